import type { Activity } from '@yushui/contract/activities'
import type { Headcount } from '@yushui/contract/activity-facets'
import { sql } from 'kysely'
import type { OfficeId } from '../../platform/ctx.ts'
import type { Db } from '../../platform/db.ts'

/** A kept partner goes by the alias it has now. */
const partners = sql<Activity['partners']>`(
  select coalesce(jsonb_agg(jsonb_build_object(
    'partnerId', it.value -> 'partnerId', 'name', coalesce(n.alias, it.value ->> 'name')) order by it.place), '[]')
  from jsonb_array_elements(a.partners) with ordinality as it (value, place)
  left join partners n on n.office_id = a.office_id and n.id = (it.value ->> 'partnerId')::uuid)`

/** What military partners said of their own number, one line a partner, its last word. */
const theirCounts = sql<{ partner: string; headcount: number }[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('partner', last.alias, 'headcount', last.headcount)), '[]')
  from (
    select distinct on (c.partner_id) n.alias, c.headcount
    from confirmations c join partners n on n.office_id = c.office_id and n.id = c.partner_id
    where c.office_id = a.office_id and c.activity_id = a.id and c.question = 'holding'
      and c.answer = 'yes' and c.withdrawn_at is null and c.headcount is not null
      and n.kind in ('army-unit', 'police-armed-unit')
    order by c.partner_id, c.answered_on desc, c.id desc) as last)`

/** Those with a day in the span, by day, with what a report tells of each. */
export function listActivitiesBetween(db: Db, officeId: OfficeId, from: string, to: string) {
  return db
    .selectFrom('activities as a')
    .select((eb) => [
      'a.id',
      'a.title',
      eb.ref('a.kind').$castTo<Activity['kind']>().as('kind'),
      eb.ref('a.state').$castTo<Activity['state']>().as('state'),
      'a.cancelledReason',
      'a.taskId',
      'a.programmeId',
      'a.campaignIds',
      'a.onDay',
      'a.place',
      'a.isInside',
      partners.as('partners'),
      eb.ref('a.targets').$castTo<string[]>().as('targets'),
      eb.ref('a.attended').$castTo<Headcount | null>().as('attended'),
      'a.outcome',
      'a.lesson',
      eb.ref('a.facets').$castTo<Activity['facets']>().as('facets'),
      theirCounts.as('theirCounts'),
    ])
    .where('a.officeId', '=', officeId)
    .where('a.onDay', '>=', from)
    .where('a.onDay', '<=', to)
    .orderBy('a.onDay')
    .orderBy('a.id')
    .execute()
}
