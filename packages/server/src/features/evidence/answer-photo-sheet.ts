import type { answerPhotoSheet as asked, Evidence } from '@yushui/contract/evidence'
import type { z } from 'zod'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { refuseSealedNames } from '../partners/public.ts'
import { getEvidence } from './get-evidence.ts'
import { updateEvidence } from './queries.ts'
import { refuseUnchanged } from './refuse-unchanged.ts'

/** What is seen on a photo, and why it may stay (MS-08). Whether the photo may go out, the paper's gate says. */
export async function answerPhotoSheet(ctx: Ctx, input: z.output<typeof asked.input>): Promise<Evidence> {
  const { id, version, photoSheet } = input
  const before = await getEvidence(ctx, id)
  if (before.kind !== 'photo') throw new Refusal('invalid', 'not-a-photo')
  const reasons = Object.entries(photoSheet).map(([question, { reason }]) => ({
    where: '照片检查单的理由',
    field: `photoSheet.${question}.reason`,
    text: reason,
  }))
  await refuseSealedNames(ctx, reasons)
  const changes = { id, version, photoSheet: JSON.stringify(photoSheet) }
  if (!(await updateEvidence(ctx.db, ctx.office, changes))) refuseUnchanged(before)
  await ctx.audit('photo-sheet.answered', id, { title: before.title, photoSheet })
  return getEvidence(ctx, id)
}
