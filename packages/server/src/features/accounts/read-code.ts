import type { DoorCtx } from '../../platform/ctx.ts'
import { countCode } from './attempts.ts'
import { findCode } from './code-queries.ts'
import { hashCode } from './codes.ts'
import { refuseCode } from './refuse-code.ts'

/** What a code would open, before it is used. */
export async function readCode(ctx: DoorCtx, { code }: { code: string }) {
  await countCode(ctx.counting, ctx.address, ctx.now)
  const found = await findCode(ctx.db, hashCode(code), ctx.now)
  if (!found) return refuseCode(ctx)
  const { purpose, role, office, login, name } = found
  return { for: purpose, role, office, login, name: name || null }
}
