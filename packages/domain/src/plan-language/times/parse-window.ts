import type { Window } from '../../almanac/window.ts'
import { cleanText } from '../clean-text.ts'
import { fitWindow, noScope } from './fit-window.ts'
import { scanTime, type TimeMention } from './scan-time.ts'

/** Small words around a time that add nothing to it. */
const idle = /^(?:的|在|于|,|、|每年|一次|开展|进行|安排|左右|当年|本年|份|或|和|及|;|\s)/

/** What somebody typed for a time (八一前, 每季度, 4—6月, 9月第三个周六), or null if it is none. */
export function parseWindow(phrase: string): Window | null {
  const { text } = cleanText(phrase)
  const mentions: TimeMention[] = []
  for (let i = 0; i < text.length; ) {
    const time = scanTime(text, i)
    if (time) {
      if (time.isImpossible) return null
      mentions.push(time)
      i = time.end
      continue
    }
    const skipped =
      idle.exec(text.slice(i, i + 4)) ?? /^(?:20\d\d|[*x×]{2,4})年度?/.exec(text.slice(i, i + 8))
    if (!skipped) return null
    i += skipped[0].length
  }
  if (mentions.length === 0) return null
  return fitWindow(
    mentions.map((mention) => ({ ...mention, isNamedAfter: false })),
    noScope,
  )
}

/** 2月30日, 13月: a time is named that no year has, which is why nothing could be read. */
export function namesNoDay(phrase: string): boolean {
  const { text } = cleanText(phrase)
  for (let i = 0; i < text.length; i++) if (scanTime(text, i)?.isImpossible) return true
  return false
}
