/** A number as plans write it: 12, 十二, 二十, 一百二十, 二〇二六, 两. */
export interface Numeral {
  n: number
  end: number
}

/** By code unit what a Chinese figure is worth: 0–9, or ten and its powers; -1 for all that are none. */
const worth = new Int16Array(0x10000).fill(-1)
for (const figures of ['零一二三四五六七八九', '〇壹贰叁肆伍陆柒捌玖', '○一两'])
  for (const [n, mark] of [...figures].entries()) worth[mark.charCodeAt(0)] = n
for (const [mark, n] of Object.entries({ 十: 10, 拾: 10, 廿: 20, 卅: 30, 百: 100, 千: 1000, 万: 10_000 }))
  worth[mark.charCodeAt(0)] = n

export function readNumeral(text: string, from: number): Numeral | null {
  return readArabic(text, from) ?? readChinese(text, from)
}

function readArabic(text: string, from: number): Numeral | null {
  let n = 0
  let i = from
  for (; i < text.length && i - from < 7; i++) {
    const digit = text.charCodeAt(i) - 48
    if (digit < 0 || digit > 9) break
    n = n * 10 + digit
  }
  return i === from ? null : { n, end: i }
}

function readChinese(text: string, from: number): Numeral | null {
  let total = 0
  let pending = -1
  let spelt = 0
  let run = 0
  let i = from
  for (; i < text.length && i - from < 9; i++) {
    const n = worth[text.charCodeAt(i)]!
    if (n < 0) break
    if (n < 10) {
      spelt = spelt * 10 + n
      run++
      // 二〇二六: digits side by side are read as they stand; 一百〇五 keeps its zero out.
      pending = run > 1 && total === 0 ? spelt : n
    } else {
      total += (pending < 0 ? 1 : pending) * n
      pending = -1
      run = 0
      spelt = 0
    }
  }
  if (i === from) return null
  return { n: total + Math.max(pending, 0), end: i }
}

const marks = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1–999 as a text counts years and headings: 十, 二十六, 一百零一. */
export function writeNumeral(n: number): string {
  const hundreds = Math.floor(n / 100)
  const ten = Math.floor((n % 100) / 10)
  const rest = marks[n % 10]
  if (hundreds === 0) return `${ten > 1 ? marks[ten] : ''}${ten > 0 ? '十' : ''}${rest}`
  const below = ten > 0 ? `${marks[ten]}十${rest}` : rest && `零${rest}`
  return `${marks[hundreds]}百${below}`
}
