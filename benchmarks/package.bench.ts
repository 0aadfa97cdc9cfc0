import { fork } from 'node:child_process'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { open } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { receiveFile } from '@yushui/contract/evidence'
import { drawPicture } from '../packages/documents/src/pictures/draw-picture.ts'
import { filesUnder } from '../packages/server/src/operate/backup.ts'
import { aServer } from '../packages/server/src/sample/a-server.ts'
import { makeOffice } from '../packages/server/src/sample/office.ts'
import { bestOfThree, type Figure, round } from './figure.ts'

const megabytes = 40
const photos = 26

/**
 * The evidence of a year, 1 GB, as one archive over a real line. The baseline reads the very files from the
 * disk and hashes them, and does nothing else: no unsealing, no checksum held against, nobody to send to.
 */
export async function bench(): Promise<Figure[]> {
  const server = await aServer('2026-12-01')
  const { officer } = await makeOffice(server.app, server.clock)
  try {
    await fill(officer)
    const url = await server.app.http.listen({ host: '127.0.0.1', port: 0 })
    const address = `${url}/api/years/2026/evidence-package`
    const alone = await readAndHash(join(server.folder, 'files'))
    const sent = await download(address, `yushui=${officer.browser.token}`)
    return figures(alone, sent)
  } finally {
    await server.close()
  }
}

type Officer = Awaited<ReturnType<typeof makeOffice>>['officer']

/** What stands behind the end of a JPEG makes it large and takes nobody's time. */
async function fill(officer: Officer) {
  const photo = await drawPicture({ takenAt: '2026-07-28T09:30:00' })
  for (let n = 0; n < photos; n++) {
    const bytes = Buffer.concat([photo, randomBytes(megabytes * 1024 ** 2)])
    await officer.upload(receiveFile, { id: randomUUID(), name: `照片${n}.jpg` }, bytes)
  }
}

/** Megabytes a second, into one buffer again and again: no collector slows it. */
async function readAndHash(folder: string): Promise<number> {
  const paths = [...filesUnder(folder)]
  const room = Buffer.alloc(1024 ** 2)
  let bytes = 0
  const fastest = await bestOfThree(async () => {
    bytes = 0
    for (const path of paths) bytes += await hashed(path, room)
  })
  return bytes / 1000 / fastest
}

async function hashed(path: string, room: Buffer): Promise<number> {
  const file = await open(path)
  const sha256 = createHash('sha256')
  let bytes = 0
  for (;;) {
    const { bytesRead } = await file.read(room)
    if (bytesRead === 0) break
    sha256.update(room.subarray(0, bytesRead))
    bytes += bytesRead
  }
  sha256.digest()
  await file.close()
  return bytes
}

interface Sent {
  perSecond: number
  bytes: number
  /** Megabytes above what the server held before. */
  grown: number
}

/** Taken by another process; the memory is the most seen. */
async function download(address: string, cookie: string): Promise<Sent> {
  const before = memoryHeld()
  let grown = 0
  const watching = setInterval(() => {
    const now = memoryHeld()
    grown = Math.max(grown, now.resident - before.resident, now.counted - before.counted)
  }, 20)
  const all: Omit<Sent, 'grown'>[] = []
  await bestOfThree(async () => all.push(await takenByChild(address, cookie)))
  clearInterval(watching)
  const perSecond = Math.max(...all.map((it) => it.perSecond))
  return { bytes: all[0]?.bytes ?? 0, perSecond, grown: grown / 1e6 }
}

/** What the process has of the machine, part of which may lie idle since before, and what it knows to be in use. */
function memoryHeld() {
  const { rss, heapUsed, external } = process.memoryUsage()
  return { resident: rss, counted: heapUsed + external }
}

async function takenByChild(address: string, cookie: string): Promise<Omit<Sent, 'grown'>> {
  const env = { ...process.env, YUSHUI_TAKE: '1' }
  const child = fork(import.meta.filename, [address, cookie], { env })
  const failed = once(child, 'exit').then(([code]) =>
    Promise.reject(new Error(`the taking ended with ${code}`)),
  )
  const [taken] = (await Promise.race([once(child, 'message'), failed])) as [Omit<Sent, 'grown'>]
  return taken
}
/** By hand, into one buffer that is used again and again: what is measured is the server. */
if (process.env.YUSHUI_TAKE && process.send) {
  const [address = '', cookie = ''] = process.argv.slice(2)
  const { hostname, port, pathname } = new URL(address)
  const started = performance.now()
  let bytes = 0
  let head = ''
  const buffer = Buffer.alloc(1024 ** 2)
  const callback = (n: number) => {
    if (bytes === 0) head = buffer.toString('latin1', 0, n)
    bytes += n
    return true
  }
  const line = connect({ host: hostname, port: Number(port), onread: { buffer, callback } })
  line.write(
    `GET ${pathname} HTTP/1.1\r\nhost: ${hostname}\r\ncookie: ${cookie}\r\nconnection: close\r\n\r\n`,
  )
  await once(line, 'close')
  const promised = Number(/content-length: (\d+)/i.exec(head)?.[1])
  if (!head.startsWith('HTTP/1.1 200') || bytes !== promised + head.indexOf('\r\n\r\n') + 4)
    throw new Error(`${bytes} bytes of ${promised} came`)
  process.send({ bytes, perSecond: bytes / 1000 / (performance.now() - started) })
}

function figures(alone: number, { bytes, perSecond, grown }: Sent): Figure[] {
  return [
    {
      name: `evidence package of ${round(bytes / 1e9, 2)} GB, speed against reading and hashing alone`,
      value: round(perSecond / alone, 2),
      unit: '×',
      reach: '≥ 0.5',
      reached: perSecond >= 0.5 * alone,
      baseline: { name: 'reading and hashing alone', value: Math.round(alone), unit: 'MB/s' },
    },
    {
      name: 'memory of the server meanwhile, above what it held before',
      value: Math.round(grown),
      unit: 'MB',
      reach: '≤ 64',
      reached: grown <= 64,
    },
  ]
}
