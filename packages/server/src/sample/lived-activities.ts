import type { NewActivity } from '@yushui/contract/activities'
import type { NewPartner } from '@yushui/contract/partners'
import type { NewTask } from '@yushui/contract/plans'
import { addDays, monthOf, type PlainDate, yearOf } from '@yushui/domain/plain-date'
import { addActivity } from '../features/activities/add-activity.ts'
import { addDecision } from '../features/activities/add-decision.ts'
import { changeActivity } from '../features/activities/change-activity.ts'
import { changeDecision } from '../features/activities/change-decision.ts'
import { getActivity } from '../features/activities/get-activity.ts'
import { makeTaskOfDecision } from '../features/activities/make-task-of-decision.ts'
import { takeActivityStep } from '../features/activities/take-activity-step.ts'
import { askPartner } from '../features/confirmations/ask-partner.ts'
import { enterAnswer } from '../features/confirmations/enter-answer.ts'
import { tickTask } from '../features/plan/tick-task.ts'
import { addCampaign } from '../features/programmes/add-campaign.ts'
import { addProgramme } from '../features/programmes/add-programme.ts'
import type { Cast, Happening, Life } from './a-year.ts'
import { anActivity } from './an-activity.ts'
import { livedEvidence, unsortedPhotos } from './lived-evidence.ts'
import {
  type Lived,
  livedLectures,
  livedTasks,
  type SampleCampaign,
  type SampleDecision,
  type SampleProgramme,
  sampleCampaigns,
  sampleProgrammes,
} from './sample-activities.ts'

interface Wanted {
  cast: Cast
  partners: NewPartner[]
  years: number[]
  today: PlainDate
  newId: () => string
}

interface Setting extends Wanted {
  /** What is kept of an activity. */
  keep(activity: NewActivity): Happening[]
}

/**
 * What the sample office did with its plans: activities with all that belongs to them, in the place of mere
 * ticks. Of the quarterly lectures one was left out, two activities stand open about today, one was called off.
 */
export function livedActivities(wanted: Wanted): { life: Life; others: Happening[] } {
  const setting = { ...wanted, keep: livedEvidence(wanted) }
  const { cast, years, newId, today } = setting
  const programmeIds = idsFor(Object.keys(sampleProgrammes), newId)
  const campaignIds = idsFor(
    years.flatMap((year) => Object.keys(sampleCampaigns).map((name) => `${year} ${name}`)),
    newId,
  )
  const write = (task: NewTask, on: PlainDate, lived: Lived): NewActivity =>
    anActivity({
      ...{ title: task.title, kind: task.kind, partners: task.partners, targets: task.targets },
      ...{ taskId: task.id, responsible: task.responsible, onDay: on, state: 'held', id: newId() },
      ...{ startsAt: lived.hours[0], endsAt: lived.hours[1], place: lived.place },
      ...{ isInside: lived.isInside ?? false, attended: attendedIn(lived, yearOf(on)) },
      ...{ outcome: lived.outcome, lesson: lived.lesson ?? '', facets: lived.facets ?? {} },
      programmeId: lived.programme ? programmeIds[lived.programme]! : null,
      campaignIds: (lived.campaigns ?? []).flatMap((name) => campaignIds[`${yearOf(on)} ${name}`] ?? []),
    })
  const life: Life = (task, on, who) => {
    const isLecture = task.title === sampleProgrammes.lectures.name
    if (isLecture && isLeftOut(on, today)) return { before: [], record: [] }
    const lived = isLecture ? livedLectures[quarterOf(on) - 1] : livedTasks[task.title]
    if (!lived) return null
    const activity = write(task, on, lived)
    return lived.theirs
      ? withTheirs(setting, activity, lived)
      : {
          before: [],
          record: recorded(setting, activity, lived, [{ on, who, run: (ctx) => addActivity(ctx, activity) }]),
        }
  }
  return {
    life,
    others: [
      ...Object.entries(sampleProgrammes).map(([name, programme]): Happening => {
        const kept = { ...programme, id: programmeIds[name as SampleProgramme]! }
        return { on: `${years[0]! - 1}-11-12`, who: cast.officer, run: (ctx) => addProgramme(ctx, kept) }
      }),
      ...years.flatMap((year) => campaignsOf(year, cast, campaignIds)),
      ...years.map((year) => choirOf(year, setting, programmeIds.choir!, campaignIds)),
      ...aboutToday(setting),
      ...unsortedPhotos(setting),
    ],
  }
}

const idsFor = (names: string[], newId: () => string): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, newId()]))

const quarterOf = (day: PlainDate) => Math.ceil(monthOf(day) / 3)

/** The lecture of the quarter before today's; early in the year nothing is missing yet. */
const isLeftOut = (on: PlainDate, today: PlainDate) =>
  yearOf(on) === yearOf(today) && quarterOf(on) === Math.max(quarterOf(today) - (isLate(today) ? 0 : 1), 1)

/** From the middle of the quarter on, its own lecture is the one that is owed. */
const isLate = (today: PlainDate) => (monthOf(today) - 1) % 3 === 2

/** No two years bring the same number of people. */
function attendedIn({ attended: { military, civilian } }: Lived, year: number) {
  const share = 1 + ((year % 5) - 2) * 0.06
  return { military, civilian: Math.round(civilian * share) }
}

/** Fixed three weeks ahead; the unit says whether it comes, and afterwards with how many it came. */
function withTheirs(setting: Setting, activity: NewActivity, lived: Lived): ReturnType<Life> {
  const { cast, partners, newId } = setting
  const { officer } = cast
  const on = activity.onDay!
  const { coming, came } = lived.theirs!
  const unit = partners.find(
    ({ id, kind }) => kind === 'army-unit' && activity.partners.some(({ partnerId }) => partnerId === id),
  )
  const answer = (question: 'invitation' | 'holding', day: PlainDate, headcount: number): Happening[] => {
    if (!unit) return []
    const asked = { id: newId(), activityId: activity.id, partnerId: unit.id, question }
    const given = { answer: 'yes', otherSlot: '', headcount, answeredBy: unit.liaison } as const
    const channel = question === 'invitation' ? 'telephone' : 'paper'
    return [
      {
        on: day,
        who: officer,
        run: (ctx) => enterAnswer(ctx, { ...asked, ...given, channel, answeredOn: day }),
      },
    ]
  }
  const ahead: NewActivity = {
    ...activity,
    ...{ state: 'scheduled', attended: null, outcome: '', lesson: '', expected: activity.attended },
    facets: { ...activity.facets, minutes: undefined },
  }
  const { id, state: _, ...written } = { ...activity, expected: activity.attended }
  const held: Happening = {
    on,
    who: officer,
    run: async (ctx) => {
      const { version } = await getActivity(ctx, { id })
      const taken = await takeActivityStep(ctx, { id, version, step: 'hold', reason: '' })
      return changeActivity(ctx, { ...written, id, version: taken.version })
    },
  }
  return {
    before: [
      { on: addDays(on, -21), who: officer, run: (ctx) => addActivity(ctx, ahead) },
      ...answer('invitation', addDays(on, -10), coming),
    ],
    record: recorded(setting, activity, lived, [held, ...answer('holding', addDays(on, 2), came)]),
  }
}

/** What follows on it: what was decided, and after a fortnight it is filed. */
function recorded(
  setting: Setting,
  activity: NewActivity,
  { decisions = [] }: Lived,
  first: Happening[],
): Happening[] {
  const { id, onDay } = activity
  const filed: Happening = {
    on: addDays(onDay!, 14),
    who: setting.cast.officer,
    run: async (ctx) => {
      const { version } = await getActivity(ctx, { id })
      return takeActivityStep(ctx, { id, version, step: 'file', reason: '' })
    },
  }
  const decisionsMade = decisions.flatMap((it) => decided(setting, id, onDay!, it))
  return [...first, ...decisionsMade, ...setting.keep(activity), filed]
}

/** With a date it becomes a task, which is done ten days early. */
function decided(
  { cast: { officer }, newId }: Setting,
  activityId: string,
  on: PlainDate,
  { what, owner, within, outcome }: SampleDecision,
): Happening[] {
  const due = within === null ? null : addDays(on, within)
  const id = newId()
  const decision = { id, activityId, what, owner, due }
  const said: Happening = { on, who: officer, run: (ctx) => addDecision(ctx, decision) }
  if (!due || !outcome) return [said]
  const taskId = newId()
  const doneOn = addDays(due, -10)
  return [
    said,
    { on, who: officer, run: (ctx) => makeTaskOfDecision(ctx, { id, activityId, taskId, reason: '' }) },
    {
      on: doneOn,
      who: officer,
      run: async (ctx) => {
        await tickTask(ctx, { id: taskId, tickId: newId(), on: doneOn, note: outcome })
        const { decisions } = await getActivity(ctx, { id: activityId })
        const { version } = decisions.find((it) => it.id === id)!
        return changeDecision(ctx, { ...decision, doneOn, outcome, version })
      },
    },
  ]
}

function campaignsOf(year: number, { officer }: Cast, ids: Record<string, string>): Happening[] {
  return Object.entries(sampleCampaigns).map(([name, { from, to, ...campaign }]) => {
    const kept = { ...campaign, from: `${year}-${from}`, to: `${year}-${to}`, id: ids[`${year} ${name}`]! }
    return { on: `${year}-01-05`, who: officer, run: (ctx) => addCampaign(ctx, kept) }
  })
}

/** What no plan foresaw. */
function choirOf(
  year: number,
  { cast, newId }: Setting,
  programmeId: string,
  campaignIds: Record<string, string>,
): Happening {
  const festival: SampleCampaign = 'arts-festival'
  const on = `${year}-06-06`
  const activity = anActivity({
    ...{ id: newId(), title: '军民合唱团汇报演出', kind: 'culture-group', state: 'held', onDay: on },
    ...{ startsAt: '19:00', endsAt: '20:00', place: '文化广场', targets: ['居民'] },
    ...{ programmeId, campaignIds: [campaignIds[`${year} ${festival}`]!], responsible: cast.officer.name },
    ...{ attended: { military: 12, civilian: 140 }, outcome: '排练四次，汇报演出五首歌，居民跟着唱。' },
    facets: {
      choir: {
        parts: [
          { part: '高声部', military: 4, civilian: 12 },
          { part: '低声部', military: 8, civilian: 9 },
        ],
        rehearsals: [-28, -21, -14, -7].map((days, place) => ({
          on: addDays(on, days),
          present: 24 + place,
        })),
        repertoire: ['我和我的祖国', '打靶归来', '十送红军', '歌唱祖国', '强军战歌'],
      },
    },
  })
  return { on, who: cast.officer, run: (ctx) => addActivity(ctx, activity) }
}

/** One that went by without a record, one called off, one fixed for next week whose unit has not answered yet. */
function aboutToday({ cast: { officer }, partners, today, newId }: Setting): Happening[] {
  const unit = partners.find(({ kind }) => kind === 'army-unit')!
  const fire = partners.find(({ kind }) => kind === 'fire-rescue')!
  const withPartner = ({ id, alias }: NewPartner) => [{ partnerId: id, name: alias }]
  const fixed = (said: Partial<NewActivity>) =>
    anActivity({ targets: ['居民'], responsible: officer.name, ...said, id: newId() })
  const drill = fixed({
    ...{ title: '居民消防演练', kind: 'defence-education', onDay: addDays(today, -4) },
    partners: withPartner(fire),
  })
  const football = fixed({
    ...{ title: '军民足球友谊赛', kind: 'sports', onDay: addDays(today, -12), place: '实验小学操场' },
    partners: withPartner(unit),
  })
  const tidying = fixed({
    ...{ title: '军民共建阅览室整理', kind: 'volunteering', onDay: addDays(today, 8), place: '社区阅览室' },
    partners: withPartner(unit),
    expected: { military: 10, civilian: 15 },
  })
  const asked = { id: newId(), activityId: tidying.id, partnerId: unit.id, question: 'invitation' } as const
  const on = (days: number, run: Happening['run']): Happening => ({
    on: addDays(today, days),
    who: officer,
    run,
  })
  return [
    on(-30, (ctx) => addActivity(ctx, football)),
    on(-20, (ctx) => addActivity(ctx, drill)),
    on(-13, async (ctx) =>
      takeActivityStep(ctx, { id: football.id, version: 1, step: 'cancel', reason: '连日降雨，场地积水' }),
    ),
    on(-6, (ctx) => addActivity(ctx, tidying)),
    on(-5, (ctx) => askPartner(ctx, asked)),
  ]
}
