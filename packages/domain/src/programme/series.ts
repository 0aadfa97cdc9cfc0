const number = '[0-9零〇一二三四五六七八九十]'
/** 2026年, 二〇二六年度, 今年; 第三届, 第2期, 三季度, 上半年: what is another each time. */
const changing = new RegExp(
  `(?:${number}{4}|今|本|去|上)年度?|第?${number}{1,3}(?:届|次|期|讲|场|季度|批)|[上下]半年`,
  'g',
)

/** What a title keeps from one time to the next: 2026年春节军民座谈会 and 2027年春节军民座谈会 are one series. */
export function seriesOf(title: string): string {
  const plain = title.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '')
  return plain.replace(changing, '') || plain
}

/** The same title a year or more on: 2025年迎新晚会 of 2025 is 2026年迎新晚会 in 2026. */
export function titleInYear(title: string, from: number, to: number): string {
  return title.replaceAll(String(from), String(to))
}
