import type { Confirmation } from '@yushui/contract/confirmations'
import { sql } from 'kysely'
import type { OfficeId } from '../../platform/ctx.ts'
import type { Db } from '../../platform/db.ts'
import { insertOnce } from '../../platform/own-rows.ts'

function selectConfirmations(db: Db) {
  return db
    .selectFrom('confirmations as c')
    .innerJoin('partners as p', (join) =>
      join.onRef('p.officeId', '=', 'c.officeId').onRef('p.id', '=', 'c.partnerId'),
    )
    .innerJoin('activities as a', (join) =>
      join.onRef('a.officeId', '=', 'c.officeId').onRef('a.id', '=', 'c.activityId'),
    )
    .select((eb) => [
      'c.id',
      'c.activityId',
      'c.partnerId',
      'p.alias as partner',
      eb.ref('c.question').$castTo<Confirmation['question']>().as('question'),
      'c.askedAt',
      'c.expiresAt',
      eb.ref('c.answer').$castTo<Confirmation['answer']>().as('answer'),
      'c.otherSlot',
      'c.headcount',
      'c.answeredBy',
      'c.answeredOn',
      eb.ref('c.channel').$castTo<Confirmation['channel']>().as('channel'),
      eb('c.withdrawnAt', 'is not', null).$castTo<boolean>().as('isWithdrawn'),
      'c.answeredFor',
      sql<boolean>`c.question = 'invitation' and c.answer is not null
        and c.answered_for is distinct from a.on_day`.as('isOutdated'),
    ])
}

/** Moments as text, as the contract has them. */
function told<T extends { askedAt: Date; expiresAt: Date | null }>({ askedAt, expiresAt, ...row }: T) {
  return { ...row, askedAt: askedAt.toISOString(), expiresAt: expiresAt?.toISOString() ?? null }
}

/** In the order in which they were asked, withdrawn ones too. */
export async function listConfirmationsOf(
  db: Db,
  officeId: OfficeId,
  activityId: string,
): Promise<Confirmation[]> {
  const rows = await selectConfirmations(db)
    .where('c.officeId', '=', officeId)
    .where('c.activityId', '=', activityId)
    .orderBy('c.askedAt')
    .orderBy('c.id')
    .execute()
  return rows.map(told)
}

/**
 * Asked and by no way answered, for the day that is fixed now: who was sent a link and then said it by
 * telephone has answered.
 */
export async function listUnanswered(db: Db, officeId: OfficeId) {
  return selectConfirmations(db)
    .where('c.officeId', '=', officeId)
    .where('c.withdrawnAt', 'is', null)
    .where(
      sql<boolean>`not exists (
        select 1 from confirmations d
        where d.office_id = c.office_id and d.activity_id = c.activity_id and d.partner_id = c.partner_id
          and d.question = c.question and d.withdrawn_at is null and d.answer is not null
          and (d.question = 'holding' or d.answered_for is not distinct from a.on_day))`,
    )
    .orderBy('c.askedAt')
    .orderBy('c.id')
    .execute()
}

/** What military partners said of their own number where it took place, each one's last word. */
export async function listUnitCounts(db: Db, officeId: OfficeId, activityIds: string[]) {
  if (activityIds.length === 0) return []
  return selectConfirmations(db)
    .clearSelect()
    .distinctOn(['c.activityId', 'c.partnerId'])
    .select(['c.activityId', 'p.alias as partner', 'c.headcount'])
    .where('c.officeId', '=', officeId)
    .where('c.activityId', 'in', activityIds)
    .where('c.question', '=', 'holding')
    .where('c.answer', '=', 'yes')
    .where('c.withdrawnAt', 'is', null)
    .where('c.headcount', 'is not', null)
    .where('p.kind', 'in', ['army-unit', 'police-armed-unit'])
    .orderBy('c.activityId')
    .orderBy('c.partnerId')
    .orderBy('c.answeredOn', 'desc')
    .orderBy('c.id', 'desc')
    .$narrowType<{ headcount: number }>()
    .execute()
}

/** Held until the transaction ends. */
export async function lockConfirmation(
  db: Db,
  officeId: OfficeId,
  id: string,
): Promise<Confirmation | undefined> {
  const row = await selectConfirmations(db)
    .where('c.officeId', '=', officeId)
    .where('c.id', '=', id)
    .forUpdate('c')
    .executeTakeFirst()
  return row && told(row)
}

/**
 * Whoever holds the link, as long as the office works with the partner; the office that asked and its place
 * come with it. Held for the answer.
 */
export async function findByToken(db: Db, tokenHash: string) {
  const row = await selectConfirmations(db)
    .innerJoin('offices as o', 'o.id', 'c.officeId')
    // The token was handed out by this office: it proves it as a sign-in would.
    .select((eb) => [eb.ref('c.officeId').$castTo<OfficeId>().as('officeId'), 'c.path', 'o.name as from'])
    .where('c.tokenHash', '=', tokenHash)
    .where('p.withdrawnAt', 'is', null)
    .forUpdate('c')
    .executeTakeFirst()
  return row && told(row)
}
export type ConfirmationByToken = NonNullable<Awaited<ReturnType<typeof findByToken>>>

export interface NewConfirmation {
  id: string
  activityId: string
  partnerId: string
  question: Confirmation['question']
  askedAt: Date
  askedBy: string
}
export interface Link {
  tokenHash: string
  expiresAt: Date
}
export type Given = Pick<Confirmation, 'answer' | 'otherSlot' | 'headcount' | 'answeredBy'> & {
  answeredOn: string
  answeredFor: string | null
  channel: NonNullable<Confirmation['channel']>
}

/** False where the id is there already. */
export const insertConfirmation = (
  db: Db,
  officeId: OfficeId,
  path: string,
  confirmation: NewConfirmation & (Link | Given),
): Promise<boolean> => insertOnce(db, 'confirmations', { ...confirmation, officeId, path })

export async function updateConfirmation(
  db: Db,
  officeId: OfficeId,
  id: string,
  change: Link | Given | { withdrawnAt: Date; withdrawnBy: string },
): Promise<void> {
  await db
    .updateTable('confirmations')
    .set(change)
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .execute()
}
