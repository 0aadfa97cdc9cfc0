const digits = [...'零壹贰叁肆伍陆柒捌玖']
const places = ['', '拾', '佰', '仟']
const groups = ['', '万', '亿']

/**
 * An amount in fen as receipts write it out: 1 075 00 → 壹仟零柒拾伍元整. After 元 or 角 comes 整, after 分
 * none; a gap of zeros is one 零 (支付结算办法, annex 1, 五–七). For 0 … 10^12 fen.
 */
export function renminbi(fen: number): string {
  const [yuan, jiao, rest] = [Math.floor(fen / 100), Math.floor(fen / 10) % 10, fen % 10]
  const whole = yuan > 0 ? `${writtenOut(yuan)}元` : ''
  if (jiao === 0 && rest === 0) return `${whole || '零元'}整`
  const tenths = jiao > 0 ? `${digits[jiao]}角` : whole && '零'
  return whole + tenths + (rest > 0 ? `${digits[rest]}分` : '整')
}

/** ¥1,075.00 */
export function inFigures(fen: number): string {
  const yuan = String(Math.floor(fen / 100)).replace(/\B(?=(\d{3})+$)/g, ',')
  return `¥${yuan}.${String(fen % 100).padStart(2, '0')}`
}

function writtenOut(n: number): string {
  let text = ''
  let hasGap = false
  for (let group = groups.length - 1; group >= 0; group--) {
    const four = Math.floor(n / 10_000 ** group) % 10_000
    if (four === 0) hasGap = true
    else {
      const isShort = four < 1000
      text += (text !== '' && (hasGap || isShort) ? '零' : '') + fourWrittenOut(four) + groups[group]
      hasGap = false
    }
  }
  return text
}

function fourWrittenOut(four: number): string {
  let text = ''
  let hasGap = false
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(four / 10 ** place) % 10
    if (digit === 0) hasGap = text !== ''
    else {
      text += (hasGap ? '零' : '') + digits[digit] + places[place]
      hasGap = false
    }
  }
  return text
}
