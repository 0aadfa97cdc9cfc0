/** A number as plans write it: 12, 十二, 二十, 一百二十, 二〇二六, 两. */
export interface Numeral {
  n: number
  end: number
}

const digits = new Map([...'零一二三四五六七八九'].map((mark, n) => [mark, n]))
digits.set('〇', 0).set('○', 0).set('两', 2).set('壹', 1).set('贰', 2).set('叁', 3).set('肆', 4)
for (const [place, mark] of [...'伍陆柒捌玖'].entries()) digits.set(mark, place + 5)
const tens = new Map([
  ['十', 10],
  ['拾', 10],
  ['廿', 20],
  ['卅', 30],
  ['百', 100],
  ['千', 1000],
  ['万', 10_000],
])

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

/** By code unit: 1 for what a Chinese numeral can begin with. Asked at nearly every character of a text. */
const mayBegin = new Uint8Array(0x10000)
for (const mark of [...digits.keys(), ...tens.keys()]) mayBegin[mark.charCodeAt(0)] = 1

function readChinese(text: string, from: number): Numeral | null {
  if (!mayBegin[text.charCodeAt(from)]) return null
  let total = 0
  let pending = -1
  let spelt = 0
  let run = 0
  let i = from
  for (; i < text.length && i - from < 9; i++) {
    const digit = digits.get(text[i]!)
    const ten = tens.get(text[i]!)
    if (digit !== undefined) {
      spelt = spelt * 10 + digit
      run++
      // 二〇二六: digits side by side are read as they stand; 一百〇五 keeps its zero out.
      pending = run > 1 && total === 0 ? spelt : digit
    } else if (ten !== undefined) {
      total += (pending < 0 ? 1 : pending) * ten
      pending = -1
      run = 0
      spelt = 0
    } else break
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
