import { addActivity, listActivities } from '@yushui/contract/activities'
import { acceptPlan, getChartPaper } from '@yushui/contract/plans'
import { getToday } from '@yushui/contract/today'
import { readDocument } from '@yushui/documents/read/read-document'
import { expect, test } from 'vitest'
import { anAcceptedPlan, aTask, inMonths } from '../../sample/a-plan.ts'
import { anActivity } from '../../sample/an-activity.ts'
import { anOffice } from '../../sample/an-office.ts'
import type { Person } from '../../sample/person.ts'

const today = '2026-07-28'

async function sheetFor(person: Person): Promise<string> {
  const { name, type, bytes } = await person.download(getChartPaper, { year: 2026 })
  expect(name).toBe('石桥社区2026年双拥工作作战图.pdf')
  expect(type).toBe('application/pdf')
  const { text } = await readDocument(new Uint8Array(bytes), name)
  return text.replace(/\s/g, '')
}

test('the year goes out as one A3 sheet', async () => {
  const { officer } = await anOffice({ today })
  await officer.call(
    acceptPlan,
    anAcceptedPlan({ tasks: [aTask({ title: '八一联谊', window: inMonths(8) })] }),
  )
  const text = await sheetFor(officer)
  expect(text).toContain('八一联谊')
  // The figures stand in a row over their words.
  expect(text).toContain('10100项任务已办三周内逾期待补记')
})

test('what still has to be written down is the same on the sheet, in the list and on 今天', async () => {
  const { officer } = await anOffice({ today })
  const [clinic, visit, gala] = [
    aTask({ title: '义诊一', window: inMonths(5) }),
    aTask({ title: '走访二', window: inMonths(6) }),
    aTask({ title: '联谊三', window: inMonths(6) }),
  ]
  await officer.call(acceptPlan, anAcceptedPlan({ tasks: [clinic, visit, gala] }))
  const owed = [
    anActivity({ taskId: clinic.id, state: 'held', onDay: '2026-05-20' }),
    anActivity({ taskId: visit.id, state: 'proposed', onDay: '2026-06-20' }),
  ]
  // A word about it is a record; no photo is asked for.
  const told = anActivity({ taskId: gala.id, state: 'held', onDay: '2026-06-24', outcome: '军地同台。' })
  for (const activity of [...owed, told]) await officer.call(addActivity, activity)

  const listed = await officer.call(listActivities, { year: 2026 })
  expect(listed.map(({ id, isRecorded }) => [id, isRecorded])).toEqual([
    [owed[0]!.id, false],
    [owed[1]!.id, false],
    [told.id, true],
  ])
  expect(await sheetFor(officer)).toContain('31002项任务已办三周内逾期待补记')
  const { groups } = await officer.call(getToday, {})
  expect(
    groups
      .find(({ group }) => group === 'unrecorded')
      ?.lines.map(({ id }) => id)
      .toSorted(),
  ).toEqual(owed.map(({ id }) => id).toSorted())
})
