import type { Draft } from './draft.ts'
import type { NamedPeople } from './people-roles.ts'
import type { TaskKind } from './plan.ts'
import type { Token } from './tokens.ts'

/**
 * What a rule may look at: the task's words, its word of work, and whom it reaches. What few rules ask
 * is worked out when it is asked.
 */
export class KindCase {
  readonly kind: TaskKind
  /** The quote. */
  readonly words: string
  /** The word of work itself. */
  readonly said: string
  readonly as: Draft['head']['act']['as']
  /** Of those it reaches the first soldiers or served. */
  readonly first: 'military' | 'served' | null
  readonly military: boolean
  readonly served: boolean
  /** Done for somebody who is named behind 为 or 给. */
  readonly isForSomebody: boolean
  private readonly text: string
  private readonly tokens: Token[]
  private readonly people: NamedPeople[]

  constructor(text: string, { head, start, end, tokens }: Draft, people: NamedPeople[]) {
    const reached = people.filter((person) => person.role !== 'with')
    const first = (reached.find((it) => receives(it) && isReached(it)) ?? reached.find(isReached))?.side
    this.kind = head.act.kind
    this.words = text.slice(start, end)
    this.said = text.slice(head.token.start, head.token.end)
    this.as = head.act.as
    this.first = first === 'military' || first === 'served' ? first : null
    this.military = reached.some(({ side }) => side === 'military')
    this.served = reached.some(({ side, name }) => side === 'served' && !/新兵|士兵$/.test(name))
    this.isForSomebody = reached.some(({ role }) => role === 'for')
    this.text = text
    this.tokens = tokens
    this.people = people
  }

  /** The quote without times and without the names of those who are brought in or reached. */
  get plain(): string {
    return plainWords(
      this.text,
      this.tokens.filter((token) => !token.time),
      this.people,
    )
  }

  /** The same with its times: some name a deed, 迎接退役士兵返乡. */
  get timed(): string {
    return plainWords(this.text, this.tokens, this.people)
  }

  /** Those who are taught, where somebody is. */
  get learner(): 'military' | 'served' | 'public' | null {
    return learnerIn(this.words, this.people)
  }

  /** People who are no soldiers are taken to soldiers. */
  get areTaken(): boolean {
    return (
      this.people.some(({ role, side }) => role === 'bring' && side !== 'military') &&
      this.people.some(({ role, side }) => role === 'place' && side === 'military')
    )
  }

  /** Soldiers, volunteers, members or neighbours do it. */
  get byVolunteers(): boolean {
    return (
      neighbours.test(this.words) ||
      this.people.some((it) => !receives(it) && (it.side === 'military' || unpaid.test(it.name)))
    )
  }

  /** Those who call themselves volunteers do it. */
  get byHelpers(): boolean {
    return this.people.some((it) => !receives(it) && /志愿|义工/.test(it.name))
  }

  /** A firm or an office does it as its trade. */
  get byTrade(): boolean {
    return this.people.some((it) => !receives(it) && trade.test(it.name))
  }
}

const isReached = ({ side }: NamedPeople) => side === 'military' || side === 'served'
const receives = ({ role }: NamedPeople) => role === 'for' || role === 'object' || role === 'place'
const neighbours = /邻居|街坊|乡亲|大妈|大嫂|小老师|互助/
const unpaid =
  /志愿|义工|党员|团员|青年|突击队|先锋队|民兵|妇女|学生|少先队|邻|大妈|大嫂|大姐|街坊|乡亲|居民|村民|热心|互助|[老裁].?师|孩子|小.{0,2}队|组$|帮.?团/
const trade = /物业|公司|合作社|供电|水务|企业|商户|商家|银行/

/** Those a lesson reaches; those who learn by themselves where it reaches nobody. */
function learnerIn(words: string, people: NamedPeople[]): KindCase['learner'] {
  const reached = people.filter(({ role }) => ['for', 'object', 'place', 'bring'].includes(role))
  const learning = reached.length > 0 ? reached : people.filter(({ role }) => role === 'subject')
  const sides = new Set(learning.map(({ side }) => side))
  if (sides.has('served')) return 'served'
  if (sides.has('military') || (reached.length === 0 && inBarracks.test(words))) return 'military'
  return sides.has('public') ? 'public' : null
}

/** Words that say a task takes place where soldiers are. */
export const inBarracks = /进[军警]?营|军营|[营连]队|营区|营房|哨所|舰上/

/** 给抢险部队送馒头 is no rescue: a name's own words tell nothing of the work. */
function plainWords(text: string, tokens: Token[], people: NamedPeople[]): string {
  let plain = tokens.map(({ start, end }) => text.slice(start, end)).join('')
  for (const { name, side, role } of people)
    if (role !== 'subject' && role !== 'object' && (side === 'military' || side === 'helper'))
      plain = plain.replaceAll(name, '〇')
  return plain
}
