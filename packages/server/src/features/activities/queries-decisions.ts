import type { Decision } from '@yushui/contract/activities'
import { sql } from 'kysely'
import type { OfficeId } from '../../platform/ctx.ts'
import type { Db } from '../../platform/db.ts'
import { updateKept } from '../../platform/own-rows.ts'

function selectDecisions(db: Db, officeId: OfficeId) {
  return db
    .selectFrom('decisions')
    .select(['id', 'activityId', 'what', 'owner', 'due', 'taskId', 'doneOn', 'outcome', 'version'])
    .where('officeId', '=', officeId)
    .where('withdrawnAt', 'is', null)
}

/** In the order in which they were taken down; withdrawn ones are left out. */
export async function listDecisions(db: Db, officeId: OfficeId, activityIds: string[]): Promise<Decision[]> {
  if (activityIds.length === 0) return []
  return selectDecisions(db, officeId).where('activityId', 'in', activityIds).orderBy('id').execute()
}

/** Holds it until the transaction ends. */
export function lockDecision(
  db: Db,
  officeId: OfficeId,
  { id, activityId }: { id: string; activityId: string },
): Promise<Decision | undefined> {
  return selectDecisions(db, officeId)
    .where('id', '=', id)
    .where('activityId', '=', activityId)
    .forUpdate()
    .executeTakeFirst()
}

/** False where it is there already. One that was withdrawn is back, as it is said now. */
export async function insertDecision(
  db: Db,
  officeId: OfficeId,
  path: string,
  decision: Pick<Decision, 'id' | 'activityId' | 'what' | 'owner' | 'due'>,
): Promise<boolean> {
  const { id, activityId, what, owner, due } = decision
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('decisions')
    .values({ id, activityId, what, owner, due, officeId, path })
    .onConflict((conflict) =>
      conflict
        .columns(['officeId', 'id'])
        .doUpdateSet({ what, owner, due, withdrawnAt: null, withdrawnBy: null })
        .where('decisions.activityId', '=', activityId)
        .where('decisions.withdrawnAt', 'is not', null),
    )
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** False where the version has gone on or it was withdrawn. */
export const updateDecision = (
  db: Db,
  officeId: OfficeId,
  { what, owner, due, doneOn, outcome, ...seen }: Omit<Decision, 'activityId' | 'taskId'>,
): Promise<boolean> => updateKept(db, 'decisions', officeId, seen, { what, owner, due, doneOn, outcome })

export async function setDecisionTask(db: Db, officeId: OfficeId, id: string, taskId: string): Promise<void> {
  await db
    .updateTable('decisions')
    .set({ taskId, version: sql`version + 1` })
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .execute()
}

/** False where it was so already. */
export async function withdrawDecisionRow(
  db: Db,
  officeId: OfficeId,
  { id, activityId, at, by }: { id: string; activityId: string; at: Date; by: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('decisions')
    .set({ withdrawnAt: at, withdrawnBy: by, version: sql`version + 1` })
    .where('officeId', '=', officeId)
    .where('activityId', '=', activityId)
    .where('id', '=', id)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
