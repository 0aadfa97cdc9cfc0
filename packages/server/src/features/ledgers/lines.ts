import type { LedgerKind, ledgerFields } from '@yushui/contract/ledgers'
import { taskKindWords } from '@yushui/contract/words/terms'
import { evidenceKindWords } from '@yushui/contract/words/work-terms'
import { todayOf } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { heldInYear } from '../activities/public.ts'
import { listEvidenceOf, listEvidenceOfYear } from '../evidence/public.ts'
import { sectionsOf } from '../plan/public.ts'
import { listOwnProgrammes } from '../programmes/public.ts'

/** By the names of its fields; a figure is a number, and an empty text is nothing known. */
export type LedgerLine = Record<string, string | number>

/** A line and the record that it tells. */
export interface Told<L extends LedgerLine = LedgerLine> {
  record: { kind: 'activity' | 'evidence'; id: string }
  line: L
}
type ToldAs<K extends LedgerKind> = Told<Record<(typeof ledgerFields)[K][number], string | number>>

/** A year's lines of a ledger. A place within a barracks is left out, as in all that leaves (MS-11). */
export const linesOf: Record<LedgerKind, (ctx: Ctx, year: number) => Promise<Told[]>> = {
  activities: activityLines,
  gifts: giftLines,
  evidence: evidenceLines,
}

async function activityLines(ctx: Ctx, year: number): Promise<ToldAs<'activities'>[]> {
  const held = await heldInYear(ctx, year)
  const sections = await sectionsOf(
    ctx,
    held.flatMap(({ taskId }) => taskId ?? []),
  )
  const programmes = new Map(
    [...(await listOwnProgrammes(ctx, false)), ...(await listOwnProgrammes(ctx, true))].map(
      ({ id, name }) => [id, name],
    ),
  )
  const evidence = Map.groupBy(
    await listEvidenceOf(
      ctx,
      held.map(({ id }) => id),
    ),
    ({ activityId }) => activityId,
  )
  return held.map((activity, i) => {
    const { attended } = activity
    const proofs = evidence.get(activity.id) ?? []
    const kinds = Map.groupBy(proofs, ({ kind }) => evidenceKindWords[kind])
    const line = {
      number: i + 1,
      onDay: activity.onDay ?? '',
      title: activity.title,
      kind: taskKindWords[activity.kind],
      place: activity.isInside ? '' : activity.place,
      partners: activity.partners.map(({ name }) => name).join('、'),
      targets: activity.targets.join('、'),
      responsible: activity.responsible,
      military: attended?.military ?? '',
      civilian: attended?.civilian ?? '',
      people: attended ? attended.military + attended.civilian : '',
      outcome: activity.outcome,
      evidence: [...kinds].map(([kind, some]) => `${kind}${some.length}件`).join('、'),
      section: sections.get(activity.taskId ?? '') ?? '',
      programme: programmes.get(activity.programmeId ?? '') ?? '',
    }
    return { record: { kind: 'activity', id: activity.id }, line }
  })
}

async function giftLines(ctx: Ctx, year: number): Promise<ToldAs<'gifts'>[]> {
  const held = await heldInYear(ctx, year)
  const gifts = held.flatMap(({ id, onDay, title, facets }) =>
    (facets.gifts ?? []).map((gift) => ({ id, onDay: onDay ?? '', title, ...gift })),
  )
  return gifts.map(({ id, value, n, ...gift }, i) => ({
    record: { kind: 'activity', id },
    line: { number: i + 1, ...gift, n: n || '', yuan: value ? value / 100 : '' },
  }))
}

async function evidenceLines(ctx: Ctx, year: number): Promise<ToldAs<'evidence'>[]> {
  const pieces = await listEvidenceOfYear(ctx, year)
  // Evidence filed for an activity of the turn of the year may be of either.
  const held = await Promise.all([year - 1, year, year + 1].map((of) => heldInYear(ctx, of)))
  const titles = new Map(held.flat().map(({ id, title }) => [id, title]))
  return pieces.map(({ id, title, kind, eventOn, filedAt, activityId, box, pageNumber, file }, i) => ({
    record: { kind: 'evidence', id },
    line: {
      number: i + 1,
      eventOn: eventOn ?? '',
      filedOn: todayOf(new Date(filedAt)),
      title,
      kind: evidenceKindWords[kind],
      activity: titles.get(activityId ?? '') ?? '',
      box,
      page: pageNumber,
      sha256: file?.sha256 ?? '',
    },
  }))
}
