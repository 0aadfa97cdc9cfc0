import type { NewTask, Task, Tick } from '@yushui/contract/plans'
import type { Spell } from '@yushui/domain/almanac/window'
import { sql } from 'kysely'
import type { OfficeId, Scope } from '../../platform/ctx.ts'
import type { Db } from '../../platform/db.ts'
import { type Seen, updateKept, withdrawalIn } from '../../platform/own-rows.ts'
import { prepared } from '../../platform/prepared.ts'
import { aliasedPartners } from '../partners/public.ts'

/** What the window and the ticks come to, kept beside them so that lists and counts need no working out. */
export interface Days {
  spells: Spell[]
  firstDay: string
  lastDay: string
}
export interface Standing {
  isDone: boolean
  overdueFrom: string | null
}
export type TaskAtRest = NewTask & Days & Standing & { planId: string; year: number; place: number }

const ticks = sql<Tick[]>`(
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', k.id, 'on', k.done_on, 'note', k.note, 'by', coalesce(a.name, ''),
    'isOfActivity', k.is_of_activity) order by k.done_on, k.id), '[]')
  from ticks k left join accounts a on a.id = k.ticked_by
  where k.office_id = t.office_id and k.task_id = t.id and k.withdrawn_at is null)`

function selectTasks(db: Db, { lo, hi }: Scope) {
  return db
    .selectFrom('tasks as t')
    .select((eb) => [
      't.id',
      't.planId',
      't.officeId',
      't.title',
      't.quote',
      eb.ref('t.kind').$castTo<Task['kind']>().as('kind'),
      eb.ref('t.window').$castTo<Task['window']>().as('window'),
      aliasedPartners('t').as('partners'),
      eb.ref('t.targets').$castTo<string[]>().as('targets'),
      eb.ref('t.quantity').$castTo<Task['quantity']>().as('quantity'),
      't.section',
      't.responsible',
      't.note',
      eb.ref('t.spells').$castTo<Spell[]>().as('spells'),
      ticks.as('ticks'),
      eb('t.withdrawnAt', 'is not', null).$castTo<boolean>().as('isWithdrawn'),
      't.version',
    ])
    .where('t.path', '>=', lo)
    .where('t.path', '<', hi)
}

/** Also a withdrawn one. */
export function findTask(db: Db, scope: Scope, id: string): Promise<Task | undefined> {
  return selectTasks(db, scope).where('t.id', '=', id).executeTakeFirst()
}

/** In the order of their plans; withdrawn ones are left out. */
export function listTasksOf(
  db: Db,
  scope: Scope,
  plans: { id: string; officeId: string }[],
): Promise<Task[]> {
  if (plans.length === 0) return Promise.resolve([])
  const ids = plans.map(({ id }) => id)
  const officeIds = [...new Set(plans.map(({ officeId }) => officeId))]
  return selectTasks(db, scope)
    .where('t.officeId', 'in', officeIds)
    .where('t.planId', 'in', ids)
    .where('t.withdrawnAt', 'is', null)
    .orderBy('t.place')
    .execute()
}

/** Of one plan, withdrawn ones too. */
export function listTasksEver(db: Db, scope: Scope, officeId: OfficeId, planId: string): Promise<Task[]> {
  return selectTasks(db, scope)
    .where('t.officeId', '=', officeId)
    .where('t.planId', '=', planId)
    .orderBy('t.place')
    .execute()
}

/** Of the plans, in their order, with what a report asks; withdrawn ones with their reason. */
export async function listTasksForReport(db: Db, officeId: OfficeId, planIds: string[]) {
  if (planIds.length === 0) return []
  return db
    .selectFrom('tasks as t')
    .select(['t.id', 't.title', 't.section', 't.firstDay', 't.lastDay'])
    .select((eb) => [
      eb.ref('t.spells').$castTo<Task['spells']>().as('spells'),
      eb.ref('t.window').$castTo<Task['window']>().as('window'),
      eb
        .case()
        .when('t.withdrawnAt', 'is not', null)
        .then(eb.fn.coalesce('t.withdrawnReason', sql<string>`''`))
        .end()
        .as('withdrawnReason'),
      sql<{ on: string; note: string }[]>`(
        select coalesce(jsonb_agg(jsonb_build_object('on', k.done_on, 'note', k.note) order by k.done_on, k.id), '[]')
        from ticks k
        where k.office_id = t.office_id and k.task_id = t.id and k.withdrawn_at is null
          and not k.is_of_activity)`.as('ticks'),
      sql<string[]>`(
        select coalesce(jsonb_agg(k.done_on order by k.done_on), '[]')
        from ticks k
        where k.office_id = t.office_id and k.task_id = t.id and k.withdrawn_at is null)`.as('doneOn'),
      eb.ref('t.partners').$castTo<Task['partners']>().as('partners'),
    ])
    .where('t.officeId', '=', officeId)
    .where('t.planId', 'in', planIds)
    .orderBy('t.planId')
    .orderBy('t.place')
    .execute()
}

export async function listWindows(db: Db, officeId: OfficeId, taskIds: string[]) {
  if (taskIds.length === 0) return []
  return db
    .selectFrom('tasks')
    .select((eb) => ['id', eb.ref('window').$castTo<Task['window']>().as('window')])
    .where('officeId', '=', officeId)
    .where('id', 'in', taskIds)
    .execute()
}

/** The plan's headings of tasks, by task; those without one are left out. */
export async function listSections(db: Db, officeId: OfficeId, taskIds: string[]) {
  if (taskIds.length === 0) return []
  return db
    .selectFrom('tasks')
    .select(['id', 'section'])
    .where('officeId', '=', officeId)
    .where('id', 'in', taskIds)
    .where('section', '<>', '')
    .execute()
}

/** By path, day and id the last task of the page before; all three or none. */
interface TasksAsked extends Scope {
  path?: string
  day?: string
  id?: string
  year?: number
  planId?: string
  limit: number
}

/** By their first day, of several offices one after the other; withdrawn ones are left out. */
export const listTasksByDay = prepared((db, { lo, hi, path, day, id, year, planId, limit }: TasksAsked) =>
  db
    .selectFrom('tasks as t')
    .select(['t.id', 't.planId', 't.officeId', 't.title', 't.section', 't.responsible', 't.path'])
    .select(['t.firstDay', 't.lastDay', 't.isDone', 't.overdueFrom', 't.version'])
    .select((eb) => eb.ref('t.kind').$castTo<Task['kind']>().as('kind'))
    .where('t.path', '>=', lo)
    .where('t.path', '<', hi)
    .where('t.withdrawnAt', 'is', null)
    .$if(year !== undefined, (query) => query.where('t.year', '=', year!))
    .$if(planId !== undefined, (query) => query.where('t.planId', '=', planId!))
    .$if(id !== undefined, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('t.path', 't.firstDay', 't.id'), '>', tuple(path!, day!, id!)),
      ),
    )
    .orderBy('t.path')
    .orderBy('t.firstDay')
    .orderBy('t.id')
    .limit(limit),
)

/** How many were new; those with an id that is there already are left as they are. */
export async function insertTasks(
  db: Db,
  officeId: OfficeId,
  path: string,
  tasks: TaskAtRest[],
): Promise<number> {
  if (tasks.length === 0) return 0
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('tasks')
    .values(tasks.map((task) => ({ ...columnsOf(task), id: task.id, officeId, path })))
    .onConflict((conflict) => conflict.columns(['officeId', 'id']).doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows ?? 0)
}

/** The place behind the last, withdrawn ones counted too. */
export async function nextPlace(db: Db, officeId: OfficeId, planId: string): Promise<number> {
  const { last } = await db
    .selectFrom('tasks')
    .select((eb) => eb.fn.max('place').as('last'))
    .where('officeId', '=', officeId)
    .where('planId', '=', planId)
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}

/** False where the version has gone on or the task is withdrawn. */
export const updateTask = (
  db: Db,
  officeId: OfficeId,
  { id, version, ...task }: NewTask & Days & Standing & Seen,
): Promise<boolean> => updateKept(db, 'tasks', officeId, { id, version }, columnsOf(task))

function columnsOf<T extends Omit<NewTask, 'id'> & Days>(task: T) {
  return {
    ...task,
    window: JSON.stringify(task.window),
    partners: JSON.stringify(task.partners),
    targets: JSON.stringify(task.targets),
    quantity: task.quantity && JSON.stringify(task.quantity),
    spells: JSON.stringify(task.spells),
  }
}

/** The same window on other days: no new version, for nothing was written. */
export async function updateDays(
  db: Db,
  officeId: OfficeId,
  id: string,
  { spells, ...rest }: Days & Standing,
): Promise<void> {
  await db
    .updateTable('tasks')
    .set({ ...rest, spells: JSON.stringify(spells) })
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .execute()
}

export async function updateStanding(
  db: Db,
  officeId: OfficeId,
  id: string,
  standing: Standing,
): Promise<void> {
  await db.updateTable('tasks').set(standing).where('officeId', '=', officeId).where('id', '=', id).execute()
}

export const setTaskWithdrawal = withdrawalIn('tasks')

/** The year of the task's plan. */
export async function findYearOfTask(db: Db, officeId: OfficeId, id: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('tasks')
    .select('year')
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.year
}
