import { expect, test } from 'vitest'
import { inFigures, renminbi } from './renminbi.ts'

test.each([
  [0, '零元整', '¥0.00', 'nothing'],
  [5, '伍分', '¥0.05', 'fen alone, without 零 in front'],
  [50, '伍角整', '¥0.50', 'jiao alone'],
  [55, '伍角伍分', '¥0.55', 'no 整 after 分'],
  [100, '壹元整', '¥1.00', ''],
  [105, '壹元零伍分', '¥1.05', 'a gap between 元 and 分'],
  [1000, '壹拾元整', '¥10.00', '10 begins with 壹'],
  [107_500, '壹仟零柒拾伍元整', '¥1,075.00', 'a gap within'],
  [168_032, '壹仟陆佰捌拾元叁角贰分', '¥1,680.32', '元 is 0, 角 is not: 零 may be left out'],
  [1_000_100, '壹万零壹元整', '¥10,001.00', 'many zeros, one 零'],
  [10_700_053, '壹拾万柒仟元伍角叁分', '¥107,000.53', '万 is 0, 仟 is not'],
  [1_001_000_00, '壹佰万壹仟元整', '¥1,001,000.00', ''],
  [10_010_000_00, '壹仟零壹万元整', '¥10,010,000.00', ''],
  [100_000_001_00, '壹亿零壹元整', '¥100,000,001.00', 'an empty 万'],
  [100_010_000_00, '壹亿零壹万元整', '¥100,010,000.00', ''],
  [1_234_567_890_99, '壹拾贰亿叁仟肆佰伍拾陆万柒仟捌佰玖拾元玖角玖分', '¥1,234,567,890.99', ''],
  [1_000_000_000_000, '壹佰亿元整', '¥10,000,000,000.00', 'the most that a record can hold'],
])('%i fen: %s', (fen, written, figures) => {
  expect([renminbi(fen), inFigures(fen)]).toEqual([written, figures])
})

const values: Record<string, number> = {}
for (const [n, mark] of [...'零壹贰叁肆伍陆柒捌玖'].entries()) values[mark] = n

/** Reads an amount back by its own, plainer way. */
function readBack(text: string): number {
  const [, yuan, jiao = '', fen = ''] = /^(?:(.*)元)?(?:零)?(?:(.)角)?(?:零)?(?:(.)分)?整?$/.exec(text) ?? []
  const part = (four: string) =>
    [...four.matchAll(/([壹贰叁肆伍陆柒捌玖])([拾佰仟]?)/g)].reduce(
      (sum, [, digit, place]) => sum + values[digit!]! * ({ 拾: 10, 佰: 100, 仟: 1000 }[place!] ?? 1),
      0,
    )
  const [, yi = '', wan = '', rest = ''] = /^(?:(.*)亿)?(?:(.*)万)?(.*)$/.exec(yuan ?? '') ?? []
  const whole = part(yi) * 100_000_000 + part(wan) * 10_000 + part(rest)
  return whole * 100 + (values[jiao] ?? 0) * 10 + (values[fen] ?? 0)
}

test('every amount reads back, and no two zeros stand side by side', () => {
  for (let i = 0; i < 5000; i++) {
    const fen = Math.floor(((i * 7919) % 5003) ** 3.4) % 1_000_000_000_001
    const rounded = i % 3 === 0 ? fen - (fen % 10_000) : fen
    const text = renminbi(rounded)
    expect([text, readBack(text)]).toEqual([text, rounded])
    expect(text).not.toMatch(/零零|零[角万亿]|.零元/)
  }
})
