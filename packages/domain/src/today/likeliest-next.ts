import { daysFrom, type PlainDate } from '../plain-date.ts'
import { dayWords, type TodayGroupName, type TodayGroups, type TodayLine } from './today-line.ts'

/** The order in which matters press when nothing is bound to the day itself. */
const pressing = [
  'unrecorded',
  'overdue',
  'due',
  'unanswered',
  'owed',
  'waiting',
] as const satisfies TodayGroupName[]

/** An answer that is wanted before an activity so near. */
const nearDays = 3

/**
 * What an officer most likely does next: look at what is held today; ask for the answer without which
 * something near can't be held; then the first matter of the first heading that has one.
 */
export function likeliestNext(
  groups: TodayGroups,
  today: PlainDate,
): { words: string; line: TodayLine } | null {
  const ofToday = groups.due.find(({ kind, onDay }) => kind === 'activity' && onDay === today)
  if (ofToday) return { words: `看${quoted(ofToday)}的安排`, line: ofToday }
  const near = groups.unanswered.find(({ onDay }) => {
    const away = onDay ? daysFrom(today, onDay) : -1
    return away >= 0 && away <= nearDays
  })
  if (near) return { words: `问${quoted(near)}的答复`, line: near }
  for (const name of pressing) {
    const line = groups[name][0]
    if (line) return { words: words[name](line, today), line }
  }
  return null
}

const words: Record<TodayGroupName, (line: TodayLine, today: PlainDate) => string> = {
  unrecorded: (line) => `补记${quoted(line)}`,
  overdue: (line) => `补记${quoted(line)}`,
  due: (line, today) =>
    line.kind === 'activity' && line.onDay
      ? `准备${dayWords(line.onDay, today)}的${quoted(line)}`
      : `安排${quoted(line)}`,
  unanswered: (line) => `问${quoted(line)}的答复`,
  owed: (line) => `安排一次${quoted(line)}`,
  waiting: (line) => (line.kind === 'paper' ? `看文稿${quoted(line)}` : `落实${quoted(line)}`),
}

/** A button holds so many signs on a telephone. */
const mostSigns = 14
function quoted({ title }: TodayLine): string {
  const signs = [...title]
  return `“${signs.length > mostSigns ? `${signs.slice(0, mostSigns - 1).join('')}…` : title}”`
}
