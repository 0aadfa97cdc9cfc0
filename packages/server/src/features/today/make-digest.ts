import { todayGroups } from '@yushui/contract/today'
import { todayGroupWords } from '@yushui/contract/words/work-terms'
import { digestLines, letterLines } from '@yushui/domain/today/digest-lines'
import type { Ctx } from '../../platform/ctx.ts'
import { gatherToday } from './gather-today.ts'
import { fillDigest, insertDigest } from './queries.ts'

/** The account's digest of the day, made once. */
export async function makeDigest(ctx: Ctx): Promise<void> {
  const id = ctx.newId()
  const digest = { id, accountId: ctx.account.id, day: ctx.today, madeAt: ctx.now }
  if (!(await insertDigest(ctx.db, ctx.office, ctx.path, digest))) return
  const { groups, coming } = await gatherToday(ctx)
  const parts = todayGroups.map((group) => ({ heading: todayGroupWords[group], lines: groups[group] }))
  const lines = digestLines(parts, coming)
  const isCalm = parts.every((part) => part.lines.length === 0)
  await fillDigest(ctx.db, ctx.office, id, {
    lines: isCalm ? ['没有过期的、漏记的，也没有等着处理的。', ...lines] : lines,
    letter: letterLines(parts, coming),
  })
  await ctx.audit('digest.made', id, { account: ctx.account.id, lines: lines.length })
}
