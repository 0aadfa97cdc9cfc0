import type { PhotoArea } from '@yushui/contract/evidence'
import { pictureTypeOf } from '@yushui/documents/pictures/picture-type'
import { coverPictureInChild, preparePictureInChild } from '@yushui/documents/pictures/pictures-in-child'
import type { PreparedPicture } from '@yushui/documents/pictures/prepare-picture'
import { PictureRefusal } from '@yushui/documents/pictures/refusal'
import type { DocumentFormat } from '@yushui/documents/read/detect-format'
import { readDocumentInChild } from '@yushui/documents/read/read-in-child'
import { DocumentRefusal, type DocumentRefusalCode } from '@yushui/documents/read/refusal'
import { findSecrecyMark } from '@yushui/domain/secrecy/secrecy-marks'
import { Refusal } from '../../platform/refusal.ts'

/** What is taken; a page saved from the web is not, for it is never one file. */
const typeOfFormat: Record<DocumentFormat, string | null> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  doc: 'application/msword',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xls: 'application/vnd.ms-excel',
  txt: 'text/plain',
  html: null,
}

export interface Inspected {
  type: string
  /** Null for what is no picture. */
  picture: PreparedPicture | null
}

/** MS-13: what bears a secrecy mark does not belong in here at all. */
export function refuseMarked(name: string, text: string) {
  const mark = findSecrecyMark(name, text)
  if (mark) throw new Refusal('invalid', 'marked-secret', { mark })
}

/** What the bytes are, whatever the name says, and what is made of them; opened in processes of their own. */
export async function inspectFile(bytes: Buffer, name: string): Promise<Inspected> {
  if (bytes.length === 0) throw new Refusal('invalid', 'file-empty')
  const type = pictureTypeOf(bytes)
  if (type) return { type, picture: await refusing(preparePictureInChild(bytes)) }
  const { format, text } = await readText(bytes, name)
  refuseMarked(name, text)
  const documentType = typeOfFormat[format]
  if (!documentType) throw new Refusal('invalid', 'file-kind-not-taken')
  return { type: documentType, picture: null }
}

export function coverPicture(bytes: Buffer, cover: { blur: PhotoArea[]; crop: PhotoArea | null }) {
  return refusing(coverPictureInChild(bytes, cover))
}

export function preparePicture(bytes: Buffer) {
  return refusing(preparePictureInChild(bytes))
}

async function refusing<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (fault) {
    throw fault instanceof PictureRefusal ? new Refusal('invalid', fault.code) : fault
  }
}

/** A scan or an empty form has no text and is evidence all the same; then its name alone is looked at. */
async function readText(bytes: Buffer, name: string): Promise<{ format: DocumentFormat; text: string }> {
  try {
    return await readDocumentInChild(bytes, name, { most: bytes.length })
  } catch (fault) {
    if (!(fault instanceof DocumentRefusal)) throw fault
    const { code, format } = fault
    if (format && (code === 'no-text-layer' || code === 'empty-file')) return { format, text: '' }
    throw new Refusal('invalid', refusalCodes[code])
  }
}

const refusalCodes: Record<DocumentRefusalCode, string> = {
  'empty-file': 'file-kind-not-taken',
  'no-text-layer': 'file-kind-not-taken',
  'not-a-document': 'file-kind-not-taken',
  'too-large': 'file-too-long',
  'took-too-long': 'file-too-long',
  'encrypted-file': 'encrypted-file',
  'zip-bomb': 'zip-bomb',
  unreadable: 'file-broken',
}
