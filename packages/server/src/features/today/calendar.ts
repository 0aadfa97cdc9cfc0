import { createHash, randomBytes } from 'node:crypto'
import type { Ctx, Visitor } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { FeedAsker } from '../../platform/serve-feed.ts'
import { countLink, isUnused } from '../accounts/public.ts'
import { endCalendarOf, findCalendar, keepCalendar } from './queries.ts'
import { findByCalendar, visitorOf } from './queries-readers.ts'

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

export async function getCalendar(ctx: Ctx): Promise<{ since: string | null }> {
  const kept = await findCalendar(ctx.db, ctx.office, ctx.account.id)
  return { since: kept?.madeAt.toISOString() ?? null }
}

/** Only its hash is kept: the address is shown this once. */
export async function renewCalendar(ctx: Ctx): Promise<{ address: string }> {
  const token = randomBytes(32).toString('base64url')
  const calendar = { accountId: ctx.account.id, tokenHash: hashOf(token), madeAt: ctx.now }
  await keepCalendar(ctx.db, ctx.office, ctx.path, calendar)
  await ctx.audit('calendar.renewed', ctx.account.id)
  return { address: `/calendar/${token}.ics` }
}

export async function endCalendar(ctx: Ctx): Promise<Record<string, never>> {
  const wasThere = await endCalendarOf(ctx.db, ctx.office, ctx.account.id)
  if (wasThere) await ctx.audit('calendar.ended', ctx.account.id)
  return {}
}

/** Whose calendar it is. A stopped account has none, and nobody learns which of the two it was. */
export async function findHolder(
  { door, address, now }: FeedAsker,
  { file }: { file: string },
): Promise<Visitor> {
  await countLink(door, address, now)
  const token = /^([\w-]{43})\.ics$/.exec(file)?.[1]
  const holder = token ? await findByCalendar(door, hashOf(token)) : undefined
  if (!holder || isUnused(holder, now)) throw new Refusal('not-found', 'calendar-not-found')
  return visitorOf(holder)
}
