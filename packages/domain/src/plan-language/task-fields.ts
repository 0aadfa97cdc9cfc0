import type { Window } from '../almanac/window.ts'
import type { Draft } from './draft.ts'
import { type Field, narrowed, type Passage } from './outline.ts'
import { type NamedPeople, namesIn, readPeople } from './people-roles.ts'
import type { Quantity, TaskKind } from './plan.ts'
import { kindOf } from './task-kind.ts'
import { fitWindow } from './times/fit-window.ts'
import type { TimeMention } from './times/scan-time.ts'
import { is, type Token, tokenise } from './tokens.ts'
import { isOwnName } from './words/places.ts'

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
  /** 甲方 and 乙方 by name; null is the office itself. */
  parties: ReadonlyMap<string, string | null>
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
    timesOf(draft.tokens).length === 0
  )
    partners.push(...before.partners)
  if (partners.length === 0) addNames(partners, partyAbove(passage.heading, memory.parties))
  if (partners.length === 0 && before && timesOf(draft.tokens).length === 0)
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
  const own = timesOf(draft.tokens)
  if (targets.length === 0 && before?.kind === kind && own.length === 0) targets.push(...before.targets)
  const shared = timesOf(draft.shared)
  const times =
    own.length > 0
      ? own
      : shared.length > 0
        ? shared
        : joins(text, draft) || keepsDay(draft, before)
          ? (before?.times ?? [])
          : []
  const fieldTimes = timesOf(labelled('time'))
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

/** 甲方, 乙方, 双方 by the names that the agreement gives them. */
function named(person: NamedPeople, { parties, organisation }: Memory): NamedPeople[] {
  if (organisation?.endsWith(person.name) || (person.name === '学校' && organisation?.match(/[学校园]$/)))
    return []
  if (person.name === '双方')
    return [...parties.values()].flatMap((name) =>
      name && !organisation?.includes(name) ? [{ ...person, name, role: 'with' as const }] : [],
    )
  if (isOwnOffice(person.name, organisation)) return []
  const party = /^[甲乙丙]方/.exec(person.name)?.[0]
  const name = party && !/子女|家属/.test(person.name) ? parties.get(party) : undefined
  if (name === undefined) return [person]
  if (name === null || organisation?.includes(name) || (organisation && name.includes(organisation)))
    return []
  const isUnit = /(?:部队|某部|连|营|团|旅|大队|中队|支队|站|基地)$/.test(name)
  return [{ ...person, name, side: isUnit ? 'military' : person.side }]
}

/** Of a street's plan the street's own offices; of a school's or a firm's its teachers and its union. */
function isOwnOffice(name: string, organisation: string | null): boolean {
  if (!organisation) return false
  if (/(?:街道|镇|乡)$/.test(organisation))
    return /^(?:街道|镇|乡).{0,4}(?:办|武装部|机关|中心)$/.test(name) && !name.includes('卫生')
  if (/[学校园院]$/.test(organisation))
    return /^(?:教师|老师|骨干教师|专家|专家组|医生|医护人员|医务人员|图书馆)$/.test(name)
  if (/公司$/.test(organisation)) return /^(?:工会|技师|工程师|.{2,4}师|车间)$/.test(name)
  if (/站$/.test(organisation)) return /^(?:指战员|消防站|消防救援站|教官|消防员)$/.test(name)
  return false
}

/** The parties of an agreement: 甲方:云台社区居民委员会. The one that is a community is the office. */
export function partiesIn(text: string, lines: { start: number; end: number }[]): Memory['parties'] {
  const parties = new Map<string, string | null>()
  for (const { start, end } of lines) {
    const said = /^([甲乙丙]方)(?:\([^)]*\))?:(.{2,30})$/.exec(text.slice(start, end))
    // 甲方(盖章):乙方(盖章): is where they sign.
    if (!said || parties.has(said[1]!) || /^[甲乙丙]方/.test(said[2]!)) continue
    const name = said[2]!.replace(/\(.*$/, '')
    parties.set(said[1]!, /社区|居委会|居民委员会|街道|村|乡|镇/.test(name) ? null : name)
  }
  // 双方 of a scheme: the other one is named in its title or its opening.
  const other =
    parties.size === 0 && text.includes('双方') ? otherParty.exec(text.slice(0, 300))?.[1] : undefined
  if (other) parties.set('对方', other)
  return parties
}

const otherParty =
  /[与和]([^,。、\n]{2,12}?(?:部队|某部|某[连营团旅]|中队|大队|支队|救援站|学校|小学|中学|医院|公司))/

/** 二、乙方责任, 三、双方共同责任: the other party takes part in what stands under it. */
function partyAbove(heading: string | null, parties: Memory['parties']): string[] {
  const unit = unitAbove.exec(heading ?? '')?.[1]
  if (unit) return [unit]
  const party = /^([乙丙]方|双方)/.exec(heading ?? '')?.[1]
  if (!party) return []
  const names = party === '双方' ? [...parties.values()] : [parties.get(party)]
  return names.flatMap((name) => (name ? [name] : []))
}

/** 连队方面, 部队支持社区建设: the unit does what stands under it. */
const unitAbove =
  /^((?:驻[军区地街]{1,2})?(?:部队|驻军|连队|中队|官兵|消防站|消防救援站)(?:官兵)?)(?:方面|(?:积极|大力|要)?(?:支持|支援|服务|参与|参加|帮助)(?:社区|地方|驻地|群众|居民|村|学校)|为(?:社区|驻地|地方|群众|居民)|职责|责任|承担|拥政爱民)/

/** Whom a form's own words on its content name. */
function servedIn(text: string, tokens: Token[]): string[] {
  return namesIn(text, tokens).flatMap(({ side, name }) =>
    side === 'served' || side === 'military' ? [name] : [],
  )
}

/** A cell of partners as it stands: each name between its marks. */
function listed(cell: string): string[] {
  const names = cell
    .replace(/\([^)]*\)/g, '')
    .split(/[、,;和及]/)
    .map((name) => name.replace(/\d+[人名户位]$|等$/, ''))
  return names.filter(
    (name) => name.length > 1 && !/^(?:无|社区|居委会|本社区|待定|各小组)$|^[-/]+$/.test(name),
  )
}

const bodies =
  /(?:公司|企业|医院|卫生院|小学|中学|学校|学院|大学|部队|[某营]?连|中队|救援站|疾控中心|卫生服务中心|卫生服务站|协会|体协|商会|关工委|社保所|供电所|派出所|司法所|影院|影楼|药店|饭店|酒店|超市|银行|图书馆|文化馆|艺术团|志愿队|志愿服务队|合作社|物业)$/

/** Who answers for a task beside a community's own staff: 社工站, 物业公司, 居民自治小组. */
const outside = /(?:站|队|公司|局|宫|警务室|团|协会|小组|民兵|妇联|团委|工会|中心|企业|商铺|超市|医院|学校)$/
const ownStaff =
  /^妇联$|退役军人|双拥|领导小组|党|工作小组|便民服务中心|^社区(?:妇联|团委|工会|服务中心)|党群|网格|居委会|宣传组|办公室/

/** 市民政局, 团区委: bodies of the tier above; the office for 双拥 there is nobody's partner. */
const higherBody =
  /^(?:[市区县](?!.*双拥)(?!领导)[\u4e00-\u9fff]{2,8}|团[市区县]委|各(?:社区|村|居委会|街道|乡镇|成员单位))$/

/** The communities of a street that do the task: its subject, behind 由 or 与, or its heading. */
function membersIn(text: string, { start, end, passage }: Draft, organisation: string | null): string[] {
  if (!/(?:街道|镇|乡|区|县|市)$/.test(organisation ?? '')) return []
  const said = text.slice(start, end)
  const named = [...said.matchAll(member)].flatMap(([, names]) => names!.split(/[、和与]/))
  const above = /^[\u4e00-\u9fff]{2,5}(?:社区|村)$/.test(passage.heading ?? '') ? [passage.heading!] : []
  return [...above, ...named].filter((name) => isOwnName(name) && !organisation!.includes(name))
}

const member =
  /(?:^|[,、由与和请在])((?!由)(?:[\u4e00-\u9fff]{2,4}(?:社区|村)[、和与]?){1,4})(?=分别|承办|举办|牵头|打算|负责|开展|组织|主办|与|和|在|于|打造|[\d一二三四五六七八九十]+月|“)/g

/** Whoever answers for a task and is no office of the plan's own: a member community, a school, a clinic. */
function isOther(name: string, organisation: string | null): boolean {
  if (organisation?.includes(name) || /^(?:社区|村|居委会|本)/.test(name)) return false
  if (bodies.test(name) || higherBody.test(name)) return true
  if (/(?:社区|村|居委会|小区)$/.test(organisation ?? '')) return outside.test(name) && !ownStaff.test(name)
  const isHigher = /(?:镇|乡|街道|街道办事处|区|县|市|所|校|院|公司)$/.test(organisation ?? '')
  return isHigher && /(?:村|社区|居委会|村\(社区\))$/.test(name)
}

/** A name that another one holds already says nothing new. */
function addNames(to: string[], names: string[]): void {
  for (const name of names)
    if (!to.some((known) => known.includes(name) || name.includes(known))) to.push(name)
}

/** Names as a field lists them: one of them stands for what was read of it, 职工子弟校 for 职工. */
function addWhole(to: string[], names: string[]): void {
  const kept = to.filter((known) => !names.some((name) => name !== known && name.includes(known)))
  to.splice(0, to.length, ...kept)
  addNames(to, names)
}

function hasFrame(draft: Draft): boolean {
  return draft.tokens
    .slice(0, 4)
    .some((token) => is(token, 'frame') || is(token, 'bring') || is(token, 'invite') || is(token, 'with'))
}

function timesOf(tokens: Token[]): TimeMention[] {
  return tokens.flatMap((token) => (token.time ? [token.time] : []))
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

/** A rite is done by those who are brought to it. */
const rite = /^(?!.*(?:参加|观看|观摩)).*(?:升旗|升国旗|宣誓|护旗|护卫国旗)/

function sortPeople(
  kind: TaskKind,
  people: NamedPeople[],
  words: string,
): { partners: string[]; targets: string[] } {
  const partners: string[] = []
  const targets: string[] = []
  const isForSomebody = people.some((person) => person.role === 'for')
  for (const person of people) {
    const isPartner =
      isPartnerIn(kind, person, kind === 'defence-education' && rite.test(words)) ||
      (person.role === 'invite' && isForSomebody && person.side !== 'served')
    if (
      person.role === 'place' &&
      person.side === 'helper' &&
      informed.has(kind) &&
      schools.test(person.name)
    )
      addNames(targets, [person.name])
    if (person.role === 'place' && taught.has(kind)) continue
    if (isPartner || person.side !== 'helper' || person.role === 'for' || person.role === 'bring')
      addNames(isPartner ? partners : targets, [person.name])
  }
  return { partners, targets: targets.filter((name) => !partners.includes(name)) }
}

/** A lesson given in a school is for the school. */
const informed = new Set<TaskKind>(['lecture', 'defence-education', 'publicity'])
const schools = /学校|小学|中学|幼儿园|企业|高校/

/** Kinds in which a unit that is gone to is the place and not whom it is for. */
const taught = new Set<TaskKind>(['defence-education', 'memorial', 'contest', 'sports', 'lecture'])

/** Kinds in which those who are brought along look on and learn, be they members or teachers. */
const attended = new Set<TaskKind>(['memorial', 'defence-education', 'screening', 'meeting', 'lecture'])
const persons = /党员|团员|师生|教师|老师|职工|员工|人员|代表|干部|大学生|青年|成员$/

function isPartnerIn(kind: TaskKind, person: NamedPeople, isRite: boolean): boolean {
  const { side, role } = person
  if (isRite && (role === 'bring' || role === 'subject' || role === 'invite')) return true
  if (role === 'performs') return true
  if (role === 'with' || role === 'by') return !(side === 'served' && role === 'with' && workKinds.has(kind))
  if (role === 'for') return false
  if (role === 'invite')
    return (
      (workKinds.has(kind) && side !== 'served') ||
      (kind === 'lecture' && side !== 'public' && side !== 'served') ||
      (kind === 'lecture' && /老|战士|军/.test(person.name))
    )
  if (role === 'bring' && side === 'helper') return !(attended.has(kind) && persons.test(person.name))
  if (role === 'bring') return workKinds.has(kind) && !(side === 'served' && kind !== 'volunteering')
  if (role === 'subject')
    return (
      side === 'military' ||
      side === 'helper' ||
      (side === 'public' && workKinds.has(kind)) ||
      (side === 'served' && handKinds.has(kind))
    )
  return false
}

/** Kinds whose subject does the work with its own hands, be it an old soldier. */
const handKinds = new Set<TaskKind>(['volunteering', 'patrol', 'cleanup'])

/** 参加人员 of a service do it, of a gathering attend it. */
function isHelping(kind: TaskKind, person: NamedPeople): boolean {
  if (person.side === 'helper') return workKinds.has(kind)
  return person.side === 'military' && workKinds.has(kind) && kind !== 'unit-visit' && kind !== 'family-visit'
}

/** 给每户军属送一副春联: one for each, so no number of the task. */
function isEach(text: string, { start }: Token): boolean {
  return /每[户人位名家][^,。;]{0,14}$/.test(text.slice(Math.max(0, start - 18), start))
}

/** Households and persons reached before the first number; a stated total wins. */
function quantityOf(text: string, tokens: Token[]): Quantity | null {
  const counts = tokens.flatMap((token) => (token.count && !isEach(text, token) ? [token.count] : []))
  const money = (count: Quantity) => /元$/.test(count.unit)
  const reached =
    counts.find(({ unit }) => unit === '户') ??
    counts.find((count) => ['户', '人', '名', '人次', '位'].includes(count.unit))
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
  if (isTwice(window, times)) return null
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
  if (draft.head.act.kind === 'assistance' && times.length === 0 && !quantity && isStanding(text, draft))
    return 'ongoing'
  const stated = times.filter(
    (time) => !time.isVague && !time.isNamedAfter && (time.months || time.occasions.length > 0),
  )
  const feasts = new Set(stated.flatMap((time) => time.occasions))
  // 元旦 and 春节 make one season of visits.
  if (feasts.has('spring-festival')) feasts.delete('new-year')
  const isSeason = [...feasts].some((id) => id.startsWith('conscription') || id.startsWith('demobilisation'))
  if (stated.length > 0 && !isSeason && (feasts.size <= 1 || stated.some((time) => time.days !== null)))
    return 'once'
  return quantity && quantity.n === 1 && quantity.unit === '次' ? 'once' : null
}

/** 对军人乘坐公交车实行免费: what somebody may have at any time. */
function isStanding(text: string, { start, end }: Draft): boolean {
  return /实行[^,]{0,6}(?:减免|免费|优先|优惠|打折|免票)/.test(text.slice(start, end))
}

/** 3月、9月各举办一场: several times a year, by no rhythm that has a name. */
function isTwice({ months, occasions }: Window, times: TimeMention[]): boolean {
  if (!months || occasions.length > 0 || times.length === 0) return false
  const gaps = months.filter((month, place) => place > 0 && month - months[place - 1]! > 1)
  return gaps.length > 0 && !(months.includes(12) && months.includes(1))
}

/** A plain activity in a month's or a quarter's list happens once. */
function isUnderTime(passage: Passage): boolean {
  return passage.scope.months !== null && passage.scope.recurrence === null
}
