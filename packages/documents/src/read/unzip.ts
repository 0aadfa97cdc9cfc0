import { inflateRawSync } from 'node:zlib'
import { DocumentRefusal } from './refusal.ts'

/** The parts of a .docx or .xlsx. */
export interface Zip {
  names: string[]
  /** The bytes of one part, or null where there is none of that name. */
  read(name: string): Buffer | null
}

interface Entry {
  method: number
  packed: number
  unpacked: number
  at: number
}

const mostUnpacked = 200 * 1024 * 1024
/** Word's own XML packs 1:10 to 1:60, an empty grid of cells 1:300. Only asked of large contents. */
const mostRatio = 300
const largeContents = 30 * 1024 * 1024

/**
 * Opens a zip by its directory, and refuses one that would unpack to too much before unpacking
 * anything: `most` bytes altogether. A part that then gives more than the directory promised is refused while it inflates.
 * Parts that are zips themselves are never opened.
 */
export function openZip(bytes: Uint8Array, most = mostUnpacked): Zip {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const entries = readDirectory(file)
  refuseBomb(file.length, [...entries.values()], most)
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name)
      return entry ? readEntry(file, entry) : null
    },
  }
}

/** Inflates every part once, for a reader that unpacks by itself and believes the directory. */
export function proveZip(zip: Zip): void {
  for (const name of zip.names) zip.read(name)
}

/** [PKWARE APPNOTE 4.3.12, 4.3.16]; zip64 is for more than 4 GB and so never a plan. */
function readDirectory(file: Buffer): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  const end = file.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end < 0 || end + 22 > file.length) throw new DocumentRefusal('unreadable')

  let at = file.readUInt32LE(end + 16)
  for (let left = file.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== 0x02014b50) throw new DocumentRefusal('unreadable')
    const flags = file.readUInt16LE(at + 8)
    if (flags & 1) throw new DocumentRefusal('encrypted-file')
    const nameEnd = at + 46 + file.readUInt16LE(at + 28)
    entries.set(file.toString('utf8', at + 46, nameEnd), {
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      unpacked: file.readUInt32LE(at + 24),
      at: file.readUInt32LE(at + 42),
    })
    at = nameEnd + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return entries
}

function refuseBomb(fileLength: number, entries: Entry[], most: number): void {
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0)
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0)
  const isAbsurd = unpacked > largeContents && unpacked > fileLength * mostRatio
  // Packed parts that add up to more than the file lie over one another.
  if (unpacked > most || isAbsurd || packed > fileLength) throw new DocumentRefusal('zip-bomb')
}

function readEntry(file: Buffer, entry: Entry): Buffer {
  if (entry.at + 30 > file.length || file.readUInt32LE(entry.at) !== 0x04034b50)
    throw new DocumentRefusal('unreadable')
  const start = entry.at + 30 + file.readUInt16LE(entry.at + 26) + file.readUInt16LE(entry.at + 28)
  const packed = file.subarray(start, start + entry.packed)
  if (entry.method === 0) return packed
  if (entry.method !== 8) throw new DocumentRefusal('unreadable')
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(entry.unpacked, 1) })
  } catch (error) {
    const isTooMuch = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    throw new DocumentRefusal(isTooMuch ? 'zip-bomb' : 'unreadable', { cause: error })
  }
}
