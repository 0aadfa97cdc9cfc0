import type { Campaign } from '@yushui/contract/programmes'
import { sql } from 'kysely'
import type { OfficeId } from '../../platform/ctx.ts'
import type { Db } from '../../platform/db.ts'
import { type Withdrawal, withdrawalColumns } from './queries.ts'

function selectCampaigns(db: Db, officeId: OfficeId) {
  return db
    .selectFrom('campaigns')
    .select((eb) => [
      'id',
      'name',
      eb.ref('kind').$castTo<Campaign['kind']>().as('kind'),
      'about',
      'fromDay as from',
      'toDay as to',
      'source',
      eb('withdrawnAt', 'is not', null).$castTo<boolean>().as('isWithdrawn'),
      'version',
    ])
    .where('officeId', '=', officeId)
}

/** Newest first. */
export function listCampaigns(db: Db, officeId: OfficeId, isWithdrawn: boolean): Promise<Campaign[]> {
  return selectCampaigns(db, officeId)
    .where('withdrawnAt', isWithdrawn ? 'is not' : 'is', null)
    .orderBy('fromDay', 'desc')
    .orderBy('id')
    .execute()
}

export function findCampaign(db: Db, officeId: OfficeId, id: string): Promise<Campaign | undefined> {
  return selectCampaigns(db, officeId).where('id', '=', id).executeTakeFirst()
}

/** Those that the office has, withdrawn ones too. */
export async function listKnownCampaigns(db: Db, officeId: OfficeId, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('campaigns')
    .select('id')
    .where('officeId', '=', officeId)
    .where('id', 'in', ids)
    .execute()
  return rows.map(({ id }) => id)
}

type Written = Omit<Campaign, 'isWithdrawn' | 'version'>

const columnsOf = ({ name, kind, about, from, to, source }: Written) => ({
  name,
  kind,
  about,
  fromDay: from,
  toDay: to,
  source,
})

/** False where the id is there already: the same request come twice. */
export async function insertCampaign(
  db: Db,
  officeId: OfficeId,
  path: string,
  campaign: Written,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('campaigns')
    .values({ ...columnsOf(campaign), id: campaign.id, officeId, path })
    .onConflict((conflict) => conflict.columns(['officeId', 'id']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** False where the version has gone on or the campaign is withdrawn. */
export async function updateCampaign(
  db: Db,
  officeId: OfficeId,
  campaign: Written & { version: number },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('campaigns')
    .set({ ...columnsOf(campaign), version: sql`version + 1` })
    .where('officeId', '=', officeId)
    .where('id', '=', campaign.id)
    .where('version', '=', campaign.version)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Withdraws, or takes back with null; false where it was so already. */
export async function setCampaignWithdrawal(
  db: Db,
  officeId: OfficeId,
  id: string,
  withdrawal: Withdrawal | null,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('campaigns')
    .set(withdrawalColumns(withdrawal))
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .where('withdrawnAt', withdrawal ? 'is' : 'is not', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
