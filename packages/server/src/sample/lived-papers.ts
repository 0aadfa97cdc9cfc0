import { type PaperKind, type PaperStep, paperKinds } from '@yushui/contract/papers'
import { addDays, type PlainDate, yearOf } from '@yushui/domain/plain-date'
import { type ActivityRow, heldInYear, listActivities } from '../features/activities/public.ts'
import { changePaperSettings } from '../features/papers/change-paper-settings.ts'
import { decideFinding } from '../features/papers/decide-finding.ts'
import { getPaper } from '../features/papers/get-paper.ts'
import { openWordsOf } from '../features/papers/rules.ts'
import { takePaperStep } from '../features/papers/take-paper-step.ts'
import { writePaper } from '../features/papers/write-paper.ts'
import type { Ctx, Visitor } from '../platform/ctx.ts'
import type { Happening } from './a-year.ts'

interface Wanted {
  officer: Visitor
  director: Visitor
  streetOfficer: Visitor
  today: PlainDate
  newId: () => string
}

type Pick = (held: ActivityRow[]) => ActivityRow | undefined
const ofKind =
  (...kinds: ActivityRow['kind'][]): Pick =>
  (held) =>
    held.findLast(({ kind }) => kinds.includes(kind))
const withUnit: Pick = (held) => held.findLast(({ attended }) => (attended?.military ?? 0) > 0)
const withoutUnit: Pick = (held) => held.findLast(({ attended }) => attended?.military === 0)

/**
 * Papers of the last days, one at each station of the gate: minutes that went out, a briefing that waits
 * for the unit's word and one that waits for the street, drafts, and sheets that stay in the office.
 */
export function livedPapers(wanted: Wanted): Happening[] {
  const all: PaperStep[] = ['check-in-community', 'check-by-unit', 'review-by-street', 'release']
  return [
    {
      on: addDays(wanted.today, -7),
      who: wanted.officer,
      run: (ctx) => changePaperSettings(ctx, { phone: '0555-1234567', replyDays: 3, version: 0 }),
    },
    ...paperOf(wanted, 'minutes', ofKind('meeting'), all),
    ...paperOf(wanted, 'record', ofKind('meeting'), []),
    ...paperOf(wanted, 'briefing', withUnit, ['check-in-community']),
    ...paperOf(wanted, 'briefing', withoutUnit, ['check-in-community']),
    ...paperOf(wanted, 'receipt-sheet', ofKind('family-visit', 'unit-visit'), []),
    ...paperOf(wanted, 'comfort-letter', ofKind('family-visit'), []),
    ...aheadOf(wanted),
  ]
}

/** A day each: written, then step by step. Early in January there is nothing to write about yet. */
function paperOf(wanted: Wanted, kind: PaperKind, pick: Pick, steps: PaperStep[]): Happening[] {
  const { officer, today, newId } = wanted
  const id = newId()
  let isWritten = false
  const written: Happening = {
    on: addDays(today, -6),
    who: officer,
    run: async (ctx) => {
      const held = await heldInYear(ctx, yearOf(today))
      const activity = pick(held.filter(({ isInside }) => !isInside || !paperKinds[kind].leaves))
      if (!activity) return
      isWritten = true
      await writePaper(ctx, { id, kind, activityId: activity.id })
      await keepFlagged(ctx, id)
    },
  }
  const taken = steps.map(
    (step, i): Happening => ({
      on: addDays(today, i - 5),
      who: whoTakes(wanted, step),
      run: async (ctx) => {
        if (isWritten) await take(ctx, id, step)
      },
    }),
  )
  return [written, ...taken]
}

function whoTakes({ officer, director, streetOfficer }: Wanted, step: PaperStep): Visitor {
  if (step === 'check-in-community') return director
  return step === 'review-by-street' ? streetOfficer : officer
}

async function take(ctx: Ctx, id: string, step: PaperStep) {
  const { version, showsUnit } = await getPaper(ctx, { id })
  if (step === 'check-by-unit' && !showsUnit) return
  const said = { saidBy: '李干事', saidOn: ctx.today, channel: 'telephone' as const }
  await takePaperStep(ctx, { id, step, version, reason: '', ...said })
}

async function keepFlagged(ctx: Ctx, id: string) {
  for (;;) {
    const paper = await getPaper(ctx, { id })
    const words = openWordsOf(paper)[0]
    if (words === undefined) return
    const said = { words, decision: 'kept', replacement: '', reason: '已公开的称呼，不涉密' } as const
    await decideFinding(ctx, { id, version: paper.version, ...said })
  }
}

/** For what comes next: a notice still in draft, and the sheet to sign in on. */
function aheadOf({ officer, today, newId }: Wanted): Happening[] {
  return (['notice', 'sign-in-sheet'] as const).map((kind) => ({
    on: addDays(today, -1),
    who: officer,
    run: async (ctx) => {
      const activities = await listActivities(ctx, { year: yearOf(today) })
      const next = activities.find(({ onDay, state }) => state === 'scheduled' && onDay && onDay >= today)
      if (next) await writePaper(ctx, { id: newId(), kind, activityId: next.id })
    },
  }))
}
