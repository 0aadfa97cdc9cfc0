import sharp, { type Raw } from 'sharp'
import { openPicture } from './open-picture.ts'

/** A part of the picture, in shares of its width and height from the top left corner. */
interface Area {
  x: number
  y: number
  width: number
  height: number
}

export interface Cover {
  blur: Area[]
  crop: Area | null
}

/** A face or a plate of so many points, the longer side, is nobody's face or plate any more. */
const mostPoints = 12
const mostSide = 3000

interface Pixels {
  data: Buffer
  raw: Raw
}

/** A JPEG in which the areas are unrecognisable for good: what was there is not in it. */
export async function coverPicture(bytes: Buffer, { blur, crop }: Cover): Promise<Buffer> {
  const { pixels } = await openPicture(bytes)
  const { data, info } = await pixels
    .resize(mostSide, mostSide, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: 'white' })
    .toColorspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  const whole = { data, raw: { width, height, channels } }
  let covered: Buffer = data
  // One after another, so that areas which lie over each other are covered by what is covered already.
  for (const area of blur) covered = await coverArea({ ...whole, data: covered }, area)
  const picture = sharp(covered, { raw: whole.raw })
  if (crop) picture.extract(boxOf(crop, whole.raw))
  return picture.jpeg({ quality: 88 }).toBuffer()
}

async function coverArea({ data, raw }: Pixels, area: Area): Promise<Buffer> {
  const box = boxOf(area, raw)
  const few = await sharp(data, { raw })
    .extract(box)
    .resize(mostPoints, mostPoints, { fit: 'inside', kernel: 'linear' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = few.info
  const patch = await sharp(few.data, { raw: { width, height, channels } })
    .resize(box.width, box.height, { fit: 'fill', kernel: 'nearest' })
    .blur(Math.max(0.5, Math.max(box.width, box.height) / mostPoints / 2))
    .png({ compressionLevel: 0 })
    .toBuffer()
  return sharp(data, { raw })
    .composite([{ input: patch, left: box.left, top: box.top }])
    .removeAlpha()
    .raw()
    .toBuffer()
}

/** Whole pixels, at least one of them and none outside; rounded so that the area lies within. */
function boxOf({ x, y, width, height }: Area, within: Raw) {
  const left = Math.min(Math.floor(x * within.width), within.width - 1)
  const top = Math.min(Math.floor(y * within.height), within.height - 1)
  const right = Math.min(Math.ceil((x + width) * within.width), within.width)
  const bottom = Math.min(Math.ceil((y + height) * within.height), within.height)
  return { left, top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) }
}
