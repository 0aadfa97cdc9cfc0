import type { ReadDocument } from '@yushui/documents/read/read-document'
import { readDocumentInChild } from '@yushui/documents/read/read-in-child'
import { DocumentRefusal } from '@yushui/documents/read/refusal'
import { Refusal } from '../../platform/refusal.ts'

/** Each holds a connection to the database while it waits, and there are sixteen for everybody. */
const mostAtOnce = 6
let atOnce = 0

/**
 * Work in a process of its own on what strangers made; what can't be opened is refused by the reason, or as
 * `code` where it was opened before and can't be worked on now.
 */
export async function apart<T>(work: () => Promise<T>, code?: string): Promise<T> {
  if (atOnce >= mostAtOnce) throw new Refusal('too-often', 'too-many-readings')
  atOnce += 1
  try {
    return await work()
  } catch (fault) {
    throw fault instanceof DocumentRefusal ? new Refusal('invalid', code ?? fault.code) : fault
  } finally {
    atOnce -= 1
  }
}

export const readApart = (bytes: Buffer, name: string): Promise<ReadDocument> =>
  apart(() => readDocumentInChild(bytes, name))
