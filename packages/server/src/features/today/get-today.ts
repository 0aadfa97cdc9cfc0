import { type Today, todayGroups } from '@yushui/contract/today'
import { likeliestNext } from '@yushui/domain/today/likeliest-next'
import type { Ctx } from '../../platform/ctx.ts'
import { gatherToday } from './gather-today.ts'

/** Only groups that hold something. */
export async function getToday(ctx: Ctx): Promise<Today> {
  const { groups, coming } = await gatherToday(ctx)
  return {
    day: ctx.today,
    groups: todayGroups
      .map((group) => ({ group, lines: groups[group] }))
      .filter(({ lines }) => lines.length > 0),
    coming,
    next: likeliestNext(groups, ctx.today),
  }
}
