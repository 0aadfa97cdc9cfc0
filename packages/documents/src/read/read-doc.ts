import WordExtractor from 'word-extractor'
import { oleStreams } from './ole-streams.ts'
import type { ReadLines } from './read-document.ts'
import { DocumentRefusal } from './refusal.ts'

/** Word 97–2003. The automatic numbers are not in the text of such a file. */
export async function readDoc(bytes: Uint8Array): Promise<ReadLines> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (isEncrypted(file)) throw new DocumentRefusal('encrypted-file')

  const document = await new WordExtractor().extract(file)
  // With the filter “” becomes " and — becomes -: 4—6月 would read 4-6月.
  const lines = document.getBody({ filterUnicode: false }).split(/\r\n?|\n/)
  return {
    lines: lines.map((line) => line.replace(/\t+$/, '')),
    notes: ['旧版.doc里Word自动编的序号读不出来；条理不清时，请另存为.docx再读。'],
  }
}

/** Bit 0x0100 of the flags at offset 10 of the WordDocument stream [MS-DOC 2.5.2, fEncrypted]. */
function isEncrypted(file: Buffer): boolean {
  const start = oleStreams(file).get('WordDocument') ?? file.length
  if (start + 12 > file.length || file.readUInt16LE(start) !== 0xa5ec) return false
  return (file.readUInt16LE(start + 10) & 0x0100) !== 0
}
