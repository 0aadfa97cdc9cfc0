import { chineseDate, chineseMonthDay, type PlainDate, yearOf } from '../plain-date.ts'
import type { TaskKind } from '../plan-language/plan.ts'
import {
  type ActivityFacts,
  type DoneActivity,
  decisionRecords,
  isDone,
  partnersOf,
  recordOf,
  refOf,
  type Series,
  tagsOf,
} from './activity-records.ts'
import type { Contribution, Missing, Part, Range, Told } from './contribution.ts'
import { figureKey } from './figures.ts'
import { joinTexts, sentence, text } from './parts.ts'

/** What the office did, told under the plan's headings: series and campaigns as one paragraph each. */
export function tellActivities(facts: ActivityFacts, range: Range): Contribution {
  const within = facts.activities
    .filter(({ onDay }) => onDay !== null && range.from <= onDay && onDay <= range.to)
    .filter((activity) => range.only === null || tagsOf(activity).includes(range.only))
    .toSorted((a, b) => (a.onDay ?? '').localeCompare(b.onDay ?? ''))
  const done = within.filter(isDone)
  const records = [...within.map(recordOf), ...partnersOf(done), ...decisionRecords(facts, within)]
  return {
    records,
    names: Object.fromEntries([
      ...facts.programmes.map(({ id, name }) => [`programme=${id}`, name]),
      ...facts.campaigns.map(({ id, name }) => [`campaign=${id}`, name]),
      ...within.flatMap(({ partners }) =>
        partners.map(({ partnerId, name }) => [`partner=${partnerId}`, name]),
      ),
      ...within.map(({ id, title, onDay }) => [
        `activity=${id}`,
        `${onDay ? chineseMonthDay(onDay) : ''}“${title}”`,
      ]),
      ...within.flatMap(({ taskId, title }) => (taskId ? [[`task=${taskId}`, title]] : [])),
    ]),
    told: [
      ...tellDone(done, facts, range),
      ...within.filter(({ state }) => state === 'cancelled').map(tellCancelled),
      ...tellNext(done, facts.openDecisions),
    ],
    missing: [...facts.gaps, ...missingOf(within, range)],
  }
}

interface Group {
  source: string
  /** What the group's figures ask for. */
  tag: string
  series: Series | null
  acts: DoneActivity[]
}

/**
 * A programme or a campaign is one paragraph, and so is what one task brought about; all else stands alone.
 * An act of a programme and a campaign is told with both and counted once in the whole.
 */
function groupsOf(done: DoneActivity[], { programmes, campaigns }: ActivityFacts): Group[] {
  const ofProgramme = programmes.map((series) => ({
    source: `programme:${series.id}`,
    tag: `programme=${series.id}`,
    series,
    acts: done.filter(({ programmeId }) => programmeId === series.id),
  }))
  const ofCampaign = campaigns.map((series) => ({
    source: `campaign:${series.id}`,
    tag: `campaign=${series.id}`,
    series,
    acts: done.filter(({ campaignIds }) => campaignIds.includes(series.id)),
  }))
  const inSeries = new Set([...ofProgramme, ...ofCampaign].flatMap(({ acts }) => acts))
  const alone = Map.groupBy(
    done.filter((activity) => !inSeries.has(activity)),
    ({ id, taskId }) => (taskId ? `task:${taskId}` : `activity:${id}`),
  )
  const ofTask = [...alone].map(([source, acts]) => ({
    source,
    tag: source.replace(':', '='),
    series: null,
    acts,
  }))
  const dayOf = ({ acts }: Group) => acts[0]?.onDay ?? ''
  return [...ofProgramme, ...ofCampaign, ...ofTask]
    .filter(({ acts }) => acts.length > 0)
    .toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)))
}

function tellDone(done: DoneActivity[], facts: ActivityFacts, range: Range): Told[] {
  return groupsOf(done, facts).map((group) => {
    const [first, ...others] = group.acts
    const isOne = first && others.length === 0 && !group.series
    return {
      chapter: 'doing',
      heading: group.acts.find(({ section }) => section !== '')?.section ?? '',
      source: group.source,
      onDay: group.acts[0]?.onDay ?? null,
      parts: joinTexts(isOne ? tellOne(first, range) : tellSeveral(group, range)),
      records: group.acts.map(refOf),
    }
  })
}

/** 7月28日，在社区活动中心举办军民联欢会，共建部队甲、石桥小学参加，官兵20人、地方人员60人到场。…… */
function tellOne(activity: DoneActivity, range: Range): Part[] {
  const { title, targets, outcome, topic } = activity
  const whom = targets.filter((target) => !title.includes(target))
  return [
    text(`${dayWords(activity.onDay, range)}，${placeWords(activity)}${deedWords(activity)}`),
    ...(topic ? [text(`，主题为“${topic}”`)] : []),
    ...(whom.length > 0 ? [text(`，${isVisit(activity) ? '看望' : '面向'}${whom.join('、')}`)] : []),
    ...(activity.partners.length > 0 ? [text(`，${partnerWords([activity])}参加`)] : []),
    ...people([activity], `activity=${activity.id}`, '到场'),
    ...money([activity], `activity=${activity.id}`),
    text('。'),
    ...(outcome ? [text(sentence(outcome))] : []),
  ]
}

const isVisit = ({ kind }: DoneActivity) => kind === 'family-visit' || kind === 'unit-visit'

/** 军民讲坛全年举办4次（3月5日、6月1日…），官兵80人次、地方人员200人次参加。…… */
function tellSeveral({ acts, series, tag }: Group, range: Range): Part[] {
  const name = series
    ? `“${series.name}”共办`
    : acts
        .slice(0, 1)
        .map((first) => `${deedWords(first)}共`)
        .join('')
  const days = acts.map(({ onDay }) => dayWords(onDay, range)).join('、')
  const outcomes = [...new Set(acts.map(({ outcome }) => outcome.trim()).filter((it) => it !== ''))]
  return [
    ...(series?.about ? [text(sentence(series.about))] : []),
    text(name),
    { figure: figureKey('count', 'held', tag) },
    text(acts.length <= mostDaysNamed ? `次（${days}）` : '次'),
    ...(acts.some(({ partners }) => partners.length > 0) ? [text(`，${partnerWords(acts)}参加`)] : []),
    ...people(acts, tag, '参加', '次'),
    ...money(acts, tag),
    text('。'),
    ...outcomes.slice(0, mostOutcomes).map((outcome) => text(sentence(outcome))),
  ]
}
/** More would be a list and no sentence. */
const mostDaysNamed = 6
const mostOutcomes = 4

function people(acts: DoneActivity[], tag: string, verb: string, times = ''): Part[] {
  const has = (side: 'military' | 'civilian') => acts.some(({ attended }) => (attended?.[side] ?? 0) > 0)
  const sides: Part[][] = [
    ...(has('military')
      ? [[text('官兵'), { figure: figureKey('military', 'held', tag) }, text(`人${times}`)]]
      : []),
    ...(has('civilian')
      ? [[text('地方人员'), { figure: figureKey('civilian', 'held', tag) }, text(`人${times}`)]]
      : []),
  ]
  if (sides.length === 0) return []
  return [
    text('，'),
    ...sides.flatMap((side, place) => (place > 0 ? [text('、'), ...side] : side)),
    text(verb),
  ]
}

function money(acts: DoneActivity[], tag: string): Part[] {
  if (!acts.some(({ gifts }) => gifts && gifts.yuan > 0)) return []
  return [text('，慰问品（金）共计'), { figure: figureKey('yuan', 'held', tag) }, text('元')]
}

function tellCancelled(activity: DoneActivity): Told {
  const { title, cancelledReason, onDay } = activity
  const when = onDay ? `原定${chineseMonthDay(onDay)}的` : '原拟举办的'
  return {
    chapter: 'problems',
    heading: '',
    source: `cancelled:${activity.id}`,
    onDay,
    parts: [text(`${when}“${title}”没有举办，原因是：${sentence(cancelledReason)}`)],
    records: [refOf(activity)],
  }
}

function tellNext(done: DoneActivity[], open: ActivityFacts['openDecisions']): Told[] {
  const ids = new Set(done.map(({ id }) => id))
  const decisions = open.filter(({ activityId }) => ids.has(activityId))
  // Of one that is held again and again the last word counts.
  const lessons = [
    ...new Map(
      done.filter(({ lesson }) => lesson.trim() !== '').map((activity) => [activity.title, activity]),
    ).values(),
  ]
  const owed: Told[] =
    decisions.length === 0
      ? []
      : [
          {
            chapter: 'next',
            heading: '',
            source: 'decisions',
            onDay: null,
            parts: [
              text('继续落实尚未办结的议定事项'),
              { figure: figureKey('count', 'decision', 'open') },
              text(
                `项：${decisions.map(({ what, owner }) => (owner ? `${what}（${owner}）` : what)).join('；')}。`,
              ),
            ],
            records: decisions.map(({ id }) => ({ kind: 'decision', id })),
          },
        ]
  const learnt = lessons.map(
    (activity): Told => ({
      chapter: 'next',
      heading: '',
      source: `lesson:${activity.id}`,
      onDay: activity.onDay,
      parts: [text(`下次办“${activity.title}”：${sentence(activity.lesson)}`)],
      records: [refOf(activity)],
    }),
  )
  return [...owed, ...learnt]
}

/** What the records of one title lack is said in one line. */
function missingOf(within: DoneActivity[], range: Range): Missing[] {
  const done = within.filter(isDone)
  const lines = (which: (activity: DoneActivity) => boolean, of: DoneActivity[], words: string): Missing[] =>
    [...Map.groupBy(of.filter(which), ({ title }) => title)].map(([title, acts]) => ({
      words: `${listDays(acts, range)}“${title}”${words}`,
      record: acts[0] ? refOf(acts[0]) : null,
    }))
  return [
    ...lines(
      ({ state, onDay }) => (state === 'proposed' || state === 'scheduled') && (onDay ?? '') < range.today,
      within,
      '已过，还没有记下办了没有',
    ),
    ...lines(({ attended }) => attended === null, done, '没有记参加人数'),
    ...lines(({ outcome }) => outcome.trim() === '', done, '没有写做了什么、效果如何'),
    ...lines(({ evidence }) => evidence === 0, done, '没有佐证材料（文字、纸质材料出处也可以）'),
    ...done.flatMap((activity) =>
      activity.disagreements.map(({ partner, ours, theirs }) => ({
        words: `${dayWords(activity.onDay, range)}“${activity.title}”人数与${partner}所报不一致：本单位记${ours}人，对方报${theirs}人`,
        record: refOf(activity),
      })),
    ),
  ]
}

/** 1月5日、2月5日等10次 */
function listDays(acts: DoneActivity[], range: Range): string {
  const days = acts.map(({ onDay }) => dayWords(onDay, range))
  return days.length <= 3 ? days.join('、') : `${days.slice(0, 2).join('、')}等${days.length}次`
}

function dayWords(onDay: PlainDate | null, { from, to }: Range): string {
  if (!onDay) return '日期未记'
  return yearOf(from) === yearOf(to) ? chineseMonthDay(onDay) : chineseDate(onDay)
}

const placeWords = ({ place }: DoneActivity) => (place ? `在${place}` : '')

/** Titles that say what was done need no other verb: 走访慰问烈军属, 开展国防教育. */
const saysItself =
  /^(?:走访|慰问|看望|开展|组织|举办|召开|举行|参加|参观|观看|祭扫|清扫|清理|整治|开放|组建|建立|完善|做好|宣传|制作|出|张贴|发放|帮助|帮扶|邀请|请|为|向|给|与|和|送|迎|欢送|欢迎|放映|讲|学习|登记|结对|签订)/u
const verbs: Partial<Record<TaskKind, string>> = {
  meeting: '召开',
  lecture: '举办',
  contest: '举办',
  gala: '举办',
  sports: '举办',
  screening: '组织',
}
/** 欢送新兵座谈会 begins with a verb and is held all the same; 走访退役军人协会 is not. */
const isHeld =
  /(?:座谈|联欢|联谊|茶话|运动|报告|招聘|欢送|欢迎|表彰|总结|故事|恳谈|见面|分享|动员|晚)会$|(?:会议|竞赛|比赛|展览|图片展|讲座|讲堂|联谊|联欢|演出|仪式|活动)$/u
const opensWithHolding = /^(?:开展|组织|举办|召开|举行|参加|参观|观看|邀请|请|放映)/u
/** What was done to whom needs a noun behind 开展: 八一慰问部队活动. */
const hasObject = /(?:走访|慰问|看望|参观|观看|帮扶|清扫|清理)[^活动]{2,}$/u

function deedWords({ title, kind }: DoneActivity): string {
  if (opensWithHolding.test(title)) return title
  if (isHeld.test(title)) return `${verbs[kind] ?? (title.endsWith('活动') ? '开展' : '举办')}${title}`
  if (saysItself.test(title)) return title
  return `${verbs[kind] ?? '开展'}${title}${hasObject.test(title) ? '活动' : ''}`
}

function partnerWords(acts: DoneActivity[]): string {
  return [...new Set(acts.flatMap(({ partners }) => partners.map(({ name }) => name)))].join('、')
}
