import type { LedgerForm } from '@yushui/contract/ledgers'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { findForm, setFormWithdrawn } from './queries.ts'

/** Stays on file, and is offered no more. */
export async function withdrawLedgerForm(ctx: Ctx, { id }: { id: string }): Promise<LedgerForm> {
  const form = await findForm(ctx.db, ctx.office, id)
  if (!form) throw new Refusal('not-found', 'form-not-found')
  const by = { withdrawnAt: ctx.now, withdrawnBy: ctx.account.id }
  if (await setFormWithdrawn(ctx.db, ctx.office, id, by))
    await ctx.audit('ledger-form.withdrawn', id, { name: form.name })
  return form
}
