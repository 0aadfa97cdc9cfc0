import type { Me } from '@yushui/contract/sign-in'
import type { Db } from '../../platform/db.ts'
import { findFounded } from '../../platform/settings.ts'
import { isWithin, longestAcceptance, longestPassword } from '../../platform/sign-in.ts'
import { describePlace } from '../organisations/public.ts'
import { findAccount } from './queries.ts'

/** The account as its own pages show it. */
export async function describeMe(
  { db, now, today }: { db: Db; now: Date; today: string },
  id: string,
): Promise<Me> {
  const account = await findAccount(db, id)
  if (!account) throw new Error('an account that is signed in and not there')
  const { name, login, role, path, passwordSetAt, secrecyRuleAcceptedAt } = account
  const founded = await findFounded(db)
  return {
    id,
    name,
    login: login ?? '',
    role,
    ...(await describePlace(db, path)),
    mustChangePassword: !isWithin(passwordSetAt, longestPassword, now),
    acceptedSecrecyRule: isWithin(secrecyRuleAcceptedAt, longestAcceptance, now),
    today,
    isSample: founded?.isSample ?? false,
  }
}
