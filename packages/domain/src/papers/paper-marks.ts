import { labelled } from '../paper-text.ts'
import { chineseDate } from '../plain-date.ts'
import type { PaperWords } from './paper-words.ts'

/** A text, or the lines of a table by the titles of its columns. */
export type MarkValue = string | Record<string, string>[]

/**
 * What an office's own template can name in braces: {标题}, {主送}, {正文}, {落款}, {日期}, each label and
 * heading of the paper without its number ({时间}, {参加人员}, {活动内容}), and its tables as {#表格}
 * {姓名} {/表格} by the titles of their columns.
 */
export function marksOf(paper: PaperWords): Record<string, MarkValue> {
  const { letterhead, title, addressee, blocks, signature } = paper
  const marks: Record<string, MarkValue> = {
    标题: title,
    主送: addressee ?? '',
    落款: signature?.name ?? '',
    日期: signature?.date ? chineseDate(signature.date) : '',
    ...(letterhead && { 刊头: letterhead.issuer, 期号: letterhead.number, 分送: letterhead.copies }),
  }
  const body: string[] = []
  let tables = 0
  let section = ''
  const add = (name: string, text: string) => {
    if (name !== '') marks[name] = marks[name] ? `${marks[name]}\n${text}` : text
  }
  for (const block of blocks) {
    if (block.kind === 'table') {
      tables += 1
      const names = block.table.columns.map((column) => bare(column.title))
      marks[tables === 1 ? '表格' : `表格${tables}`] = block.table.rows.map((row) =>
        Object.fromEntries(names.map((name, i) => [name, row[i] ?? ''])),
      )
      continue
    }
    body.push(block.kind === 'paragraph' ? labelled(block) : block.text)
    if (block.kind === 'heading') {
      section = bare(block.text)
      add(section, '')
    } else {
      if (block.label) add(bare(block.label), block.text)
      add(section, labelled(block))
    }
  }
  return { ...marks, 正文: body.join('\n') }
}

/** The names of marks and, of tables, those of their columns. */
export const namesOf = (marks: Record<string, MarkValue>): string[] =>
  Object.entries(marks).flatMap(([name, value]) =>
    typeof value === 'string' ? [name] : [name, ...Object.keys(value[0] ?? {})],
  )

/** 三、参加人员 → 参加人员; 时长（分钟） → 时长 */
const bare = (label: string) =>
  label
    .replace(/^[一二三四五六七八九十]+、/, '')
    .replace(/（.*?）/g, '')
    .trim()
