import type { ReadDocument } from '@yushui/documents/read/read-document'
import { readDocumentInChild } from '@yushui/documents/read/read-in-child'
import { DocumentRefusal } from '@yushui/documents/read/refusal'
import { Refusal } from '../../platform/refusal.ts'

/** Each holds a connection to the database while it waits, and there are sixteen for everybody. */
const mostAtOnce = 6
let atOnce = 0

/** What can't be opened is refused by the reason; anything else stays the fault it is. */
export function documentRefusal(fault: unknown): unknown {
  return fault instanceof DocumentRefusal ? new Refusal('invalid', fault.code) : fault
}

/** Opens what strangers made in a process of its own; what can't be opened is refused by the reason. */
export async function readApart(bytes: Buffer, name: string): Promise<ReadDocument> {
  if (atOnce >= mostAtOnce) throw new Refusal('too-often', 'too-many-readings')
  atOnce += 1
  try {
    return await readDocumentInChild(bytes, name)
  } catch (fault) {
    throw documentRefusal(fault)
  } finally {
    atOnce -= 1
  }
}
