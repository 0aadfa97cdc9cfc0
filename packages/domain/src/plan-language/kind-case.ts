import type { Draft } from './draft.ts'
import type { NamedPeople } from './people-roles.ts'
import type { TaskKind } from './plan.ts'
import type { Token } from './tokens.ts'

/** What a rule may look at: the task's words, its word of work, and whom it reaches. */
export interface KindCase {
  kind: TaskKind
  /** The quote. */
  words: string
  /** The quote without times and without the names of those who are brought in or reached. */
  plain: string
  /** The same with its times: some name a deed, 迎接退役士兵返乡. */
  timed: string
  /** The word of work itself. */
  said: string
  as: Draft['head']['act']['as']
  /** Of those it reaches the first soldiers or served. */
  first: 'military' | 'served' | null
  military: boolean
  served: boolean
  /** People who are no soldiers are taken to soldiers. */
  areTaken: boolean
  /** Those who are taught, where somebody is. */
  learner: 'military' | 'served' | 'public' | null
  /** Done for somebody who is named behind 为 or 给. */
  isForSomebody: boolean
  /** Soldiers, volunteers or members do it. */
  byVolunteers: boolean
  /** Those who call themselves volunteers do it. */
  byHelpers: boolean
  /** A firm or an office does it as its trade. */
  byTrade: boolean
}

export function caseOf(text: string, draft: Draft, people: NamedPeople[]): KindCase {
  const { act, token } = draft.head
  const reached = people.filter((person) => person.role !== 'with')
  const isReached = ({ side }: NamedPeople) => side === 'military' || side === 'served'
  const receiving = reached.filter(({ role }) => role === 'for' || role === 'object' || role === 'place')
  const first = (receiving.find(isReached) ?? reached.find(isReached))?.side ?? null
  const helping = people.filter(({ role }) => role !== 'for' && role !== 'object' && role !== 'place')
  return {
    kind: act.kind,
    words: text.slice(draft.start, draft.end),
    plain: plainWords(
      text,
      draft.tokens.filter((token) => !token.time),
      people,
    ),
    timed: plainWords(text, draft.tokens, people),
    said: text.slice(token.start, token.end),
    as: act.as,
    first: first === 'military' || first === 'served' ? first : null,
    military: reached.some(({ side }) => side === 'military'),
    served: reached.some(({ side, name }) => side === 'served' && !/新兵|士兵$/.test(name)),
    areTaken:
      people.some(({ role, side }) => role === 'bring' && side !== 'military') &&
      people.some(({ role, side }) => role === 'place' && side === 'military'),
    learner: learnerIn(text.slice(draft.start, draft.end), people),
    isForSomebody: reached.some(({ role }) => role === 'for'),
    byVolunteers:
      /邻居|街坊|乡亲|大妈|大嫂|小老师|互助/.test(text.slice(draft.start, draft.end)) ||
      helping.some(
        ({ side, name }) =>
          side === 'military' ||
          /志愿|义工|党员|团员|青年|突击队|先锋队|民兵|妇女|学生|少先队|邻|大妈|大嫂|大姐|街坊|乡亲|居民|村民|热心|互助|[老裁].?师|孩子|小.{0,2}队|组$|帮.{0,1}团/.test(
            name,
          ),
      ),
    byHelpers: helping.some(({ name }) => /志愿|义工/.test(name)),
    byTrade: helping.some(({ name }) => /物业|公司|合作社|供电|水务|企业|商户|商家|银行/.test(name)),
  }
}

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
export const inBarracks = /进[军警]?营|[营连]队|营区|营房|哨所|舰上/

/** 给抢险部队送馒头 is no rescue: a name's own words tell nothing of the work. */
function plainWords(text: string, tokens: Token[], people: NamedPeople[]): string {
  let plain = tokens.map(({ start, end }) => text.slice(start, end)).join('')
  for (const { name, side, role } of people)
    if (role !== 'subject' && role !== 'object' && (side === 'military' || side === 'helper'))
      plain = plain.replaceAll(name, '〇')
  return plain
}
