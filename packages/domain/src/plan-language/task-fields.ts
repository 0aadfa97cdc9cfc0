import type { Window } from '../almanac/window.ts'
import type { Draft } from './find-tasks.ts'
import type { Passage } from './outline.ts'
import { type NamedPeople, namesIn, readPeople } from './people-roles.ts'
import type { Quantity, TaskKind } from './plan.ts'
import { fitWindow } from './times/fit-window.ts'
import type { TimeMention } from './times/scan-time.ts'
import { is, type Token, tokenise } from './tokens.ts'

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
  const people = readPeople(text, draft, memory.served)
  const kind = kindOf(text, draft, people)
  const { partners, targets } = sortPeople(kind, people)
  if (partners.length === 0 && before && !hasFrame(draft))
    partners.push(...before.partners.filter(() => sharesPartners(draft)))
  addNames(partners, namesIn(text, labelled('partner')))
  addNames(
    targets,
    namesIn(text, labelled('target')).filter((name) => !partners.includes(name)),
  )
  if (targets.length === 0 && before?.kind === kind) targets.push(...before.targets)
  const own = timesOf(draft.tokens)
  const times = own.length > 0 ? own : timesOf(draft.shared).length > 0 ? timesOf(draft.shared) : []
  const all = [...times, ...timesOf(labelled('time'))]
  const window = fitWindow(all, passage.scope)
  const quantity = quantityOf([...draft.tokens, ...labelled('count')])
  window.recurrence = recurrenceOf(text, draft, window, all, quantity)
  if (targets.length > 0) memory.served = targets
  const fields = { kind, window, partners, targets, quantity, times: all }
  memory.of.set(draft, fields)
  return fields
}

function addNames(to: string[], names: string[]): void {
  for (const name of names) if (!to.includes(name)) to.push(name)
}

function hasFrame(draft: Draft): boolean {
  return draft.tokens
    .slice(0, 4)
    .some((token) => is(token, 'frame') || is(token, 'bring') || is(token, 'invite') || is(token, 'with'))
}
function sharesPartners(draft: Draft): boolean {
  return draft.before !== null
}

function timesOf(tokens: Token[]): TimeMention[] {
  return tokens.flatMap((token) => (token.time ? [token.time] : []))
}

/** Training given to soldiers counts as technology support, letters and dumplings by whom they reach. */
function kindOf(text: string, draft: Draft, people: NamedPeople[]): TaskKind {
  const { kind } = draft.head.act
  const reached = people.filter((person) => person.role !== 'with')
  const military = reached.some((person) => person.side === 'military')
  const served = reached.some((person) => person.side === 'served')
  const first = reached.find((person) => person.side === 'military' || person.side === 'served')
  if (kind === 'family-visit' || kind === 'unit-visit') {
    if (first) return first.side === 'military' ? 'unit-visit' : 'family-visit'
    return /军营|哨所|连队|驻地|战舰/.test(text.slice(draft.start, draft.end)) ? 'unit-visit' : kind
  }
  const said = text.slice(draft.head.token.start, draft.head.token.end)
  if (kind === 'employment' && military && !served && said.includes('培训')) return 'tech-support'
  if (
    kind === 'assistance' &&
    people.some((person) => /志愿|义工/.test(person.name) && person.role !== 'for')
  )
    return 'volunteering'
  return kind
}

/** Kinds whose people, brought along, do the work; in the others they attend and are its targets. */
const workKinds = new Set<TaskKind>([
  'cleanup',
  'patrol',
  'volunteering',
  'clinic',
  'family-visit',
  'unit-visit',
  'publicity',
  'assistance',
  'pairing',
  'records',
  'organisation',
  'employment',
  'tech-support',
  'library',
  'culture-group',
])

function sortPeople(kind: TaskKind, people: NamedPeople[]): { partners: string[]; targets: string[] } {
  const partners: string[] = []
  const targets: string[] = []
  for (const person of people) {
    const isPartner = isPartnerIn(kind, person)
    if (isPartner || person.side !== 'helper' || person.role === 'for')
      addNames(isPartner ? partners : targets, [person.name])
  }
  return { partners, targets: targets.filter((name) => !partners.includes(name)) }
}

function isPartnerIn(kind: TaskKind, person: NamedPeople): boolean {
  const { side, role } = person
  if (role === 'with' || role === 'by') return !(kind === 'pairing' && side === 'served' && role === 'with')
  if (role === 'for') return false
  if (role === 'invite')
    return (
      workKinds.has(kind) ||
      (kind === 'lecture' && side !== 'public' && side !== 'served') ||
      (kind === 'lecture' && /老|战士|军/.test(person.name))
    )
  if (role === 'bring') return workKinds.has(kind) && !(side === 'served' && kind !== 'volunteering')
  if (role === 'subject')
    return side === 'military' || side === 'helper' || (side === 'public' && workKinds.has(kind))
  return false
}

/** Households and persons reached before the first number; a stated total wins. */
function quantityOf(tokens: Token[]): Quantity | null {
  const counts = tokens.flatMap((token) => (token.count ? [token.count] : []))
  const money = (count: Quantity) => /元$/.test(count.unit)
  const reached = counts.find((count) => ['户', '人', '名', '人次', '位'].includes(count.unit))
  return reached ?? counts.find((count) => !money(count)) ?? counts[0] ?? null
}

const standing = new Set(['开放', '开设', '开辟', '设立', '开通', '设置', '增设', '提供'])

function recurrenceOf(
  text: string,
  draft: Draft,
  window: Window,
  times: TimeMention[],
  quantity: Quantity | null,
): Window['recurrence'] {
  if (window.recurrence) return window.recurrence
  const counts = draft.tokens.flatMap((token) => (token.count ? [token.count] : []))
  if (counts.some((count) => count.n === 1 && ['次', '场', '届', '趟', '回'].includes(count.unit)))
    return 'once'
  if (isUnderTime(draft.passage)) return 'once'
  const makes = draft.tokens.find(
    (token) => is(token, 'make') && standing.has(text.slice(token.start, token.end)),
  )
  if (
    makes &&
    (draft.head.act.kind === 'assistance' || draft.head.act.kind === 'library') &&
    draft.head.act.as === 'thing'
  )
    return 'ongoing'
  const stated = times.filter(
    (time) => !time.isVague && !time.isNamedAfter && (time.months || time.occasions.length > 0),
  )
  const feasts = new Set(stated.flatMap((time) => time.occasions))
  const isSeason = [...feasts].some((id) => id.startsWith('conscription') || id.startsWith('demobilisation'))
  if (stated.length > 0 && !isSeason && (feasts.size <= 1 || stated.some((time) => time.days !== null)))
    return 'once'
  return quantity && quantity.n === 1 && quantity.unit === '次' ? 'once' : null
}

/** A plain activity in a month's or a quarter's list happens once. */
function isUnderTime(passage: Passage): boolean {
  return passage.scope.months !== null && passage.scope.recurrence === null
}
