import type { Confirmation } from '@yushui/contract/confirmations'
import type { Ctx } from '../../platform/ctx.ts'
import { getOwnActivity } from '../activities/public.ts'
import { listConfirmationsOf } from './queries.ts'

/** In the order in which they were asked, withdrawn ones too. */
export async function listConfirmations(
  ctx: Ctx,
  { activityId }: { activityId: string },
): Promise<Confirmation[]> {
  await getOwnActivity(ctx, activityId)
  return listConfirmationsOf(ctx.db, ctx.office, activityId)
}
