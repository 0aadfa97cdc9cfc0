import type { Asked } from '@yushui/phone/confirmation-page'
import { before, todayOf } from '../../platform/clock.ts'
import type { DoorCtx } from '../../platform/ctx.ts'
import { countLink } from '../accounts/public.ts'
import { type ActivityRow, findActivity } from '../activities/public.ts'
import { listAliases } from '../partners/public.ts'
import { type ConfirmationByToken, findByToken } from './queries.ts'
import { hashOf } from './rules.ts'

/** The page's facts and whose they are; or only the number that says why there are none. */
export async function openLink(
  ctx: DoorCtx,
  token: unknown,
): Promise<{ confirmation: ConfirmationByToken; asked: Asked } | { status: 404 | 410 }> {
  await countLink(ctx.counting, ctx.address, ctx.now)
  const confirmation = await findByToken(ctx.db, hashOf(String(token)))
  if (!confirmation) return { status: 404 }
  const { officeId, activityId, partnerId, expiresAt, isWithdrawn } = confirmation
  const activity = await findActivity(ctx.db, officeId, activityId)
  const isOver = !expiresAt || ctx.now >= new Date(expiresAt)
  if (!activity || isWithdrawn || isOver || activity.state === 'cancelled') return { status: 410 }
  // One that no longer takes part learns nothing more of it.
  if (!activity.partners.some((partner) => partner.partnerId === partnerId)) return { status: 410 }
  const aliases = await listAliases(ctx.db, officeId)
  return { confirmation, asked: askedOf(confirmation, activity, aliases) }
}

type Alias = Awaited<ReturnType<typeof listAliases>>[number]

/** Without a unit's name or alias, and without a place within a barracks (MS-11, MS-12). */
function askedOf(confirmation: ConfirmationByToken, activity: ActivityRow, aliases: Alias[]): Asked {
  const { from, question, partnerId, answer, otherSlot, headcount, answeredBy, answeredOn, isOutdated } =
    confirmation
  const { title, onDay, startsAt, endsAt, place, isInside } = activity
  const hide = (text: string) => withoutUnits(text, partnerId, aliases)
  const isAnswered = answer !== null && answeredOn !== null
  return {
    ...{ from, question, onDay, startsAt, endsAt },
    title: hide(title),
    place: isInside ? '' : hide(place),
    lastDay: todayOf(before(new Date(confirmation.expiresAt!), 1)),
    answered: isAnswered ? { answer, otherSlot, headcount, answeredBy, on: answeredOn, isOutdated } : null,
  }
}

const units: Alias['kind'][] = ['army-unit', 'police-armed-unit']

function withoutUnits(text: string, own: string, aliases: Alias[]): string {
  const hidden = aliases
    .filter(({ id, kind }) => id === own || units.includes(kind))
    .toSorted((a, b) => b.alias.length - a.alias.length)
  return hidden.reduce(
    (left, { id, alias }) => left.replaceAll(alias, id === own ? '贵单位' : '共建单位'),
    text,
  )
}
