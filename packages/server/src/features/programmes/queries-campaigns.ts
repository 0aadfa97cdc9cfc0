import type { Campaign } from '@yushui/contract/programmes'
import type { OfficeId } from '../../platform/ctx.ts'
import type { Db } from '../../platform/db.ts'
import { insertOnce, updateKept, withdrawalIn } from '../../platform/own-rows.ts'

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
export const insertCampaign = (
  db: Db,
  officeId: OfficeId,
  path: string,
  campaign: Written,
): Promise<boolean> =>
  insertOnce(db, 'campaigns', { ...columnsOf(campaign), id: campaign.id, officeId, path })

/** False where the version has gone on or the campaign is withdrawn. */
export const updateCampaign = (
  db: Db,
  officeId: OfficeId,
  campaign: Written & { version: number },
): Promise<boolean> => updateKept(db, 'campaigns', officeId, campaign, columnsOf(campaign))

export const setCampaignWithdrawal = withdrawalIn('campaigns')
