/** One file of an archive. Its size and checksum are known before its bytes are read. */
export interface ZipFile {
  /** With `/` between folders. */
  path: string
  size: number
  crc32: number
  /** China's clock, `2026-07-28T09:30:00`. */
  at: string
  bytes: Uint8Array | (() => AsyncIterable<Uint8Array>)
}

/*
 * Stored, not packed: photos and documents are packed already. Size and checksum stand ahead of the bytes,
 * so that every reader opens it, also those that read from front to back [PKWARE APPNOTE 4.3, 4.4, 4.5.3].
 */
const localSize = 30
const localZip64Size = 20
const entrySize = 46
const endSize = 22
const endZip64Size = 56 + 20
const most16 = 0xffff
const most32 = 0xffffffff
/** Names are UTF-8. */
const flags = 0x0800

interface Placed extends ZipFile {
  name: Buffer
  offset: number
}

/** How many bytes the archive will have. */
export function zipSize(files: ZipFile[]): number {
  const { placed, end } = place(files)
  const directory = directorySize(placed)
  return end + directory + (needsZip64(placed, end, directory) ? endZip64Size : 0) + endSize
}

/** The archive, as fast as it is taken. Throws where a file gives other bytes than it promised in number. */
export async function* streamZip(files: ZipFile[]): AsyncGenerator<Buffer> {
  const { placed, end } = place(files)
  for (const file of placed) {
    yield localHead(file)
    let sent = 0
    const bytes = file.bytes instanceof Uint8Array ? [file.bytes] : file.bytes()
    for await (const chunk of bytes) {
      sent += chunk.length
      yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)
    }
    if (sent !== file.size) throw new Error(`${sent} bytes came where ${file.size} were promised`)
  }
  for (const file of placed) yield entryOf(file)
  yield closing(placed, end)
}

function place(files: ZipFile[]): { placed: Placed[]; end: number } {
  let offset = 0
  const placed = files.map((file) => {
    const one = { ...file, name: Buffer.from(file.path), offset }
    offset += localSize + one.name.length + (isLarge(file) ? localZip64Size : 0) + file.size
    return one
  })
  return { placed, end: offset }
}

const isLarge = ({ size }: ZipFile) => size >= most32
const isFar = ({ offset }: Placed) => offset >= most32

function directorySize(placed: Placed[]): number {
  return placed.reduce((sum, it) => sum + entrySize + it.name.length + entryExtra(it).length, 0)
}

function needsZip64(placed: Placed[], end: number, directory: number): boolean {
  return placed.length >= most16 || end >= most32 || directory >= most32
}

function localHead(file: Placed): Buffer {
  const head = Buffer.alloc(localSize)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(isLarge(file) ? 45 : 20, 4)
  writeCommon(head, 6, file)
  const extra = isLarge(file) ? zip64([file.size, file.size]) : Buffer.alloc(0)
  head.writeUInt16LE(extra.length, 28)
  return Buffer.concat([head, file.name, extra])
}

function entryOf(file: Placed): Buffer {
  const entry = Buffer.alloc(entrySize)
  const extra = entryExtra(file)
  entry.writeUInt32LE(0x02014b50, 0)
  // Made by version 4.5 on Unix, whose file modes stand in the upper half of the attributes.
  entry.writeUInt16LE((3 << 8) | 45, 4)
  entry.writeUInt16LE(extra.length ? 45 : 20, 6)
  writeCommon(entry, 8, file)
  entry.writeUInt16LE(extra.length, 30)
  entry.writeUInt32LE((0o100644 << 16) >>> 0, 38)
  entry.writeUInt32LE(Math.min(file.offset, most32), 42)
  return Buffer.concat([entry, file.name, extra])
}

/** From the flags to the length of the name, the same in both heads. */
function writeCommon(head: Buffer, at: number, file: Placed) {
  const { time, date } = dosTime(file.at)
  head.writeUInt16LE(flags, at)
  head.writeUInt16LE(0, at + 2)
  head.writeUInt16LE(time, at + 4)
  head.writeUInt16LE(date, at + 6)
  head.writeUInt32LE(file.crc32, at + 8)
  head.writeUInt32LE(Math.min(file.size, most32), at + 12)
  head.writeUInt32LE(Math.min(file.size, most32), at + 16)
  head.writeUInt16LE(file.name.length, at + 20)
}

function entryExtra(file: Placed): Buffer {
  const values = [...(isLarge(file) ? [file.size, file.size] : []), ...(isFar(file) ? [file.offset] : [])]
  return values.length ? zip64(values) : Buffer.alloc(0)
}

function zip64(values: number[]): Buffer {
  const extra = Buffer.alloc(4 + values.length * 8)
  extra.writeUInt16LE(1, 0)
  extra.writeUInt16LE(values.length * 8, 2)
  for (const [place, value] of values.entries()) extra.writeBigUInt64LE(BigInt(value), 4 + place * 8)
  return extra
}

function closing(placed: Placed[], start: number): Buffer {
  const size = directorySize(placed)
  const end = Buffer.alloc(endSize)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Math.min(placed.length, most16), 8)
  end.writeUInt16LE(Math.min(placed.length, most16), 10)
  end.writeUInt32LE(Math.min(size, most32), 12)
  end.writeUInt32LE(Math.min(start, most32), 16)
  return needsZip64(placed, start, size) ? Buffer.concat([closing64(placed.length, size, start), end]) : end
}

function closing64(count: number, size: number, start: number): Buffer {
  const end = Buffer.alloc(endZip64Size)
  end.writeUInt32LE(0x06064b50, 0)
  end.writeBigUInt64LE(44n, 4)
  end.writeUInt16LE((3 << 8) | 45, 12)
  end.writeUInt16LE(45, 14)
  end.writeBigUInt64LE(BigInt(count), 24)
  end.writeBigUInt64LE(BigInt(count), 32)
  end.writeBigUInt64LE(BigInt(size), 40)
  end.writeBigUInt64LE(BigInt(start), 48)
  end.writeUInt32LE(0x07064b50, 56)
  end.writeBigUInt64LE(BigInt(start + size), 64)
  end.writeUInt32LE(1, 72)
  return end
}

/** DOS counts from 1980 and in steps of two seconds. */
function dosTime(at: string): { time: number; date: number } {
  const [year = 1980, month = 1, day = 1, hour = 0, minute = 0, second = 0] = at.split(/\D/).map(Number)
  if (year < 1980) return { time: 0, date: (1 << 5) | 1 }
  return {
    time: (hour << 11) | (minute << 5) | (second >> 1),
    date: ((year - 1980) << 9) | (month << 5) | day,
  }
}
