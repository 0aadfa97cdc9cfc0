import lunisolar from 'lunisolar'
import { LunarDay, SolarTerm } from 'tyme4ts'
import { expect, test } from 'vitest'
import { plainDate } from '../plain-date.ts'
import { firstYear, lastYear } from './movable-days.ts'
import { daysOf, occasions, occasionsOf } from './occasion-days.ts'
import { occasionIds } from './occasions.ts'

const dayOf = (id: Parameters<typeof daysOf>[0], year: number) => daysOf(id, year)[0]?.from

// Computed by hand from the printed calendar; 2025 has a leap sixth month, 2028 a leap fifth, 2031 a leap third.
const checked = [
  '2024 02-10 02-24 04-04 06-10 05-19 09-21 09-17 10-11',
  '2025 01-29 02-12 04-04 05-31 05-18 09-20 10-06 10-29',
  '2026 02-17 03-03 04-05 06-19 05-17 09-19 09-25 10-18',
  '2027 02-06 02-20 04-05 06-09 05-16 09-18 09-15 10-08',
  '2028 01-26 02-09 04-04 05-28 05-21 09-16 10-03 10-26',
  '2029 02-13 02-27 04-04 06-16 05-20 09-15 09-22 10-16',
  '2030 02-03 02-17 04-05 06-05 05-19 09-21 09-12 10-05',
  '2031 01-23 02-06 04-05 06-24 05-18 09-20 10-01 10-24',
  '2032 02-11 02-25 04-04 06-12 05-16 09-18 09-19 10-12',
]
const columns = [
  'spring-festival',
  'lantern-festival',
  'qingming',
  'dragon-boat',
  'disability-day',
  'national-defence-education-day',
  'mid-autumn',
  'double-ninth',
] as const

test.each(checked)('the movable days of %s', (line) => {
  const [year, ...days] = line.split(' ')
  expect(columns.map((id) => dayOf(id, Number(year)))).toEqual(days.map((day) => `${year}-${day}`))
})

const lunarDays = [
  ['spring-festival', 1, 1],
  ['lantern-festival', 1, 15],
  ['dragon-boat', 5, 5],
  ['mid-autumn', 8, 15],
  ['double-ninth', 9, 9],
] as const
const years = Array.from({ length: lastYear + 1 - firstYear + 1 }, (_, place) => firstYear + place)

test('every year of the table agrees with tyme4ts', () => {
  for (const year of years) {
    for (const [id, month, day] of lunarDays) {
      const solar = LunarDay.fromYmd(year, month, day).getSolarDay()
      expect(dayOf(id, year)).toBe(plainDate(solar.getYear(), solar.getMonth(), solar.getDay()))
    }
    const term = SolarTerm.fromName(year, '清明').getJulianDay().getSolarDay()
    expect(dayOf('qingming', year)).toBe(plainDate(year, term.getMonth(), term.getDay()))
  }
})

test('a library of another author reads the same lunar days and terms from 1950 to 2050', () => {
  for (const year of years.filter((year) => year <= 2050)) {
    for (const [id, month, day] of lunarDays) {
      const { lunar } = lunisolar(`${dayOf(id, year)} 12:00`)
      expect([year, id, lunar.month, lunar.day, lunar.isLeapMonth]).toEqual([year, id, month, day, false])
    }
    expect([year, lunisolar(`${dayOf('qingming', year)} 12:00`).solarTerm?.toString()]).toEqual([
      year,
      '清明',
    ])
  }
})

test('a year outside the table is refused, not guessed', () => {
  expect(() => daysOf('spring-festival', 1949)).toThrow(RangeError)
  expect(() => daysOf('spring-festival', 2102)).toThrow(RangeError)
})

test('no two occasions share a name', () => {
  const names = occasionIds.flatMap((id) => {
    const { name, short, alsoCalled } = occasions[id]
    return [...new Set([name, short, ...alsoCalled])]
  })
  expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([])
})

test('the year in order, with anniversaries and lunar days as notes', () => {
  const of2026 = occasionsOf(2026)
  expect(of2026.map(({ from }) => from)).toEqual(of2026.map(({ from }) => from).toSorted())
  expect(of2026.filter(({ id }) => id === 'conscription')).toHaveLength(2)
  expect(of2026.find(({ id }) => id === 'army-day')).toMatchObject({ name: '八一', note: '建军99周年' })
  expect(of2026.find(({ id }) => id === 'spring-festival')).toMatchObject({ note: '正月初一' })
  expect(of2026.find(({ id }) => id === 'martyrs-day')).toMatchObject({ note: '第13个烈士纪念日' })
  expect(of2026.find(({ id }) => id === 'labour-day')).toMatchObject({ note: '' })
})
