import type { ComingDay } from './coming-days.ts'
import type { TodayLine } from './today-line.ts'

/** A heading with its lines, as today shows them. */
export interface DigestPart {
  heading: string
  lines: readonly TodayLine[]
}

/** A digest is looked through in a minute; the rest is in the system. */
const mostOfPart = 5

/** One line a matter, headed by its group: 【过了期】八一走访：7月31日应办完，已过2天。No places, no units but by alias. */
export function digestLines(parts: readonly DigestPart[], coming: readonly ComingDay[]): string[] {
  return [
    ...parts.flatMap(({ heading, lines }) => [
      ...lines.slice(0, mostOfPart).map(({ title, words }) => `【${heading}】${title}：${words}。`),
      ...moreOf(heading, lines.length - mostOfPart),
    ]),
    ...comingLine(coming),
  ]
}

const moreOf = (heading: string, more: number) => (more > 0 ? [`【${heading}】另有${more}项。`] : [])

const comingLine = (coming: readonly ComingDay[]) =>
  coming.length ? [`【三周内】${coming.map(({ words }) => words).join('；')}。`] : []

/**
 * The same for a letter, which goes through other hands: of whatever has to do with a unit only how many
 * matters there are (MS-12). Empty where nothing waits, so that no letter goes out for the sake of one.
 */
export function letterLines(parts: readonly DigestPart[], coming: readonly ComingDay[]): string[] {
  const all = parts.flatMap(({ lines }) => lines)
  if (all.length === 0) return []
  const withheld = all.filter(({ isAboutUnit }) => isAboutUnit).length
  const told = parts.map(({ heading, lines }) => ({
    heading,
    lines: lines.filter(({ isAboutUnit }) => !isAboutUnit),
  }))
  return [
    ...digestLines(told, coming),
    ...(withheld ? [`另有${withheld}项双拥活动方面的事，请登录系统查看。`] : []),
  ]
}
