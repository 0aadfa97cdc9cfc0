import type { Line } from './lines.ts'
import { readNumeral } from './times/numerals.ts'
import { chromeSigns, otherTitles, planTitles, tailSigns } from './words/layout.ts'

/** One text of a page: its lines, and what kind of paper it is by its title. */
export interface PagePart {
  title: { start: number; end: number } | null
  lines: Line[]
  /** A report, a law, a letter: it tells, orders or greets, and plans nothing. */
  isOther: boolean
}

export interface Page {
  parts: PagePart[]
  /** Lines that belong to the site, not to any text. */
  chrome: Line[]
}

interface Title {
  line: number
  start: number
  end: number
  isOther: boolean
  /** It carries a place in a series: 计划一, 篇二, (3). */
  isSerial: boolean
}

export function dividePage(text: string, lines: Line[]): Page {
  const chrome: Line[] = []
  const parts: PagePart[] = []
  let part: PagePart = { title: null, lines: [], isOther: false }
  let isTail = false
  const close = () => {
    if (part.lines.length > 0 || part.title) parts.push(part)
  }
  lines.forEach((line, place) => {
    const title = titleOf(text, line, place)
    const words = text.slice(line.start, line.end)
    if (title && opensPart(text, lines, place, part, isTail, title)) {
      if (part.lines.some((own) => isProse(text, own))) close()
      part = { title, lines: [], isOther: title.isOther }
      isTail = false
    } else if (isTail || isTailSign(words)) {
      isTail ||= parts.length > 0 || part.title !== null || part.lines.some((own) => isProse(text, own))
      chrome.push(line)
    } else if (isChrome(words) && !isEntry(line, words)) chrome.push(line)
    else part.lines.push(line)
  })
  close()
  return { parts, chrome }
}

/** A title begins a text when a text follows it and it is not the name of an annex or of a section. */
function opensPart(
  text: string,
  lines: Line[],
  place: number,
  part: PagePart,
  isTail: boolean,
  title: Title,
): boolean {
  const next = lines.slice(place + 1, place + 6)
  const follows = next.some((line) => isProse(text, line) && !isChrome(text.slice(line.start, line.end)))
  if (isTail) return follows && title.isSerial
  if (!part.lines.some((line) => isProse(text, line))) return true
  if (!follows) return false
  const words = text.slice(title.start, title.end)
  if (/^附|分解表|安排表|一览表|清单$/.test(words)) return false
  return (
    title.isSerial ||
    (part.title !== null &&
      /双拥|拥军|共建|慰问|国防|退役/.test(words) &&
      /\d{4}|社区|街道|村|镇|学校|小学/.test(words)) ||
    (part.title === null && lines[place]!.style === null && /工作计划|方案|要点/.test(words))
  )
}

function isProse(text: string, line: Line): boolean {
  return (
    line.cells.length > 0 ||
    line.style !== null ||
    line.label !== null ||
    line.isClosed ||
    line.end - line.start > 14 ||
    /[月季]/.test(text.slice(line.start, line.end))
  )
}

const serial =
  /(?:[(〔[]?(?:第?[一二三四五六七八九十]{1,2}篇?|篇[一二三四五六七八九十\d]{1,2}|第?\d{1,2}篇?)[)〕\]]?)$/
const serialLead =
  /^(?:\[篇[一二三四五六七八九十\d]{1,2}\]|\[?第?[一二三四五六七八九十\d]{1,2}篇\]?|篇[一二三四五六七八九十\d]{1,2}|范文[一二三四五六七八九十\d]{1,2})[:、.]?/

/** 您现在的位置:首页 > 工作计划 > 正文 …: the way to the page before its title. */
const breadcrumb =
  /^(?:[^>\n]{0,10}(?:位置|首页)[^>\n]{0,10})?>(?:[^>\n]{0,20}>)*\s*(?:正文|内容)?\s*(?=[\u4e00-\u9fff])/

function titleOf(text: string, line: Line, place: number): Title | null {
  if (line.cells.length > 0 || line.label || line.isClosed || line.end - line.start > 60) return null
  if (line.style !== null && line.style !== '·') return null
  let words = text.slice(line.body, line.end)
  if (/^第[一二三四五六]部分/.test(words)) return null
  if (/[,;]/.test(words) || /:$/.test(words)) return null
  const lead = breadcrumb.exec(words) ?? serialLead.exec(words)
  const leadLength = lead ? lead[0].length : 0
  words = words.slice(leadLength)
  if (words === '' && lead)
    return { line: place, start: line.start, end: line.end, isOther: false, isSerial: true }
  let core = words.replace(
    /[(〔[](?:\d{4}年|\d{4}(?=[)〕])|草案|讨论稿|征求意见稿|试行|范文|模板|最新|精选|节选|样本|初稿|送审稿|摘要|摘录|定稿|[\u4e00-\u9fff]{1,10}(?:镇|乡|街道|社区|村|小学|中学|医院)(?=[)〕]))[^)〕\]]*[)〕\]]$/,
    '',
  )
  const tail = serial.exec(core)
  const isSerial = lead !== null || tail !== null
  if (tail) core = core.slice(0, tail.index)
  core = core.replace(/(?:范文|模板|样本|精选)$/, '').replace(/[”》"]$/, '')
  const isPlan = planTitles.some((word) => core.endsWith(word)) && core.length >= 4
  const isOther = otherTitles.some((word) => core.endsWith(word)) && !/计划|打算|安排|要点|思路/.test(words)
  if (!isPlan && !isOther) return null
  if (/^(?:做好|开展|加强|制定|完善|落实|按照|根据|召开|组织|认真)/.test(core)) return null
  return {
    line: place,
    start: line.start + (line.body - line.start) + leadLength,
    end: line.end,
    isOther,
    isSerial,
  }
}

/** The foot of an official paper (GB/T 9704): who gets a copy; who printed it, and on which day. */
const imprint = /^抄送:|^[^,;。]{2,40}年\d{1,2}月\d{1,2}日印发$/

/** Most lines hold none, and one look tells. */
const anyOf = (signs: readonly string[]) =>
  new RegExp(signs.map((sign) => sign.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'))
const anyChromeSign = anyOf(chromeSigns)
const anyTailSign = anyOf(tailSigns)

export function isChrome(words: string): boolean {
  if (imprint.test(words)) return true
  // Paragraphs of a plan are long and name no site; only an editor's note is both.
  if (words.length > 200 && !words.includes('小编')) return false
  if (!anyChromeSign.test(words)) return false
  const signs = chromeSigns.filter((sign) => words.includes(sign)).length
  return words.length <= 60 || signs >= 2 || words.includes('小编')
}

/** 1.每年召开一次会员大会: a numbered entry that only shares a word with a site's own lines. */
function isEntry(line: Line, words: string): boolean {
  return line.style !== null && line.style !== '·' && !/小编|范文|上一|下一|版权|网站/.test(words)
}

function isTailSign(words: string): boolean {
  return words.length <= 45 && anyTailSign.test(words)
}

/** The year a text is for, when it is written out; masked years and years of papers do not count. */
export function yearsIn(text: string): number[] {
  const years: number[] = []
  for (let at = text.indexOf('年'); at >= 0; at = text.indexOf('年', at + 1)) {
    let from = at
    if (text[from - 1] === '度') from--
    while (from > 0 && at - from < 4 && readNumeral(text, from - 1)) from--
    const numeral = readNumeral(text, from)
    if (numeral && numeral.end === at && numeral.n >= 1980 && numeral.n <= 2100 && at - from === 4)
      years.push(numeral.n)
  }
  return years
}
