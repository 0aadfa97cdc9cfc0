import { randomBytes } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import JSZip from 'jszip'
import { expect, test } from 'vitest'
import { aDocx, aParagraph } from './a-docx.ts'
import { readDocumentInChild } from './read-in-child.ts'

const plan = () => aDocx({ body: aParagraph('八一前夕,走访优抚对象26户。') })
const refused = (code: string) => expect.objectContaining({ code })

test('gives what reading here gives', async () => {
  expect(await readDocumentInChild(await plan(), '春节“计划”.docx')).toEqual({
    text: '八一前夕,走访优抚对象26户。',
    format: 'docx',
    notes: [],
  })
})

test('more at once than there are places: all are read', async () => {
  const bytes = await plan()
  const read = await Promise.all(Array.from({ length: 5 }, () => readDocumentInChild(bytes, '计划.docx')))
  expect(read.map(({ format }) => format)).toEqual(Array(5).fill('docx'))
})

test('a refusal comes through', async () => {
  await expect(readDocumentInChild(randomBytes(4000), 'x.doc')).rejects.toEqual(refused('not-a-document'))
  await expect(readDocumentInChild(new Uint8Array(), 'x.doc')).rejects.toEqual(refused('empty-file'))
})

test('a reading that takes too long is ended', async () => {
  const reading = readDocumentInChild(await plan(), '计划.docx', { mostMilliseconds: 5 })
  await expect(reading).rejects.toEqual(refused('took-too-long'))
})

test('an officer who goes away ends the reading', async () => {
  const leaving = new AbortController()
  const reading = readDocumentInChild(await plan(), '计划.docx', { signal: leaving.signal })
  leaving.abort(new Error('gone'))
  await expect(reading).rejects.toThrow('gone')
})

test('a document too large for the memory it may take harms only its own process', {
  timeout: 60_000,
}, async () => {
  // 80 MB of small paragraphs whose letters don't repeat enough to be taken for a bomb.
  const letters = randomBytes(400_000).toString('hex')
  const body = Array.from({ length: 700_000 }, (_, i) =>
    aParagraph(letters.slice((i * 7) % 799_000).slice(0, 9)),
  )
  const file = await aDocx({ body: body.join('') })
  expect(file.length).toBeLessThan(20 * 1024 * 1024)

  await expect(readDocumentInChild(file, '大.docx')).rejects.toEqual(refused('unreadable'))
  expect((await readDocumentInChild(await plan(), '计划.docx')).format).toBe('docx')
})

test('zip bombs: too much in all, too much for its size, more than the directory says', async () => {
  const zeros = Buffer.alloc(60 * 1024 * 1024)
  const tooMuch = new JSZip()
  for (let i = 0; i < 4; i++) tooMuch.file(`word/${i}.xml`, zeros)
  const absurd = new JSZip().file('xl/worksheets/sheet1.xml', zeros)
  const pack = (zip: JSZip) => zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
  for (const bomb of [await pack(tooMuch), await pack(absurd), await lyingDocx()])
    await expect(readDocumentInChild(bomb, '计划.docx')).rejects.toEqual(refused('zip-bomb'))
})

/** Says it unpacks to 100 bytes, and unpacks to 20 MB. */
async function lyingDocx(): Promise<Uint8Array> {
  const file = Buffer.from(
    await new JSZip()
      .file('word/document.xml', 'x'.repeat(100), { createFolders: false })
      .generateAsync({ type: 'uint8array' }),
  )
  const stored = file.indexOf('x'.repeat(100))
  const packed = deflateRawSync(Buffer.alloc(20 * 1024 * 1024))
  const directory = Buffer.from(file.subarray(file.indexOf('PK\x01\x02', 0, 'latin1')))
  directory.writeUInt16LE(8, 10)
  directory.writeUInt32LE(packed.length, 20)
  const end = directory.indexOf('PK\x05\x06', 0, 'latin1')
  directory.writeUInt32LE(stored + packed.length, end + 16)
  return Buffer.concat([file.subarray(0, stored), packed, directory])
}
