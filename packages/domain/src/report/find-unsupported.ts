import type { Block } from './compose-report.ts'
import type { TaggedRecord } from './contribution.ts'

/** Numbers that state nothing to be counted: telephones, days, years, ordinals, times, festivals named by their day. */
const noCount =
  /(?<!\d)(?:1\d{2}[\d*]{4}\d{4}|0\d{2,3}[-—]?\d{7,8})(?![\d万亿元人])|\d{2,4}\s*[—-]\s*\d{2,4}年|\d{2,4}年|\d{1,2}月(?:\d{1,2}日)?|\d{1,2}日|第[\d零〇一二三四五六七八九十百]+|\d{1,2}[:：]\d{2}|\d{1,2}时(?:\d{1,2}分)?|“八一”|八一|“九三”|九三|“三八”|三八|“五四”|“六一”|“七一”|七一|“十一”|十一(?=[、，国前期])|〔\d{4}〕|十[一二三四五]五/gu
const units =
  '人次|人|名|位|户|家|个|场|次|件|项|元|万元|支|对|期|份|册|本|部|台|辆|块|幅|条|篇|课|讲|小时|天|公里|平方米|吨|斤|公斤|箱|袋|套|岁|成|倍'
const counts = new RegExp(
  `(?:\\d+(?:[.,]\\d+)*|[零〇一二两三四五六七八九十百千万亿]+)(?:多|余)?\\s*(?:${units}|[%％])|\\d+(?:[.,]\\d+)*`,
  'gu',
)

/**
 * The counts in what was typed by hand that no record behind it says in its own words, nor a record that
 * belongs to one (an activity's notes and counts). Figures put in as figures need no words: their records
 * are behind them.
 */
export function findUnsupported<B extends Block>(
  blocks: B[],
  records: TaggedRecord[],
): { block: B; words: string }[] {
  return blocks
    .filter(({ origin, kind }) => origin === 'typed' && kind === 'paragraph')
    .flatMap((block) => {
      const behind = records.filter(({ ref, tags }) =>
        block.records.some(
          ({ kind, id }) => (kind === ref.kind && id === ref.id) || tags.includes(`${kind}=${id}`),
        ),
      )
      const said = behind.map(({ words }) => words).join('\n')
      const typed = block.parts.flatMap((part) => ('text' in part ? [part.text.replace(noCount, '　')] : []))
      const found = typed.flatMap((text) => text.match(counts) ?? [])
      return [...new Set(found)].filter((words) => !says(said, words)).map((words) => ({ block, words }))
    })
}

/** 12个 says nothing of 2个, nor 1200 of 120. */
const says = (said: string, words: string) =>
  new RegExp(
    `(?<![\\d零〇一二两三四五六七八九十百千万亿]|\\d[.,])${words.replaceAll('.', '\\.')}(?!\\d|[.,]\\d)`,
    'u',
  ).test(said)
