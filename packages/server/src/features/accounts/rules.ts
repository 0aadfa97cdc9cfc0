import type { Account } from '@yushui/contract/accounts'
import type { Office } from '@yushui/contract/organisations'
import type { Role } from '@yushui/contract/permissions'
import { before, days } from '../../platform/clock.ts'

/** SE-05. */
const longestUnused = days(90)

interface Used {
  lastSeenAt: Date | null
  openedAt: Date
}

/** Nobody has used it for ninety days, nor given it a new start. */
export function isUnused({ lastSeenAt, openedAt }: Used, now: Date): boolean {
  const since = before(now, longestUnused)
  return openedAt < since && (!lastSeenAt || lastSeenAt < since)
}

export function stateOf(
  account: Used & { login: string | null; disabledAt: Date | null },
  isLocked: boolean,
  now: Date,
): Account['state'] {
  if (account.disabledAt) return 'disabled'
  if (account.login === null) return 'invited'
  if (isUnused(account, now)) return 'disabled'
  return isLocked ? 'locked' : 'active'
}

const levels: Partial<Record<Role, Office['kind'][]>> = {
  'street-officer': ['street'],
  'district-officer': ['district', 'city'],
}

/** The officers who look down the tree sit at the level of their name; all others at any. */
export function fitsOffice(role: Role, kind: Office['kind']): boolean {
  return levels[role]?.includes(kind) ?? true
}
