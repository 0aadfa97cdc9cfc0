import type { NewPartner, Partner, PartnerKind } from '@yushui/contract/partners'
import { sql } from 'kysely'
import { DatabaseError } from 'pg'
import type { OfficeId } from '../../platform/ctx.ts'
import type { Db } from '../../platform/db.ts'
import { insertOnce, updateKept, withdrawalIn } from '../../platform/own-rows.ts'

function selectPartners(db: Db, officeId: OfficeId) {
  return db
    .selectFrom('partners')
    .select((eb) => [
      'id',
      'alias',
      eb.ref('kind').$castTo<PartnerKind>().as('kind'),
      'liaison',
      'phone',
      'sinceYear',
      'agreement',
      'note',
      eb('sealedName', 'is not', null).$castTo<boolean>().as('hasSealedName'),
      eb('withdrawnAt', 'is not', null).$castTo<boolean>().as('isWithdrawn'),
      'version',
    ])
    .where('officeId', '=', officeId)
}

/** By alias. */
export function listPartners(db: Db, officeId: OfficeId, isWithdrawn: boolean): Promise<Partner[]> {
  return selectPartners(db, officeId)
    .where('withdrawnAt', isWithdrawn ? 'is not' : 'is', null)
    .orderBy('alias')
    .execute()
}

export function findPartner(db: Db, officeId: OfficeId, id: string): Promise<Partner | undefined> {
  return selectPartners(db, officeId).where('id', '=', id).executeTakeFirst()
}

/** Every alias of the office, withdrawn partners' too, with the kind of partner it stands for. */
export function listAliases(
  db: Db,
  officeId: OfficeId,
): Promise<{ id: string; alias: string; kind: PartnerKind }[]> {
  return db
    .selectFrom('partners')
    .select((eb) => ['id', 'alias', eb.ref('kind').$castTo<PartnerKind>().as('kind')])
    .where('officeId', '=', officeId)
    .execute()
}

type Named = { partnerId: string | null; name: string }[]

/**
 * The partners that a row names, each one that is kept by the alias it has now, also after the alias was
 * changed. `row` is what the query calls the row, which has `partners` and `officeId`.
 */
export const aliasedPartners = (row: string) => sql<Named>`(
  select coalesce(jsonb_agg(jsonb_build_object(
    'partnerId', it.value -> 'partnerId', 'name', coalesce(n.alias, it.value ->> 'name')) order by it.place), '[]')
  from jsonb_array_elements(${sql.ref(`${row}.partners`)}) with ordinality as it (value, place)
  left join partners n
    on n.office_id = ${sql.ref(`${row}.officeId`)} and n.id = (it.value ->> 'partnerId')::uuid)`

export type PartnerAtRest = Omit<NewPartner, 'sealedName'> & { sealedName: string | null }

export type Kept = 'kept' | 'not-kept' | 'alias-taken'

/** `not-kept` where the id is there already: the same request come twice. */
export function insertPartner(
  db: Db,
  officeId: OfficeId,
  path: string,
  partner: PartnerAtRest,
): Promise<Kept> {
  return unlessAliasTaken(insertOnce(db, 'partners', { ...partner, officeId, path }))
}

/** `not-kept` where the version has gone on, or the partner is withdrawn or isn't there. */
export function updatePartner(
  db: Db,
  officeId: OfficeId,
  { id, version, ...values }: Omit<NewPartner, 'sealedName'> & { version: number },
): Promise<Kept> {
  return unlessAliasTaken(updateKept(db, 'partners', officeId, { id, version }, values))
}

/** Two may choose the same alias at once, so the index decides and not a look beforehand. */
async function unlessAliasTaken(write: Promise<boolean>): Promise<Kept> {
  try {
    return (await write) ? 'kept' : 'not-kept'
  } catch (fault) {
    if (fault instanceof DatabaseError && fault.constraint === 'partners_alias_once') return 'alias-taken'
    throw fault
  }
}

export const setWithdrawal = withdrawalIn('partners')

export async function findSealedName(db: Db, officeId: OfficeId, id: string): Promise<string | null> {
  const row = await db
    .selectFrom('partners')
    .select('sealedName')
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.sealedName ?? null
}

/** Ciphertext of every sealed name, withdrawn partners' too: what must stay out of all clear text. */
export async function listSealedNames(
  db: Db,
  officeId: OfficeId,
): Promise<{ id: string; sealedName: string }[]> {
  return db
    .selectFrom('partners')
    .select(['id', 'sealedName'])
    .where('officeId', '=', officeId)
    .where('sealedName', 'is not', null)
    .$narrowType<{ sealedName: string }>()
    .execute()
}
