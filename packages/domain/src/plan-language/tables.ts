import type { Line } from './lines.ts'
import { labelOfCell } from './lines.ts'
import type { Field } from './outline.ts'
import { isTimeOnly } from './time-only.ts'
import { readNumeral } from './times/numerals.ts'
import { tokenise } from './tokens.ts'
import type { Label } from './words/layout.ts'

export interface Row {
  content: Field
  fields: Field[]
}

/**
 * Tables as plain text: rows whose cells a tab or a bar keeps apart, and tables that lost even those,
 * one cell a line under the names of their columns. What is no table is passed through.
 */
export function layRows(text: string, lines: Line[]): (Line | Row)[] {
  const out: (Line | Row)[] = []
  let columns: (Label | null)[] | null = null
  /** A time cell that is left empty means the one above. */
  let time: Field | undefined
  for (let k = 0; k < lines.length; k++) {
    const line = lines[k]!
    if (line.cells.length > 1) {
      const header = headerOf(text, line.cells)
      if (header) columns = header
      else if (!line.cells.every((cell) => /^[-:\s]*$/.test(text.slice(cell.start, cell.end)))) {
        const row = rowOf(text, line.cells, columnsFor(text, columns, line.cells))
        if (row) {
          time = row.fields.find((field) => field.label === 'time') ?? time
          if (time && !row.fields.includes(time) && !row.fields.some((field) => field.label === 'time'))
            row.fields.push(time)
          out.push(row)
        }
      }
      continue
    }
    columns = null
    time = undefined
    const flat = flatHeader(text, lines, k)
    if (!flat) {
      out.push(line)
      continue
    }
    k += flat.length
    if (flat[0] === 'time' && flatRowLength(text, lines, k, flat) > 0 && !isRegular(text, lines, k, flat)) {
      k = layByTime(text, lines, k, out) - 1
      continue
    }
    for (
      let length = flatRowLength(text, lines, k, flat);
      length > 0;
      length = flatRowLength(text, lines, k, flat)
    ) {
      const row = rowOf(text, lines.slice(k, k + length), columnsOf(text, flat, lines.slice(k, k + length)))
      if (row) out.push(row)
      k += length
    }
    k--
  }
  return out
}

function headerOf(text: string, cells: { start: number; end: number }[]): (Label | null)[] | null {
  const labels = cells.map((cell) => labelOfCell(text.slice(cell.start, cell.end)))
  return labels.filter((label) => label !== null).length >= 2 ? namedByTitle(labels) : null
}

/**
 * A row with fewer cells than columns leaves out its last ones, as an empty cell at the end does; its first
 * where the time above holds for it, or where it bears no number.
 */
function columnsFor(
  text: string,
  columns: (Label | null)[] | null,
  cells: Line['cells'],
): (Label | null)[] | null {
  const [first] = cells
  if (!columns || !first || columns.length < cells.length) return null
  const said = text.slice(first.start, first.end)
  const lacksFirst =
    (columns[0] === 'time' && !tokenise(text, first.start, first.end).some(({ time }) => time)) ||
    (columns[0] === 'number' && !/^[\d一二三四五六七八九十]{1,3}$/.test(said))
  if (columns.length === cells.length) return columns
  if (!lacksFirst) return columns.slice(0, cells.length)
  return columns.length === cells.length + 1 ? columns.slice(1) : null
}

/** Three or more lines in a row that are each a column's name, one of them the content. */
function flatHeader(text: string, lines: Line[], at: number): Label[] | null {
  const labels: Label[] = []
  for (let k = at; k < lines.length && labels.length < 9; k++) {
    const line = lines[k]!
    const label = line.cells.length > 1 ? null : labelOfCell(text.slice(line.start, line.end))
    if (!label) break
    labels.push(label)
  }
  const columns = namedByTitle(labels)
  return columns.length >= 3 && columns.includes('content') ? columns : null
}

/** 项目名称 without a column that says more: the name is the task. */
function namedByTitle<Column extends Label | null>(columns: Column[]): (Column | 'content')[] {
  return columns.includes('content' as Column)
    ? columns
    : columns.map((label) => (label === 'title' ? 'content' : label))
}

/** Whether the second row begins where it should: with its time. */
function isRegular(text: string, lines: Line[], at: number, labels: Label[]): boolean {
  const second = lines[at + labels.length]
  return second === undefined || isTime(text, second)
}

function isTime(text: string, line: Line): boolean {
  return isTimeOnly(text, tokenise(text, line.start, line.end))
}

/** A time, then the works of that time a line each, some with a line behind them that says who answers. */
function layByTime(text: string, lines: Line[], from: number, out: (Line | Row)[]): number {
  let time: Field | undefined
  let row: Row | undefined
  let at = from
  for (; at < lines.length; at++) {
    const line = lines[at]!
    if (line.isClosed || line.label || line.cells.length > 1 || line.end - line.start > longestCell) break
    const field = (label: Label): Field => ({ label, start: line.start, end: line.end })
    if (isTime(text, line)) {
      time = field('time')
      row = undefined
    } else if (row && row.fields.length < 2 && isBearer(text, line)) row.fields.push(field('owner'))
    else {
      row = { content: field('content'), fields: time ? [time] : [] }
      out.push(row)
    }
  }
  return at
}

/** In characters; a longer line is prose. */
const longestCell = 45

/** 民兵营长, 文书: who answers for a work, in a word or two and without a verb. */
function isBearer(text: string, line: Line): boolean {
  const tokens = tokenise(text, line.start, line.end)
  return (
    line.end - line.start <= 8 &&
    tokens.every(({ word, count }) => !count && (!word?.act || word.side === 'own'))
  )
}

/** How many lines from `at` on are the cells of one row; 0 where the table is over. The last may be left out. */
function flatRowLength(text: string, lines: Line[], at: number, labels: Label[]): number {
  const whole = Math.min(labels.length, lines.length - at)
  if (whole < 2) return 0
  const numberOf = (line: Line | undefined) => {
    const said = line ? text.slice(line.start, line.end) : ''
    return /^[\d一二三四五六七八九十]{1,3}$/.test(said) ? readNumeral(said, 0)!.n : null
  }
  if (labels[0] === 'number') {
    const n = numberOf(lines[at])
    if (n === null) return 0
    for (let length = 2; length <= labels.length; length++) {
      const line = lines[at + length]
      if (!line || numberOf(line) === n + 1 || line.isClosed || line.label) return Math.min(length, whole)
    }
    return whole
  }
  const column = labels.indexOf('time')
  if (column > 0) return timedRowLength(text, lines, at, labels.length, column)
  return whole === labels.length ? whole : 0
}

/** Cells without words are left out, so a row reaches to where the next one has its time. */
function timedRowLength(text: string, lines: Line[], at: number, most: number, column: number): number {
  const time = lines[at + column]
  if (!time || !tokenise(text, time.start, time.end).some((token) => token.time)) return 0
  for (let length = column + 1; length < most; length++) {
    const line = lines[at + length]
    if (!line || line.isClosed || line.label || line.cells.length > 1) return length
    const next = lines[at + length + column]
    if (next && isTime(text, next)) return length
  }
  return most
}

/** Of a row with fewer cells than columns: a number alone stands under the count, a body under those who join in. */
function columnsOf(text: string, columns: Label[], cells: Line[]): (Label | null)[] {
  if (cells.length === columns.length) return columns
  const fixed = Math.max(columns.indexOf('content'), columns.indexOf('time')) + 1
  const left = columns.slice(fixed)
  return cells.map((cell, place) => {
    if (place < fixed) return columns[place]!
    const said = text.slice(cell.start, cell.end)
    const isNumber = tokenise(text, cell.start, cell.end).some(({ count }) => count) && left.includes('count')
    const fitting = isNumber
      ? 'count'
      : cells.length - fixed - Number(left.includes('count')) < left.length - 1 &&
          isBody(said) &&
          left.includes('partner')
        ? 'partner'
        : left.find((label) => label !== 'count')
    if (fitting) left.splice(0, left.indexOf(fitting) + 1)
    return fitting ?? null
  })
}

const isBody = (said: string) =>
  /(?:公司|医院|学校|学院|中心|工作室|馆|协会|联盟|队|站|所|局|银行|市场|中学|小学|部|连|营|团)$/.test(said)

function rowOf(
  text: string,
  cells: { start: number; end: number }[],
  columns: (Label | null)[] | null,
): Row | null {
  const fields = cells.map(
    (cell, place): Field => ({ label: columns?.[place] ?? 'note', start: cell.start, end: cell.end }),
  )
  const known = columns ? fields.filter((field) => field.label === 'content') : []
  let content: Field | undefined = known.sort((a, b) => b.end - b.start - (a.end - a.start))[0]
  if (!content) {
    const guessed = fields.map((field) => ({ field, tokens: tokenise(text, field.start, field.end) }))
    for (const { field, tokens } of guessed) {
      const said = tokens.reduce((sum, token) => sum + (token.time ? token.end - token.start : 0), 0)
      if (said * 2 > field.end - field.start || partOfMonth.test(text.slice(field.start, field.end)))
        field.label = 'time'
      else if (/^[\d一二三四五六七八九十]{1,3}$/.test(text.slice(field.start, field.end)))
        field.label = 'number'
    }
    const acts = guessed.filter(
      ({ field, tokens }) => field.label === 'note' && tokens.some((token) => token.word?.act),
    )
    const worded =
      acts.length > 0
        ? acts
        : guessed.filter(({ field }) => field.label === 'note' && field.end - field.start > 5)
    content = worded.map(({ field }) => field).sort((a, b) => b.end - b.start - (a.end - a.start))[0]
  }
  if (!content) return null
  const rest = fields.filter((field) => field !== content && field.end > field.start)
  return { content, fields: columns ? rest.map((field) => asRemark(text, field)) : rest }
}

/** 备注: 八一前, 镇人武部协助: a remark that says nothing but when, or who helps. */
function asRemark(text: string, field: Field): Field {
  if (field.label !== 'note') return field
  const tokens = tokenise(text, field.start, field.end)
  if (tokens.some(({ time }) => time) && tokens.every(({ time, mark }) => time || mark))
    return { ...field, label: 'time' }
  const [, name = '', helps] = helping.exec(text.slice(field.start, field.end)) ?? []
  if (!isBody(name) || /财政|经费/.test(name)) return field
  return helps === undefined || !/^各/.test(name)
    ? { ...field, label: 'partner', end: field.start + name.length }
    : field
}

const helping = /^([\u4e00-\u9fff]{2,12}?)(协助|配合|协办|支持|参加|参与|派[\u4e00-\u9fff]{2,4})?$/

/** 6日(周五), 下旬, 第三周: a time within the month that stands above. */
const partOfMonth =
  /^(?:\d{1,2}[日号]|[上中下]旬|第[一二三四五\d](?:个?(?:周|星期)[一二三四五六日天]?))(?:\([^)]*\))?$/
