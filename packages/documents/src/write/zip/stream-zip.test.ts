import { crc32 } from 'node:zlib'
import JSZip from 'jszip'
import { expect, test } from 'vitest'
import { openZip } from '../../read/unzip.ts'
import { streamZip, type ZipFile, zipSize } from './stream-zip.ts'

function aFile(path: string, bytes: Buffer): ZipFile {
  const inTwo = async function* () {
    yield bytes.subarray(0, 3)
    yield bytes.subarray(3)
  }
  return { path, size: bytes.length, crc32: crc32(bytes), at: '2026-07-28T09:30:10', bytes: inTwo }
}

async function whole(files: ZipFile[]): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of streamZip(files)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const some = [
  aFile('卷内目录.html', Buffer.from('<p>目录</p>')),
  aFile('2026-07-28_八一座谈会/001_签到表.pdf', Buffer.alloc(100_000, '双拥')),
  aFile('2026-07-28_八一座谈会/002_空白.txt', Buffer.alloc(0)),
]

test('is read back with names, bytes and hours, and is as long as was said', async () => {
  const archive = await whole(some)
  expect(archive.length).toBe(zipSize(some))
  const zip = await JSZip.loadAsync(archive, { checkCRC32: true })
  const entries = Object.values(zip.files).filter(({ dir }) => !dir)
  expect(entries.map(({ name }) => name)).toEqual(some.map(({ path }) => path))
  expect(await zip.file(some[1]!.path)!.async('nodebuffer')).toEqual(Buffer.alloc(100_000, '双拥'))
  expect(entries[0]!.date.toISOString()).toBe('2026-07-28T09:30:10.000Z')
  expect(openZip(archive).read(some[0]!.path)!.toString()).toBe('<p>目录</p>')
})

test('more files than the old format counts are all found', async () => {
  const many = Array.from({ length: 66_000 }, (_, n) => aFile(`a/${n}.txt`, Buffer.alloc(0)))
  const archive = await whole(many)
  expect(archive.length).toBe(zipSize(many))
  expect(listed(archive)).toEqual([66_000, many.map(({ path }) => path)])
})

test('files past four gigabytes stand where the directory says', async () => {
  const block = Buffer.alloc(64 * 1024 * 1024)
  const large = { ...aFile('large', block), size: 65 * block.length, bytes: () => repeated(block, 65) }
  const files = [large, aFile('after.txt', Buffer.from('behind'))]
  let read = 0
  let tail = Buffer.alloc(0)
  for await (const chunk of streamZip(files)) {
    read += chunk.length
    tail = Buffer.concat([tail, chunk]).subarray(-1000)
  }
  expect(read).toBe(zipSize(files))
  const at = tail.indexOf('after.txt', tail.indexOf('PK\x01\x02', 0, 'latin1') + 80)
  expect(tail.readBigUInt64LE(at + 'after.txt'.length + 4)).toBe(BigInt(30 + 5 + 20 + large.size))
  const inTail = Number(30 + 5 + 20 + large.size) - (read - tail.length)
  expect(tail.toString('latin1', inTail, inTail + 4)).toBe('PK\x03\x04')
})

test('a file that gives fewer bytes than it promised breaks the archive off', async () => {
  const short = { ...aFile('a', Buffer.from('abcdef')), size: 7 }
  await expect(whole([short])).rejects.toThrow('6 bytes came')
})

async function* repeated(block: Buffer, times: number) {
  for (let n = 0; n < times; n++) yield block
}

/** Walks the directory from where the larger closing record says it begins. */
function listed(archive: Buffer): [number, string[]] {
  const end = archive.length - 22 - 20 - 56
  const count = Number(archive.readBigUInt64LE(end + 32))
  const names: string[] = []
  let at = Number(archive.readBigUInt64LE(end + 48))
  for (; archive.readUInt32LE(at) === 0x02014b50; at += 46 + archive.readUInt16LE(at + 28))
    names.push(archive.toString('utf8', at + 46, at + 46 + archive.readUInt16LE(at + 28)))
  expect(at).toBe(end)
  return [count, names]
}
