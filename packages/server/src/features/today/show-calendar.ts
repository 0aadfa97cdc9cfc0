import { createHash } from 'node:crypto'
import type { Activity } from '@yushui/contract/activities'
import type { Task } from '@yushui/contract/plans'
import { type CalendarEvent, writeCalendar } from '@yushui/documents/write/calendar/write-calendar'
import { standingOf } from '@yushui/domain/almanac/task-standing'
import { addDays } from '@yushui/domain/plain-date'
import type { Ctx } from '../../platform/ctx.ts'
import type { FileAnswer } from '../../platform/file-answer.ts'
import { listActivitiesSince } from '../activities/public.ts'
import { listOpenTasks } from '../plan/public.ts'
import { unitFinder } from './about-unit.ts'

/** What a calendar keeps of the past. */
const pastDays = 90

type IsAboutUnit = Awaited<ReturnType<typeof unitFinder>>

/**
 * The office's activities with a day, and the last days of its open tasks. What has to do with a unit has
 * neither place nor unit nor a title of its own (MS-12): the address may come into anybody's hands.
 */
export async function showCalendar(ctx: Ctx): Promise<FileAnswer> {
  const isAboutUnit = await unitFinder(ctx)
  const activities = await listActivitiesSince(ctx.db, ctx.office, addDays(ctx.today, -pastDays))
  const tasks = await listOpenTasks(ctx)
  const events = [
    ...activities.flatMap((activity) => eventOf(activity, isAboutUnit)),
    ...tasks.flatMap((task) => lastDaysOf(task, ctx, isAboutUnit)),
  ]
  const bytes = Buffer.from(writeCalendar(`${ctx.account.officeName}双拥工作`, events))
  return {
    name: '鱼水.ics',
    type: 'text/calendar; charset=utf-8',
    bytes,
    tag: createHash('sha256').update(bytes).digest('base64url'),
    isShown: true,
  }
}

type Row = Awaited<ReturnType<typeof listActivitiesSince>>[number]

const statuses: Record<Activity['state'], CalendarEvent['status']> = {
  proposed: 'TENTATIVE',
  scheduled: 'CONFIRMED',
  held: 'CONFIRMED',
  filed: 'CONFIRMED',
  cancelled: 'CANCELLED',
}

function eventOf(activity: Row, isAboutUnit: IsAboutUnit): CalendarEvent[] {
  const { id, title, place, targets, state, onDay, startsAt, endsAt, version, changedAt } = activity
  if (!onDay) return []
  const isWithheld = isAboutUnit([title, place, ...targets], activity)
  return [
    {
      uid: `${id}@yushui`,
      sequence: version,
      status: statuses[state],
      title: isWithheld ? '双拥活动' : title,
      place: isWithheld ? '' : place,
      day: onDay,
      startsAt,
      endsAt,
      isBusy: true,
      changedAt,
    },
  ]
}

/** A task that comes again has an entry for each time; they keep their ids by their place in the year. */
function lastDaysOf(task: Task, { today }: Ctx, isAboutUnit: IsAboutUnit): CalendarEvent[] {
  const { id, title, targets, spells, window, ticks, version } = task
  const on = ticks.map((tick) => tick.on)
  const standing = standingOf({ spells, recurrence: window.recurrence, ticks: on, today })
  if (standing.state === 'open') return []
  const isWithheld = isAboutUnit([title, ...targets], task)
  return standing.spells.flatMap(({ state, to }, place): CalendarEvent[] => {
    if (state === 'done' || to < addDays(today, -pastDays)) return []
    return [
      {
        uid: standing.spells.length > 1 ? `${id}.${place + 1}@yushui` : `${id}@yushui`,
        sequence: version,
        status: 'CONFIRMED',
        title: `${isWithheld ? '双拥工作' : title}（最后一天）`,
        place: '',
        day: to,
        startsAt: null,
        endsAt: null,
        isBusy: false,
        // Nobody wrote a task's entry: it is as of today.
        changedAt: new Date(`${today}T00:00:00+08:00`),
      },
    ]
  })
}
