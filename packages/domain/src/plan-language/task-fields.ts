import type { Window } from '../almanac/window.ts'
import type { Draft } from './draft.ts'
import { isOther, listed, membersIn, servedIn } from './field-people.ts'
import { type Field, narrowed, timesIn } from './outline.ts'
import { named, type Parties, partyAbove } from './parties.ts'
import { namesIn, readPeople } from './people-roles.ts'
import type { Quantity, TaskKind } from './plan.ts'
import { addNames, addWhole, isHelping, sortPeople } from './sort-people.ts'
import { kindOf } from './task-kind.ts'
import { quantityOf, recurrenceOf } from './task-numbers.ts'
import { fitWindow } from './times/fit-window.ts'
import type { TimeMention } from './times/scan-time.ts'
import { is, tokenise } from './tokens.ts'

export interface Fields {
  kind: TaskKind
  window: Window
  partners: string[]
  targets: string[]
  quantity: Quantity | null
  times: TimeMention[]
}

/** What a passage has said so far, for pronouns and for what one sentence's tasks share. */
export interface Memory {
  served: string[]
  parties: Parties
  /** Whose plan it is. */
  organisation: string | null
  of: WeakMap<Draft, Fields>
}

export function readFields(text: string, draft: Draft, memory: Memory): Fields {
  const { passage } = draft
  const fieldTokens = passage.fields.map((field) => ({
    field,
    tokens: tokenise(text, field.start, field.end),
  }))
  const labelled = (label: string) =>
    fieldTokens.filter(({ field }) => field.label === label).flatMap(({ tokens }) => tokens)
  const before = draft.before ? memory.of.get(draft.before) : undefined
  const namesUnder = (label: string) =>
    fieldTokens.flatMap(({ field, tokens }) =>
      field.label === label && text.slice(field.start - 3, field.start - 1) !== '对象'
        ? namesIn(text, tokens)
        : [],
    )
  const people = readPeople(text, draft, memory.served).flatMap((person) => named(person, memory))
  const kind = kindOf(text, draft, people)
  const { partners, targets } = sortPeople(kind, people, text.slice(draft.start, draft.end))
  if (targets.length === 0) addNames(targets, servedIn(text, labelled('content')))
  if (
    partners.length === 0 &&
    before &&
    !hasFrame(draft) &&
    joins(text, draft) &&
    timesIn(draft.tokens).length === 0
  )
    partners.push(...before.partners)
  if (partners.length === 0) addNames(partners, partyAbove(passage.heading, memory.parties))
  if (partners.length === 0 && before && timesIn(draft.tokens).length === 0)
    partners.push(...before.partners.filter((name) => name.startsWith('各')))
  const joining = passage.fields.flatMap((field) =>
    field.label === 'partner' ? listed(text.slice(field.start, field.end)) : [],
  )
  addWhole(partners, joining)
  addNames(
    partners,
    passage.fields.flatMap((field) =>
      field.label === 'owner'
        ? listed(text.slice(field.start, field.end)).filter((name) => isOther(name, memory.organisation))
        : [],
    ),
  )
  addNames(partners, membersIn(text, draft, memory.organisation))
  // 服务对象 names those it is for; 参加人员 may be those who do it.
  const isServedField = (field: Field) =>
    field.label === 'target' && text.slice(field.start - 3, field.start - 1) === '对象'
  addWhole(
    targets,
    passage.fields.flatMap((field) =>
      isServedField(field) ? listed(text.slice(field.start, field.end)) : [],
    ),
  )
  for (const person of namesUnder('target'))
    if (!partners.includes(person.name)) addNames(isHelping(kind, person) ? partners : targets, [person.name])
  const own = timesIn(draft.tokens)
  if (targets.length === 0 && before?.kind === kind && own.length === 0) targets.push(...before.targets)
  const shared = timesIn(draft.shared)
  const times =
    own.length > 0
      ? own
      : shared.length > 0
        ? shared
        : joins(text, draft) || keepsDay(draft, before)
          ? (before?.times ?? [])
          : []
  const fieldTimes = timesIn(labelled('time'))
  const all = [...times, ...fieldTimes]
  const window = fitWindow(
    namedBeside(times, fieldTimes),
    fieldTimes.length > 0 ? narrowed(passage.scope, fieldTimes) : passage.scope,
  )
  window.days ??= fieldTimes.find((time) => time.days !== null)?.days ?? null
  const quantity = quantityOf(text, [
    ...draft.tokens,
    ...labelled('count'),
    ...labelled('target'),
    ...labelled('time'),
  ])
  window.recurrence = recurrenceOf(text, draft, window, all, quantity)
  if (targets.length > 0) memory.served = targets
  const fields = { kind, window, partners, targets, quantity, times: all }
  memory.of.set(draft, fields)
  return fields
}

/** 建军节座谈会 on 31 July: beside a date in its own field the day is only what the work is named after. */
function namedBeside(times: TimeMention[], dated: TimeMention[]): TimeMention[] {
  if (!dated.some(({ days }) => days) || times.some(({ months }) => months)) return times
  return times.map((time) => (time.relation === 'on' ? { ...time, isNamedAfter: true } : time))
}

/** 八一前夕召开座谈会、举办联欢会: no comma parts the two, so one time holds for both. */
function joins(text: string, draft: Draft): boolean {
  return draft.before !== null && !/[,:]/.test(text.slice(draft.before.end, draft.start))
}

/** 八一前夕召开座谈会,与连队举行联欢: the day holds on for what goes on with a verb and says no other. */
function keepsDay(draft: Draft, before: Fields | undefined): boolean {
  const [first] = draft.tokens.filter(({ mark }) => !mark)
  const isVerb =
    is(first, 'hold') || is(first, 'make') || is(first, 'with') || is(first, 'bring') || is(first, 'frame')
  const times = before?.times ?? []
  return (
    isVerb &&
    draft.head.act.kind !== 'organisation' &&
    times.length > 0 &&
    times.every(({ recurrence, occasions, isVague }) => !recurrence && !isVague && occasions.length > 0) &&
    new Set(times.flatMap(({ occasions }) => occasions)).size <= 1
  )
}

function hasFrame(draft: Draft): boolean {
  return draft.tokens
    .slice(0, 4)
    .some((token) => is(token, 'frame') || is(token, 'bring') || is(token, 'invite') || is(token, 'with'))
}
