import type { PaperSettings } from '@yushui/contract/papers'
import type { Ctx } from '../../platform/ctx.ts'
import { findPaperSettings } from './queries-settings.ts'

const usual: PaperSettings = { phone: '', replyDays: 3, version: 0 }

/** Of the own office; until it set any, no telephone and three working days. */
export async function getPaperSettings(ctx: Ctx): Promise<PaperSettings> {
  return (await findPaperSettings(ctx.db, ctx.office)) ?? usual
}
