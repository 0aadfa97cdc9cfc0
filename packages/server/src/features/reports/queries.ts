import type { FindingDecision } from '@yushui/contract/findings'
import type {
  ReportBlock,
  ReportFigure,
  ReportRange,
  ReportState,
  ReportSummary,
} from '@yushui/contract/reports'
import type { Missing, RecordRef } from '@yushui/domain/report/contribution'
import { sql } from 'kysely'
import type { OfficeId } from '../../platform/ctx.ts'
import type { Db } from '../../platform/db.ts'
import { insertOnce, type Seen, updateSeen } from '../../platform/own-rows.ts'

/** Figures and what stood behind them, as they were at approval. */
export interface Frozen {
  figures: ReportFigure[]
  /** `said` is what it said then, as a digest; reports approved before it was kept have none. */
  records: { ref: RecordRef; title: string; onDay: string | null; said?: string }[]
  missing: Missing[]
}

export type ReportRow = ReportSummary & {
  blocks: ReportBlock[]
  frozen: Frozen | null
  decisions: FindingDecision[]
}

function selectReports(db: Db, officeId: OfficeId) {
  return db
    .selectFrom('reports')
    .select((eb) => [
      'id',
      'title',
      'fromDay',
      'toDay',
      'aboutKind',
      'aboutId',
      eb.ref('state').$castTo<ReportState>().as('state'),
      'approvedAt',
      'version',
    ])
    .where('officeId', '=', officeId)
}

type Row = Awaited<ReturnType<ReturnType<typeof selectReports>['executeTakeFirstOrThrow']>>

function told<T extends Row>({ fromDay, toDay, aboutKind, aboutId, approvedAt, ...row }: T) {
  const kind = aboutKind as NonNullable<ReportRange['about']>['kind']
  const about = aboutId === null ? null : { kind, id: aboutId }
  return { ...row, range: { from: fromDay, to: toDay, about }, approvedAt: approvedAt?.toISOString() ?? null }
}

/** The range that ends last comes first. */
export async function listSummaries(db: Db, officeId: OfficeId): Promise<ReportSummary[]> {
  const rows = await selectReports(db, officeId).orderBy('toDay', 'desc').orderBy('id', 'desc').execute()
  return rows.map(told)
}

export async function findReport(db: Db, officeId: OfficeId, id: string): Promise<ReportRow | undefined> {
  const row = await selectReports(db, officeId)
    .select((eb) => [
      eb.ref('blocks').$castTo<ReportBlock[]>().as('blocks'),
      eb.ref('frozen').$castTo<Frozen | null>().as('frozen'),
      eb.ref('decisions').$castTo<FindingDecision[]>().as('decisions'),
    ])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && told(row)
}

interface NewReport {
  id: string
  title: string
  range: ReportRange
  blocks: ReportBlock[]
  madeAt: Date
}

/** False where the id is there already: the same request come twice. */
export const insertReport = (
  db: Db,
  officeId: OfficeId,
  path: string,
  { id, title, range, blocks, madeAt }: NewReport,
): Promise<boolean> =>
  insertOnce(db, 'reports', {
    officeId,
    path,
    id,
    title,
    fromDay: range.from,
    toDay: range.to,
    aboutKind: range.about?.kind ?? null,
    aboutId: range.about?.id ?? null,
    state: 'draft',
    blocks: JSON.stringify(blocks),
    madeAt,
  })

type Written = Pick<ReportRow, 'id' | 'version' | 'title' | 'blocks'> & Partial<Pick<ReportRow, 'decisions'>>

/** False where the version has gone on or the report is approved. */
export async function updateText(
  db: Db,
  officeId: OfficeId,
  { id, version, title, blocks, decisions }: Written,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('reports')
    .set({
      title,
      blocks: JSON.stringify(blocks),
      ...(decisions && { decisions: JSON.stringify(decisions) }),
      version: sql`version + 1`,
    })
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'draft')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** With what it freezes, or with null to open it again. False where the version has gone on. */
export const updateState = (
  db: Db,
  officeId: OfficeId,
  seen: Seen,
  approval: { at: Date; by: string; frozen: Frozen } | null,
): Promise<boolean> =>
  updateSeen(db, 'reports', officeId, seen, {
    state: approval ? 'approved' : 'draft',
    frozen: approval ? JSON.stringify(approval.frozen) : null,
    approvedAt: approval?.at ?? null,
    approvedBy: approval?.by ?? null,
  })
