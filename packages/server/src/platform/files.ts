import { createHash, createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto'
import { createWriteStream, mkdirSync, rmSync } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32 } from 'node:zlib'
import { Refusal } from './refusal.ts'
import { BrokenSeal, openPiece, sealPieces, tagSize } from './sealed-pieces.ts'
import type { Sealing } from './sealing.ts'

/** What bytes came to. */
export interface Digest {
  sha256: string
  /** As a ZIP archive wants it, eight hexadecimal digits. */
  crc32: string
  bytes: number
}

/** Sealed on disk, but not yet the office's: what is neither kept nor dropped is gone at the next start. */
export interface Taken extends Digest {
  read(): AsyncGenerator<Buffer>
  /** From now on it is found by its hash. To be called before the row that names it is committed. */
  keep(): Promise<void>
  /** Nothing stays of it, unless it was kept. */
  drop(): Promise<void>
}

type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** Files of offices under the hash of their bytes, sealed, never changed and never removed. */
export interface FileStore {
  /** Seals a stream as it comes; `most` bytes and not one more. */
  take(officeId: string, bytes: Chunks, most?: number): Promise<Taken>
  has(officeId: string, sha256: string): Promise<boolean>
  /** Nothing is opened before the first byte is asked for; bytes that have changed end in `BrokenSeal`. */
  read(officeId: string, sha256: string): AsyncGenerator<Buffer>
}

/*
 * A stored file, version 1: the mark below, 32 bytes of salt, the content in sealed pieces of 256 KiB, and 32 bytes that
 * prove which hash it was sealed under. The keys are drawn from the salt for the office, so that neither
 * another office's file nor another file of the office opens in its place; and no byte need be hashed again
 * to be sure of it.
 */
const mark = Buffer.from('YUSHUI-FILE-1\n')
const saltSize = 32
const headSize = mark.length + saltSize
const proofSize = 32
const pieceSize = 256 * 1024

/** `folder` holds everything of the installation. */
export function openFiles(folder: string, sealing: Sealing): FileStore {
  const incoming = join(folder, 'incoming')
  // What a server that was killed left behind half received.
  rmSync(incoming, { recursive: true, force: true })
  mkdirSync(incoming, { mode: 0o700 })
  const placeOf = (officeId: string, sha256: string) => join(folder, 'files', filePath(officeId, sha256))
  return {
    async take(officeId, stream, most = Number.POSITIVE_INFINITY) {
      const place = join(incoming, randomUUID())
      try {
        const digest = await sealInto(place, stream, most, sealing, officeId)
        return {
          ...digest,
          read: () => readSealed(place, sealing, officeId, digest.sha256),
          keep: () => put(place, placeOf(officeId, digest.sha256)).catch(refuseFull),
          drop: () => rm(place, { force: true }),
        }
      } catch (fault) {
        await rm(place, { force: true })
        return refuseFull(fault)
      }
    },
    has: (officeId, sha256) =>
      stat(placeOf(officeId, sha256)).then(
        () => true,
        () => false,
      ),
    read: (officeId, sha256) => readSealed(placeOf(officeId, sha256), sealing, officeId, sha256),
  }
}

export function tooLarge(most: number): Refusal {
  return new Refusal('too-large', 'file-too-large', { megabytes: Math.floor(most / 1024 ** 2) })
}

/** Within the folder of all offices' files. */
export function filePath(officeId: string, sha256: string): string {
  return join(officeId, sha256.slice(0, 2), sha256)
}

async function sealInto(
  place: string,
  stream: Chunks,
  most: number,
  sealing: Sealing,
  officeId: string,
): Promise<Digest> {
  const sha256 = createHash('sha256')
  const digest: Digest = { sha256: '', crc32: '00000000', bytes: 0 }
  let crc = 0
  const counted = async function* () {
    for await (const chunk of stream) {
      digest.bytes += chunk.length
      if (digest.bytes > most) throw tooLarge(most)
      sha256.update(chunk)
      crc = crc32(chunk, crc)
      yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)
    }
    digest.crc32 = crc.toString(16).padStart(8, '0')
  }
  const sealed = async function* () {
    const salt = randomBytes(saltSize)
    yield Buffer.concat([mark, salt])
    yield* sealPieces(counted(), sealing.keyOf(salt, `file:${officeId}`), pieceSize)
    digest.sha256 = sha256.digest('hex')
    yield proofOf(sealing, salt, officeId, digest.sha256)
  }
  const file = createWriteStream(place, { flags: 'wx', mode: 0o600, flush: true, highWaterMark: pieceSize })
  await pipeline(Readable.from(sealed()), file)
  return digest
}

function proofOf(sealing: Sealing, salt: Buffer, officeId: string, sha256: string): Buffer {
  return createHmac('sha256', sealing.keyOf(salt, `file-hash:${officeId}`))
    .update(sha256)
    .digest()
}

/** Also for one who looks at the disk beside the server. */
export async function* readSealed(
  place: string,
  sealing: Sealing,
  officeId: string,
  sha256: string,
): AsyncGenerator<Buffer> {
  const file = await open(place)
  try {
    const { size } = await file.stat()
    const at = async (start: number, length: number) =>
      (await file.read(Buffer.allocUnsafe(length), 0, length, start)).buffer
    const end = size - proofSize
    if (end < headSize) throw new BrokenSeal()
    const head = await at(0, headSize)
    const salt = head.subarray(mark.length)
    const isProven = timingSafeEqual(await at(end, proofSize), proofOf(sealing, salt, officeId, sha256))
    if (!head.subarray(0, mark.length).equals(mark) || !isProven) throw new BrokenSeal()
    const key = sealing.keyOf(salt, `file:${officeId}`)
    const whole = pieceSize + tagSize
    const last = Math.max(0, Math.ceil((end - headSize) / whole) - 1)
    const rooms = [0, 1].map(() => Buffer.allocUnsafeSlow(Math.min(whole, end - headSize)))
    const readPiece = (number: number) => {
      const start = headSize + number * whole
      return file.read(rooms[number % 2]!, 0, Math.min(whole, end - start), start)
    }
    let ahead = readPiece(0)
    for (let number = 0; number <= last; number++) {
      const { buffer, bytesRead } = await ahead
      // The next one is read while this is opened and sent.
      if (number < last) ahead = readPiece(number + 1)
      ahead.catch(() => {})
      yield openPiece(buffer.subarray(0, bytesRead), key, number, number === last)
    }
  } finally {
    await file.close()
  }
}

/** Known bytes take the place of themselves: should the old ones have been damaged, they are whole again. */
async function put(from: string, to: string) {
  const folder = dirname(to)
  const made = await mkdir(folder, { recursive: true, mode: 0o700 })
  await rename(from, to)
  await syncFolder(folder)
  for (let above = folder; made && above.length >= made.length; ) {
    above = dirname(above)
    await syncFolder(above)
  }
}

/** A name is on disk when its folder is. Windows keeps names by itself and opens no folder. */
async function syncFolder(folder: string) {
  if (process.platform === 'win32') return
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const full = ['ENOSPC', 'EDQUOT', 'EFBIG']

function refuseFull(fault: unknown): never {
  const isFull = fault instanceof Error && 'code' in fault && full.includes(String(fault.code))
  throw isFull ? new Refusal('no-room', 'disk-full') : fault
}
