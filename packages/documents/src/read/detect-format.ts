import { decodeText, looksLikeText } from './decode-text.ts'
import { oleStreams } from './ole-streams.ts'
import { DocumentRefusal } from './refusal.ts'
import { openZip } from './unzip.ts'

export type DocumentFormat = 'docx' | 'doc' | 'pdf' | 'xlsx' | 'xls' | 'html' | 'txt'

/** What the bytes are. Office programs and web systems often save one thing under another's name. */
export function detectFormat(bytes: Uint8Array): DocumentFormat {
  if (startsWith(bytes, 'PK\x03\x04')) return zipFormat(bytes)
  if (startsWith(bytes, '\xD0\xCF\x11\xE0')) return oleFormat(bytes)
  if (isPdf(bytes)) return 'pdf'
  if (pictureMarks.some((mark) => startsWith(bytes, mark))) throw new DocumentRefusal('no-text-layer')

  const text = decodeText(bytes)
  if (!looksLikeText(text) || text.startsWith('{\\rtf')) throw new DocumentRefusal('not-a-document')
  return /<(!doctype html|html|head|body|table|div|p|meta|span|o:p)[\s>/]/i.test(text.slice(0, 4000))
    ? 'html'
    : 'txt'
}

/** JPEG, PNG, GIF, TIFF, BMP: a photograph of a paper is a scan without text. */
const pictureMarks = ['\xFF\xD8\xFF', '\x89PNG', 'GIF8', 'II*\0', 'MM\0*', 'BM']

function startsWith(bytes: Uint8Array, mark: string): boolean {
  for (let i = 0; i < mark.length; i++) if (bytes[i] !== mark.charCodeAt(i)) return false
  return true
}

/** Some systems put a few bytes before the header; readers allow it within the first kilobyte. */
function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).includes('%PDF-')
}

function zipFormat(bytes: Uint8Array): DocumentFormat {
  const { names } = openZip(bytes)
  if (names.some((name) => name.startsWith('word/'))) return 'docx'
  if (names.some((name) => name.startsWith('xl/'))) return 'xlsx'
  throw new DocumentRefusal('not-a-document')
}

function oleFormat(bytes: Uint8Array): DocumentFormat {
  const streams = oleStreams(bytes)
  if (streams.has('EncryptedPackage')) throw new DocumentRefusal('encrypted-file')
  if (streams.has('WordDocument')) return 'doc'
  if (streams.has('Workbook') || streams.has('Book')) return 'xls'
  throw new DocumentRefusal('not-a-document')
}
