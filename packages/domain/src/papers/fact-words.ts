import { chineseDate, weekday } from '../plain-date.ts'
import type { TaskKind } from '../plan-language/plan.ts'
import type { PaperFacts } from './paper-facts.ts'

/** Room for the pen where no record says it. */
export const blank = '　　　　'

/** 2026年7月28日（星期二）上午9:30—11:00 */
export function whenWords({ onDay, startsAt, endsAt }: PaperFacts): string {
  const day = onDay
    ? `${chineseDate(onDay)}（星期${'一二三四五六日'[weekday(onDay) - 1]}）`
    : '　　年　　月　　日'
  if (!startsAt) return day
  return day + clockWords(startsAt) + (endsAt ? `—${plainClock(endsAt)}` : '')
}

export const dayWords = ({ onDay }: PaperFacts) => (onDay ? chineseDate(onDay) : '　　年　　月　　日')

function clockWords(time: string): string {
  const hour = Number(time.slice(0, 2))
  const part = hour < 12 ? '上午' : hour < 18 ? '下午' : '晚上'
  return part + plainClock(time)
}
const plainClock = (time: string) => time.replace(/^0/, '')

export const orBlank = (text: string) => text || blank

/** 军方30人、地方60人; empty where nobody was counted. */
export function headcountWords(count: PaperFacts['expected']): string {
  if (!count) return ''
  const sides = [
    count.military > 0 ? `军方${count.military}人` : '',
    count.civilian > 0 ? `地方${count.civilian}人` : '',
  ]
  return sides.filter(Boolean).join('、')
}

/** Who takes part: units by alias, people by kind, soldiers by number. */
export function whoWords(facts: PaperFacts, count: PaperFacts['expected']): string {
  const parties = [...facts.partners.map(({ name }) => name), ...facts.targets].join('、')
  const heads = headcountWords(count)
  if (!parties) return heads || blank
  return heads ? `${parties}；${heads}` : parties
}

/** Who was at a meeting: as the minutes say; else, once it was held, our own people, the parties and how many. */
export function presentWords(facts: PaperFacts): string {
  const { minutes, roster = [] } = facts.facets
  if (minutes?.present.length) return minutes.present.join('、')
  if (!facts.attended) return blank
  const who = whoWords(facts, facts.attended)
  return [...roster.map(({ name }) => name), ...(who === blank ? [] : [who])].join('、') || blank
}

/** As it stands after 关于 and in a sentence: 召开, 举办 or 开展, and the title without such a word of its own. */
export function deedWords({ kind, title }: PaperFacts): { verb: string; name: string } {
  const own = /^(组织|开展|举办|召开|举行|进行)(?=.{2})/.exec(title)?.[0]
  const name = own ? title.slice(own.length) : title
  return { verb: own ?? verbs[kind] ?? '开展', name }
}
const verbs: Partial<Record<TaskKind, string>> = {
  meeting: '召开',
  lecture: '举办',
  contest: '举办',
  gala: '举办',
  sports: '举办',
  screening: '举办',
}

/** What happens in it, a line each, as far as a record says so. */
export function contentLines({ facets, partners }: PaperFacts): string[] {
  const { programme, speaker, screening, contest, zones, choir } = facets
  const unit = partners.find(({ isMilitary }) => isMilitary)?.name ?? ''
  const events = [...new Set(contest?.heats.map(({ event }) => event))]
  return [
    ...(programme ?? []).map(({ title, by }) => (by ? `${title}（${by}）` : title)),
    ...(speaker ? [speakerWords(speaker, unit)] : []),
    ...(screening?.films.length
      ? [
          `放映${some(
            screening.films.map(({ title }) => `《${bare(title)}》`),
            8,
          )}`,
        ]
      : []),
    ...(events.length ? [`比赛项目：${some(events, 8)}`] : []),
    ...(contest?.teams.length
      ? [
          `参赛队：${some(
            contest.teams.map(({ name }) => name),
            8,
          )}`,
        ]
      : []),
    ...(zones ?? []).map(({ place, team }) => (team ? `${place}：${team}` : place)),
    ...(choir?.repertoire.length
      ? [
          `演唱${some(
            choir.repertoire.map((song) => `《${bare(song)}》`),
            8,
          )}`,
        ]
      : []),
  ]
}

/** A soldier who speaks is not named (MS-03). */
function speakerWords({ name, kind, topic }: { name: string; kind: string; topic: string }, unit: string) {
  const who = kind === 'officer' ? `${unit}官兵` : name
  return topic ? `${who}主讲“${topic}”` : `${who}主讲`
}

/** The same activity told without its units: their part is left out, the rest stays. */
export function withoutUnits(facts: PaperFacts): PaperFacts {
  const { programme, speaker, zones, contest, ...facets } = facts.facets
  const units = facts.partners.filter(({ isMilitary }) => isMilitary).map(({ name }) => name)
  const isUnits = (text: string) => /部队|官兵/.test(text) || units.some((name) => text.includes(name))
  return {
    ...facts,
    partners: facts.partners.filter(({ isMilitary }) => !isMilitary),
    facets: {
      ...facets,
      ...(programme && { programme: programme.map((it) => (isUnits(it.by) ? { ...it, by: '' } : it)) }),
      ...(speaker && speaker.kind !== 'officer' && { speaker }),
      ...(zones && { zones: zones.map((it) => (isUnits(it.team) ? { ...it, team: '' } : it)) }),
      ...(contest && {
        contest: { ...contest, teams: contest.teams.filter(({ name }) => !isUnits(name)) },
      }),
    },
  }
}

const bare = (title: string) => title.replace(/^《|》$/g, '')

/** The first few, and how many there are. */
export function some(items: string[], most: number): string {
  if (items.length <= most) return items.join('、')
  return `${items.slice(0, most).join('、')}等${items.length}项`
}
