/** Word's number formats (w:numFmt, ECMA-376 17.18.59) as a Chinese office meets them. */
const formats: Record<string, (n: number) => string> = {
  decimal: String,
  decimalZero: (n) => String(n).padStart(2, '0'),
  decimalHalfWidth: String,
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: (n) => fromRow(n, 0x2488, 20) ?? `${n}.`,
  decimalEnclosedParen: (n) => fromRow(n, 0x2474, 20) ?? `(${n})`,
  ideographEnclosedCircle: (n) => fromRow(n, 0x3280, 10) ?? chinese(n),
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  japaneseCounting: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  ideographDigital: (n) => digitByDigit(n, '〇一二三四五六七八九'),
  japaneseDigitalTenThousand: (n) => digitByDigit(n, '〇一二三四五六七八九'),
  taiwaneseDigital: (n) => digitByDigit(n, '〇一二三四五六七八九'),
  chineseLegalSimplified: (n) => counted(n, '零壹贰叁肆伍陆柒捌玖', '拾佰仟'),
  ideographTraditional: (n) => '甲乙丙丁戊己庚辛壬癸'[n - 1] ?? String(n),
  ideographZodiac: (n) => '子丑寅卯辰巳午未申酉戌亥'[n - 1] ?? String(n),
  upperLetter: (n) => letter(n, 'A'),
  lowerLetter: (n) => letter(n, 'a'),
  upperRoman: roman,
  lowerRoman: (n) => roman(n).toLowerCase(),
  none: () => '',
  bullet: () => '',
}

export function formatNumber(n: number, format: string): string {
  return (formats[format] ?? String)(n)
}

/** 一 … 十 十一 … 二十一 … 一百零五. */
function chinese(n: number): string {
  return counted(n, '零一二三四五六七八九', '十百千').replace(/^一十/, '十')
}

function counted(n: number, digits: string, places: string): string {
  if (n <= 0 || n > 9999) return String(n)
  const figures = String(n)
  let text = ''
  for (const [i, figure] of [...figures].entries()) {
    const place = figures.length - 1 - i
    text += digits[Number(figure)]! + (figure === '0' ? '' : (places[place - 1] ?? ''))
  }
  const zero = digits[0]!
  return text.replace(new RegExp(`${zero}+$`), '').replace(new RegExp(`${zero}+`, 'g'), zero)
}

function digitByDigit(n: number, digits: string): string {
  return [...String(n)].map((figure) => digits[Number(figure)]).join('')
}

function fullWidth(n: number): string {
  return [...String(n)].map((figure) => String.fromCharCode(figure.charCodeAt(0) + 0xfee0)).join('')
}

function circled(n: number): string {
  return fromRow(n, 0x2460, 20) ?? (n <= 35 ? String.fromCharCode(0x3251 + n - 21) : `(${n})`)
}

/** The nth of a row of characters that has `length` of them. */
function fromRow(n: number, first: number, length: number): string | null {
  return n >= 1 && n <= length ? String.fromCharCode(first + n - 1) : null
}

/** A … Z AA BB, as Word counts. */
function letter(n: number, first: string): string {
  if (n < 1) return ''
  const code = first.charCodeAt(0) + ((n - 1) % 26)
  return String.fromCharCode(code).repeat(Math.min(Math.ceil(n / 26), 10))
}

function roman(n: number): string {
  const steps: [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  if (n < 1 || n > 3999) return String(n)
  let text = ''
  let left = n
  for (const [value, sign] of steps) {
    text += sign.repeat(Math.floor(left / value))
    left %= value
  }
  return text
}
