import sharp from 'sharp'

export interface Drawing {
  width?: number
  height?: number
  /** Another number, another picture. */
  seed?: number
  /** What a camera would write beside it: its clock, `2026-07-28T09:30:00`, with a place and its own number. */
  takenAt?: string
  /** 1 upright, 6 lying on its side (EXIF 2.32, tag 274). */
  orientation?: number
  /** Grain, so that it is as large as what a camera takes. */
  grain?: boolean
  format?: 'jpeg' | 'png' | 'webp' | 'gif'
}

/** Traces that must be found in what was drawn and never in what is shown. */
export const cameraTraces = ['Madeup Camera', 'SERIAL-0042']

/** A made-up photograph for the sample office and for tests: sky, a roof, a sun, some people. */
export function drawPicture({
  width = 960,
  height = 720,
  seed = 1,
  takenAt,
  orientation = 1,
  grain = false,
  format = 'jpeg',
}: Drawing = {}): Promise<Buffer> {
  const of = (n: number) => (seed * 47 + n * 31) % 100
  const people = Array.from({ length: 5 }, (_, n) => {
    const x = 12 + n * 16 + (of(n) % 8)
    return `<circle cx="${x}" cy="62" r="3" fill="#e8c39e"/>
      <rect x="${x - 4}" y="66" width="8" height="20" rx="3" fill="hsl(${of(n) * 3.6},45%,45%)"/>`
  }).join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" preserveAspectRatio="none"
      width="${width}" height="${height}">
    <rect width="100" height="100" fill="hsl(${190 + (of(7) % 40)},55%,80%)"/>
    <circle cx="${20 + (of(8) % 60)}" cy="18" r="8" fill="#ffd36b"/>
    <path d="M10 55 L50 30 L90 55 Z" fill="#b5442f"/><rect x="16" y="55" width="68" height="24" fill="#efe3d0"/>
    <rect y="78" width="100" height="22" fill="#8aa36a"/>${people}</svg>`
  const picture = sharp(Buffer.from(svg)).flatten({ background: 'white' })
  if (grain) picture.composite([grainOf(width, height)])
  if (takenAt)
    picture.withExif({
      IFD0: { Make: 'Madeup Camera', Model: 'M1' },
      IFD2: {
        DateTimeOriginal: takenAt.replaceAll('-', ':').replace('T', ' '),
        BodySerialNumber: 'SERIAL-0042',
      },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '30/1 15/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '120/1 10/1 0/1',
      },
    })
  if (orientation !== 1) picture.withMetadata({ orientation })
  return picture.toFormat(format, { quality: 90 }).toBuffer()
}

function grainOf(width: number, height: number) {
  const noise = { type: 'gaussian', mean: 128, sigma: 22 } as const
  const create = { width, height, channels: 3, background: 'grey', noise } as const
  return { input: { create }, blend: 'soft-light' } as const
}
