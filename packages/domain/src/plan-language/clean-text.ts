import { charactersOf } from './characters.ts'
import type { Extent } from './plan.ts'
import { runOnMonths } from './run-on-months.ts'
import { runOnTable } from './run-on-table.ts'
import { spacedRows } from './spaced-rows.ts'
import { simplified } from './words/traditional.ts'

/**
 * A text as the grammar sees it: one way of writing each mark, simplified characters, no spaces
 * inside lines, injected words gone. `at` leads each character back to its place in the raw text,
 * so a quote is always the raw text's own.
 */
export interface CleanText {
  raw: string
  text: string
  /** One entry a character, and one more for the end. */
  at: Int32Array
}

const oneWay = new Map<string, string>([
  ...pairs('，。；：！？（）、｡﹐﹒﹔﹕', ',。;:!?()、。,。;:'),
  ...pairs('－—–−―‐﹣‑', '--------'),
  ...pairs('～〜∼˜', '~~~~'),
  ...pairs('「」『』〝〞＂', '“”“”“”"'),
  ...pairs('【】［］〔〕', '[][]〔〕'),
  ...pairs('│┃｜¦', '||||'),
  ...pairs('·•※', '···'),
])

function pairs(from: string, to: string): [string, string][] {
  return [...from].map((mark, place) => [mark, to[place] ?? mark])
}

const bullet = '·'.charCodeAt(0)

/** Every character's written form for the grammar; indexed by code unit. */
const forms = Uint16Array.from({ length: 0x10000 }, (_, code) => {
  const mark = String.fromCharCode(code)
  const known = oneWay.get(mark) ?? simplified.get(mark)
  if (known !== undefined) return known.charCodeAt(0)
  if (isBullet(code)) return bullet
  return code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code
})
/** Shapes, stars, ticks and the private signs of Word's symbol fonts; ○ is a nought or a mask. */
function isBullet(code: number): boolean {
  if (code === 0x25cb || code === 0x25ef) return false
  return (code >= 0x25a0 && code <= 0x27bf) || (code >= 0xf020 && code <= 0xf0ff)
}
const tab = 9
const lineEnd = 10
const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true })

const isGap = charactersOf('\t\r \u00a0\u3000\u200b\ufeff\u2002\u2003\u2009\ue5e5')

/** What stands in a table between two cells: a tab, or a gap no typist leaves inside a sentence. */
function isCellGap(raw: string, from: number, to: number): boolean {
  const before = raw[from - 1]
  const after = raw[to]
  if (before === undefined || before === '\n' || after === undefined || after === '\n' || after === '\r')
    return false
  return raw.slice(from, to).includes('\t') || to - from >= 3
}

/** A page that keeps its paragraphs apart by blanks: behind a sentence's end, or before a numbered one. */
function isParagraphEnd(raw: string, from: number, to: number): boolean {
  if (to - from < 3 || raw.slice(from, to).includes('\t')) return false
  const around = raw.slice(Math.max(0, from - longParagraph), to + longParagraph)
  if (around.length < longParagraph || !paragraphs.test(around)) return false
  return (
    /[。；！：:;]/.test(raw[from - 1] ?? '') ||
    numbered.test(raw.slice(to, to + 4)) ||
    numbered.test(lineBefore(raw, from))
  )
}
const longParagraph = 120
const paragraphs = /[。；！：]\s{3,}\S[^\n]{30,}/
const numbered = /^(?:[一二三四五六七八九十]{1,2}、|[(（][一二三四五六七八九十]{1,2}[)）])/

/** The stretch between the gap before and this one. */
function lineBefore(raw: string, from: number): string {
  const stretch = raw.slice(Math.max(0, from - 40), from)
  return stretch.slice(stretch.search(/\S+$/))
}

/** A title that runs into the text behind a mere space. */
function endsTitle(raw: string, from: number, to: number): boolean {
  return (
    /(?:计划|方案|打算|安排|要点)$/.test(raw.slice(from - 2, from)) &&
    /^[^\n]{60}/.test(raw.slice(to, to + 60))
  )
}

/** 三、慰问驻训部队 分管领导带队,…: the name of a numbered entry and what is told of it. */
function endsNumberedName(raw: string, from: number, to: number): boolean {
  return (
    numberedName.test(raw.slice(Math.max(0, from - 32), from)) &&
    /^[^\n]{0,40}[,，。:：]/.test(raw.slice(to, to + 41)) &&
    (isHan(raw.charCodeAt(to)) || /[\d(（]/.test(raw[to] ?? ''))
  )
}
const numberedName =
  /(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）]) ?[^\s,，。;；:：、()（）]{4,24}$/

/** A space that parts two long runs of characters stands for the stop that was left out. */
function isGapOfSense(raw: string, from: number, to: number): boolean {
  for (let k = 1; k <= 9; k++)
    if (!isHan(raw.charCodeAt(from - k)) || !isHan(raw.charCodeAt(to + k - 1))) return false
  return true
}

/** `gone` are extents of `raw` to leave out, ascending and apart. */
export function cleanText(raw: string, gone: Extent[] = []): CleanText {
  const heads = runOnMonths(raw)
  const lost = runOnTable(raw)
  const kept = new Uint16Array(raw.length + heads.length + lost.length)
  const at = new Int32Array(raw.length + heads.length + lost.length + 1)
  let length = 0
  const keep = (code: number, place: number) => {
    kept[length] = code
    at[length++] = place
  }
  const rows = spacedRows(raw)
  let row = 0
  let isOpen = false
  let next = 0
  let head = 0
  let mend = 0
  for (let i = 0; i < raw.length; i++) {
    const skip = gone[next]
    if (skip && i === skip.start) {
      i = skip.end - 1
      next++
      continue
    }
    const code = raw.charCodeAt(i)
    for (; lost[mend]?.at === i; mend++) keep(lost[mend]!.mark === '\n' ? lineEnd : tab, i)
    if (i === heads[head]) {
      head++
      keep(lineEnd, i)
    }
    if (isHan(code)) {
      kept[length] = forms[code]!
      at[length++] = i
      continue
    }
    if (isGap[code]) {
      let end = i + 1
      while (isGap[raw.charCodeAt(end)]) end++
      while (row < rows.length && rows[row]!.end <= i) row++
      const spaced = rows[row]
      const isInRow = spaced !== undefined && i > spaced.start && end < spaced.end
      if (isParagraphEnd(raw, i, end)) {
        keep(lineEnd, i)
      } else if (isInRow || isCellGap(raw, i, end)) {
        // An empty cell keeps its place: one mark a tab.
        const tabs = Math.max(1, raw.slice(i, end).split('\t').length - 1)
        for (let k = 0; k < tabs; k++) {
          keep(tab, i)
        }
      } else if (head > 0 && heads.length > 0 && /月份?$/.test(raw.slice(i - 2, i))) {
        keep(':'.charCodeAt(0), i)
      } else if (endsNumberedName(raw, i, end)) {
        keep('。'.charCodeAt(0), i)
      } else if (endsTitle(raw, i, end) || isGapOfSense(raw, i, end)) {
        keep((endsTitle(raw, i, end) ? '\n' : ';').charCodeAt(0), i)
      }
      i = end - 1
      continue
    }
    let mark = String.fromCharCode(forms[code]!)
    if (mark === '\n') isOpen = false
    if (mark === '"') {
      isOpen = !isOpen
      mark = isOpen ? '“' : '”'
    }
    if (raw[i] === '．' && isSentenceEnd(raw, i)) mark = '。'
    if (mark === '.' && isStray(raw, i)) continue
    keep(mark.charCodeAt(0), i)
  }
  at[length] = raw.length
  return { raw, text: utf16.decode(kept.subarray(0, length)), at: at.slice(0, length + 1) }
}

/** The wide point that some typists set for a full stop: at a line's end behind words. */
function isSentenceEnd(raw: string, i: number): boolean {
  return (
    isHan(raw.charCodeAt(i - 2)) &&
    isHan(raw.charCodeAt(i - 1)) &&
    /^\s*(?:$|\n)/.test(raw.slice(i + 1, i + 4))
  )
}

/** A half-width stop between two Chinese characters is a copying site's trap, not an end. */
function isStray(raw: string, i: number): boolean {
  return isHan(raw.charCodeAt(i - 1)) && isHan(raw.charCodeAt(i + 1)) && !numberSigns.has(raw[i - 1]!)
}
const numberSigns = new Set('一二三四五六七八九十')

export function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff
}

/** A part of the clean text as it is written (traditional, full-width), sought from `from` on and else from the beginning. */
export function asWritten(clean: CleanText, part: string, from: number): string {
  let at = clean.text.indexOf(part, from)
  if (at < 0) at = clean.text.indexOf(part)
  if (at < 0) return part
  let written = ''
  for (let i = at; i < at + part.length; i++) written += clean.raw[clean.at[i]!]!
  return written
}

/** The raw extent of a run of clean characters. */
export function rawExtent(clean: CleanText, start: number, end: number): Extent {
  return { start: clean.at[start]!, end: clean.at[end - 1]! + 1 }
}
