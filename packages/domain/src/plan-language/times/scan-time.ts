import type { OccasionId } from '../../almanac/occasions.ts'
import type { Days, Month, Recurrence, Relation, SpanWord } from '../../almanac/window.ts'
import { spread, wordTree } from '../word-tree.ts'
import { readNumeral } from './numerals.ts'
import { notATime, occasionDates, occasionNames, placesByName } from './occasion-names.ts'
import { readDates, readWeekday } from './read-dates.ts'
import {
  comingWords,
  fillers,
  monthWords,
  namingWords,
  relationWords,
  rhythmWords,
  seasonWords,
  vagueTimes,
  wholeYear,
} from './time-words.ts'

/** One time as a text says it, before the heading's months are laid over it. */
export interface TimeMention {
  start: number
  end: number
  /** Calendar months written out; null where only days of the almanac are named. */
  months: Month[] | null
  occasions: OccasionId[]
  relation: Relation | null
  span: SpanWord | null
  days: Days | null
  recurrence: Recurrence | null
  /** 庆八一文艺演出: named after the day, which a date nearby makes a time. */
  isNamedAfter: boolean
  /** 节前, 传统节日: a time without saying which. */
  isVague: boolean
  isImpossible: boolean
}

const names = wordTree(
  occasionNames.flatMap((row) => row.names.split(' ').map((name) => [name, row] as [string, typeof row])),
)
const relationsAfter = wordTree(
  relationWords.flatMap(([words, relation, span]) => spread(words, { relation, span })),
)
const seasonsAfter = wordTree(
  seasonWords.flatMap(([words, relation, span]) => spread(words, { relation, span })),
)
const fillerTree = wordTree(fillers.map((word) => [word, true] as [string, true]))
const months = wordTree(
  monthWords.flatMap(([words, list, occasion]) => spread(words, { months: list, occasion })),
)
const rhythms = wordTree(rhythmWords.flatMap(([words, recurrence]) => spread(words, recurrence)))
const year = wordTree(wholeYear.map((word) => [word, true] as [string, true]))
const vague = wordTree(vagueTimes.map((word) => [word, true] as [string, true]))
const coming = wordTree(comingWords.map((word) => [word, true] as [string, true]))
const naming = wordTree(namingWords.map((word) => [word, true] as [string, true]))

/** The ways of saying a time, a bit each; and by code unit those that a character can begin. */
const byRhythm = 1
const byOccasion = 2
const byDate = 4
const byWord = 8
const beginnings = new Uint8Array(0x10000)
for (const [way, words] of [
  [byRhythm, ['半', '一', '两', '双', '逢', '隔', ...rhythmWords.flatMap(([words]) => words.split(' '))]],
  [byOccasion, occasionNames.flatMap((row) => row.names.split(' '))],
  [byOccasion, [...comingWords, ...namingWords, '“', '《', '‘']],
  [byDate, [...'0123456789一二三四五六七八九十壹贰叁肆两第']],
  [byWord, [...monthWords.flatMap(([words]) => words.split(' ')), ...wholeYear, ...vagueTimes, '节前']],
] as const)
  for (const word of words) beginnings[word.charCodeAt(0)]! |= way

const nothing = {
  months: null,
  occasions: [],
  relation: null,
  span: null,
  days: null,
  recurrence: null,
  isNamedAfter: false,
  isVague: false,
  isImpossible: false,
}

export function scanTime(text: string, from: number): TimeMention | null {
  const ways = beginnings[text.charCodeAt(from)]!
  if (!ways) return null
  return (
    (ways & byRhythm ? scanRhythm(text, from) : null) ??
    (ways & byOccasion ? scanOccasions(text, from) : null) ??
    (ways & byDate ? scanDates(text, from) : null) ??
    (ways & byWord ? scanWords(text, from) : null)
  )
}

/** 一个月一次, 半年一场, 逢双月: a rhythm without 每. */
const bareRhythm =
  /(?:(半年)|(一个?季度?)|(一个?月)|(一年)|(一个?(?:周|星期))|(两个?月|双月|逢双月|逢单月|逢双周|隔月|隔周))(?=[一1两][次场期回轮节]|逢|召开|组织|开展|与|和)/y

const rhythmOrder: Recurrence[] = ['half-yearly', 'quarterly', 'monthly', 'yearly', 'weekly', 'ongoing']

function scanBareRhythm(text: string, from: number): TimeMention | null {
  bareRhythm.lastIndex = from
  const found = bareRhythm.exec(text)
  if (!found) return null
  const end = from + found[0].length
  const place = found.slice(1).findIndex((words) => words !== undefined)
  const isCounted = /[一1两]/.test(text[end] ?? '')
  // 一月召开 is a month; only 逢双月 and its like need no number behind them.
  if (!isCounted && !found[0].startsWith('逢')) return null
  return { ...nothing, start: from, end, recurrence: rhythmOrder[place]! }
}

/** 每季, 每月5日, 每周五, 每年3月, 长期. */
function scanRhythm(text: string, from: number): TimeMention | null {
  const bare = scanBareRhythm(text, from)
  if (bare) return bare
  const rhythm = rhythms.longestAt(text, from)
  // 定期抚恤金: paid by the month, whatever is done for those who draw it.
  if (
    !rhythm ||
    (text.startsWith('定期', from) && /^(?:抚恤|补助|定量)/.test(text.slice(rhythm.end, rhythm.end + 2)))
  )
    return null
  const base = { ...nothing, start: from, end: rhythm.end, recurrence: rhythm.value }
  if (rhythm.value === 'weekly') {
    const day = readWeekday(text, rhythm.end - 1)
    return day && text[rhythm.end - 1] === '周' ? { ...base, end: day.end } : base
  }
  if (rhythm.value === 'monthly') {
    const day = readNumeral(text, rhythm.end)
    if (day && (text[day.end] === '日' || text[day.end] === '号'))
      return {
        ...base,
        end: day.end + 1,
        days: { kind: 'month-day', day: day.n },
        isImpossible: day.n > 31 || day.n < 1,
      }
    return base
  }
  if (rhythm.value === 'quarterly') {
    const tail = ['末月', '首月', '末', '初'].find((word) => text.startsWith(word, rhythm.end))
    return { ...base, end: rhythm.end + (tail?.length ?? 0) }
  }
  return base
}

/** 元旦、春节前; “八一”建军节期间; 迎接新的一年; 建军78周年之际. */
function scanOccasions(text: string, from: number): TimeMention | null {
  let i = from
  const comes = coming.longestAt(text, i)
  const named = comes ? null : naming.longestAt(text, i)
  i = comes?.end ?? named?.end ?? i
  const occasions: OccasionId[] = []
  let needs: 'relation' | 'anniversary' | undefined
  let hasAnniversary = false
  let end = -1
  for (;;) {
    const name = nameAt(text, i)
    if (!name) break
    for (const id of name.ids) if (!occasions.includes(id)) occasions.push(id)
    needs = name.needs
    i = name.end
    end = i
    const anniversary = skipAnniversary(text, i)
    if (anniversary) {
      hasAnniversary = true
      i = anniversary
      end = i
    }
    const next = listMark(text, i)
    if (next === null) break
    const prefixed = coming.longestAt(text, next) ?? naming.longestAt(text, next)
    i = prefixed?.end ?? next
  }
  if (end < 0) return null
  return finishOccasions(text, from, end, {
    occasions,
    needs: hasAnniversary && needs === 'anniversary' ? undefined : needs,
    comes: comes !== null,
    // 建军百周年文艺晚会 is named after the year; 建军98周年之际 is a time.
    named: named !== null || hasAnniversary,
  })
}

interface Found {
  occasions: OccasionId[]
  needs: 'relation' | 'anniversary' | undefined
  comes: boolean
  named: boolean
}

function finishOccasions(text: string, from: number, end: number, found: Found): TimeMention | null {
  let i = skipFillers(text, end)
  const season = found.needs === 'relation' ? seasonsAfter.longestAt(text, i) : null
  const relation = relationsAfter.longestAt(text, i) ?? relationsAfter.longestAt(text, end) ?? season
  if (season && season === relation && '机候'.includes(text[season.end] ?? ' ')) return null
  if (relation) i = relation.end
  else i = fillerEnd(text, end)
  if (found.needs && !relation && !found.comes) return null
  if (notATime.some((word) => text.startsWith(word, end))) return null
  if (!'节日周月季'.includes(text[end - 1]!) && placesByName.some((word) => text.startsWith(word, end)))
    return null
  const led = text[from - 1] === '为' || text[from - 1] === '在' || text[from - 1] === '以'
  const inherent =
    found.occasions.some((id) => seasonal.has(id)) || '月周季'.includes(text[end - 1]!)
      ? ('during' as const)
      : ('on' as const)
  return {
    ...nothing,
    start: from,
    end: i,
    occasions: found.occasions,
    relation: found.comes && !relation ? 'before' : (relation?.value.relation ?? inherent),
    span: found.comes && !relation ? 'eve' : (relation?.value.span ?? null),
    isNamedAfter: found.named && !relation && !led,
  }
}
const seasonal = new Set<OccasionId>([
  'summer-holiday',
  'winter-holiday',
  'conscription',
  'demobilisation',
  'conscription-spring',
  'conscription-autumn',
  'demobilisation-spring',
  'demobilisation-autumn',
])

function nameAt(text: string, from: number) {
  const i = '“‘《"'.includes(text[from] ?? ' ') ? from + 1 : from
  const found = names.longestAt(text, i)
  if (!found || isActivity(text, found.end)) return null
  let end = found.end
  // 三八 and 五一 are days, 三八月 and 五一个 are not; 八一 before 周年 neither.
  if (
    /[一二三四五六七八九十\d]$/.test(text.slice(i, end)) &&
    '月日号个名年户人项条期次%'.includes(text[end] ?? '年') &&
    !text.startsWith('期间', end)
  ) {
    if (text[end] !== undefined) return null
  }
  if (i > from) {
    if (!'”’》'.includes(text[end] ?? ' ')) return null
    end++
    const again = names.longestAt(text, end)
    if (again && again.value.ids[0] === found.value.ids[0]) end = again.end
  } else if ('”’'.includes(text[end] ?? ' ') && '“‘'.includes(text[from - 1] ?? ' ')) end++
  return { ids: found.value.ids, needs: found.value.needs, end }
}

/** 开展国防教育周活动: the week is what is held, not when. */
function isActivity(text: string, end: number): boolean {
  return (
    '日周月'.includes(text[end - 1]!) && text.startsWith('活动', end) && !text.startsWith('活动期间', end)
  )
}

/** 78周年, 八十周年, 百年 behind a day's name. */
function skipAnniversary(text: string, from: number): number | null {
  const numeral = readNumeral(text, from)
  if (!numeral || !text.startsWith('周年', numeral.end)) return null
  return numeral.end + 2
}

function listMark(text: string, from: number): number | null {
  let i = from
  if (fillerTree.longestAt(text, i)?.end === i + 1 && text[i] === '节') i++
  if ('、和与及暨/,'.includes(text[i] ?? ' ')) i++
  else if (text.startsWith('以及', i)) i += 2
  // “春节”“八一”: side by side, each in its own quotes.
  else if (text[i] !== '“') return null
  const isName = nameAt(text, i) || coming.longestAt(text, i) || naming.longestAt(text, i)
  return isName ? i : null
}

function skipFillers(text: string, from: number): number {
  let i = from
  for (let turns = 0; turns < 4; turns++) {
    if ('的”’'.includes(text[i] ?? ' ')) i++
    const filler = fillerTree.longestAt(text, i)
    if (filler) i = filler.end
    else if (text.startsWith('到来', i) && !relationsAfter.longestAt(text, i)) i += 2
    else if (text.startsWith('来临', i) && !relationsAfter.longestAt(text, i)) i += 2
    else break
  }
  return i
}

function fillerEnd(text: string, from: number): number {
  const filler = fillerTree.longestAt(text, from)
  if (text.startsWith('的到来', from)) return from + 3
  return filler?.value ? filler.end : from
}

/** 1954年11月1日以后入伍的: a date in somebody's life. */
const ofPeople = /^(?:以?[后前]|至[^,。]{2,12})?(?:入伍|出生|退役|退伍|参军|参战)的/

function scanDates(text: string, from: number): TimeMention | null {
  const date = readDates(text, from)
  if (!date || ofPeople.test(text.slice(date.end, date.end + 16))) return null
  let end = date.end
  const by = relationsAfter.longestAt(text, end)
  const single = date.days?.kind === 'dates' && !date.isRange ? date.days.from : null
  const day = single ? occasionDates.get(single.month * 100 + single.day) : undefined
  const namedDay = nameAt(text, text[end] === '(' ? end + 1 : end)
  if (by && (by.value.relation !== 'during' || text.startsWith('期间', end))) end = by.end
  const third =
    date.days?.kind === 'weekday' && date.months[0] === 9 && date.days.weekday === 6 && date.days.nth === 3
  const occasions: OccasionId[] = third ? ['national-defence-education-day'] : day && !namedDay ? [day] : []
  const relation = occasions.length === 0 ? null : (by?.value.relation ?? 'on')
  return {
    ...nothing,
    start: from,
    end,
    // 8月1日前 lies in July.
    months:
      single?.day === 1 && by?.value.relation === 'before'
        ? [single.month === 1 ? 12 : single.month - 1]
        : date.months,
    occasions,
    relation,
    span: relation ? (by?.value.span ?? null) : null,
    days: date.days,
    isImpossible: date.impossible,
  }
}

function scanWords(text: string, from: number): TimeMention | null {
  const month = months.longestAt(text, from)
  // 年终总结, 年终考核 are papers and reviews by name.
  if (month && /^(?:总结|考核|考评|评比|述职|工作总结)/.test(text.slice(month.end, month.end + 4)))
    return null
  if (month && !isActivity(text, month.end)) {
    const by = relationsAfter.longestAt(text, month.end)
    const occasions = month.value.occasion ? [month.value.occasion] : []
    return {
      ...nothing,
      start: from,
      end: by?.end ?? month.end,
      months: month.value.months,
      occasions,
      relation: occasions.length > 0 ? (by?.value.relation ?? 'on') : null,
      span: occasions.length > 0 ? (by?.value.span ?? null) : null,
    }
  }
  const all = year.longestAt(text, from)
  if (all) return { ...nothing, start: from, end: all.end }
  if (text.startsWith('节前', from))
    return { ...nothing, start: from, end: from + 2, relation: 'before', span: 'before', isVague: true }
  const some = vague.longestAt(text, from)
  if (!some) return null
  const by = relationsAfter.longestAt(text, some.end)
  return {
    ...nothing,
    start: from,
    end: by?.end ?? some.end,
    relation: by?.value.relation ?? null,
    isVague: true,
  }
}
