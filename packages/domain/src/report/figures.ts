import { type Measure, measures, type RecordRef, type TaggedRecord } from './contribution.ts'

export interface Figure {
  key: string
  /** 军民讲坛：官兵人次 */
  words: string
  value: number
  /** The records that were counted or added up. */
  records: RecordRef[]
}

/**
 * The key of a figure is its whole question: `military?held&programme=…` adds up the soldiers of all
 * records that bear both tags.
 */
export function figureKey(measure: Measure, ...tags: string[]): string {
  return `${measure}?${tags.map(cleanTag).join('&')}`
}

/** Tags are told apart by these two signs, so none may hold them. */
export const cleanTag = (tag: string) => tag.replaceAll('&', '＆').replaceAll('?', '？')

function readKey(key: string): { measure: Measure; tags: string[] } | null {
  const [name = '', asked = ''] = key.split('?')
  const measure = measures.find((it) => it === name)
  return measure && asked !== '' ? { measure, tags: asked.split('&') } : null
}

/** Answers keys from the records; a record counts once, however many of its tags match. Unknown keys give null. */
export function answerFigures(records: TaggedRecord[], names: Record<string, string>) {
  const byTag = Map.groupBy(
    records.flatMap((record) => [...new Set(record.tags.map(cleanTag))].map((tag) => ({ tag, record }))),
    ({ tag }) => tag,
  )
  return (key: string): Figure | null => {
    const asked = readKey(key)
    if (!asked) return null
    const { measure, tags } = asked
    const [first = '', ...others] = tags
    const bearing = (byTag.get(first) ?? [])
      .map(({ record }) => record)
      .filter((record) => others.every((tag) => record.tags.some((it) => cleanTag(it) === tag)))
    const counted = measure === 'count' ? bearing : bearing.filter(({ amounts }) => amounts[measure])
    const value =
      measure === 'count'
        ? counted.length
        : counted.reduce((sum, { amounts }) => sum + (amounts[measure] ?? 0), 0)
    return {
      key,
      words: wordsOf(measure, tags, names),
      // Money is added in 元 with two places; this takes away what binary fractions leave over.
      value: Math.round(value * 100) / 100,
      records: counted.map(({ ref }) => ref),
    }
  }
}

const measureWords: Record<Measure, string> = {
  count: '数量',
  military: '官兵人次',
  civilian: '地方人次',
  people: '参加人次',
  gifts: '领受人数',
  yuan: '金额（元）',
}
const tagWords: Record<string, string> = {
  activity: '活动',
  held: '办成的活动',
  task: '任务',
  done: '办成的',
  undone: '未见记录的',
  partner: '参加共建单位',
  evidence: '佐证材料',
  decision: '议定事项',
  open: '未办结的',
  gift: '慰问',
}

function wordsOf(measure: Measure, tags: string[], names: Record<string, string>): string {
  const named = tags.flatMap(
    (tag) => names[tag] ?? (tag.includes('=') ? tag.slice(tag.indexOf('=') + 1) : []),
  )
  const what = tags
    .flatMap((tag) => tagWords[tag] ?? [])
    .toSorted((a, b) => Number(b.endsWith('的')) - Number(a.endsWith('的')))
  return `${[...named, what.join('')].filter((it) => it !== '').join('，')}：${measureWords[measure]}`
}
