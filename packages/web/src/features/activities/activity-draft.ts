import type { ActivityWritten } from '@yushui/contract/activities'
import type { Headcount } from '@yushui/contract/activity-facets'
import type { Partner } from '@yushui/contract/partners'
import type { Task } from '@yushui/contract/plans'
import { daysFrom } from '@yushui/domain/plain-date'

/** What is typed of an activity: numbers as they are typed, partners by name. */
export interface ActivityDraft
  extends Omit<
    ActivityWritten,
    'onDay' | 'startsAt' | 'endsAt' | 'partners' | 'expected' | 'attended' | 'facets'
  > {
  onDay: string
  startsAt: string
  endsAt: string
  partners: string[]
  expectedMilitary: string
  expectedCivilian: string
  attendedMilitary: string
  attendedCivilian: string
}

export const nothingWritten: ActivityWritten = {
  title: '',
  kind: 'other',
  taskId: null,
  programmeId: null,
  campaignIds: [],
  onDay: null,
  startsAt: null,
  endsAt: null,
  place: '',
  isInside: false,
  partners: [],
  targets: [],
  responsible: '',
  expected: null,
  attended: null,
  outcome: '',
  lesson: '',
  facets: {},
}

/** Without what the server alone knows, so that it can be sent back. */
export function writtenOf(it: ActivityWritten): ActivityWritten {
  const { title, kind, taskId, programmeId, campaignIds, onDay, startsAt, endsAt, place, isInside } = it
  const { partners, targets, responsible, expected, attended, outcome, lesson, facets } = it
  return {
    ...{ title, kind, taskId, programmeId, campaignIds, onDay, startsAt, endsAt, place, isInside },
    ...{ partners, targets, responsible, expected, attended, outcome, lesson, facets },
  }
}

const typed = (n: number | undefined) => (n === undefined ? '' : String(n))

export function draftOf(written: ActivityWritten): ActivityDraft {
  const { facets: _, partners, expected, attended, onDay, startsAt, endsAt, ...same } = writtenOf(written)
  return {
    ...same,
    onDay: onDay ?? '',
    startsAt: startsAt ?? '',
    endsAt: endsAt ?? '',
    partners: partners.map(({ name }) => name),
    expectedMilitary: typed(expected?.military),
    expectedCivilian: typed(expected?.civilian),
    attendedMilitary: typed(attended?.military),
    attendedCivilian: typed(attended?.civilian),
  }
}

/** Nobody counted is not the same as nobody there, so two empty fields are no headcount. */
function headcountOf(military: string, civilian: string): Headcount | null {
  if (military === '' && civilian === '') return null
  return { military: Number(military), civilian: Number(civilian) }
}

/** A name that stood there keeps its link; a new one is linked where a partner is called so. */
export function writtenFrom(
  draft: ActivityDraft,
  before: ActivityWritten,
  partners: readonly Partner[],
): ActivityWritten {
  const { expectedMilitary, expectedCivilian, attendedMilitary, attendedCivilian, ...same } = draft
  return {
    ...same,
    onDay: draft.onDay || null,
    startsAt: draft.startsAt || null,
    endsAt: draft.endsAt || null,
    partners: draft.partners.map(
      (name) =>
        before.partners.find((it) => it.name === name) ?? {
          partnerId: partners.find((it) => it.alias === name)?.id ?? null,
          name,
        },
    ),
    expected: headcountOf(expectedMilitary, expectedCivilian),
    attended: headcountOf(attendedMilitary, attendedCivilian),
    facets: before.facets,
  }
}

/** All that the task says already, so that none of it is typed again. */
export function fromTask(task: Task): ActivityWritten {
  const { id, title, kind, partners, targets, responsible } = task
  return { ...nothingWritten, title, kind, partners, targets, responsible, taskId: id }
}

/**
 * The day it was probably held on: today while the task's days run or are still to come, else the last
 * of the days that have passed.
 */
export function likelyDay(spells: Task['spells'], today: string): string {
  const runs = spells.some(({ from, to }) => from <= today && today <= to)
  const passed = spells.filter(({ to }) => to < today).toSorted((a, b) => daysFrom(a.to, b.to))
  return runs ? today : (passed[0]?.to ?? today)
}
