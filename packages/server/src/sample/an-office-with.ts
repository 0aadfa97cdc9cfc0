import * as api from '@yushui/contract/activities'
import * as planApi from '@yushui/contract/plans'
import { anAcceptedPlan } from './a-plan.ts'
import { anActivity } from './an-activity.ts'
import { anOffice } from './an-office.ts'

export const today = '2026-07-10'

/** With an accepted plan of these tasks. */
export async function anOfficeWith(...tasks: planApi.NewTask[]) {
  const office = await anOffice({ today })
  const { officer, director } = office
  const plan = await officer.call(planApi.acceptPlan, anAcceptedPlan({ tasks }))
  return {
    ...office,
    plan,
    add: (said: Partial<api.NewActivity> = {}) => officer.call(api.addActivity, anActivity(said)),
    step: (it: api.Activity, step: api.ActivityStep, reason = '') =>
      director.call(api.takeActivityStep, { id: it.id, version: it.version, step, reason }),
    ticks: async (place = 0) => {
      const { list } = await officer.call(planApi.getPlan, plan)
      return list[place]!.ticks.map(({ on }) => on)
    },
    counts: () => officer.call(planApi.getPlan, plan).then((it) => [it.tasks, it.tasksDone]),
  }
}

/** As a form sends a change: all that is written, and the version it saw. */
export const changed = (activity: api.Activity, said: Partial<api.ActivityWritten>) => ({
  ...api.ActivityWritten.parse(activity),
  id: activity.id,
  version: activity.version,
  ...said,
})
