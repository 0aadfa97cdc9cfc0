import type { PaperKind, PaperState, PaperSummary, WrittenPaper } from '@yushui/contract/papers'
import { sql } from 'kysely'
import type { OfficeId, Scope } from '../../platform/ctx.ts'
import type { Db } from '../../platform/db.ts'
import { insertOnce } from '../../platform/own-rows.ts'

/** Who looks: an office sees all of its own; from above only what was handed up is seen. */
export interface Looker {
  office: OfficeId
  scope: Scope
}

function selectPapers(db: Db, { office, scope }: Looker) {
  return db
    .selectFrom('papers as p')
    .innerJoin('offices as o', 'o.id', 'p.officeId')
    .select((eb) => [
      'p.id',
      'p.officeId',
      'o.name as officeName',
      eb.ref('p.kind').$castTo<PaperKind>().as('kind'),
      'p.activityId',
      'p.title',
      eb.ref('p.state').$castTo<PaperState>().as('state'),
      'p.showsUnit',
      'p.changedAt',
      'p.version',
    ])
    .where('p.path', '>=', scope.lo)
    .where('p.path', '<', scope.hi)
    .where((eb) => eb.or([eb('p.officeId', '=', office), eb('p.isHandedUp', '=', true)]))
}

const told = <T extends { changedAt: Date }>({ changedAt, ...row }: T) => ({
  ...row,
  changedAt: changedAt.toISOString(),
})

/** More than a year of an office holds; a street sees the newest of its communities. */
const mostListed = 500

/** Newest first. */
export async function listPapers(
  db: Db,
  looker: Looker,
  asked: { activityId?: string; year?: number; state?: PaperState },
): Promise<PaperSummary[]> {
  const { activityId, year, state } = asked
  const rows = await selectPapers(db, looker)
    .$if(activityId !== undefined, (query) => query.where('p.activityId', '=', activityId!))
    .$if(year !== undefined, (query) => query.where('p.year', '=', year!))
    .$if(state !== undefined, (query) => query.where('p.state', '=', state!))
    .orderBy('p.changedAt', 'desc')
    .orderBy('p.id', 'desc')
    .limit(mostListed)
    .execute()
  return rows.map(told)
}

/** On their way through the gate, newest first. */
export async function listPapersUnderWay(db: Db, looker: Looker): Promise<PaperSummary[]> {
  const rows = await selectPapers(db, looker)
    .where('p.state', 'not in', ['released', 'withdrawn'])
    .orderBy('p.changedAt', 'desc')
    .orderBy('p.id', 'desc')
    .limit(mostListed)
    .execute()
  return rows.map(told)
}

function selectWhole(db: Db, looker: Looker) {
  return selectPapers(db, looker).select((eb) => [
    eb.ref('p.content').$castTo<WrittenPaper['content']>().as('content'),
    'p.photoIds',
    eb.ref('p.decisions').$castTo<WrittenPaper['decisions']>().as('decisions'),
    eb.ref('p.checks').$castTo<WrittenPaper['checks']>().as('checks'),
  ])
}

export async function findPaper(db: Db, looker: Looker, id: string): Promise<WrittenPaper | undefined> {
  const row = await selectWhole(db, looker).where('p.id', '=', id).executeTakeFirst()
  return row && told(row)
}

/** Holds it until the transaction ends. */
export async function lockPaper(db: Db, looker: Looker, id: string): Promise<WrittenPaper | undefined> {
  const row = await selectWhole(db, looker).where('p.id', '=', id).forUpdate('p').executeTakeFirst()
  return row && told(row)
}

/** What a year's briefings have as their number, the withdrawn left out. */
export async function listIssues(db: Db, officeId: OfficeId, year: number): Promise<string[]> {
  const rows = await db
    .selectFrom('papers')
    .select(sql<string | null>`content -> 'letterhead' ->> 'number'`.as('number'))
    .where('officeId', '=', officeId)
    .where('kind', '=', 'briefing')
    .where('year', '=', year)
    .where('state', '<>', 'withdrawn')
    .execute()
  return rows.map(({ number }) => number ?? '')
}

export interface NewPaper
  extends Pick<WrittenPaper, 'id' | 'kind' | 'activityId' | 'content' | 'showsUnit' | 'decisions'> {
  year: number
  changedAt: Date
}

/** False where the id is there already: the same request come twice. */
export const insertPaper = (
  db: Db,
  officeId: OfficeId,
  path: string,
  { content, decisions, ...paper }: NewPaper,
): Promise<boolean> =>
  insertOnce(db, 'papers', {
    ...paper,
    title: content.title,
    content: JSON.stringify(content),
    decisions: JSON.stringify(decisions),
    state: 'draft',
    officeId,
    path,
  })

type Changed = Partial<
  Pick<WrittenPaper, 'content' | 'showsUnit' | 'photoIds' | 'state' | 'decisions' | 'checks'>
> & { isHandedUp?: boolean }

/** Of a paper that is held. */
export async function updatePaper(
  db: Db,
  { officeId, id }: Pick<WrittenPaper, 'officeId' | 'id'>,
  changedAt: Date,
  { content, photoIds, decisions, checks, ...changed }: Changed,
): Promise<void> {
  await db
    .updateTable('papers')
    .set({
      ...changed,
      ...(content && { content: JSON.stringify(content), title: content.title }),
      ...(photoIds && { photoIds: sql<string[]>`${photoIds}::uuid[]` }),
      ...(decisions && { decisions: JSON.stringify(decisions) }),
      ...(checks && { checks: JSON.stringify(checks) }),
      changedAt,
      version: sql`version + 1`,
    })
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .executeTakeFirst()
}
