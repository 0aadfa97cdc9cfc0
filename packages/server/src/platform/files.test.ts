import { execFileSync } from 'node:child_process'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FileStore, filePath, openFiles } from './files.ts'
import { BrokenSeal } from './sealed-pieces.ts'
import { openSealing, type Sealing } from './sealing.ts'

let folder: string
let sealing: Sealing
let store: FileStore
const office = randomUUID()
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'yushui-files-'))
  sealing = openSealing(join(folder, 'keys'))
  store = openFiles(folder, sealing)
})
afterAll(() => rmSync(folder, { recursive: true }))

async function* inChunks(bytes: Buffer, size = 40_000) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function whole(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function kept(bytes: Buffer, of = office) {
  const taken = await store.take(of, inChunks(bytes))
  await taken.keep()
  return { ...taken, place: join(folder, 'files', filePath(of, taken.sha256)) }
}

const filesIn = (part: string) =>
  existsSync(join(folder, part))
    ? readdirSync(join(folder, part), { recursive: true, withFileTypes: true }).filter((it) => it.isFile())
    : []

test.each([0, 1, 262_143, 262_144, 262_145, 524_288, 1_300_000])(
  '%i bytes come back as they went in',
  async (size) => {
    const bytes = randomBytes(size)
    const { sha256, crc32: crc, bytes: n } = await kept(bytes)
    expect({ sha256, crc, n }).toEqual({
      sha256: createHash('sha256').update(bytes).digest('hex'),
      crc: crc32(bytes).toString(16).padStart(8, '0'),
      n: size,
    })
    expect((await whole(store.read(office, sha256))).equals(bytes)).toBe(true)
    expect(await store.has(office, sha256)).toBe(true)
  },
)

test('nothing lies on disk in clear, neither before nor after it is kept', async () => {
  const words = Buffer.from('石桥社区八一座谈会'.repeat(4000))
  const taken = await store.take(office, inChunks(words))
  const lying = (part: string) =>
    filesIn(part).some((it) => readFileSync(join(it.parentPath, it.name)).includes('石桥社区'))
  expect(lying('incoming')).toBe(false)
  expect((await whole(taken.read())).equals(words)).toBe(true)
  await taken.keep()
  expect(lying('files')).toBe(false)
  expect(filesIn('incoming')).toEqual([])
})

test('what is not kept leaves nothing', async () => {
  const taken = await store.take(office, inChunks(randomBytes(10)))
  await taken.drop()
  expect(filesIn('incoming')).toEqual([])
  expect(await store.has(office, taken.sha256)).toBe(false)
})

test('one byte too many is refused, and nothing is left', async () => {
  const full = await store.take(office, inChunks(randomBytes(100_000)), 100_000)
  await full.drop()
  const attempt = store.take(office, inChunks(randomBytes(100_001)), 100_000)
  await expect(attempt).rejects.toMatchObject({ kind: 'too-large', code: 'file-too-large' })
  expect(filesIn('incoming')).toEqual([])
})

test('a line that breaks off leaves nothing', async () => {
  const broken = async function* () {
    yield randomBytes(200_000)
    throw new Error('the line broke')
  }
  await expect(store.take(office, broken())).rejects.toThrow('the line broke')
  expect(filesIn('incoming')).toEqual([])
})

test.each([
  ['flipped', (bytes: Buffer) => flip(bytes, bytes.length - 60)],
  ['flipped in its proof', (bytes: Buffer) => flip(bytes, bytes.length - 20)],
  ['flipped in its head', (bytes: Buffer) => flip(bytes, 20)],
  ['cut', (bytes: Buffer) => bytes.subarray(0, -1)],
  ['cut at a piece', (bytes: Buffer) => bytes.subarray(0, 46 + 262_160)],
  ['emptied', () => Buffer.alloc(0)],
])('a file that was %s does not open', async (_, change) => {
  const { sha256, place } = await kept(randomBytes(600_000))
  writeFileSync(place, change(readFileSync(place)))
  await expect(whole(store.read(office, sha256))).rejects.toThrow(BrokenSeal)
})

test("one file in another's place, or another office's, does not open", async () => {
  const one = await kept(randomBytes(100))
  const other = await kept(randomBytes(100))
  writeFileSync(one.place, readFileSync(other.place))
  await expect(whole(store.read(office, one.sha256))).rejects.toThrow(BrokenSeal)
  const stranger = randomUUID()
  const place = join(folder, 'files', filePath(stranger, other.sha256))
  mkdirSync(join(place, '..'), { recursive: true })
  writeFileSync(place, readFileSync(other.place))
  await expect(whole(store.read(stranger, other.sha256))).rejects.toThrow(BrokenSeal)
})

test('bytes that come again make a damaged file whole', async () => {
  const bytes = randomBytes(1000)
  const { sha256, place } = await kept(bytes)
  writeFileSync(place, 'damaged')
  await kept(bytes)
  expect((await whole(store.read(office, sha256))).equals(bytes)).toBe(true)
})

test('what a killed server left half received is gone at the next start', async () => {
  await store.take(office, inChunks(randomBytes(10)))
  expect(filesIn('incoming')).toHaveLength(1)
  store = openFiles(folder, sealing)
  expect(filesIn('incoming')).toEqual([])
})

test('a full disk is refused in words, and nothing is left', () => {
  // The shell lets its child write 200 KB to a file: to a program the same as a disk that is full.
  const program = `
    const { openFiles } = await import('${new URL('./files.ts', import.meta.url)}')
    const { openSealing } = await import('${new URL('./sealing.ts', import.meta.url)}')
    const store = openFiles('${folder}', openSealing('${folder}/keys'))
    const bytes = async function* () { for (let n = 0; n < 40; n++) yield Buffer.alloc(10_000) }
    await store.take('${office}', bytes()).catch((fault) => console.log(fault.kind, fault.code))`
  const limited = `ulimit -f 400; exec "${process.execPath}" --input-type=module -e "$PROGRAM"`
  const env = { ...process.env, PROGRAM: program, NODE_OPTIONS: '' }
  expect(execFileSync('sh', ['-c', limited], { env, encoding: 'utf8' })).toBe('no-room disk-full\n')
  expect(filesIn('incoming')).toEqual([])
})

function flip(bytes: Buffer, place: number): Buffer {
  const changed = Buffer.from(bytes)
  changed[place] = (changed[place] ?? 0) ^ 1
  return changed
}
