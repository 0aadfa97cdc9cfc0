import { expect, test } from 'vitest'
import { type CalendarEvent, writeCalendar } from './write-calendar.ts'

const event: CalendarEvent = {
  uid: 'a1@yushui',
  sequence: 3,
  status: 'CONFIRMED',
  title: '社区义诊',
  place: '社区广场',
  day: '2026-07-31',
  startsAt: '19:30',
  endsAt: '21:00',
  isBusy: true,
  changedAt: new Date('2026-07-01T08:09:10.123Z'),
}
const linesOf = (text: string) => text.replaceAll('\r\n ', '').split('\r\n')
const oneEvent = (said: Partial<CalendarEvent>) => {
  const lines = linesOf(writeCalendar('石桥社区', [{ ...event, ...said }]))
  return lines.slice(lines.indexOf('BEGIN:VEVENT') + 1, lines.indexOf('END:VEVENT'))
}

test('an event by the clock', () => {
  expect(oneEvent({})).toEqual([
    'UID:a1@yushui',
    'DTSTAMP:20260701T080910Z',
    'LAST-MODIFIED:20260701T080910Z',
    'SEQUENCE:3',
    'STATUS:CONFIRMED',
    'DTSTART;TZID=Asia/Shanghai:20260731T193000',
    'DTEND;TZID=Asia/Shanghai:20260731T210000',
    'SUMMARY:社区义诊',
    'LOCATION:社区广场',
    'TRANSP:OPAQUE',
    'CLASS:PRIVATE',
  ])
})

test('a whole day ends on the next; without an end, or one that is none, there is none', () => {
  const times = (said: Partial<CalendarEvent>) => oneEvent(said).filter((line) => /^DT(START|END)/.test(line))
  expect(times({ startsAt: null, day: '2026-12-31' })).toEqual([
    'DTSTART;VALUE=DATE:20261231',
    'DTEND;VALUE=DATE:20270101',
  ])
  expect(times({ endsAt: null })).toEqual(['DTSTART;TZID=Asia/Shanghai:20260731T193000'])
  expect(times({ endsAt: '19:30' })).toEqual(['DTSTART;TZID=Asia/Shanghai:20260731T193000'])
})

test('what is cancelled takes nobody’s time', () => {
  expect(oneEvent({ status: 'CANCELLED' })).toEqual(
    expect.arrayContaining(['STATUS:CANCELLED', 'TRANSP:TRANSPARENT']),
  )
})

test('signs of the format are escaped, and no text makes a line of its own', () => {
  const title = '甲;乙,丙\\丁\r\nEND:VCALENDAR\u0007戊'
  expect(oneEvent({ title })).toContain('SUMMARY:甲\\;乙\\,丙\\\\丁\\nEND:VCALENDAR 戊')
})

test('no line is longer than 75 bytes, and no sign is cut', () => {
  const title = '军民共建𠮷🎉'.repeat(12)
  const text = writeCalendar('石桥社区'.repeat(10), [{ ...event, title }])
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
  const long = text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)
  expect(long).toEqual([])
  expect(linesOf(text)).toContain(`SUMMARY:${title}`)
})
