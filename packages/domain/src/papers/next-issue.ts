import { readNumeral } from '../plan-language/times/numerals.ts'

/**
 * The number after those that a year's briefings bear (第3期, 第十二期). One whose number was left to the pen
 * counts as one; an office that numbered by hand before goes on from where it changed the first.
 */
export function nextIssue(numbers: readonly string[]): number {
  const read = numbers.map((said) => {
    const place = /第\s*(?=[\d〇零一二三四五六七八九十百])/u.exec(said)
    return (place && readNumeral(said, place.index + place[0].length)?.n) ?? 0
  })
  return Math.max(numbers.length, ...read) + 1
}
