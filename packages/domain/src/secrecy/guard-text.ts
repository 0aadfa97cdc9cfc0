import { type FindingKind, type Rule, rules } from './guard-rules.ts'
import { seenPart, withoutUnseen } from './unseen-signs.ts'

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

/**
 * What in a text should not leave the office as it stands. `allowed` are words that a person has let pass,
 * the community's own telephone among them. Flags and never changes; it can miss things, and says nothing
 * of what only a person sees.
 */
export function guardText(text: string, allowed: readonly string[] = []): Finding[] {
  const { seen, placeOf } = seenPart(text)
  const plain = plainForm(seen)
  const passed = new Set(allowed.map((words) => plainForm(withoutUnseen(words)).trim()))
  const found: Finding[] = []
  for (const rule of rules) {
    for (const match of matchesOf(rule, plain)) {
      if (passed.has(plain.slice(match.start, match.end).trim())) continue
      const [start, end] = [placeOf(match.start), placeOf(match.end - 1) + 1]
      if (found.some((it) => start < it.end && it.start < end)) continue
      const words = text.slice(start, end)
      found.push({
        start,
        end,
        words,
        kind: rule.kind,
        suggestion: suggest(rule.kind, words),
        why: whys[rule.kind],
      })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

function* matchesOf({ pattern, unlessBefore, unlessAfter, unlessWithin }: Rule, text: string) {
  for (const match of text.matchAll(pattern)) {
    const start = match.index
    const end = start + match[0].length
    if (unlessWithin?.test(match[0])) continue
    // A rule's context lies within its sentence; twenty signs hold the longest of them.
    if (unlessBefore?.test(text.slice(Math.max(0, start - 20), start))) continue
    if (unlessAfter?.test(text.slice(end, end + 20))) continue
    yield { start, end }
  }
}

const formal = '零壹贰叁肆伍陆柒捌玖拾'
const usual = '零一二三四五六七八九十'
/** In a row with other numerals only: 陆 by itself is 陆军, 伍 is 队伍. */
const formalRun = new RegExp(`[${formal}${usual}0-9]{2,}`, 'gu')

/** The same length, sign for sign: full-width, circled and formal numerals written plainly. */
function plainForm(text: string): string {
  return text
    .replace(/[０-９Ａ-Ｚａ-ｚ＋－．]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/⓪/gu, '0')
    .replace(/[①-⑨]/gu, (sign) => `${sign.charCodeAt(0) - 0x245f}`)
    .replace(formalRun, (run) => run.replace(/./gu, (sign) => usual[formal.indexOf(sign)] ?? sign))
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
}

const whys: Record<FindingKind, string> = {
  unit: '像部队番号或能看出是哪支部队，对外写化名',
  code: '像部队代号或军队信箱，对外不写',
  place: '写出了部队驻地、营区或军事设施的位置',
  equipment: '写出了武器装备的名称、型号或数量',
  strength: '写出了部队编制或实力',
  movement: '写出了部队的行动时间或去向',
  person: '写出了部队领导的姓名和职务',
  plate: '像军车号牌',
  substitute: '像用字母、谐音或隔开的写法代替部队名称',
  'id-number': '像身份证号码',
  'card-number': '像银行卡号或证件号码',
  phone: '像电话号码；公开的办公电话可以保留',
}
