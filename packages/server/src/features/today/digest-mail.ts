import type { DigestMail } from '@yushui/contract/today'
import { z } from 'zod'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { findMail, keepMail } from './queries.ts'

/** `canSend`: this installation has somewhere to hand letters in. */
export async function getDigestMail(ctx: Ctx, canSend: boolean): Promise<DigestMail> {
  const kept = await findMail(ctx.db, ctx.office, ctx.account.id)
  const address = kept?.address ? ctx.sealing.open(kept.address, ctx.account.id) : ''
  return { address, isOn: kept?.isOn ?? false, canSend }
}

/** The address lies sealed; the log says only that there is one. */
export async function changeDigestMail(
  ctx: Ctx,
  { address, isOn }: { address: string; isOn: boolean },
  canSend: boolean,
): Promise<DigestMail> {
  if (isOn && address === '') throw new Refusal('invalid', 'mail-address-needed', {}, ['address'])
  if (address !== '' && !z.email().safeParse(address).success)
    throw new Refusal('invalid', 'mail-address-not-valid', {}, ['address'])
  const accountId = ctx.account.id
  const sealed = address === '' ? null : ctx.sealing.seal(address, accountId)
  await keepMail(ctx.db, ctx.office, ctx.path, { accountId, address: sealed, isOn, changedAt: ctx.now })
  await ctx.audit('digest.mail-set', accountId, { isOn, hasAddress: sealed !== null })
  return { address, isOn, canSend }
}
