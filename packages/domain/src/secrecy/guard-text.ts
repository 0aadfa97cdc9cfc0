import { type FindingKind, type Rule, rules } from './guard-rules.ts'
import { type Reading, readText } from './read-text.ts'

export interface Finding {
  start: number
  end: number
  /** The words as they stand. */
  words: string
  kind: FindingKind
  /** What may stand there instead; a person decides (MS-05). */
  suggestion: string
  /** For the officer: why it was flagged. */
  why: string
}

interface Span {
  start: number
  end: number
}

/**
 * What in a text should not leave the office as it stands. `allowed` are words that a person has let pass,
 * the community's own telephone among them. Flags and never changes; it can miss things, and says nothing
 * of what only a person sees.
 */
export function guardText(text: string, allowed: readonly string[] = []): Finding[] {
  const reading = readText(text)
  const passed = passedUntil(reading.plain, allowed)
  const taken = new Uint8Array(reading.plain.length)
  const found: (Span & { kind: FindingKind })[] = []
  for (const rule of rules) {
    for (const { start, end } of matchesOf(rule, reading)) {
      if ((passed[start] ?? 0) >= end || taken.subarray(start, end).includes(1)) continue
      taken.fill(1, start, end)
      found.push({ start, end, kind: rule.kind })
    }
  }
  return found
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, kind }) => {
      const [from, to] = [reading.placeOf(start), reading.placeOf(end - 1) + 1]
      const words = text.slice(from, to)
      return { start: from, end: to, words, kind, suggestion: suggest(kind, words), why: whys[kind] }
    })
}

/**
 * For each place in the text how far words reach there that were let pass: no part of them is flagged again,
 * whatever rule finds it.
 */
function passedUntil(text: string, allowed: readonly string[]): Uint32Array {
  const until = new Uint32Array(text.length)
  for (const words of allowed) {
    const plain = readText(words).plain.trim()
    if (plain === '') continue
    for (let at = text.indexOf(plain); at >= 0; at = text.indexOf(plain, at + plain.length)) {
      const end = at + plain.length
      for (let place = at; place < end; place++) until[place] = Math.max(until[place] ?? 0, end)
    }
  }
  return until
}

function* matchesOf(rule: Rule, { plain, covered }: Reading): Generator<Span> {
  for (const match of covered.matchAll(rule.pattern)) {
    const blanks = match[0].length - match[0].trimStart().length
    const start = match.index + blanks
    const end = start + match[0].trim().length
    if (end > start && !isHarmless(rule, plain, { start, end })) yield { start, end }
  }
}

/** A rule's context lies within its sentence; these many signs hold nearly all of them. */
const nearby = 24
const sentence = 60

function isHarmless(rule: Rule, text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end)
  const sentenceOf = () => around(text, start, end, /[。！？；\n]/u)
  if (rule.isIt && !rule.isIt(words)) return true
  return Boolean(
    rule.unlessWithin?.test(words) ||
      rule.unlessBefore?.test(text.slice(Math.max(0, start - nearby), start)) ||
      rule.unlessAfter?.test(text.slice(end, end + nearby)) ||
      rule.unlessInClause?.test(around(text, start, end, /[，,。！？；;\n]/u)) ||
      rule.unlessNear?.test(sentenceOf()) ||
      (rule.onlyNear && !rule.onlyNear.test(sentenceOf())),
  )
}

function around(text: string, start: number, end: number, ends: RegExp): string {
  const before = text.slice(Math.max(0, start - sentence), start).split(ends)
  const [after = ''] = text.slice(end, end + sentence).split(ends)
  return `${before.at(-1)}${text.slice(start, end)}${after}`
}

function suggest(kind: FindingKind, words: string): string {
  const digits = words.replace(/\D/g, '')
  if (kind === 'phone')
    return digits.length === 11 ? `${digits.slice(0, 3)}****${digits.slice(-4)}` : '见公告栏'
  if (kind === 'id-number') return `${digits.slice(0, 3)}***********${words.slice(-4)}`
  return suggestions[kind]
}

const suggestions: Record<FindingKind, string> = {
  unit: '共建部队',
  code: '某部',
  place: '驻区某部',
  equipment: '（删去装备）',
  strength: '官兵',
  movement: '（删去部队动向）',
  person: '部队负责同志',
  plate: '（删去车牌）',
  substitute: '部队',
  'id-number': '',
  'card-number': '（删去卡号）',
  phone: '',
  address: '（只写到小区）',
}

const whys: Record<FindingKind, string> = {
  unit: '像部队番号或能看出是哪支部队，对外写化名',
  code: '像部队代号或军队信箱，对外不写',
  place: '写出了部队驻地、营区或军事设施的位置',
  equipment: '写出了武器装备的名称、型号或数量',
  strength: '写出了部队编制或实力',
  movement: '写出了部队的行动时间或去向',
  person: '写出了现役军人的姓名、职务或军衔',
  plate: '像军车或私人车辆的号牌',
  substitute: '像用字母、谐音或隔开的写法代替部队名称',
  'id-number': '像身份证号码',
  'card-number': '像银行卡号或证件号码',
  phone: '像电话号码；公开的办公电话可以保留',
  address: '像个人住址，写到了门牌或房号',
}
