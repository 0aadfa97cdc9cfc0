import type { PaperSettings } from '@yushui/contract/papers'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { getPaperSettings } from './paper-settings.ts'
import { keepPaperSettings } from './queries-settings.ts'

/** For the papers written from now on; those there are stay as they are. */
export async function changePaperSettings(ctx: Ctx, input: PaperSettings): Promise<PaperSettings> {
  const before = await getPaperSettings(ctx)
  if (before.phone === input.phone && before.replyDays === input.replyDays) return before
  if (!(await keepPaperSettings(ctx.db, ctx.office, ctx.path, input)))
    throw new Refusal('conflict', 'changed-meanwhile')
  await ctx.audit('paper-settings.changed', null, { replyDays: input.replyDays })
  return getPaperSettings(ctx)
}
