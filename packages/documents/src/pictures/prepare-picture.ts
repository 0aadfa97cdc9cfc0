import sharp from 'sharp'
import { openPicture } from './open-picture.ts'

export interface PreparedPicture {
  /** JPEG for the screen. */
  web: Buffer
  /** WebP for lists. */
  thumbnail: Buffer
  /** Of the web copy, in pixels. */
  width: number
  height: number
  takenAt: string | null
}

const webSide = 2000
const thumbnailSide = 320
const mostWebBytes = 400 * 1024
/** From the first that makes the copy small enough; the last is taken as it comes. */
const qualities = [80, 68, 54]

/** What a picture is shown as: no place, device or serial number goes along (PI-21, MS-09). */
export async function preparePicture(bytes: Buffer): Promise<PreparedPicture> {
  const { pixels, takenAt } = await openPicture(bytes)
  const { data, info } = await pixels
    .resize(webSide, webSide, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: 'white' })
    .toColorspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  const small = sharp(data, { raw: { width, height, channels } })

  let web = Buffer.alloc(0)
  for (const quality of qualities) {
    web = await small.clone().jpeg({ quality }).toBuffer()
    if (web.length <= mostWebBytes) break
  }
  const thumbnail = await small
    .clone()
    .resize(thumbnailSide, thumbnailSide, { fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 75 })
    .toBuffer()
  return { web, thumbnail, width, height, takenAt }
}
