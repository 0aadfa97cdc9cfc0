import type { Reading } from '@yushui/contract/readings'
import { readPlans } from '@yushui/domain/plan-language/read-plan'
import { findSecrecyMark } from '@yushui/domain/secrecy/secrecy-marks'
import { Refusal } from '../../platform/refusal.ts'

/** A plan has a few thousand characters; a million is read in about a second, in which nothing else is answered. */
const mostCharacters = 1_000_000

/** Reads what a text holds, whatever it came as. A text without a task is read as well: the reading says so. */
export function readText(
  name: string,
  { format, notes, text }: { format: string; notes: string[]; text: string },
): Reading {
  refuseMarked(name, text)
  if (text.length > mostCharacters) throw new Refusal('too-large', 'text-too-long')
  return { format, notes, reading: readPlans(text) }
}

/** MS-13: a paper that bears a secrecy mark does not belong in here at all. */
export function refuseMarked(name: string, text: string) {
  const mark = findSecrecyMark(name, text)
  if (mark) throw new Refusal('invalid', 'marked-secret', { mark })
}
