import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { coverPicture } from './cover-picture.ts'
import { cameraTraces, type Drawing, drawPicture } from './draw-picture.ts'
import { pictureTypeOf } from './picture-type.ts'
import { coverPictureInChild, preparePictureInChild } from './pictures-in-child.ts'
import { preparePicture } from './prepare-picture.ts'

/** Made by us of shapes, with a made-up camera's data: 320 × 240, taken 2026-07-28 09:30. */
const heic = readFileSync(new URL('./examples/drawn.heic', import.meta.url))

const holds = (bytes: Buffer, words: string[]) => words.filter((it) => bytes.includes(it))

describe('a picture prepared', () => {
  test('has a web copy, a thumbnail and its hour, upright', async () => {
    const photo = await drawPicture({
      width: 4000,
      height: 3000,
      takenAt: '2026-07-28T09:30:00',
      orientation: 6,
    })
    const { web, thumbnail, width, height, takenAt } = await preparePicture(photo)
    expect({ width, height, takenAt }).toEqual({ width: 1500, height: 2000, takenAt: '2026-07-28T09:30:00' })
    expect(await sharp(web).metadata()).toMatchObject({ format: 'jpeg', width: 1500, height: 2000 })
    expect(await sharp(thumbnail).metadata()).toMatchObject({ format: 'webp', width: 240, height: 320 })
  })

  test('keeps nothing of the place, the device and its number', async () => {
    const photo = await drawPicture({ takenAt: '2026-07-28T09:30:00' })
    expect(holds(photo, cameraTraces)).toEqual(cameraTraces)
    expect((await sharp(photo).metadata()).exif).toBeDefined()
    const { web, thumbnail } = await preparePicture(photo)
    for (const copy of [web, thumbnail, await coverPicture(photo, { blur: [], crop: null })]) {
      expect(holds(copy, [...cameraTraces, 'Exif', 'GPS', 'http://ns.adobe.com'])).toEqual([])
      const { exif, xmp, iptc } = await sharp(copy).metadata()
      expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined])
    }
  })

  test.each<Drawing['format']>(['png', 'webp', 'gif'])('may be %s', async (format) => {
    const picture = await drawPicture({ width: 300, height: 200, format: format! })
    expect(pictureTypeOf(picture)).toBe(`image/${format}`)
    expect(await preparePicture(picture)).toMatchObject({ width: 300, height: 200, takenAt: null })
  })

  test('may be HEIC, as phones take it', async () => {
    expect(pictureTypeOf(heic)).toBe('image/heic')
    expect(holds(heic, cameraTraces.slice(1))).not.toEqual([])
    const { web, width, height, takenAt } = await preparePicture(heic)
    expect({ width, height, takenAt }).toEqual({ width: 320, height: 240, takenAt: '2026-07-28T09:30:00' })
    expect(holds(web, [...cameraTraces, 'Exif'])).toEqual([])
    const { channels } = await sharp(web).stats()
    expect(channels.map(({ stdev }) => stdev > 10)).toEqual([true, true, true])
  })

  test('of much grain is still small on the screen', async () => {
    const photo = await drawPicture({ width: 2000, height: 1500, grain: true })
    expect((await preparePicture(photo)).web.length).toBeLessThan(500 * 1024)
  })

  test.each([
    ['is no picture', () => Buffer.from('not a picture'), 'picture-unreadable'],
    ['is cut off', async () => (await drawPicture()).subarray(0, 9000), 'picture-unreadable'],
    ['is a HEIC cut off', () => heic.subarray(0, 1500), 'picture-unreadable'],
    [
      'says it has 900 million pixels',
      async () => tooWide(await drawPicture({ format: 'png' })),
      'picture-too-large',
    ],
  ])('that %s is refused, and the next is read', async (_, make, code) => {
    await expect(preparePictureInChild(await make())).rejects.toMatchObject({ code })
    expect(await preparePictureInChild(await drawPicture())).toMatchObject({ width: 960 })
  })
})

test('twenty at once come out each as its own', async () => {
  const sizes = Array.from({ length: 20 }, (_, n) => 100 + n)
  const pictures = await Promise.all(sizes.map((width) => drawPicture({ width, height: 100 })))
  const prepared = await Promise.all(pictures.map(preparePictureInChild))
  expect(prepared.map(({ width }) => width)).toEqual(sizes)
  expect(prepared.every(({ web }) => pictureTypeOf(web) === 'image/jpeg')).toBe(true)
})

describe('a picture covered', () => {
  const area = { x: 0.25, y: 0.25, width: 0.5, height: 0.5 }

  test('has nothing of a face or a plate left where it is blurred, and all of the rest', async () => {
    const stripes = await aPictureOfStripes()
    const covered = await coverPictureInChild(stripes, { blur: [area], crop: null })
    expect(await contrast(stripes, 60, 60)).toBeGreaterThan(100)
    expect(await contrast(covered, 60, 60)).toBeLessThan(30)
    expect(await contrast(covered, 5, 5)).toBeGreaterThan(100)
  })

  test('may be cut to a part, also at its very edge', async () => {
    const picture = await drawPicture({ width: 200, height: 100 })
    const sizeOf = async (crop: typeof area) => {
      const { width, height } = await sharp(await coverPicture(picture, { blur: [], crop })).metadata()
      return [width, height]
    }
    expect(await sizeOf(area)).toEqual([100, 50])
    expect(await sizeOf({ x: 1, y: 1, width: 1, height: 1 })).toEqual([1, 1])
    expect(await sizeOf({ x: 0, y: 0, width: 0, height: 0 })).toEqual([1, 1])
  })
})

/** White and black in turn, two points each, 160 × 160. */
function aPictureOfStripes(): Promise<Buffer> {
  const data = Buffer.alloc(160 * 160 * 3, 0)
  for (let at = 0; at < data.length; at += 3) if ((at / 3) % 4 < 2) data.fill(255, at, at + 3)
  return sharp(data, { raw: { width: 160, height: 160, channels: 3 } })
    .png()
    .toBuffer()
}

/** Between the lightest and the darkest of forty points by forty. */
async function contrast(picture: Buffer, left: number, top: number): Promise<number> {
  const part = await sharp(picture).extract({ left, top, width: 30, height: 30 }).png().toBuffer()
  const { channels } = await sharp(part).stats()
  return channels[0]!.max - channels[0]!.min
}

/** A PNG says its size in bytes 16 to 23, and a checksum that readers of the head don't wait for. */
function tooWide(png: Buffer): Buffer {
  const changed = Buffer.from(png)
  changed.writeUInt32BE(30_000, 16)
  changed.writeUInt32BE(30_000, 20)
  return changed
}
