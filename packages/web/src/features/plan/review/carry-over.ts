import { type Anniversary, anniversariesIn } from '@yushui/domain/plan-language/anniversaries'

const number = /[\d一二三四五六七八九十百〇零]+(?=周年|年|个)/

/** The anniversaries that are right for one year, as they are in another: 建军98周年 of 2025 is 99 in 2026. */
export function carryOver(text: string, from: number, to: number): string {
  return anniversariesIn(text)
    .filter((it) => it.year === from)
    .toReversed()
    .reduce((carried, it) => {
      const words = said(it, text).replace(number, String(countIn(it, text) + to - from))
      return carried.slice(0, it.start) + words + carried.slice(it.end)
    }, text)
}

/** What a text's anniversaries count up to in another year, each once: 99 周年. */
export function countsIn(text: string, from: number, to: number): string[] {
  const found = anniversariesIn(text).filter((it) => it.year === from)
  return [
    ...new Set(
      found.map((it) => `${countIn(it, text) + to - from}${/个/.test(said(it, text)) ? '个' : ' 周年'}`),
    ),
  ]
}

const said = (it: Anniversary, text: string) => text.slice(it.start, it.end)

/** The count a text writes; 百年, without a figure, is a hundred. */
function countIn(it: Anniversary, text: string): number {
  const figure = number.exec(said(it, text))?.[0] ?? '100'
  return /^\d+$/.test(figure) ? Number(figure) : chineseNumber(figure)
}

/** 九十八, 一百, 一百零一: up to a few hundred, which is all that anniversaries need. */
function chineseNumber(words: string): number {
  const digit = (letter: string) => '零一二三四五六七八九'.indexOf(letter.replace('〇', '零'))
  let sum = 0
  let held = 0
  for (const letter of words) {
    const unit = letter === '百' ? 100 : letter === '十' ? 10 : 0
    if (unit) sum += (held || 1) * unit
    held = unit ? 0 : digit(letter)
  }
  return sum + held
}
