import readExif from 'exif-reader'
import sharp, { type Sharp } from 'sharp'
import { pictureTypeOf } from './picture-type.ts'
import { PictureRefusal } from './refusal.ts'

/** 100 million pixels: twice what the largest phones take. */
export const mostPixels = 100_000_000

export interface OpenPicture {
  /** Upright, and without anything the camera wrote beside the pixels. */
  pixels: Sharp
  /** The camera's clock, `2026-07-28T09:30:00`; null where it says nothing. */
  takenAt: string | null
}

/** A picture of strangers: call it in the child process. */
export async function openPicture(bytes: Buffer): Promise<OpenPicture> {
  const type = pictureTypeOf(bytes)
  if (!type) throw new PictureRefusal('picture-unreadable')
  const { width, height, exif } = await sharp(bytes, { limitInputPixels: false }).metadata()
  if (width * height > mostPixels) throw new PictureRefusal('picture-too-large')
  const takenAt = exif ? hourOf(exif) : null
  if (type === 'image/heic') return { pixels: await decodeHeic(bytes), takenAt }
  const pixels = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'truncated' }).autoOrient()
  return { pixels, takenAt }
}

/** sharp opens the container, but has no decoder for what phones put into it. */
async function decodeHeic(bytes: Buffer): Promise<Sharp> {
  const { default: decode } = await import('heic-decode')
  const { data, width, height } = await decode({ buffer: bytes })
  return sharp(data, { raw: { width, height, channels: 4 } })
}

/** EXIF has no zone: the reader gives the figures as if they were UTC, and so they come out again. */
function hourOf(exif: Buffer): string | null {
  try {
    const at: unknown = readExif(exif).Photo?.DateTimeOriginal
    if (!(at instanceof Date) || at.getUTCFullYear() < 1990 || at.getUTCFullYear() > 2100) return null
    return at.toISOString().slice(0, 19)
  } catch {
    return null
  }
}
