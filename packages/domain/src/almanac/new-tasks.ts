import type { TaskKind } from '../plan-language/plan.ts'
import type { TaskAtRest } from '../plan-language/plan-at-rest.ts'
import type { KnownPartner } from './advance-text.ts'
import { type Anniversary, anniversaries, partnershipAnniversary } from './anniversaries.ts'
import type { OccasionId } from './occasions.ts'
import type { Window } from './window.ts'

export interface NewTask {
  task: TaskAtRest
  /** In Chinese. */
  reason: string
}

/** The kind of work, and its word, with which the day is marked: the title then says both. */
type Form = [kind: TaskKind, word: string]
const forms: Partial<Record<OccasionId, Form>> = {
  'army-day': ['gala', '联谊'],
  'national-day': ['gala', '联谊'],
  'party-day': ['lecture', '宣讲'],
  'lei-feng-day': ['volunteering', '志愿服务'],
  'martyrs-day': ['memorial', '祭扫'],
  'national-memorial-day': ['memorial', '祭扫'],
  'resist-us-aid-korea': ['family-visit', '走访慰问'],
}
const usualForm: Form = ['defence-education', '国防教育']
/** A community says nothing about the arm that its partner belongs to (MS-02). */
const armsOfService: (OccasionId | null)[] = ['navy-day', 'air-force-day']
/** Those that fall on no day of the almanac: the Long March ended in October, 1943 and 1991 began in January. */
const months: Record<number, number> = { 1936: 10, 1953: 7, 1943: 1, 1991: 1 }

/**
 * What a year brings that the one before had not: a co-building whose years end in 5 or 0, an anniversary
 * of the almanac that does. Nothing that a task in `said` names already.
 */
export function newTasks(year: number, partners: readonly KnownPartner[], said: string): NewTask[] {
  return [...roundPartnerships(year, partners, said), ...roundAnniversaries(year, said)]
}

function roundPartnerships(year: number, partners: readonly KnownPartner[], said: string): NewTask[] {
  return partners.flatMap(({ alias, sinceYear }) => {
    const { n, isRound } = partnershipAnniversary(sinceYear ?? year, year)
    if (!isRound || said.includes(`共建${n}周年`)) return []
    const window: Window = { ...noTime, occasions: ['army-day'], relation: 'before', span: 'eve' }
    return {
      task: aTask({ title: `与${alias}共建${n}周年纪念联谊活动`, kind: 'gala', partners: [alias], window }),
      reason: `${sinceYear}年签订共建，${year}年满${n}年，${roundWords(n)}`,
    }
  })
}

/** Days that are counted one by one (第20个) are marked by tens. */
function roundAnniversaries(year: number, said: string): NewTask[] {
  const found = anniversaries
    .map((one) => ({ ...one, n: year - one.base + (one.counts === 'times' ? 1 : 0) }))
    .filter(({ n, counts }) => n > 0 && n % (counts === 'years' ? 5 : 10) === 0)
    .filter(({ occasion }) => !armsOfService.includes(occasion))
  return found
    .toSorted((a, b) => roundness(b.n) - roundness(a.n))
    .flatMap((one) => {
      const words = one.counts === 'years' ? `${one.names[0]}${one.n}周年` : `第${one.n}个${one.names[0]}`
      if (said.includes(words)) return []
      const [kind, word] = (one.occasion && forms[one.occasion]) ?? usualForm
      const task = aTask({ title: `${words}主题${word}活动`, kind, window: windowOf(one) })
      return { task, reason: `${year}年是${words}，${roundWords(one.n)}` }
    })
}

const roundness = (n: number) => (n % 100 === 0 ? 2 : n % 10 === 0 ? 1 : 0)
const roundWords = (n: number) => ['逢五', '逢十', '逢百'][roundness(n)]

function windowOf({ base, occasion }: Anniversary): Window {
  if (occasion) return { ...noTime, occasions: [occasion], relation: 'around', span: 'verge' }
  const month = months[base]
  return { ...noTime, months: month ? [month] : null }
}

const noTime: Window = {
  months: null,
  occasions: [],
  relation: null,
  span: null,
  days: null,
  recurrence: 'once',
}

const aTask = (given: Pick<TaskAtRest, 'title' | 'kind' | 'window'> & Partial<TaskAtRest>): TaskAtRest => ({
  quote: '',
  partners: [],
  targets: [],
  quantity: { n: 1, unit: '次' },
  section: '',
  responsible: '',
  note: '',
  ...given,
})
