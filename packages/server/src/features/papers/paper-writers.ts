import type { PaperContent, PaperKind } from '@yushui/contract/papers'
import type { Paper } from '@yushui/domain/paper'
import type { PaperFacts } from '@yushui/domain/papers/paper-facts'
import { writeBriefing } from '@yushui/domain/papers/write-briefing'
import { writeComfortLetter } from '@yushui/domain/papers/write-comfort-letter'
import { writeInvitation } from '@yushui/domain/papers/write-invitation'
import { writeMinutes } from '@yushui/domain/papers/write-minutes'
import { writeNotice } from '@yushui/domain/papers/write-notice'
import { writeProgrammeSheet } from '@yushui/domain/papers/write-programme-sheet'
import { writeReceiptSheet } from '@yushui/domain/papers/write-receipt-sheet'
import { writeRecord } from '@yushui/domain/papers/write-record'
import { writeScheme } from '@yushui/domain/papers/write-scheme'
import { writeSignInSheet } from '@yushui/domain/papers/write-sign-in-sheet'

export const paperWriters: Record<PaperKind, (facts: PaperFacts) => Paper> = {
  notice: writeNotice,
  invitation: writeInvitation,
  scheme: writeScheme,
  'programme-sheet': writeProgrammeSheet,
  'sign-in-sheet': writeSignInSheet,
  record: writeRecord,
  minutes: writeMinutes,
  briefing: writeBriefing,
  'receipt-sheet': writeReceiptSheet,
  'comfort-letter': writeComfortLetter,
}

/** As it is set: what the officer edits and the head that its kind has. */
export function paperOf(kind: PaperKind, content: PaperContent): Paper {
  const variant = kind === 'minutes' || kind === 'briefing' ? kind : 'plain'
  return { ...content, variant, annexes: [] }
}
