import type { LedgerForm } from '@yushui/contract/ledgers'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { findForm } from './queries.ts'

/** One that is in use. */
export async function getForm(ctx: Ctx, id: string): Promise<LedgerForm> {
  const form = await findForm(ctx.db, ctx.office, id)
  if (!form || form.isWithdrawn) throw new Refusal('not-found', 'form-not-found')
  return form
}
