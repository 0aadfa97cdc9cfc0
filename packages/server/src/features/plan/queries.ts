import type { Amendment, PlanSection, PlanState, PlanSummary } from '@yushui/contract/plans'
import { sql } from 'kysely'
import type { OfficeId, Scope } from '../../platform/ctx.ts'
import type { Db } from '../../platform/db.ts'
import { insertOnce, type Seen, updateSeen } from '../../platform/own-rows.ts'
import { prepared } from '../../platform/prepared.ts'

/**
 * Reads take the scope: an officer's is one office, a street's all below it. Pages follow the path first,
 * so that each office's rows stand together and the index serves the order of either.
 */
function selectPlans(db: Db, { lo, hi }: Scope) {
  return db
    .selectFrom('plans as p')
    .innerJoin('offices as o', 'o.id', 'p.officeId')
    .leftJoin('accounts as a', 'a.id', 'p.approvedBy')
    .select((eb) => [
      'p.id',
      'p.officeId',
      'o.name as officeName',
      'p.year',
      'p.title',
      'p.theme',
      eb.ref('p.state').$castTo<PlanState>().as('state'),
      'p.tasks',
      'p.tasksDone',
      'p.version',
      'p.approvedAt',
      'a.name as approvedBy',
    ])
    .where('p.path', '>=', lo)
    .where('p.path', '<', hi)
}

/** Moments as text, as the contract has them. */
function told<T extends { approvedAt: Date | null }>({ approvedAt, ...row }: T) {
  return { ...row, approvedAt: approvedAt?.toISOString() ?? null }
}

/** By path, year and id the last plan of the page before; all three or none. */
interface PlansAsked extends Scope {
  path?: string
  year?: number
  id?: string
  limit: number
}

/** Newest year first, and within it the newest plan; of several offices, one office after the other. */
export async function listSummaries(db: Db, asked: PlansAsked): Promise<(PlanSummary & { path: string })[]> {
  return (await summaries(db, asked)).map(told)
}

const summaries = prepared((db, { path, year, id, limit, ...scope }: PlansAsked) =>
  selectPlans(db, scope)
    .select('p.path')
    .$if(id !== undefined, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('p.path', 'p.year', 'p.id'), '<', tuple(path!, year!, id!)),
      ),
    )
    .orderBy('p.path', 'desc')
    .orderBy('p.year', 'desc')
    .orderBy('p.id', 'desc')
    .limit(limit),
)

export type PlanRow = PlanSummary & { organisation: string; sections: PlanSection[] }

function selectWhole(db: Db, scope: Scope) {
  return selectPlans(db, scope).select((eb) => [
    'p.organisation',
    eb.ref('p.sections').$castTo<PlanSection[]>().as('sections'),
  ])
}

export async function findPlan(db: Db, scope: Scope, id: string): Promise<PlanRow | undefined> {
  const row = await selectWhole(db, scope).where('p.id', '=', id).executeTakeFirst()
  return row && told(row)
}

/** The office's own, in the order in which they were made. */
export async function listPlansOfYear(
  db: Db,
  scope: Scope,
  officeId: OfficeId,
  year: number,
): Promise<PlanRow[]> {
  const rows = await selectWhole(db, scope)
    .where('p.officeId', '=', officeId)
    .where('p.year', '=', year)
    .orderBy('p.id')
    .execute()
  return rows.map(told)
}

/** Those that still change, in the order in which they were made. */
export async function listOpenPlanIds(db: Db, officeId: OfficeId): Promise<string[]> {
  const rows = await db
    .selectFrom('plans')
    .select('id')
    .where('officeId', '=', officeId)
    .where('state', '<>', 'closed')
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Holds the plan until the transaction ends, so that its state and its counts can't change meanwhile. */
export async function lockPlan(
  db: Db,
  officeId: OfficeId,
  id: string,
): Promise<{ id: string; year: number; state: PlanState; version: number } | undefined> {
  return db
    .selectFrom('plans')
    .select((eb) => ['id', 'year', eb.ref('state').$castTo<PlanState>().as('state'), 'version'])
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export interface NewPlan {
  id: string
  year: number
  title: string
  theme: string
  organisation: string
  sections: PlanSection[]
}

/** False where the id is there already: the same acceptance come twice. */
export const insertPlan = (
  db: Db,
  officeId: OfficeId,
  path: string,
  { sections, ...plan }: NewPlan,
): Promise<boolean> =>
  insertOnce(db, 'plans', { ...plan, sections: JSON.stringify(sections), state: 'drafted', officeId, path })

/** False where the version has gone on. */
export const updatePlanText = (
  db: Db,
  officeId: OfficeId,
  { id, version, title, theme, sections }: Seen & { title: string; theme: string; sections: PlanSection[] },
): Promise<boolean> =>
  updateSeen(db, 'plans', officeId, { id, version }, { title, theme, sections: JSON.stringify(sections) })

/** `approval`: null takes it back, undefined leaves it. False where the version has gone on. */
export const updateState = (
  db: Db,
  officeId: OfficeId,
  plan: Seen,
  state: PlanState,
  approval: { at: Date; by: string } | null | undefined,
): Promise<boolean> =>
  updateSeen(db, 'plans', officeId, plan, {
    state,
    ...(approval !== undefined && { approvedAt: approval?.at ?? null, approvedBy: approval?.by ?? null }),
  })

/** Adds the plan's tasks up anew. The plan must be locked, or another's task would be missed. */
export async function recount(db: Db, officeId: OfficeId, planId: string): Promise<void> {
  await db
    .updateTable('plans')
    .from((eb) =>
      eb
        .selectFrom('tasks')
        .select([
          sql<number>`count(*)::int`.as('all'),
          sql<number>`(count(*) filter (where is_done))::int`.as('done'),
          sql<string[]>`coalesce(array_agg(overdue_from::text order by overdue_from)
            filter (where overdue_from is not null), '{}')`.as('overdueDays'),
        ])
        .where('officeId', '=', officeId)
        .where('planId', '=', planId)
        .where('withdrawnAt', 'is', null)
        .as('counted'),
    )
    .set((eb) => ({
      tasks: eb.ref('counted.all'),
      tasksDone: eb.ref('counted.done'),
      overdueDays: eb.ref('counted.overdueDays'),
    }))
    .where('plans.officeId', '=', officeId)
    .where('plans.id', '=', planId)
    .execute()
}

/** One row for each plan of the year, and one with nulls for a community without any. */
export async function listCounts(db: Db, scope: Scope, year: number) {
  return db
    .selectFrom('offices as o')
    .leftJoin('plans as p', (join) => join.onRef('p.officeId', '=', 'o.id').on('p.year', '=', year))
    .select([
      'o.id as officeId',
      'o.name as office',
      'p.id as planId',
      'p.tasks',
      'p.tasksDone',
      'p.overdueDays',
    ])
    .where('o.path', '>=', scope.lo)
    .where('o.path', '<', scope.hi)
    .where((eb) => eb.or([eb('o.kind', '=', 'community'), eb('p.id', 'is not', null)]))
    .orderBy('o.path')
    .execute()
}

export interface NewAmendment {
  id: string
  planId: string
  amendedAt: Date
  amendedBy: string
  what: string
  reason: string
}

export async function insertAmendment(
  db: Db,
  officeId: OfficeId,
  path: string,
  amendment: NewAmendment,
): Promise<void> {
  await db
    .insertInto('amendments')
    .values({ ...amendment, officeId, path })
    .execute()
}

/** Newest first. */
export async function listAmendmentsOf(db: Db, scope: Scope, planId: string): Promise<Amendment[]> {
  const rows = await db
    .selectFrom('amendments as m')
    .leftJoin('accounts as a', 'a.id', 'm.amendedBy')
    .select((eb) => [
      'm.id',
      'm.amendedAt as at',
      eb.fn.coalesce('a.name', sql<string>`''`).as('by'),
      'm.what',
      'm.reason',
    ])
    .where('m.planId', '=', planId)
    .where('m.path', '>=', scope.lo)
    .where('m.path', '<', scope.hi)
    .orderBy('m.amendedAt', 'desc')
    .orderBy('m.id', 'desc')
    .execute()
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }))
}
