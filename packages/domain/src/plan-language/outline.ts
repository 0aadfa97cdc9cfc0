import type { Line } from './lines.ts'
import type { SectionKind } from './plan.ts'
import { layRows } from './tables.ts'
import { isTimeOnly } from './time-only.ts'
import { monthsOf, type TimeScope } from './times/fit-window.ts'
import type { TimeMention } from './times/scan-time.ts'
import { type Token, tokenise } from './tokens.ts'
import { type Label, sectionWords } from './words/layout.ts'

export type PassageSection = SectionKind | 'past' | 'rules'

/** A labelled field of a form or a table's cell: it feeds the task beside it. */
export interface Field {
  label: Label
  start: number
  end: number
}

/** A stretch of clean text that may hold tasks, with all that stands above it. */
export interface Passage {
  start: number
  end: number
  role: 'heading' | 'body' | 'cell'
  section: PassageSection
  heading: string | null
  scope: TimeScope
  /** It is a numbered entry, a table's cell or stands under a time: a task is expected here. */
  isListed: boolean
  fields: Field[]
  /** It stands above the first numbered entry of a plan that goes by such entries. */
  isOpening?: boolean
  /** The heading's place in the list of passages, or -1. */
  parent: number
}

interface Frame {
  style: string
  section: PassageSection
  heading: string
  scope: TimeScope
  passage: number
  /** 活动时间: what stands under it is the time of all. */
  isTime: boolean
  /** The entry goes on behind it on the same line. */
  isRunIn?: boolean
}

export function outline(text: string, lines: Line[], base: TimeScope): Passage[] {
  return new Outliner(text, base).run(layRows(text, lines))
}

class Outliner {
  readonly passages: Passage[] = []
  private stack: Frame[] = []
  private readonly text: string
  private base: TimeScope
  private lastEntry = -1
  /** How many headings stood above the last entry of each style, also where it heads nothing. */
  private depths = new Map<string, number>()

  constructor(text: string, base: TimeScope) {
    this.text = text
    this.base = base
  }

  run(rows: ReturnType<typeof layRows>): Passage[] {
    rows.forEach((row, k) => {
      if ('fields' in row) this.addCell(row.content, row.fields)
      else if (isAboveTable(rows, k) && isTimeOnly(this.text, tokenise(this.text, row.body, row.end)))
        this.addHeading(row, row.body, row.end)
      else this.addLine(row, nextLine(rows, k))
    })
    return this.passages
  }

  private get top(): Frame | undefined {
    return this.stack.at(-1)
  }
  private get scope(): TimeScope {
    return this.top?.scope ?? this.base
  }

  private addCell(content: Field, fields: Field[]): void {
    for (const { start, end } of numberedParts(this.text, content))
      this.push(start, end, 'cell', true).fields.push(...fields)
  }

  private push(start: number, end: number, role: Passage['role'], isListed: boolean): Passage {
    const passage: Passage = {
      start,
      end,
      role,
      isListed: isListed || this.scope.months !== null,
      section: this.top?.section ?? 'other',
      heading: this.top?.heading ?? null,
      scope: this.scope,
      fields: [],
      parent: this.top?.passage ?? -1,
    }
    this.passages.push(passage)
    return passage
  }

  private addLine(line: Line, next: Line | undefined): void {
    const { text } = this
    if (line.label && this.addField(line)) return
    if (line.style === null && !line.label && this.takesValue(line)) return
    const body = line.label ? line.start : line.body
    if (line.style !== null && this.tellsTime(line)) return
    const section = line.style === null ? null : runInSection(text, body, line.end)
    if (section !== null) {
      this.addHeading(line, body, section)
      this.push(section, line.end, 'body', false)
      return
    }
    const lead = leadEnd(text, line, body)
    if (lead === null || isStage(text, line, lead, next)) {
      if (lead !== null || isHeading(text, line, body, next)) this.addHeading(line, body, line.end)
      else this.addBody(line, body)
      return
    }
    this.addHeading(line, body, lead)
    this.push(lead + 1, line.end, 'body', false)
    // 2.落实政策。送喜报;设专窗。(责任单位:…): the field belongs to what is told.
    if (text[lead] !== '。') return
    this.lastEntry = this.passages.length - 1
    if (line.style) this.top!.isRunIn = true
  }

  /** 三、活动时间2024年8月1日,全天: the heading and what stands under it have lost the break between them. */
  private tellsTime(line: Line): boolean {
    const { text } = this
    const word = ['活动时间', '时间', '举办时间', '活动日期'].find((known) =>
      text.startsWith(known, line.body),
    )
    if (!word || text[line.body + word.length] === ':' || line.end - line.body > 40) return false
    const tokens = tokenise(text, line.body + word.length, line.end)
    if (!tokens.slice(0, 3).some(({ time }) => time)) return false
    this.popTo(line.style!)
    this.raiseBase(line.body)
    return true
  }

  /** 三、活动时间 and on the next line 2026年7月29日上午: what stands under such a name is its value and no heading. */
  private takesValue(line: Line): boolean {
    const { text, top } = this
    if (
      !top ||
      !/^[^,、]{0,6}(?<!会议|召开|开会|签订)(?:时间|地点|主题)$/.test(top.heading) ||
      line.end - line.body > 40
    )
      return false
    if (sectionOf(text.slice(line.body, line.end)) !== null) return false
    if (top.isTime) this.raiseBase(line.body)
    return true
  }

  private addBody(line: Line, body: number): void {
    // （六）日常服务。…: the paragraph behind such an entry is not under it.
    if (!line.style && this.top?.isRunIn) this.stack.pop()
    if (line.style) this.popTo(line.style)
    else if (this.top?.isTime) this.raiseBase(body)
    this.push(body, line.end, 'body', line.style !== null)
    this.lastEntry = this.passages.length - 1
  }

  private addField(line: Line): boolean {
    const entry = this.passages[this.lastEntry]
    const isSection =
      entry && entry.role === 'heading' && sectionOf(this.text.slice(entry.start, entry.end)) !== null
    const field: Field = { label: line.label!, start: line.body, end: line.end }
    if (entry && !isSection && line.style === null) {
      entry.fields.push(field)
      return true
    }
    if (/主题/.test(this.text.slice(line.start, line.body))) return true
    if (line.label === 'content' || line.label === 'note') return false
    if (line.label === 'time') this.raiseBase(line.body)
    return true
  }

  /** 活动时间:7月20日至8月5日 above everything: the time of each task below. */
  private raiseBase(from: number): void {
    const end = this.text.indexOf('\n', from)
    const mentions = timesIn(tokenise(this.text, from, end < 0 ? this.text.length : end))
    if (mentions.length === 0) return
    this.base = narrowed(this.base, mentions)
    for (const frame of this.stack) frame.scope = narrowed(frame.scope, mentions)
  }

  private addHeading(line: Line, start: number, end: number): void {
    const { text } = this
    const words = text.slice(start, text[end - 1] === ':' ? end - 1 : end)
    const kind = sectionOf(words)
    const tokens = tokenise(text, start, end)
    // 继续抓好国防教育 is no rhythm of what stands under it; 常年性工作 is.
    const times = timesIn(tokens).filter(
      (time) =>
        time.recurrence !== 'ongoing' || !/^(?:继续|持续|始终|坚持)/.test(text.slice(time.start, time.end)),
    )
    const style = line.style ?? (times.length > 0 && isTimeOnly(text, tokens) ? 'time' : 'plain')
    if (kind && line.style === null) this.stack = []
    else this.popTo(style)
    if (kind && line.style && times.length === 0)
      this.stack = this.stack.filter((frame) => frame.style !== 'time')
    if (always.test(words)) this.stack = this.stack.filter((frame) => frame.style !== 'time')
    if (kind === 'time') this.raiseBase(start)
    else if (this.top?.isTime && isTimeOnly(text, tokens)) this.raiseBase(start)
    const passage = this.push(start, end, 'heading', line.style !== null)
    this.stack.push({
      style,
      section:
        kind === null || kind === 'time' || kind === 'people' || kind === 'place'
          ? passageKind(kind, passage.section)
          : kind,
      heading: words,
      scope: times.length > 0 ? narrowed(this.scope, times) : this.scope,
      passage: this.passages.length - 1,
      isTime: kind === 'time',
    })
    if (kind && kind !== 'tasks' && kind !== 'goals') passage.section = this.top!.section
    this.lastEntry = this.passages.length - 1
  }

  private popTo(style: string): void {
    const at = this.stack.findIndex((frame) => frame.style === style)
    const before = this.depths.get(style)
    if (at >= 0) this.stack.length = at
    else if (before !== undefined && before < this.stack.length) this.stack.length = before
    for (const [other, depth] of this.depths) if (depth > this.stack.length) this.depths.delete(other)
    this.depths.set(style, this.stack.length)
  }
}

/** 全年常态化工作: what stands under it belongs to no month. */
const always = /^(?:全年|常年|日常|平时|常态|经常|固定|长期)/

function passageKind(kind: string | null, above: PassageSection): PassageSection {
  return kind === null ? above : 'rules'
}

function nextLine(rows: ReturnType<typeof layRows>, at: number): Line | undefined {
  const next = rows[at + 1]
  return next && !('fields' in next) ? next : undefined
}

/** 1.慰问部队2.文艺演出: a cell may hold several entries. */
function numberedParts(text: string, { start, end }: Field): { start: number; end: number }[] {
  const marks = [...text.slice(start, end).matchAll(/(?:^|[^\d.])([1-9])[.、](?=[^\d])/g)]
  if (marks.length < 2 || marks.some((mark, place) => Number(mark[1]) !== place + 1)) return [{ start, end }]
  const starts = marks.map((mark) => start + mark.index + mark[0].length - 2)
  return starts.map((from, place) => ({ start: from + 2, end: starts[place + 1] ?? end }))
}

function isAboveTable(rows: ReturnType<typeof layRows>, at: number): boolean {
  const next = rows[at + 1]
  return next !== undefined && 'fields' in next
}

/** 第一阶段:预热(8月25日至9月2日): above a list the colon parts no task from its name. */
function isStage(text: string, line: Line, lead: number, next: Line | undefined): boolean {
  const isAbove =
    next !== undefined && next.style !== null && next.style !== line.style && next.row !== line.row
  return (
    isAbove &&
    !line.isClosed &&
    line.end - lead <= 30 &&
    /阶段|步骤|季度|月|板块|部分|篇/.test(text.slice(line.start, lead))
  )
}

/** 一、指导思想认真学习…: a section's name that has lost the break behind it. */
const sectionNames =
  /^(?:指导思想|总体要求|总体思路|工作目标|工作目的|活动目的|活动目标|活动宗旨|活动背景|活动意义|主要目标|目标任务|组织领导|保障措施|工作要求|具体措施|主要措施|工作措施|主要任务|活动内容|工作内容|活动安排)(?=[\u4e00-\u9fff“])(?!及|和|与|的|是|要|为)/

/** 二、打造双拥品牌依托党群服务中心…: so has the name of an entry; what is next opens a sentence. */
const entryNames = new RegExp(
  `^(?:${[
    '加大|加强|强化|深化|广泛|大力|抓好|搞好|打造|提高|统一|健全|完善|落实|办好|多办|突出|丰富|拓展|拓宽|创新|明确|营造',
    '关爱|走访慰问|排忧解难|真情|发挥|立足|推进|构建|夯实|密切|扎实|切实|注重|狠抓|深入|积极|巩固|增强|优化|提升|培育',
  ].join('|')})[\\u4e00-\\u9fff、,]{0,18}?(?:${[
    '力度|氛围|气氛|认识|领导|责任|意识|机制|实事|品牌|行动|活动|教育|祝福|实效|水平|基础|保障|关系|形式|载体|感情|合力',
    '优势|作用|重点|特色|内涵|制度|网络|阵地|能力|效果|体系|观念|责任感|使命感|宣传|力量|文化|政策',
  ].join('|')})(?=(?:${[
    '结合|依托|以|通过|利用|要|根据|按照|为(?!主|民)|组织|邀请|各|在|充分|认真|积极|定期|每|社区|街道|广泛|大力|及时|切实',
    '进一步|坚持|双拥工作|拥军优属|我|加强|做好|开展|建立|继续|节日|春节|元旦|“?八一|清明|国庆|\\d{1,2}月|[一二三四五六七八九十]{1,2}月|年初|年底',
  ].join('|')}))`,
)

function runInSection(text: string, body: number, end: number): number | null {
  const opening = text.slice(body, body + 40)
  const found = end - body > 24 ? (sectionNames.exec(opening) ?? entryNames.exec(opening)) : null
  return found && body + found[0].length
}

/** In characters. */
const longestLead = 42
/** 宣传动员阶段(2019年7月18日-2019年7月25日) */
const isStep = /^[^,]{2,12}\([^()]*[月日][^()]*\)$/

/** Where a short leading phrase ends that names what follows on the same line, or null. */
function leadEnd(text: string, line: Line, body: number): number | null {
  for (let i = body; i < Math.min(line.end - 1, body + longestLead); i++) {
    const mark = text[i]!
    if (mark === ':') {
      if (i - body > 30 || line.label) return null
      return i
    }
    if (mark === '。')
      return line.style !== null && i - body <= (isStep.test(text.slice(body, i)) ? 40 : 26) ? i : null
    if (mark === ';' || mark === '!' || mark === '?') return null
  }
  return null
}

function isHeading(text: string, line: Line, body: number, next: Line | undefined): boolean {
  const length = line.end - body
  if (length === 0 || length > 45 || !next || text.slice(body, line.end).includes('如下')) return false
  if (text[line.end - 1] === ':') return true
  // 项目一:光荣牌匾送到家。 above the lines that tell it.
  if (line.style === '任务' && next.style === null && next.label === null && length <= 20) return true
  if (line.style !== null && isStep.test(text.slice(body, line.isClosed ? line.end - 1 : line.end)))
    return true
  if (line.isClosed || /[;。]/.test(text.slice(body, line.end))) return false
  if (/^\(\d{4}年\d{1,2}月\d{1,2}日[^)]*\)$/.test(text.slice(body, line.end))) return false
  if (next.row === line.row && next.label === null) return next.style !== line.style
  if (sectionOf(text.slice(body, line.end)) !== null && length <= 16) return true
  if (next.label && next.style === null) return true
  const isTime = isTimeOnly(text, tokenise(text, body, line.end))
  if (isTime) return true
  if (line.style !== null && next.style !== line.style && (next.isClosed || next.style !== null)) return true
  return line.style === null && next.style === null
    ? next.isClosed && next.end - next.start > length
    : next.style !== null && line.style === null && length <= 25
}

export function timesIn(tokens: Token[]): TimeMention[] {
  const times: TimeMention[] = []
  for (const { time } of tokens) if (time) times.push(time)
  return times
}

export function narrowed(above: TimeScope, mentions: TimeMention[]): TimeScope {
  const said = mentions.filter((mention) => !mention.isNamedAfter && !mention.isVague)
  const own = monthsOf(said)
  const common = own && above.months ? own.filter((month) => above.months!.includes(month)) : own
  return {
    months: common && common.length > 0 ? common : (own ?? above.months),
    mentions: said.some((mention) => mention.occasions.length > 0) ? said : above.mentions,
    recurrence: mentions.find((mention) => mention.recurrence)?.recurrence ?? above.recurrence,
  }
}

export function sectionOf(heading: string): PassageSection | 'time' | 'people' | 'place' | null {
  if (heading.length > 24) return null
  // When the minutes were taken, not when anything is to be done.
  if (/^(?:会议|召开|开会|发布|更新|签订|记录)时间$/.test(heading)) return null
  if (/^[^,、]{0,6}时间$/.test(heading)) return 'time'
  if (/^[^,、]{0,4}(?:对象|人员|范围)$/.test(heading) && !doing.test(heading)) return 'people'
  if (/^[^,、]{0,6}地点$/.test(heading)) return 'place'
  if (/^[^,、]{0,4}要求$/.test(heading) && !doing.test(heading))
    return /总(?:的|体)/.test(heading) ? 'guiding' : 'rules'
  if (!anySection.test(heading)) return null
  for (const [kind, words] of sections)
    if (
      words.some((word) => namesSection(heading, word)) &&
      !(aside.has(kind) && doing.test(heading)) &&
      !(kind === 'time' && saysWhat.test(heading))
    )
      return kind
  return null
}
/** 落实优抚政策,服务优抚对象 is work, 慰问对象 a section; a long heading is named by its end. */
function namesSection(heading: string, word: string): boolean {
  return heading.endsWith(word) || (heading.includes(word) && heading.length <= word.length + 7)
}
const doing =
  /^(?:建立|完善|落实|做好|完成|更新|健全|摸清|掌握|服务|关爱|关心|走访|慰问(?!对象)|组织(?!机构|领导)|开展|推进)/
/** 工作任务及时间安排 opens the tasks themselves. */
const saysWhat = /任务|内容|措施|项目|计划/
const aside = new Set<string>(['past', 'rules'])
const sections = sectionWords.map(([kind, words]) => [kind, words.split(' ')] as const)
const anySection = new RegExp(sections.flatMap(([, words]) => words).join('|'))
