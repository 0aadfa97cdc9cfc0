import { readNumeral } from './times/numerals.ts'

/** 插座二月 春节期间…: a month and a gap inside a line, where the line's end before it was lost. */
const monthHead =
  /(?<=[^\s,，、。；;:：和至到—\-~第])(?:\d{1,2}|十[一二]?|[一二三四五六七八九])月份?[ \u3000\t]+(?=[\u4e00-\u9fff\d\uff10-\uff19“])/g

/** Fewer are no calendar. */
const least = 3

/** Where in the raw text such heads begin: the months must go upwards. */
export function runOnMonths(raw: string): number[] {
  if (!raw.includes('月')) return []
  const starts: number[] = []
  let last = 0
  for (const match of raw.matchAll(monthHead)) {
    const { n } = readNumeral(match[0], 0)!
    if (n <= last || n > 12) continue
    last = n
    starts.push(match.index)
  }
  return starts.length >= least ? starts : []
}
