import { fork } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawPicture } from '../packages/documents/src/pictures/draw-picture.ts'
import { preparePicture } from '../packages/documents/src/pictures/prepare-picture.ts'
import { aServer } from '../packages/server/src/sample/a-server.ts'
import { makeOffice } from '../packages/server/src/sample/office.ts'
import { bestOfThree, type Figure, quantile, round } from './figure.ts'

/** Drawn, with grain, so not a photograph and yet as much work: 4,032 × 3,024. */
const heic = readFileSync(join(import.meta.dirname, 'pictures/drawn-12-megapixels.heic'))

/**
 * One photo of 12 megapixels from the first byte sent to the answer, as JPEG and as phones write it; then
 * a hundred at once, while somebody else asks for a list. All over a real line.
 */
export async function bench(): Promise<Figure[]> {
  const server = await aServer('2026-08-01')
  const { officer } = await makeOffice(server.app, server.clock)
  await officer.me()
  const cookie = `yushui=${officer.browser.token}`
  const url = await server.app.http.listen({ host: '127.0.0.1', port: 0 })
  try {
    const jpeg = await drawPicture({ width: 4032, height: 3024, grain: true, takenAt: '2026-07-28T09:30:00' })
    await send(url, cookie, another(jpeg))
    const asJpeg = await bestOfThree(() => send(url, cookie, another(jpeg)))
    await send(url, cookie, anotherHeic())
    const asHeic = await bestOfThree(() => send(url, cookie, anotherHeic()))
    const ofJpeg = await bestOfThree(() => preparePicture(jpeg))
    const ofHeic = await bestOfThree(() => preparePicture(heic))

    const alone = await askFor(url, cookie)
    const hundred = Promise.all(Array.from({ length: 100 }, () => send(url, cookie, another(jpeg))))
    const meanwhile = await askFor(url, cookie, hundred)
    return figures({ asJpeg, asHeic, ofJpeg, ofHeic, alone, meanwhile, megabytes: jpeg.length / 1e6 })
  } finally {
    await server.close()
  }
}

type Measured = Record<
  'asJpeg' | 'asHeic' | 'ofJpeg' | 'ofHeic' | 'alone' | 'meanwhile' | 'megabytes',
  number
>

function figures({ asJpeg, asHeic, ofJpeg, ofHeic, alone, meanwhile, megabytes }: Measured): Figure[] {
  return [
    {
      name: `12-megapixel JPEG of ${round(megabytes)} MB received, sealed, web copy and thumbnail`,
      value: round(asJpeg),
      unit: 'ms',
      reach: '≤ 600',
      reached: asJpeg <= 600,
      baseline: { name: 'only the two copies made', value: round(ofJpeg), unit: 'ms' },
    },
    {
      name: '12-megapixel HEIC likewise',
      value: round(asHeic),
      unit: 'ms',
      reach: '≤ 1500',
      reached: asHeic <= 1500,
      baseline: { name: 'only the two copies made', value: round(ofHeic), unit: 'ms' },
    },
    {
      name: 'a list asked for while 100 photos come in at once, p95',
      value: round(meanwhile),
      unit: 'ms',
      reach: '≤ 200',
      reached: meanwhile <= 200,
      baseline: { name: 'the same when nothing comes in', value: round(alone), unit: 'ms' },
    },
  ]
}

/** What stands behind the end of a JPEG is not looked at, and makes other bytes of it. */
const another = (jpeg: Buffer) => Buffer.concat([jpeg, randomBytes(16)])

/** A box that says it is to be skipped [ISO/IEC 14496-12, 8.1.2]. */
function anotherHeic(): Buffer {
  const head = Buffer.from('\0\0\0\x18free', 'latin1')
  return Buffer.concat([heic, head, randomBytes(16)])
}

async function send(url: string, cookie: string, body: Buffer) {
  const query = new URLSearchParams({ id: randomUUID(), name: '照片.jpg' })
  const headers = { cookie, 'x-yushui': '1', 'content-type': 'application/octet-stream' }
  const answer = await fetch(`${url}/api/evidence/files?${query}`, {
    method: 'POST',
    headers,
    body: new Uint8Array(body),
  })
  if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`)
  await answer.text()
}

/** The 95th of a hundred, asked from another process: for four seconds, or as long as the work lasts. */
async function askFor(url: string, cookie: string, work?: Promise<unknown>): Promise<number> {
  const child = fork(import.meta.filename, [url, cookie], { env: { ...process.env, YUSHUI_ASK: '1' } })
  const failed = once(child, 'exit').then(([code]) =>
    Promise.reject(new Error(`the asking ended with ${code}`)),
  )
  await Promise.race([work ?? new Promise((done) => setTimeout(done, 4000)), failed])
  child.send('enough')
  const [times] = (await Promise.race([once(child, 'message'), failed])) as [number[]]
  return quantile(times, 0.95)
}
if (process.env.YUSHUI_ASK && process.send) {
  const [url = '', cookie = ''] = process.argv.slice(2)
  const times: number[] = []
  let isEnough = false
  process.once('message', () => {
    isEnough = true
  })
  while (!isEnough) {
    const started = performance.now()
    const answer = await fetch(`${url}/api/tasks?limit=50`, { headers: { cookie, 'x-yushui': '1' } })
    await answer.text()
    if (answer.status !== 200) throw new Error(`${answer.status}`)
    times.push(performance.now() - started)
    await new Promise((done) => setTimeout(done, 20))
  }
  process.send(times)
}
