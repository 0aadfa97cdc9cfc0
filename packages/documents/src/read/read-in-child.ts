import { fileURLToPath } from 'node:url'
import { askChild, type Limits } from '../child.ts'
import { mostBytes, type ReadDocument } from './read-document.ts'
import { DocumentRefusal } from './refusal.ts'

const childFile = fileURLToPath(new URL('./read-child.ts', import.meta.url))

interface Options extends Limits {
  /** Bytes. */
  most?: number
}

/** Reads a file that somebody uploaded, in a process of its own. */
export async function readDocumentInChild(
  bytes: Uint8Array,
  name: string,
  { most = mostBytes, ...limits }: Options = {},
): Promise<ReadDocument> {
  if (bytes.length === 0) throw new DocumentRefusal('empty-file')
  if (bytes.length > most) throw new DocumentRefusal('too-large')
  return (await askChild<ReadDocument>(childFile, { name, most }, bytes, limits)).said
}
