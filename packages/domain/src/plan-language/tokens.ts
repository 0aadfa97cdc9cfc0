import { charactersOf } from './characters.ts'
import type { Quantity } from './plan.ts'
import { readNumeral } from './times/numerals.ts'
import { scanTime, type TimeMention } from './times/scan-time.ts'
import { wordTree } from './word-tree.ts'
import { type ActRow, actRows } from './words/acts.ts'
import { type GrammarClass, grammarRows } from './words/grammar.ts'
import { peopleModifiers, peopleRows, peopleTails, type Side, unitWords } from './words/people.ts'

/** What the tables know of a word. A word may be several things; the grammar decides by its place. */
export interface Word {
  act: ActRow | null
  grammar: ReadonlySet<GrammarClass>
  side: Side | null
  isModifier: boolean
  isTail: boolean
  /** Whom a word of work names in itself: 欢送新兵, 军嫂沙龙. */
  within: { word: string; side: Side } | null
}

/** One stretch of clean text. Exactly one of `word`, `time`, `count`, `mark` is set, or none: plain text. */
export interface Token {
  start: number
  end: number
  word: Word | null
  time: TimeMention | null
  count: Quantity | null
  /** A punctuation mark. */
  mark: string | null
  /** Inside “…” or 《…》: the name of something, not said of anybody. */
  isQuoted: boolean
  /** Inside (…). */
  isBracketed: boolean
}

const none: ReadonlySet<GrammarClass> = new Set()
const words = new Map<string, Word>()

function know(word: string, change: Partial<Word>): void {
  const known = words.get(word) ?? {
    act: null,
    grammar: none,
    side: null,
    isModifier: false,
    isTail: false,
    within: null,
  }
  words.set(word, { ...known, ...change })
}
for (const row of actRows)
  for (const word of row.words.split(' ')) if (!words.get(word)?.act) know(word, { act: row })
for (const [cls, list] of grammarRows)
  for (const word of list.split(' '))
    know(word, { grammar: new Set([...(words.get(word)?.grammar ?? []), cls]) })
for (const [side, list] of peopleRows)
  for (const word of list.split(' ')) if (!words.get(word)?.side) know(word, { side })
for (const word of unitWords) if (!words.get(word)?.side) know(word, { side: 'military' })
for (const word of peopleModifiers.split(' ')) know(word, { isModifier: true })
for (const word of peopleTails.split(' ')) know(word, { isTail: true })

for (const known of words.values())
  if (known.grammar.size > 1) known.grammar = new Set([...known.grammar].filter((cls) => cls !== 'other'))
for (const [word, known] of words) if (known.act) known.within = nameWithin(word, known.act)

/** The name at the beginning or end of a longer word, of a deed anywhere in it: 欢送新兵入伍. */
function nameWithin(word: string, { as }: ActRow): Word['within'] {
  // 老兵志愿服务队: those it consists of.
  if (/[队团]$/.test(word)) return null
  const inside = as === 'deed' ? /新兵|老兵|退役军人/.exec(word)?.[0] : undefined
  if (inside && words.get(inside)?.side) return { word: inside, side: 'served' }
  for (let cut = 1; cut < word.length - 1; cut++)
    for (const part of [word.slice(cut), word.slice(0, word.length - cut)]) {
      const side = part.length > 1 ? words.get(part)?.side : null
      if (side === 'served' || (side === 'military' && word.startsWith(part))) return { word: part, side }
    }
  return null
}

const lexicon = wordTree(words)

/** The entries of these words, to be told by identity. */
export function wordsOf(...list: string[]): ReadonlySet<Word | null> {
  return new Set(list.flatMap((word) => words.get(word) ?? []))
}

/** What can be counted. Durations and shares are no quantity of a task. */
const units = wordTree(
  '课时 人次 场次 次 场 期 个 名 户 人 支 条 份 块 幅 篇 台 堂 节 课 讲 对 家 批 件 套 本 册 面 项 部 届 轮 封 处 间 所 辆 张 版 组 队 位 桌 趟 回 棵 株 盆 斤 盒 箱 只 元 万元 余元 则 头 车 顿 公斤 斤 吨 桶 遍 枚 束 笔 床 身 卷 包 瓶 袋 朵 锅 根 副 扇 盏 尊 座 架 首 曲 段 句 人份 例 席 户次'
    .split(' ')
    .map((unit) => [unit, unit] as [string, string]),
)
const notUnits = wordTree(
  '个月 个小时 个工作日 个季度 个星期 年 天 小时 分钟 周年 岁 日 月 季度 条龙 对一 帮一 助一 方面 系列 定 些 起 同 致 直 体 名领导 个一 个方面 个结合 个服务 人一 对接 家亲 代 线 类 车间 门式 条街 面镜 心一意 身份 人民 座城 句话 盘棋 根筋 站式 块牌 段时间 部分 包到底 道 体化 级 组织 位一体 张网 家人 家子 口 届会 场所 部队'
    .split(' ')
    .map((unit) => [unit, true] as [string, true]),
)

const isMark = charactersOf(',。;:!?、()“”‘’《》<>[]\t\n|…·/〈〉{}"\'')
const opening: Record<string, 'quote' | 'bracket'> = {
  '“': 'quote',
  '《': 'quote',
  '‘': 'quote',
  '(': 'bracket',
  '[': 'bracket',
}
const closing = new Set('”》’)]')

export function tokenise(text: string, from: number, to: number): Token[] {
  const tokens: Token[] = []
  const depth = { quote: 0, bracket: 0 }
  let i = from
  const push = (
    end: number,
    word: Word | null,
    time: TimeMention | null,
    count: Quantity | null,
    mark: string | null,
  ) => {
    const isQuoted = depth.quote > 0
    tokens.push({ start: i, end, word, time, count, mark, isQuoted, isBracketed: depth.bracket > 0 })
    i = end
  }
  while (i < to) {
    const time = scanTime(text, i)
    if (time && time.end <= to) {
      push(time.end, null, time, null, null)
      continue
    }
    if (isMark[text.charCodeAt(i)]) {
      const mark = text[i]!
      const opens = opening[mark]
      if (opens && (mark !== '“' || isClosed(text, i, to))) depth[opens]++
      push(i + 1, null, null, null, mark)
      if (closing.has(mark)) depth[mark === ')' || mark === ']' ? 'bracket' : 'quote'] = 0
      if (mark === '\n') depth.quote = depth.bracket = 0
      continue
    }
    const known = lexicon.longestAt(text, i)
    const count = readCount(text, i)
    if (count && count.end >= (known?.end ?? 0) && count.end <= to)
      push(count.end, null, null, count.count, null)
    else if (known && known.end <= to)
      push(aliasEnd(text, known.value, known.end), known.value, null, null, null)
    else {
      const last = tokens.at(-1)
      if (last && isPlain(last) && last.end === i) {
        last.end = i + 1
        i++
      } else push(i + 1, null, null, null, null)
    }
  }
  return tokens
}

/** In characters: no name in quotes is longer. */
const longestQuote = 60

/** Copies lose the second of two quotation marks; a first one alone quotes nothing. */
function isClosed(text: string, at: number, to: number): boolean {
  for (let i = at + 1; i < Math.min(to, at + longestQuote); i++) {
    if (text[i] === '”') return true
    if (text[i] === '。' || text[i] === '\n' || text[i] === '“') return false
  }
  return false
}

/** 共建部队甲, 消防救援队乙: the letter that tells partners apart is part of the name. */
function aliasEnd(text: string, word: Word, end: number): number {
  return word.side && isAlias[text.charCodeAt(end)] && text[end + 1] !== '方' ? end + 1 : end
}

const isAlias = charactersOf('甲乙丙丁戊己庚辛壬癸')

export function isPlain(token: Token): boolean {
  return !token.word && !token.time && !token.count && !token.mark
}

function readCount(text: string, from: number): { count: Quantity | null; end: number } | null {
  const numeral = readNumeral(text, from)
  if (!numeral) return null
  let at = numeral.end
  if (text[at] === '-' || text[at] === '~' || text[at] === '至') {
    const upper = readNumeral(text, at + 1)
    if (upper) at = upper.end
  }
  if ('余多来'.includes(text[at] ?? ' ')) at++
  const skipped = notUnits.longestAt(text, at)
  const unit = units.longestAt(text, at)
  const isShare =
    '第每'.includes(text[from - 1] ?? ' ') ||
    /每(?!学期|半年)[^,。;年月季周]{0,3}$/.test(text.slice(Math.max(0, from - 4), from))
  if (skipped && skipped.end >= (unit?.end ?? 0)) return { count: null, end: skipped.end }
  if (!unit || numeral.n === 0) return null
  // 分五组走访
  if (unit.value === '组' && text[from - 1] === '分') return { count: null, end: unit.end }
  return { count: isShare ? null : { n: numeral.n, unit: unit.value }, end: unit.end }
}

export function is(token: Token | undefined, cls: GrammarClass): boolean {
  const classes = token?.word?.grammar
  return classes !== undefined && classes !== none && classes.has(cls)
}
