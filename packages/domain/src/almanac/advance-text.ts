import { readNumeral, writeNumeral } from '../plan-language/times/numerals.ts'
import { type Anniversary, anniversaries } from './anniversaries.ts'

/** From the year of a plan to that of the plan made from it. */
export interface Years {
  from: number
  to: number
}

/** A partner and the year in which the co-building was signed, where that is on file. */
export interface KnownPartner {
  alias: string
  sinceYear: number | null
}

/** Something a text counts, as it was and as it is in the new year. */
export interface Advance {
  was: string
  is: string
  /** What the new count rests on, for the officer; empty for a year's number. */
  why: string
  /** What the old text counted; null for a year's number. */
  n: number | null
}

export interface AdvancedText {
  text: string
  advances: Advance[]
  /** Statements about the old year alone (2026年是收官之年): left as they are, to be written anew. */
  claims: string[]
}

const figure = String.raw`[\d０-９]{1,4}|[一二三四五六七八九十百〇零]{1,6}`
const byName = new Map(anniversaries.flatMap((one) => one.names.map((name) => [name, one] as const)))
const names = [...byName.keys()].sort((a, b) => b.length - a.length).join('|')
/** Terms of a congress or a committee, games, and titles that are not given every year. */
const notYearly =
  '(?!全国|中央|人大|人民代表|政协|党代|委员|居委|村委|社区居民|理事|常委|冬奥|奥运|亚运|全运|双拥模范|[省市区县](?:双拥)?模范)'
/** Not one end of 2026—2028年. */
const alone = String.raw`(?!\d|年?度?(?:[—–\-~～]|至|到)\s*\d)`

const counted = new RegExp(
  [
    `(?<name>${names})(?<mark>[”"》」]?)日?(?<n>${figure})(?<unit>周年|年(?=华诞|庆))`,
    `建(?<hundred>军|党)百年`,
    `第(?<nth>${figure})个(?<quote>[“"「]?)(?<day>${names})`,
    `第(?<session>${figure})届${notYearly}|(?<first>首届)${notYearly}`,
    `(?<together>共建|结对|携手|牵手)(?<span>${figure})(?<of>周年|年(?=来|之际|纪念|座谈|庆|活动))`,
    `(?<years>${figure})周年`,
    String.raw`(?<![\d〔\[(（]|\d年?(?:[—–\-~～]|至|到)\s*)(?<year>20\d\d|二[〇○零][〇○零一二三四五六七八九]{2})${alone}(?=\s*年)`,
  ].join('|'),
  'gu',
)
type Groups = Partial<Record<string, string>>

/** 2026年是“十四五”规划收官之年; 今年是创建之年. */
const claim = /(?:20\d\d|今|本)年(?:度)?[,，]?是[^。；;！!\n]{0,40}(?:之年|一年|元年|开局年|收官年|关键年)/u
/** 2024年 before an anniversary: what is told of that year stays. */
const yearBefore = /(20\d\d)年[^，,。；;]*$/u

/**
 * A plan's words for another year: anniversaries counted by the almanac (names with a base year), by the
 * partner's own year or, where neither is known, onward from what the text says; 第N届 by its own count;
 * the plan's year and the one after it as numbers. What is told of other years stays.
 */
export function advanceText(
  text: string,
  years: Years,
  partners: readonly KnownPartner[] = [],
): AdvancedText {
  const advances: Advance[] = []
  const claims: string[] = []
  const sentences = text.match(/[^。；;！!\n]*[。；;！!\n]?/gu) ?? []
  const advanced = sentences.map((sentence) => {
    if (claim.test(sentence)) {
      claims.push(sentence.trim().replace(/[。；;！!]$/u, ''))
      return sentence
    }
    return sentence.replace(counted, (was, ...rest) => {
      const at = rest.find((it): it is number => typeof it === 'number') ?? 0
      const groups = rest.at(-1) as Groups
      const found = advance(groups, sentence.slice(0, at), years, nearest(partners, sentence))
      if (!found || found.is === was) return was
      advances.push({ ...found, was: was.replace(/[“"「]/u, ''), is: found.is.replace(/[“"「]/u, '') })
      return found.is
    })
  })
  return { text: advanced.join(''), advances, claims }
}

function nearest(partners: readonly KnownPartner[], sentence: string): KnownPartner | undefined {
  const named = partners.filter(({ alias }) => sentence.includes(alias))
  return [named, partners].find((some) => some.length === 1)?.[0]
}

type Found = Omit<Advance, 'was'>

function advance(
  groups: Groups,
  before: string,
  years: Years,
  partner: KnownPartner | undefined,
): Found | null {
  const { year, session, first } = groups
  if (year) return advanceYear(year, years)
  const told = Number(yearBefore.exec(before)?.[1] ?? years.from)
  if (told !== years.from && told !== years.from + 1) return null
  const by = told - years.from
  if (session) return counter(`第`, session, '届')
  if (first) return { is: '第二届', why: '届数往后数一', n: 1 }
  return advanceAnniversary(groups, before, { from: years.from + by, to: years.to + by }, partner)
}

/** Counted from what the text says, never from years: one on, however many years lie between. */
function counter(head: string, words: string, unit: string): Found {
  const n = read(words)
  return { is: `${head}${write(n + 1, words)}${unit}`, why: '届数往后数一', n }
}

function advanceYear(words: string, { from, to }: Years): Found | null {
  const year = read(words)
  if (year !== from && year !== from + 1) return null
  const next = String(year - from + to)
  const spelt = [...next].map((digit) => (/\d/.test(words) ? digit : '〇一二三四五六七八九'[Number(digit)]))
  return { is: spelt.join(''), why: '', n: null }
}

function advanceAnniversary(
  groups: Groups,
  before: string,
  years: Years,
  partner: KnownPartner | undefined,
): Found | null {
  const { name, mark = '', n, unit, hundred, nth, quote = '', day, together, span, of } = groups
  if (name && n) {
    const { to, ...found } = byBase(byName.get(name), read(n), years)
    return { ...found, is: `${name}${mark}${write(to, n)}${unit}` }
  }
  if (hundred) {
    const { to, ...found } = byBase(byName.get(`建${hundred}`), 100, years)
    return { ...found, is: `建${hundred}${to}周年` }
  }
  if (nth && day) {
    const { to, ...found } = byBase(byName.get(day), read(nth), years)
    return { ...found, is: `第${write(to, nth)}个${quote}${day}` }
  }
  const words = span ?? groups.years
  if (!words) return null
  const isTogether = together !== undefined || /共建|结对|携手|牵手|协议/u.test(before.slice(-12))
  const { to, ...found } = bySigning(isTogether ? partner : undefined, isTogether, read(words), years)
  return { ...found, is: `${together ?? ''}${write(to, words)}${of ?? '周年'}` }
}

type Count = Omit<Found, 'is'> & { to: number }

/** Rules A to C: by the base year, also where the old text was copied with a count that did not fit. */
function byBase(anniversary: Anniversary | undefined, n: number, years: Years): Count {
  if (!anniversary) return { to: n + years.to - years.from, why: '照原文往后数', n }
  const { base, counts } = anniversary
  const of = (year: number) => (counts === 'years' ? year - base : year - base + 1)
  const basis = counts === 'years' ? `从${base}年算起` : `${base}年是第一个`
  const why = of(years.from) === n ? basis : `${basis}，原文与${years.from}年不合`
  return { to: of(years.to), why, n }
}

/** Rule E; the year of a co-building is never guessed. */
function bySigning(partner: KnownPartner | undefined, isTogether: boolean, n: number, years: Years): Count {
  const since = partner?.sinceYear
  if (since) return { to: years.to - since, why: `${since}年签订共建`, n }
  const why = isTogether ? '照原文往后数；哪一年签的没有登记，请核对' : '照原文往后数，请核对'
  return { to: n + years.to - years.from, why, n }
}

const read = (words: string) => readNumeral(words.normalize('NFKC'), 0)?.n ?? 0
/** In the figures that the text uses. */
const write = (n: number, like: string) => (/[\d０-９]/.test(like) ? String(n) : writeNumeral(n))
