import type { SignedIn } from '@yushui/contract/sign-in'
import { before } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { longestIdle, longestSignIn } from '../../platform/sign-in.ts'
import { listSignIns } from './queries.ts'

/** Where I am signed in; the newest first. */
export async function listSignedIn({ db, account, now }: Ctx): Promise<SignedIn[]> {
  const good = { idleSince: before(now, longestIdle), since: before(now, longestSignIn) }
  const rows = await listSignIns(db, account.id, good)
  return rows.map(({ id, createdAt, lastUsedAt, device }) => ({
    id,
    since: createdAt.toISOString(),
    lastUsedAt: lastUsedAt.toISOString(),
    device,
    isThisOne: id === account.signInId,
  }))
}
