import { yearOf } from '../plain-date.ts'
import { writeNumeral } from '../plan-language/times/numerals.ts'
import type { Contribution, Missing, Part, Range, RecordRef, TaggedRecord, Told } from './contribution.ts'
import { answerFigures, figureKey } from './figures.ts'
import { joinTexts } from './parts.ts'

export interface Block {
  /** What it is about, the same each time the report is written; empty for one that was typed in. */
  source: string
  kind: 'heading' | 'paragraph'
  level: 1 | 2 | 3
  parts: Part[]
  records: RecordRef[]
  /** `typed`: by hand, or changed by hand since it was written. */
  origin: 'written' | 'typed'
}

export interface About {
  office: string
  /** The plan of the year and its theme; null where there is none. */
  plan: { title: string; theme: string } | null
  range: Range
  /** 军民讲坛, 共建部队甲: what `range.only` is called; empty for a whole range. */
  onlyName: string
  /** The plan's headings in its order. */
  headings: string[]
}

export interface Composed {
  title: string
  blocks: Block[]
  records: TaggedRecord[]
  names: Record<string, string>
  missing: Missing[]
}

/**
 * The report of a range, made of what each feature hands in: an opening of counts, what was done under the
 * plan's own headings, what was not and why, what comes next. States only what records say.
 */
export function composeReport(about: About, contributions: Contribution[]): Composed {
  const records = contributions.flatMap((it) => it.records)
  const names = Object.assign({}, ...contributions.map((it) => it.names))
  const bears = (tags: string[]) => records.some((record) => tags.every((tag) => record.tags.includes(tag)))
  const told = contributions.flatMap((it) => it.told).filter(({ unless }) => !unless || !bears(unless))
  const of = (chapter: Told['chapter']) => told.filter((it) => it.chapter === chapter)
  const blocks = [
    opening(about, records, names),
    ...of('opening').map(paragraph),
    heading(1, '一、主要做法和成效', 'chapter:doing'),
    ...underHeadings(of('doing'), about.headings),
    heading(1, '二、存在问题', 'chapter:problems'),
    ...(of('problems').length > 0 ? of('problems').map(paragraph) : [blank('problems')]),
    heading(1, '三、下一步打算', 'chapter:next'),
    ...(of('next').length > 0 ? of('next').map(paragraph) : [blank('next')]),
  ]
  return {
    title: titleOf(about),
    blocks,
    records,
    names,
    missing: contributions.flatMap((it) => it.missing),
  }
}

/** 石桥社区2026年双拥工作总结, …2026年上半年…, 石桥社区“军民讲坛”2026年工作总结 */
function titleOf({ office, range, onlyName }: About): string {
  const spell = spellWords(range)
  return onlyName ? `${office}“${onlyName}”${spell}工作总结` : `${office}${spell}双拥工作总结`
}

const spans: Record<string, string> = {
  '01-01 12-31': '',
  '01-01 06-30': '上半年',
  '07-01 12-31': '下半年',
  '01-01 03-31': '第一季度',
  '04-01 06-30': '第二季度',
  '07-01 09-30': '第三季度',
  '10-01 12-31': '第四季度',
}
function spellWords({ from, to }: Range): string {
  const [first, last] = [yearOf(from), yearOf(to)]
  if (first !== last) return `${first}—${last}年`
  return `${first}年${spans[`${from.slice(5)} ${to.slice(5)}`] ?? `${monthDay(from)}至${monthDay(to)}`}`
}
const monthDay = (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`

/** Only what there is something of: an office without gifts says nothing of gifts. */
function opening(about: About, records: TaggedRecord[], names: Record<string, string>): Block {
  const { office, plan, range, onlyName } = about
  const answer = answerFigures(records, names)
  const phrase = (before: string, key: string, after: string): Part[] =>
    answer(key)?.value ? [{ text: before }, { figure: key }, { text: after }] : []
  const phrases = [
    onlyName ? [] : phrase('计划任务', figureKey('count', 'task'), '项'),
    onlyName ? [] : phrase('办成', figureKey('count', 'task', 'done'), '项'),
    phrase('开展活动', figureKey('count', 'held'), '次'),
    phrase('共建单位参加', figureKey('count', 'partner'), '家'),
    phrase('官兵参加', figureKey('military', 'held'), '人次'),
    phrase('地方人员参加', figureKey('civilian', 'held'), '人次'),
    phrase('慰问', figureKey('gifts', 'held'), '人（户、单位）'),
    phrase('慰问品（金）共计', figureKey('yuan', 'held'), '元'),
  ].filter((parts) => parts.length > 0)
  const start = onlyName
    ? `${spellWords(range)}，${office}“${onlyName}”工作情况如下：`
    : `${spellWords(range)}，${office}${plan ? `按照《${plan.title}》` : ''}${plan?.theme ? `，以${quoted(plan.theme)}为主题` : ''}，开展双拥工作：`
  const parts = phrases.flatMap((phrase, place) => (place > 0 ? [{ text: '，' }, ...phrase] : phrase))
  return {
    source: 'opening',
    kind: 'paragraph',
    level: 1,
    parts: joinTexts([
      { text: start },
      ...(parts.length > 0 ? parts : [{ text: '未见记录' }]),
      { text: onlyName ? '。' : '。现总结如下。' },
    ]),
    records: [],
    origin: 'written',
  }
}

const quoted = (theme: string) => (/^[《“].*[》”]$/u.test(theme) ? theme : `“${theme}”`)

function underHeadings(told: Told[], headings: string[]): Block[] {
  const byHeading = Map.groupBy(told, ({ heading }) => heading)
  const known = headings.filter((name) => byHeading.has(name))
  const others = [...byHeading.keys()].filter((name) => name !== '' && !headings.includes(name))
  const all = [...new Set([...known, ...others])]
  const loose = byHeading.get('') ?? []
  const groups = [
    ...all.map((name) => ({ name, told: byHeading.get(name) ?? [] })),
    ...(loose.length > 0 ? [{ name: all.length > 0 ? '其他工作' : '', told: loose }] : []),
  ]
  if (groups.length === 0) return [blank('doing')]
  return groups.flatMap(({ name, told }, place) => [
    ...(name ? [heading(2, `（${writeNumeral(place + 1)}）${bare(name)}`, `heading:${name}`)] : []),
    ...told.toSorted(byDay).map(paragraph),
  ])
}

const byDay = (a: Told, b: Told) => (a.onDay ?? '').localeCompare(b.onDay ?? '')

/** The plan's heading without its own number: 三、宣传教育 → 宣传教育. */
const bare = (name: string) =>
  name.replace(
    /^(?:[（(][一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+[、.．]|\d+[、.．](?!\d))\s*/u,
    '',
  ) || name

const paragraph = ({ source, parts, records }: Told): Block => ({
  source,
  kind: 'paragraph',
  level: 1,
  parts,
  records,
  origin: 'written',
})
const heading = (level: 1 | 2, text: string, source: string): Block => ({
  source,
  kind: 'heading',
  level,
  parts: [{ text }],
  records: [],
  origin: 'written',
})
/** A place for what only the office can say. */
const blank = (chapter: string): Block => ({
  source: `blank:${chapter}`,
  kind: 'paragraph',
  level: 1,
  parts: [],
  records: [],
  origin: 'written',
})
