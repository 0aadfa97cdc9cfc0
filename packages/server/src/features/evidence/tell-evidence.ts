import type { Evidence } from '@yushui/contract/evidence'
import type { Contribution, Range, TaggedRecord } from '@yushui/domain/report/contribution'
import type { Ctx } from '../../platform/ctx.ts'
import { listRows } from './queries.ts'

/**
 * What was kept hands a report no words of its own: it can be counted, and what a note or a count says
 * bears out a figure typed by hand about its activity.
 */
export async function tellEvidence(ctx: Ctx, { from, to, only }: Range): Promise<Contribution> {
  const kept = only === null ? await listRows(ctx.db, ctx.office, { between: [from, to] }) : []
  return { records: kept.map(recordOf), names: {}, told: [], missing: [] }
}

function recordOf({ id, kind, title, eventOn, activityId, text, n, unit }: Evidence): TaggedRecord {
  return {
    ref: { kind: 'evidence', id },
    title,
    onDay: eventOn,
    tags: ['evidence', `kept=${kind}`, ...(activityId ? [`activity=${activityId}`] : [])],
    amounts: {},
    words: [title, text, n === null ? '' : `${n}${unit}`].join('\n'),
  }
}
