import { randomUUID } from 'node:crypto'
import { addActivity, listActivities } from '@yushui/contract/activities'
import { addEvidence } from '@yushui/contract/evidence'
import { acceptPlan } from '@yushui/contract/plans'
import { getReportFile, writeReport } from '@yushui/contract/reports'
import { anAcceptedPlan, aTask, inMonths } from '../packages/server/src/sample/a-plan.ts'
import { aServer } from '../packages/server/src/sample/a-server.ts'
import { anActivity } from '../packages/server/src/sample/an-activity.ts'
import { type MadeOffice, makeOffice } from '../packages/server/src/sample/office.ts'
import { bestOfThree, type Figure, round } from './figure.ts'

const activities = 60
const evidenceOfEach = 7
const range = { from: '2026-01-01', to: '2026-12-31', about: null }

/** The report of a full year, asked over HTTP with walls, checks and audit on; then its Word and PDF. */
export async function bench(): Promise<Figure[]> {
  const server = await aServer('2026-12-28')
  try {
    const office = await makeOffice(server.app, server.clock)
    await fillYear(office)
    return await measure(office)
  } finally {
    await server.close()
  }
}

async function fillYear({ officer }: MadeOffice) {
  const tasks = Array.from({ length: activities }, (_, place) =>
    aTask({
      title: `第${place + 1}项共建活动`,
      section: `第${Math.floor(place / 10) + 1}类工作`,
      window: inMonths((place % 12) + 1),
    }),
  )
  await officer.call(acceptPlan, anAcceptedPlan({ tasks }))
  for (const [place, task] of tasks.entries()) {
    const onDay = `2026-${`${(place % 12) + 1}`.padStart(2, '0')}-${`${(place % 27) + 1}`.padStart(2, '0')}`
    const activity = anActivity({
      ...{ title: task.title, taskId: task.id, state: 'held', onDay },
      attended: { military: 10 + place, civilian: 40 + place },
      outcome: `清走杂物${place}车，居民都说好，商定下次再办。`,
    })
    await officer.call(addActivity, activity)
    for (let piece = 0; piece < evidenceOfEach; piece++)
      await officer.call(addEvidence, {
        ...{ id: randomUUID(), kind: 'note', activityId: activity.id, eventOn: onDay },
        ...{ title: `记录${piece + 1}`, text: '当天的情况记录在案。' },
      })
  }
}

async function measure({ officer }: MadeOffice): Promise<Figure[]> {
  const ids = Array.from({ length: 8 }, () => randomUUID())
  const write = () => officer.call(writeReport, { id: ids.pop() ?? randomUUID(), range })
  const { id } = await write()
  const files = async () => {
    for (const format of ['docx', 'pdf'] as const) await officer.download(getReportFile, { id, format })
  }
  for (let warming = 0; warming < 3; warming++) {
    await write()
    await files()
  }
  const list = await bestOfThree(() => officer.call(listActivities, { year: 2026 }))
  const built = await bestOfThree(write)
  const written = await bestOfThree(files)
  const baseline = {
    name: 'the list of the same activities, asked the same way',
    value: round(list, 1),
    unit: 'ms',
  }
  const pieces = activities * evidenceOfEach
  return [
    {
      name: `report of a year (${activities} activities, ${pieces} pieces of evidence) built and kept`,
      value: round(built),
      unit: 'ms',
      reach: '≤ 300',
      reached: built <= 300,
      baseline,
    },
    {
      name: 'its .docx and PDF',
      value: round(written),
      unit: 'ms',
      reach: '≤ 300',
      reached: written <= 300,
      baseline,
    },
  ]
}
