import { isAhead, isUnrecorded, type KeptActivity } from '../activities/unrecorded.ts'
import { weekdayWords } from '../almanac/year-calendar.ts'
import { chineseMonthDay, daysFrom, type PlainDate } from '../plain-date.ts'
import { byDay, dayWords, isThisWeek, type TodayLine } from './today-line.ts'

/** An activity as far as today asks. */
export interface WatchedActivity extends KeptActivity {
  id: string
  title: string
  taskId: string | null
  startsAt: string | null
  isAboutUnit: boolean
}
type Dated = WatchedActivity & { onDay: PlainDate }

const isDated = (activity: WatchedActivity): activity is Dated => activity.onDay !== null

const lineOf = ({ id, title, onDay, isAboutUnit }: WatchedActivity, words: string): TodayLine => ({
  kind: 'activity',
  id,
  activityId: null,
  title,
  words,
  onDay,
  isAboutUnit,
})

/** What is still to be written down, newest first. */
export function unrecordedLines(activities: readonly WatchedActivity[], today: PlainDate): TodayLine[] {
  return activities
    .filter(isDated)
    .filter((activity) => isUnrecorded(activity, today))
    .map((activity) => {
      const { state, onDay } = activity
      const day = chineseMonthDay(onDay)
      if (state === 'held') return lineOf(activity, `${day}办的，情况和人数还没有记`)
      const fixed = state === 'scheduled' ? '定在' : '拟在'
      return lineOf(activity, `${fixed}${day}，已过${daysFrom(onDay, today)}天，办了请补记，没办请改期`)
    })
    .toSorted((a, b) => byDay(b, a))
}

/** Earliest first, those of one day by the clock. */
export function comingActivityLines(activities: readonly WatchedActivity[], today: PlainDate): TodayLine[] {
  return activities
    .filter(isDated)
    .filter((activity) => isAhead(activity) && isThisWeek(activity.onDay, today))
    .toSorted((a, b) => (whenOf(a) < whenOf(b) ? -1 : 1))
    .map((activity) => lineOf(activity, whenWords(activity, today)))
}

const whenOf = ({ onDay, startsAt }: Dated) => `${onDay} ${startsAt ?? ''}`

function whenWords({ state, onDay, startsAt }: Dated, today: PlainDate): string {
  const away = daysFrom(today, onDay)
  const day = away > 1 ? `${chineseMonthDay(onDay)}（${weekdayWords(onDay)}）` : dayWords(onDay, today)
  const left = away > 1 ? `，还有${away}天` : ''
  return `${day}${startsAt ?? ''}${left}${state === 'proposed' ? '，还没有定下来' : ''}`
}

/** A partner that was asked and has not answered. */
export interface Silence {
  activityId: string
  partner: string
  question: 'invitation' | 'holding'
  askedOn: PlainDate
}

/** Time enough for an answer; after it the officer rings up. */
const patientDays = 3
/** So near to the day an answer is wanted at once. */
const nearDays = 3

/** One line an activity, by its day. An invitation is asked before the day, 是否办成 after it; what came too late is past. */
export function unansweredLines(
  silences: readonly Silence[],
  activities: readonly WatchedActivity[],
  today: PlainDate,
): TodayLine[] {
  const byActivity = Map.groupBy(silences, ({ activityId }) => activityId)
  return activities
    .flatMap((activity) => {
      const question = isAhead(activity) ? 'invitation' : 'holding'
      if (activity.state === 'cancelled' || (isAhead(activity) && activity.onDay && activity.onDay < today))
        return []
      const asked = byActivity.get(activity.id)?.filter((it) => it.question === question) ?? []
      const words = silenceWords(asked, activity, today)
      return words ? [lineOf(activity, words)] : []
    })
    .toSorted(byDay)
}

function silenceWords(asked: Silence[], activity: WatchedActivity, today: PlainDate): string | null {
  const { onDay } = activity
  const nearDay = isAhead(activity) && onDay && daysFrom(today, onDay) <= nearDays ? onDay : null
  const silent = asked.filter(({ askedOn }) => nearDay || daysFrom(askedOn, today) >= patientDays)
  if (silent.length === 0) return null
  const names = [...new Set(silent.map(({ partner }) => partner))].join('、')
  const longest = Math.max(...silent.map(({ askedOn }) => daysFrom(askedOn, today)))
  const since = longest > 0 ? `，已问了${longest}天` : '，今天问的'
  const what = isAhead(activity) ? '' : '是否办成，'
  return `${what}${names}还没有答复${since}${nearDay ? `；活动就在${dayWords(nearDay, today)}` : ''}`
}
