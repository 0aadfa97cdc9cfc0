import type { OfficeId } from '../../platform/ctx.ts'
import type { Db } from '../../platform/db.ts'
import { insertOnce } from '../../platform/own-rows.ts'

interface TickAtRest {
  id: string
  taskId: string
  doneOn: string
  note: string
  tickedBy: string
}

/** False where the id is there already: the same tick come twice. */
export const insertTick = (db: Db, officeId: OfficeId, path: string, tick: TickAtRest): Promise<boolean> =>
  insertOnce(db, 'ticks', { ...tick, officeId, path })

/** The tick that an activity keeps, under the activity's id: there from now on, for this task and day. */
export async function keepTick(
  db: Db,
  officeId: OfficeId,
  path: string,
  { id, ...kept }: TickAtRest,
): Promise<void> {
  await db
    .insertInto('ticks')
    .values({ ...kept, id, officeId, path, isOfActivity: true })
    .onConflict((conflict) =>
      conflict.columns(['officeId', 'id']).doUpdateSet({ ...kept, withdrawnAt: null, withdrawnBy: null }),
    )
    .execute()
}

/** What was ticked by hand on that day and has its activity now. */
export async function withdrawHandTicks(
  db: Db,
  officeId: OfficeId,
  { taskId, doneOn, at, by }: { taskId: string; doneOn: string; at: Date; by: string },
): Promise<void> {
  await db
    .updateTable('ticks')
    .set({ withdrawnAt: at, withdrawnBy: by })
    .where('officeId', '=', officeId)
    .where('taskId', '=', taskId)
    .where('doneOn', '=', doneOn)
    .where('isOfActivity', '=', false)
    .where('withdrawnAt', 'is', null)
    .execute()
}

/** The days on which tasks were last done, by task; those never done are left out. */
export async function listLastTicks(
  db: Db,
  officeId: OfficeId,
  taskIds: string[],
): Promise<{ taskId: string; on: string }[]> {
  if (taskIds.length === 0) return []
  return db
    .selectFrom('ticks')
    .select((eb) => ['taskId', eb.fn.max('doneOn').as('on')])
    .where('officeId', '=', officeId)
    .where('taskId', 'in', taskIds)
    .where('withdrawnAt', 'is', null)
    .groupBy('taskId')
    .execute()
}

/** False where it was withdrawn already or isn't this task's. */
export async function withdrawTick(
  db: Db,
  officeId: OfficeId,
  { id, taskId, at, by }: { id: string; taskId: string; at: Date; by: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('ticks')
    .set({ withdrawnAt: at, withdrawnBy: by })
    .where('officeId', '=', officeId)
    .where('taskId', '=', taskId)
    .where('id', '=', id)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
