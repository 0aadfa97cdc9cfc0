import type { Ctx } from '../../platform/ctx.ts'
import { type ActivityRow, listHeldOfYear } from './queries.ts'

export { getActivity, getRow as getOwnActivity } from './get-activity.ts'
export { listActivities } from './list-activities.ts'
export { listProgrammes } from './list-programmes.ts'
export { type ActivityRow, findActivity } from './queries.ts'
export { listActivitiesSince, listOpenDecisions } from './queries-today.ts'
export { tellOffice } from './tell-office.ts'
export { withRecord } from './with-evidence.ts'

/** What took place in a year, whole, by day. */
export const heldInYear = (ctx: Ctx, year: number): Promise<ActivityRow[]> =>
  listHeldOfYear(ctx.db, ctx.office, year)
