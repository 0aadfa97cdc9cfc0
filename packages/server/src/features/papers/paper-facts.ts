import type { Activity } from '@yushui/contract/activities'
import { type PaperKind, paperKinds } from '@yushui/contract/papers'
import type { PartnerKind } from '@yushui/contract/partners'
import { nextIssue } from '@yushui/domain/papers/next-issue'
import type { PaperFacts } from '@yushui/domain/papers/paper-facts'
import { replyBy } from '@yushui/domain/papers/reply-by'
import { yearOf } from '@yushui/domain/plain-date'
import type { Ctx } from '../../platform/ctx.ts'
import { listActivePartners } from '../partners/public.ts'
import { getPaperSettings } from './paper-settings.ts'
import { listIssues } from './queries.ts'
import { isForPartners } from './rules.ts'

const military: PartnerKind[] = ['army-unit', 'police-armed-unit']

/** What an activity's record says to the writers of papers. */
export async function paperFacts(ctx: Ctx, activity: Activity, kind: PaperKind): Promise<PaperFacts> {
  const kinds = new Map((await listActivePartners(ctx)).map((partner) => [partner.id, partner.kind]))
  const isMilitary = ({ partnerId, name }: Activity['partners'][number]) => {
    const known = kinds.get(partnerId ?? '')
    return known ? military.includes(known) : /部队|官兵|武警/.test(name)
  }
  const { leaves } = paperKinds[kind]
  const { phone, replyDays } = await getPaperSettings(ctx)
  // Where a barracks is stays in the office and with the unit itself (MS-11).
  const hidesPlace = activity.isInside && leaves && !isForPartners(kind)
  return {
    ...activity,
    officeName: ctx.account.officeName,
    place: hidesPlace ? '' : activity.place,
    partners: activity.partners.map((partner) => ({ name: partner.name, isMilitary: isMilitary(partner) })),
    contact: { name: activity.responsible || ctx.account.name, phone },
    replyBy: replyBy(activity.onDay, ctx.today, replyDays),
    issue:
      kind === 'briefing'
        ? nextIssue(await listIssues(ctx.db, ctx.office, yearOfPaper(ctx, activity)))
        : null,
    // What leaves is dated when it is released.
    signedOn: leaves ? '' : ctx.today,
  }
}

/** The activity's; without a day of its own, the one it is written in. */
export const yearOfPaper = (ctx: Ctx, { onDay }: Pick<Activity, 'onDay'>) => yearOf(onDay ?? ctx.today)

/** The aliases by which a text would show a unit. */
export async function unitAliases(ctx: Ctx): Promise<string[]> {
  const partners = await listActivePartners(ctx)
  return partners.flatMap(({ alias, kind }) => (military.includes(kind) ? [alias] : []))
}
