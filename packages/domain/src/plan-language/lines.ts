import { charactersOf } from './characters.ts'
import { readNumeral } from './times/numerals.ts'
import { spread, wordTree } from './word-tree.ts'
import { type Label, labelWords } from './words/layout.ts'

/** One line of clean text, or a part of one that begins with a number or a form's label. */
export interface Line {
  start: number
  end: number
  /** Where the words begin, behind number and label. */
  body: number
  /** How it is numbered (一、 (一) 1、 ①), without the figure; null for none. */
  style: string | null
  label: Label | null
  /** Cells of a table's row, at least two; else empty. */
  cells: { start: number; end: number }[]
  /** The last character ends a sentence. */
  isClosed: boolean
  /** Number of the line in the text, so that parts of one line are known to be so. */
  row: number
}

const labels = wordTree(labelWords.flatMap(([label, words]) => spread(words, label)))
const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮❶❷❸❹❺❻❼❽❾⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽㈠㈡㈢㈣㈤㈥'
const feasts = wordTree(spread('五一 六一 七一 八一 十一 五四 三八 九三 七七', true))
const named =
  /^(?:主题活动|主题|系列活动|活动|任务|项目|行动|专题|篇章|板块|阶段)([一二三四五六七八九十]{1,2}|\d{1,2})[:、.,]?/

export function splitLines(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  let row = 0
  /** The last number at a line's start: the one after it is a number though it look like 2、3月. */
  let last = 0
  while (start <= text.length) {
    let end = text.indexOf('\n', start)
    if (end < 0) end = text.length
    addLine(text, start, end, row++, last + 1, lines)
    last = readNumber(text, lines.at(-1)?.start ?? 0, end, last + 1)?.n ?? last
    start = end + 1
  }
  return lines
}

function addLine(text: string, from: number, to: number, row: number, next: number, lines: Line[]): void {
  let start = from
  let end = to
  while (start < end && text[start] === '\t') start++
  while (end > start && text[end - 1] === '\t') end--
  if (start >= end) return
  const cells = cellsOf(text, start, end)
  if (cells.length > 1) {
    lines.push({ start, end, body: start, style: null, label: null, cells, isClosed: true, row })
    return
  }
  const cuts = isRemark(text, start, end) ? [] : cutsIn(text, start, end)
  for (let k = 0; k <= cuts.length; k++) {
    const a = k === 0 ? start : cuts[k - 1]!
    const b = k === cuts.length ? end : cuts[k]!
    lines.push(oneLine(text, a, b, row, k === 0 ? next : 0))
  }
}

/** 议题:1.…;2.…, 备注:1.…: what such a label numbers are no entries of the plan. */
function isRemark(text: string, start: number, end: number): boolean {
  return end - start <= longestRemark && readLabel(text, start, end)?.label === 'note'
}

const longestRemark = 120

function oneLine(text: string, start: number, to: number, row: number, next: number): Line {
  let end = to
  // A label cut off from inside a bracket leaves the bracket behind.
  while (end > start + 1 && '([〔'.includes(text[end - 1]!)) end--
  const number = readNumber(text, start, end, next)
  const afterNumber = number?.end ?? start
  const label = readLabel(text, afterNumber, end)
  if (label) end = withoutClosing(text, label.end, end)
  return {
    start,
    end,
    body: label?.end ?? afterNumber,
    style: number?.style ?? null,
    label: label?.label ?? null,
    cells: [],
    isClosed: '。;!?；'.includes(text[end - 1]!),
    row,
  }
}

/** (协办:武装部)。: what closes the bracket around a label is no part of its field. */
function withoutClosing(text: string, from: number, to: number): number {
  let end = to
  while (end > from && '。;'.includes(text[end - 1]!)) end--
  const field = text.slice(from, end)
  const isOpen = field.lastIndexOf('(') > field.lastIndexOf(')', field.length - 2)
  return end > from && text[end - 1] === ')' && !isOpen ? end - 1 : end
}

/** Places inside a line where a new number or label begins, for texts that lost their line breaks. */
function cutsIn(text: string, start: number, end: number): number[] {
  const cuts: number[] = []
  const expected = new Map<string, number>()
  const first = readNumber(text, start, end)
  const isFormLine = (text.slice(start, end).match(formLabels)?.length ?? 0) >= 2
  const isRunOn = (text.slice(start, end).match(runOn)?.length ?? 0) >= 3
  if (first) expected.set(first.style, first.n + 1)
  for (let i = start + 1; i < end - 2; i++) {
    if (!mayStart[text.charCodeAt(i)]) continue
    const mark = text[i]!
    const before = text[i - 1]!
    if (i > (first?.end ?? start) && labelStarts.has(mark)) {
      const label = readLabel(text, i, end)
      const follows =
        label &&
        ('。;,:()、 \t”'.includes(before) ||
          (label.word > 3 && before !== '各') ||
          (isFormLine && !/[一-龥]{0,2}(?:定|长|段|用|工)$/.test(text.slice(i - 3, i))))
      if (follows && label.label !== 'note' && label.label !== 'content' && i - start > 3) {
        cuts.push(i)
        i = label.end - 1
        continue
      }
    }
    if (!numberStarts.has(mark)) continue
    const closed = '。;:!?'.includes(before)
    const number = readNumber(text, i, end)
    if (!number || number.end >= end) continue
    const isNext = number.n === (expected.get(number.style) ?? 1)
    const isPlainDigit = number.style === '1、' || number.style === '1.'
    const isLoose = isRunOn && isWord(before) && number.style !== '·'
    const isUnderTitle =
      isNext &&
      (number.style === '一、' || number.style === '(一)') &&
      number.n === 1 &&
      /(?:计划|方案|要点|安排|打算|措施|内容|任务|步骤|要求|思路|重点)$/.test(
        text.slice(Math.max(start, i - 4), i),
      )
    if (
      closed ||
      isUnderTitle ||
      isLoose ||
      (isNext && (isPlainDigit || number.style === '①' || isFurther(number)) && !/[\d月第、,-]/.test(before))
    ) {
      if (!closed && isPlainDigit && number.n === 1 && !hasSecond(text, number.end, end, number.style))
        continue
      cuts.push(i)
      for (const lower of lowerStyles(number.style)) expected.delete(lower)
      expected.set(number.style, number.n + 1)
      i = number.end - 1
    }
  }
  return cuts
}

/** Styles that begin anew under a number of this one. */
function lowerStyles(style: string): string[] {
  const at = ranks.findIndex((rank) => rank.includes(style))
  return at < 0 ? [] : ranks.slice(at + 1).flat()
}
const ranks = [['一、', '一.'], ['(一)'], ['1、', '1.'], ['(1)', '1)'], ['①']]

/** Labels that nobody writes in running prose: two of them make a form of a line. */
const formLabels = /(?:时间|地点|人数|(?:责任|牵头|承办|主办|协办|参与)(?:单位|科室|部门|人)):/g

/** (2) behind (1), 三. behind 二.: no other thing is so numbered. */
function isFurther({ style, n }: { style: string; n: number }): boolean {
  return n > 1 && (style === '(1)' || style === '(一)' || style === '一.' || style === '一、')
}

/** Numbers that stand in the middle of a line between words: a list that lost its line breaks. */
const runOn = /(?<=[\u4e00-\u9fff”)])\d{1,2}[、.](?=[\u4e00-\u9fff“\d])/g

function isWord(mark: string): boolean {
  return mark > '\u4dff' || mark === '”' || mark === ')'
}

function hasSecond(text: string, from: number, end: number, style: string): boolean {
  const second = `2${style[1]}`
  const at = text.indexOf(second, from)
  return (at > 0 && at < end) || text.startsWith(second, end + 1)
}

const numberStarts = new Set(`0123456789一二三四五六七八九十(ABCDEFGH${circled}`)
const labelStarts = new Set(labelWords.flatMap(([, words]) => words.split(' ').map((word) => word[0]!)))

/** Where a number or a label can begin. Nearly no character can. */
const mayStart = charactersOf([...numberStarts, ...labelStarts])

/** A list number at `at`; never a date (7、8月) nor a feast (五一、国庆). */
export function readNumber(
  text: string,
  at: number,
  end: number,
  expected = 0,
): { style: string; n: number; end: number } | null {
  const mark = text[at]!
  const place = circled.indexOf(mark)
  if (place >= 0) return { style: '①', n: (place % 9) + 1, end: at + 1 }
  if (mark === '·' || mark === '-') {
    let behind = at + 1
    while (text[behind] === '-') behind++
    return { style: '·', n: 1, end: behind }
  }
  if ('甲乙丙丁戊己庚辛'.includes(mark) && text[at + 1] === '、')
    return { style: '甲、', n: '甲乙丙丁戊己庚辛'.indexOf(mark) + 1, end: at + 2 }
  if ((mark === 'x' || mark === 'X') && '.、'.includes(text[at + 1] ?? ' '))
    return { style: 'x.', n: expected || 1, end: at + 2 }
  if (mark >= 'A' && mark <= 'H' && '.、)'.includes(text[at + 1] ?? ' '))
    return { style: 'A.', n: mark.charCodeAt(0) - 64, end: at + 2 }
  const isOrdinal = mark === '第'
  const inner = mark === '(' || isOrdinal ? at + 1 : at
  if (feasts.longestAt(text, inner)) return null
  const numeral = readNumeral(text, inner)
  if (!numeral || numeral.end > inner + 3 || numeral.n > 99) {
    const word = mark >= '一' ? named.exec(text.slice(at, Math.min(end, at + 9))) : null
    return word ? { style: '任务', n: readNumeral(word[1]!, 0)!.n, end: at + word[0].length } : null
  }
  const isDigit = text.charCodeAt(inner) < 128
  const kind = isDigit ? '1' : '一'
  const after = text[numeral.end]
  if (mark === '(') {
    if (after !== ')') return null
    let behind = numeral.end + 1
    if ('、.,'.includes(text[behind] ?? ' ')) behind++
    return { style: `(${kind})`, n: numeral.n, end: behind }
  }
  if (isOrdinal && text.startsWith('阶段', numeral.end))
    return { style: '阶段', n: numeral.n, end: numeral.end + (text[numeral.end + 2] === ':' ? 3 : 2) }
  if (isOrdinal)
    return after === ',' || after === '、' || after === ':'
      ? { style: '第', n: numeral.n, end: numeral.end + 1 }
      : null
  if (after !== '、' && after !== '.' && after !== ')' && after !== ',' && after !== ':' && after !== '\t')
    return null
  if (after === ',' && !isDigit) return null
  const next = text[numeral.end + 1] ?? ''
  // 09:12 is a clock's time.
  if (after === ':' && /\d/.test(next)) return null
  // 1.5万元 is a figure; 1. 5月 and 2. 7—8月, whose spaces are gone by now, are a number before months.
  if (
    after === '.' &&
    isDigit &&
    /\d/.test(next) &&
    !/^(?:\d{1,2}(?:[-—~至到]\d{1,2})?月|20\d\d年)/.test(text.slice(numeral.end + 1, numeral.end + 8))
  )
    return null
  if (
    /[\d一二三四五六七八九十]/.test(next) &&
    /^[\d一二三四五六七八九十]{1,3}(?:月|日|、|季)/.test(text.slice(numeral.end + 1, numeral.end + 6)) &&
    after === '、' &&
    numeral.n !== expected &&
    isMonthList(text, numeral)
  )
    return null
  return {
    style: `${kind}${after === ',' || after === ':' || after === '\t' ? '、' : after}`,
    n: numeral.n,
    end: numeral.end + 1,
  }
}

/** 7、8月 is a list of months; 3、3月12日 and 六、八月举办 are a number before a date. */
function isMonthList(text: string, { n, end }: { n: number; end: number }): boolean {
  const next = readNumeral(text, end + 1)
  if (!next || isArabic(text, end - 1) !== isArabic(text, end + 1)) return false
  const day = text[next.end] === '月' ? readNumeral(text, next.end + 1) : null
  if (day && (text[day.end] === '日' || text[day.end] === '号')) return false
  return next.n === n + 1
}

function isArabic(text: string, at: number): boolean {
  return text.charCodeAt(at) < 128
}

function readLabel(
  text: string,
  at: number,
  end: number,
): { label: Label; end: number; word: number } | null {
  const open = '[“'.includes(text[at] ?? ' ') ? at + 1 : at
  const found = labels.longestAt(text, open)
  if (found && found.end < end) {
    const colon = ']”'.includes(text[found.end] ?? ' ') ? found.end + 1 : found.end
    if (text[colon] === ':') return { label: found.value, end: colon + 1, word: found.end - open }
  }
  if (!mayCompose[text.charCodeAt(open)]) return null
  const length = text.slice(open, Math.min(end, open + longestComposed + 1)).indexOf(':')
  const composed = length > 0 ? composedLabel(text.slice(open, open + length)) : null
  return composed && { label: composed, end: open + length + 1, word: length }
}

function cellsOf(text: string, from: number, to: number): { start: number; end: number }[] {
  const start = text[from] === '|' ? from + 1 : from
  const end = text[to - 1] === '|' ? to - 1 : to
  const cells: { start: number; end: number }[] = []
  let at = start
  for (let i = start; i <= end; i++) {
    if (i < end && text[i] !== '\t' && text[i] !== '|') continue
    cells.push({ start: at, end: i })
    at = i + 1
  }
  return text.slice(start, end).includes('\t') || cells.length > 2 ? cells : []
}

export function labelOfCell(text: string): Label | null {
  const found = labels.longestAt(text, 0)
  return found && found.end === text.length ? found.value : composedLabel(text)
}

/** 承办社区, 协助部门: a column that says who answers or who helps, whatever body it is. */
function composedLabel(text: string): Label | null {
  const found = composed.exec(text)
  return found && (found[1] ? 'owner' : 'partner')
}
const longestComposed = 5
const owning = '承办|责任|牵头|主办|落实|负责|实施|组织|主责'
const helping = '协助|协办|配合|共建|参与|联办|合作|支持|指导|协同|联合'
const composed = new RegExp(
  `^(?:(${owning})|${helping})(?:单位|部门|社区|村居?|科室|处室|站所|力量|队伍|企业|方|人员?|领导)$`,
)
const mayCompose = charactersOf(`${owning}|${helping}`.split('|'))
