import { coverHarmless } from './harmless-words.ts'
import { seenPart } from './unseen-signs.ts'
import { gap } from './words-of-forces.ts'

/** A text as the rules read it; both forms are of one length, sign for sign. */
export interface Reading {
  plain: string
  /** With harmless words covered. */
  covered: string
  /** Where a sign of them stands in the text as it was written. */
  placeOf: (index: number) => number
}

/**
 * However a number or a word is written, it is read in one way: full-width, circled, formal and spoken
 * numerals, digits apart, traditional signs.
 */
export function readText(written: string): Reading {
  const { seen, placeOf } = seenPart(written)
  const { text, places } = closeGaps(usualNumerals(usualSigns(seen)))
  const plain = arabic(text)
  return { plain, covered: coverHarmless(plain), placeOf: (index) => placeOf(places(index)) }
}

const traditional =
  '軍隊營連團師駐區號導彈戰機艦車砲偵電話衛陸職務處員單幹寫點東兩換調發進運訓練陣場據準備編標實滿體驗學聯絡聲們總負責義務國際邊営団戦弾'
const simplified =
  '军队营连团师驻区号导弹战机舰车炮侦电话卫陆职务处员单干写点东两换调发进运训练阵场据准备编标实满体验学联络声们总负责义务国际边营团战弹'

/** One sign for one: ９, ⑨, ❾ and Ⅸ are 9; 隊 is 队; a comma beside Han signs ends a clause. */
function usualSigns(text: string): string {
  const ended = text.replace(/(?<=[\p{Script=Han}）”])[,;]|[,;](?=\p{Script=Han})/gu, (sign) =>
    sign === ',' ? '，' : '；',
  )
  return ended.replace(/[^\p{ASCII}]/gu, (sign) => {
    const at = traditional.indexOf(sign)
    if (at >= 0) return simplified[at] ?? sign
    if (/[❶-❾➀-➈]/u.test(sign)) return `${((sign.charCodeAt(0) - 0x2776) % 10) + 1}`
    if (/[Ⅰ-Ⅸⅰ-ⅸ]/u.test(sign)) return `${((sign.charCodeAt(0) - 0x2160) % 16) + 1}`
    if (/[⑴-⑼⒈-⒐]/u.test(sign)) return `${((sign.charCodeAt(0) - 0x2474) % 20) + 1}`
    if (/[㈠-㈨]/u.test(sign)) return usualNumeral[sign.charCodeAt(0) - 0x321f] ?? sign
    if (/[○◯]/u.test(sign)) return '〇'
    const base = sign.normalize('NFKD').replace(/\p{M}/gu, '')
    return base.length === sign.length && /^[\dA-Za-z+\-.*/\p{Script=Han}]$/u.test(base) ? base : sign
  })
}

const formal = '零壹贰叁肆伍陆柒捌玖拾佰仟貳參陸'
const usualNumeral = '零一二三四五六七八九十百千二三六'
/** In a row with other numerals only: 陆 by itself is 陆军, 伍 is 队伍, 陆一鸣 is a name. */
const formalSign = `[${formal}零〇一二三四五六七八九十百千万0-9]`
const formalRun = new RegExp(`${formalSign}{3,}|${formalSign}{2}(?=[旅团营连师号支大中分部集舰])`, 'gu')
/** As they are called over the radio: 洞 0, 幺 1, 两 2, 拐 7, 勾 9. */
const spokenRun = /[0-9零〇一二三四五六七八九洞幺两拐勾]{3,}/gu
const spoken: Record<string, string> = { 洞: '0', 幺: '1', 两: '2', 拐: '7', 勾: '9' }
/** A letter among digits: 9OOO1, 900l2. */
const letteredRun =
  /(?<![A-Za-z])(?=[0-9OoIl]{0,12}[0-9][OoIl]|[0-9OoIl]{0,12}[OoIl][0-9])(?:[0-9OoIl]{3,20}[0-9Oo](?![A-Za-zü])|[0-9OoIl]{4,20}(?=[部分]队|信箱))/gu

function usualNumerals(text: string): string {
  return text
    .replace(formalRun, (run) => run.replace(/./gu, (sign) => usualNumeral[formal.indexOf(sign)] ?? sign))
    .replace(spokenRun, (run) => run.replace(/./gu, (sign) => spoken[sign] ?? sign))
    .replace(letteredRun, (run) => run.replace(/[Oo]/g, '0').replace(/[Il]/g, '1'))
}

/** 九〇〇〇一 is 90001. Three at least: 一二 may be 一、二. */
const digitRun = /[0-9零〇一二三四五六七八九]{3,}/gu
/** 张三13800000000: the numeral is the end of a name, the digits behind it are whole without it. */
const named = /^[零〇一二三四五六七八九]{1,2}(?:1[3-9]\d{9}|\d{15}|\d{17,18})$/u
const arabic = (text: string): string =>
  text.replace(digitRun, (run) =>
    named.test(run)
      ? run
      : run.replace(/[^0-9]/gu, (sign) => `${'零一二三四五六七八九'.indexOf(sign === '〇' ? '零' : sign)}`),
  )

const digit = '[0-9零〇一二三四五六七八九洞幺拐勾]'
/** Four single digits or more, each apart from the next: 9 0 0 0 1, 九·〇·〇·〇·一. Phone groups and times have pairs. */
const apart = new RegExp(
  `(?<!${digit}${gap}?)${digit}(?:${gap}{1,2}${digit}(?!${digit})){3,}(?!${gap}?${digit})|(?<!${digit}${gap}?)${digit}(?:${gap}{1,2}${digit}(?!${digit})){1,3}(?=${gap}?(?:旅|团|师|集团军|支队))`,
  'gu',
)

/**
 * Signs each apart from the next: three by something other than a blank (桃.坞.水.库, 雷|达|站), four by
 * blanks, which a heading may have too; closing one that meant nothing does no harm.
 */
const one = `(?:\\p{Script=Han}|(?<!\\d)\\d(?!\\d)|(?<![A-Za-z])[A-Za-z](?![A-Za-z]))`
const signsApart = new RegExp(
  `${one}(?:[·•・.．_*/|~-]{1,2}${one}){2,}|${one}(?:[ \\u3000]{1,2}${one}){3,}`,
  'u',
)
const allApart = new RegExp(`${apart.source}|${signsApart.source}`, 'gu')

/** Without what stands between digits and signs that were written one by one. */
function closeGaps(text: string): { text: string; places: (index: number) => number } {
  const places: number[] = []
  let closed = ''
  let at = 0
  const take = (to: number, isTaken: (sign: string) => boolean) => {
    for (; at < to; at++) {
      const sign = text[at] ?? ''
      if (!isTaken(sign)) continue
      closed += sign
      places.push(at)
    }
  }
  const isMeant = new RegExp(`${digit}|\\p{Script=Han}|[A-Za-z]`, 'u')
  for (const { index, 0: row } of text.matchAll(allApart)) {
    take(index, () => true)
    take(index + row.length, (sign) => isMeant.test(sign))
  }
  if (at === 0) return { text, places: (index) => index }
  take(text.length, () => true)
  return { text: usualNumerals(closed), places: (index) => places[index] ?? text.length }
}
