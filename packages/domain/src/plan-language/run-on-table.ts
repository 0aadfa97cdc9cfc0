/** A mark that a flattened table has lost, and where it stood in the raw text. */
export interface LostMark {
  at: number
  mark: '\n' | '\t'
}

const columnNames =
  '活动内容|工作内容|工作任务|活动项目|活动名称|主要内容|任务|内容|项目|完成时间|活动时间|时间安排|时间|责任单位|责任人|负责人|承办单位|协办单位|地点|参加人员|参加对象|对象|数量|经费|备注'
/** 序号活动内容时间责任人备注1: a table's head that runs into its first row. */
const head = new RegExp(`序号((?:${columnNames}){2,8})1(?=[^\\d.、．月日])`)
const column = new RegExp(columnNames, 'g')
const time =
  /(?:\d{1,2}(?:[-—~至]\d{1,2})?月(?:\d{1,2}日)?|[暑寒]假|第?[一二三四]季度|[上下]半年|全年|常年|长期|每[月季周年]度?)(?:前后|底前|底|初|上旬|中旬|下旬|期间|前)?/g
/** Under the table. */
const foot = /(?:说明|备注|注)[:：]/

/**
 * Where the marks stood between the rows and cells of a table that a page printed as one line:
 * 序号活动内容时间责任人1慰问老兵1月李×2…. The numbers must follow one another and each row must hold a time.
 * Ascending; empty where no such table is found.
 */
export function runOnTable(raw: string): LostMark[] {
  const found = head.exec(raw)
  if (!found) return []
  const starts = rowStarts(raw, found.index + found[0].length - 1)
  if (starts.length < leastRows) return []
  const from = found.index + '序号'.length
  const marks: LostMark[] = [{ at: found.index, mark: '\n' }]
  for (const name of found[1]!.matchAll(column)) marks.push({ at: from + name.index, mark: '\t' })
  starts.forEach((start, place) => {
    const length = String(place + 1).length
    const end = starts[place + 1] ?? endOfTable(raw, start)
    const row = raw.slice(start + length, end)
    const when = [...row.matchAll(time)].at(-1)!
    const at = start + length + when.index
    marks.push({ at: start, mark: '\n' }, { at: start + length, mark: '\t' }, { at, mark: '\t' })
    if (at + when[0].length < end) marks.push({ at: at + when[0].length, mark: '\t' })
    if (place === starts.length - 1 && end < raw.length) marks.push({ at: end, mark: '\n' })
  })
  return marks
}

/** Fewer rows are none. */
const leastRows = 3

function endOfTable(raw: string, from: number): number {
  const line = raw.slice(from).search(/\n|$/)
  const note = raw.slice(from, from + line).search(foot)
  return from + (note < 0 ? line : note)
}

/** The places of 1, 2, 3…: each the first such number with a time between it and the one before. */
function rowStarts(raw: string, first: number): number[] {
  const starts = [first]
  for (;;) {
    const last = starts.at(-1)!
    const number = new RegExp(
      `(?<![\\d.．:：年月第~—-])${starts.length + 1}(?![\\d月日年届户名场次个期:：.．%~—-])`,
      'g',
    )
    number.lastIndex = last + String(starts.length).length + 2
    const limit = last + longestRow
    let next = number.exec(raw)
    while (next && next.index < limit && raw.slice(last, next.index).search(time) < 0) next = number.exec(raw)
    if (!next || next.index >= limit || raw.slice(last, next.index).includes('\n')) break
    starts.push(next.index)
  }
  return raw.slice(starts.at(-1)!, endOfTable(raw, starts.at(-1)!)).search(time) < 0
    ? starts.slice(0, -1)
    : starts
}

/** In characters. */
const longestRow = 160
