import type { ProgrammeItem } from '@yushui/contract/activity-facets'

export interface RunLine extends ProgrammeItem {
  /** 19:30; null while nobody said when it begins. */
  at: string | null
}

const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
const two = (n: number) => String(n).padStart(2, '0')
const clockOf = (minutes: number) => `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`

/** Each item begins where the one before it ends. */
export function runLines(items: readonly ProgrammeItem[], startsAt: string | null): RunLine[] {
  let passed = 0
  return items.map((item) => {
    const at = startsAt && clockOf(minutesOf(startsAt) + passed)
    passed += item.minutes
    return { ...item, at }
  })
}

/** 共12项，98分钟，21:08结束 */
export function runTotal(items: readonly ProgrammeItem[], startsAt: string | null): string {
  const minutes = items.reduce((sum, item) => sum + item.minutes, 0)
  const end = startsAt && minutes > 0 && `${clockOf(minutesOf(startsAt) + minutes)}结束`
  return [`共${items.length}项`, minutes > 0 && `${minutes}分钟`, end].filter(Boolean).join('，')
}
