import { addDays, type PlainDate } from '@yushui/domain/plain-date'

export interface CalendarEvent {
  /** The same for as long as it is the same thing. */
  uid: string
  /** Counts up with each change. */
  sequence: number
  status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED'
  title: string
  place: string
  day: PlainDate
  /** `19:30`, China's clock; null for the whole day. */
  startsAt: string | null
  endsAt: string | null
  /** Takes the time of those who go there. */
  isBusy: boolean
  changedAt: Date
}

/** How often a program shall look; most look when they please. */
const refresh = 'PT4H'
const zone = 'Asia/Shanghai'

/** RFC 5545, with REFRESH-INTERVAL of RFC 7986 and the older names that some programs read instead. */
export function writeCalendar(name: string, events: readonly CalendarEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//yushui//yushui//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${text(name)}`,
    `X-WR-CALNAME:${text(name)}`,
    `X-WR-TIMEZONE:${zone}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${refresh}`,
    `X-PUBLISHED-TTL:${refresh}`,
    ...china,
    ...events.flatMap(linesOf),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

/** One time for the whole country, without summer time since 1991. */
const china = [
  'BEGIN:VTIMEZONE',
  `TZID:${zone}`,
  'BEGIN:STANDARD',
  'DTSTART:19920101T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'TZNAME:CST',
  'END:STANDARD',
  'END:VTIMEZONE',
]

function linesOf(event: CalendarEvent): string[] {
  const { uid, sequence, status, title, place, isBusy, changedAt } = event
  const stamp = changedAt.toISOString().replace(/[-:]|\.\d+/g, '')
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    `SEQUENCE:${sequence}`,
    `STATUS:${status}`,
    ...timesOf(event),
    `SUMMARY:${text(title)}`,
    ...(place ? [`LOCATION:${text(place)}`] : []),
    `TRANSP:${isBusy && status !== 'CANCELLED' ? 'OPAQUE' : 'TRANSPARENT'}`,
    'CLASS:PRIVATE',
    'END:VEVENT',
  ]
}

/** The end of a whole day is the day after. Without an end, a program shows the beginning alone. */
function timesOf({ day, startsAt, endsAt }: CalendarEvent): string[] {
  const date = (it: PlainDate) => it.replaceAll('-', '')
  if (!startsAt) return [`DTSTART;VALUE=DATE:${date(day)}`, `DTEND;VALUE=DATE:${date(addDays(day, 1))}`]
  const moment = (clock: string) => `;TZID=${zone}:${date(day)}T${clock.replace(':', '')}00`
  return [`DTSTART${moment(startsAt)}`, ...(endsAt && endsAt > startsAt ? [`DTEND${moment(endsAt)}`] : [])]
}

const text = (value: string) =>
  value
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n?|\n/g, '\\n')
    // No other sign of control may stand in a calendar.
    .replace(/\p{Cc}/gu, ' ')

const mostBytes = 75

/** No line is longer than 75 bytes; what follows goes on behind a blank, never within a sign. */
function fold(line: string): string {
  if (Buffer.byteLength(line) <= mostBytes) return line
  let folded = ''
  let bytes = 0
  for (const sign of line) {
    const size = Buffer.byteLength(sign)
    if (bytes + size > mostBytes) {
      folded += '\r\n '
      bytes = 1
    }
    folded += sign
    bytes += size
  }
  return folded
}
