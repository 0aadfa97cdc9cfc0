import { narrowed, timesIn } from './outline.ts'
import type { PagePart } from './pages.ts'
import { noScope, type TimeScope } from './times/fit-window.ts'
import type { TimeMention } from './times/scan-time.ts'
import { tokenise } from './tokens.ts'

/** 5月份双拥工作计划 names months; “八一”慰问方案 a day that the tasks may lie around. */
export function titleScope(times: TimeMention[]): TimeScope {
  const scope = narrowed(noScope, times)
  const named = times.filter(({ isNamedAfter }) => isNamedAfter)
  if (scope.mentions.length === 0) scope.mentions = named
  return times.some((time) => time.months) ? scope : { ...scope, months: null }
}

/** In characters from where the text begins: no opening is longer. */
const longestOpening = 500

/** 在八一期间开展系列活动,安排如下; 做好“八一”期间的工作: a scheme's opening sets the time of all its tasks. */
export function openingScope(text: string, part: PagePart, base: TimeScope): TimeScope {
  const from = part.lines[0]!.start
  for (const line of part.lines) {
    if (line.start - from > longestOpening || line.label || line.cells.length > 0) return base
    const opens = line.style === null ? opensScheme : opensNumberedScheme
    for (const sentence of text.slice(line.start, line.end).split(/(?<=[。;])/)) {
      if (!opens.test(sentence)) continue
      const start = text.indexOf(sentence, line.start)
      const times = timesIn(tokenise(text, start, start + sentence.length)).filter(
        (time) =>
          (isSet.test(sentence) && time.months !== null) ||
          (time.relation !== null && !time.isNamedAfter && (time.span !== null || time.relation !== 'on')),
      )
      if (new Set(times.flatMap(({ occasions }) => occasions)).size > 1) return base
      if (times.length > 0) return narrowed({ ...base, months: null }, times)
    }
  }
  return base
}

const isSet = /[定拟]于|决定[^,。]{0,4}\d{1,2}月/

const opensScheme =
  /^(?!.*(?:精神|贯彻)).*(?:系列|[定拟]于|决定[^,。]{0,4}\d{1,2}月|[如以]下|下列|^[^,]{0,6}为[^。]*(?:做好|搞好|抓好|开展好)[^。]*期间)/

const opensNumberedScheme =
  /(?:提出|开展|组织)[^。]{0,8}(?:如下|以下|下列)|^[^,]{0,6}为[^。]*(?:做好|搞好|抓好|开展好)[^。]*期间/
