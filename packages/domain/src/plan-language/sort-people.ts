import type { NamedPeople } from './people-roles.ts'
import type { TaskKind } from './plan.ts'

/** A name that another one holds already says nothing new. */
export function addNames(to: string[], names: string[]): void {
  for (const name of names)
    if (!to.some((known) => known.includes(name) || name.includes(known))) to.push(name)
}

/** Names as a field lists them: one of them stands for what was read of it, 职工子弟校 for 职工. */
export function addWhole(to: string[], names: string[]): void {
  const kept = to.filter((known) => !names.some((name) => name !== known && name.includes(known)))
  to.splice(0, to.length, ...kept)
  addNames(to, names)
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

export function sortPeople(
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
  if (role === 'bring') return workKinds.has(kind) && !(side === 'served' && !handKinds.has(kind))
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
export function isHelping(kind: TaskKind, person: NamedPeople): boolean {
  if (person.side === 'helper') return workKinds.has(kind)
  return person.side === 'military' && workKinds.has(kind) && kind !== 'unit-visit' && kind !== 'family-visit'
}
