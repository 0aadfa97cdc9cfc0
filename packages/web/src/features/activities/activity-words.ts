import type { Activity, ActivitySummary } from '@yushui/contract/activities'
import type { Headcount } from '@yushui/contract/activity-facets'
import { activityStateWords } from '@yushui/contract/words/work-terms'
import { isUnrecorded } from '@yushui/domain/activities/unrecorded'
import { weekdayWords } from '@yushui/domain/almanac/year-calendar'
import { chineseDate, chineseMonthDay, yearOf } from '@yushui/domain/plain-date'
import type { Tone } from '../../ui/surface.tsx'

interface When {
  onDay: string | null
  startsAt: string | null
  endsAt?: string | null
}

/** 7月28日 周二 19:30—21:00; the year is said where it is not the one looked at. */
export function whenWords({ onDay, startsAt, endsAt }: When, year?: number): string {
  if (!onDay) return '日子没定'
  const day = year === undefined || yearOf(onDay) === year ? chineseMonthDay(onDay) : chineseDate(onDay)
  const time = startsAt && endsAt ? `${startsAt}—${endsAt}` : startsAt
  return [day, weekdayWords(onDay), time].filter(Boolean).join(' ')
}

/** 军方32人，地方120人; a side without anybody is left out. */
export function headcountWords(headcount: Headcount | null): string {
  if (!headcount) return ''
  const { military, civilian } = headcount
  return [military > 0 && `军方${military}人`, civilian > 0 && `地方${civilian}人`].filter(Boolean).join('，')
}

export const namesOf = (partners: Activity['partners']) => partners.map(({ name }) => name).join('、')

type Standing = Pick<ActivitySummary, 'state' | 'onDay' | 'evidence' | 'isRecorded'>

/** How it stands, as a tag says it. */
export function standingWords(it: Standing, today: string): { words: string; tone: Tone } {
  if (isUnrecorded(it, today))
    return { words: it.state === 'held' ? '◐ 已办，待补记' : '◐ 待补记', tone: 'gold' }
  const words = activityStateWords[it.state]
  if (it.state === 'held' || it.state === 'filed') return { words: `✓ ${words}`, tone: 'green' }
  return { words, tone: it.state === 'scheduled' ? 'red' : it.state === 'cancelled' ? 'grey' : 'outline' }
}
