import type { Draft } from './draft.ts'
import type { NamedPeople } from './people-roles.ts'
import type { TaskKind } from './plan.ts'
import { kindBySign } from './words/kind-signs.ts'

/** What a rule may look at: the task's words, its word of work, and whom it reaches. */
interface Case {
  kind: TaskKind
  /** The quote. */
  words: string
  /** The word of work itself. */
  said: string
  as: Draft['head']['act']['as']
  /** Of those it reaches the first soldiers or served. */
  first: 'military' | 'served' | null
  military: boolean
  served: boolean
  /** Done for somebody who is named behind 为 or 给. */
  isForSomebody: boolean
  /** Soldiers, volunteers or members do it. */
  byVolunteers: boolean
  /** Those who call themselves volunteers do it. */
  byHelpers: boolean
  /** A firm or an office does it as its trade. */
  byTrade: boolean
}

/** What is taught to soldiers is technology support, whatever it is called. */
const teaching =
  /教授|传授|培训|短训|补习|辅导文化|文化课|技术|技能|手艺|夜校|学历|跟班学习|培养|维修课|操作|食品安全|乐器/
const teachable = new Set<TaskKind>([
  'employment',
  'assistance',
  'volunteering',
  'other',
  'cleanup',
  'lecture',
])
/** Lessons that stay lessons, whoever hears them. */
const lesson = /传统|故事|国防|政治|法律|法规|法制|法治|健康|安全(?!.{0,4}炊)|党课|历史|事迹|政策|心理/
/** Work upon the office's own work. */
const ordering = /^(?:[^,]{0,8})(?:总结|谋划|盘点|部署|调整|评定|商定|检查|研究|制定|报送)/
/** A story that is printed or sent round is publicity. */
const issuing = /推送|播出|播送|刊登|刊发|刊出|发布|播放|专栏|连载|制作|拍摄/
/** Places that are visited to learn. */
const sites = /遗址|旧址|纪念馆|博物馆|展览馆|军史馆|陈列馆|故居|老区|战场|炮台|营房/
const barracks = /军营|哨所|连队|驻地|战舰|部队|驻军|官兵|战士|哨位|营区|舰/
const sending = /[送寄赠献]/
/** Work of the hands, done once for one household. */
const byHand = /[修换擦洗刷扫缝搬]|理发|推头|推推头|照料|照应|陪|聊天|粉刷/
const staff = /骨干|会员|专干|干部|联络员|工作人员|队员|志愿者/
const homes = /上门|家中|为老|助老|敬老院|光荣院|养老院/

/** In order; the first rule that fits gives the kind. */
const rules: [kind: TaskKind, fits: (one: Case) => boolean][] = [
  ['tech-support', (one) => one.military && !one.served && isTaught(one)],
  ['tech-support', ({ words }) => /送(?:技术|科技)/.test(words)],
  [
    'unit-visit',
    ({ kind, words }) =>
      (kind === 'defence-education' || kind === 'other') && /送[^,]{1,6}进(?:军营|警营|部队)/.test(words),
  ],
  [
    'tech-support',
    ({ kind, military, served, words }) =>
      kind === 'volunteering' && military && !served && /车辆|装备|设备|器材/.test(words),
  ],
  [
    'conscription',
    ({ kind, words, as, said }) =>
      (kind === 'publicity' || (kind === 'lecture' && (as === 'deed' || said.startsWith('宣讲')))) &&
      /征兵|兵役|应征|参军/.test(words),
  ],
  [
    'lecture',
    ({ kind, words }) =>
      kind === 'defence-education' && /[讲作做]一?[次场堂]?[^,]{0,8}(?:报告|课)$/.test(words),
  ],
  [
    'memorial',
    ({ kind, said, words }) =>
      (said === '宣誓' || (kind === 'lecture' && /[党团队]日/.test(said))) && /烈士|英烈|陵园/.test(words),
  ],
  [
    'defence-education',
    ({ kind, words }) =>
      (kind === 'memorial' || kind === 'sports') && sites.test(words) && !/墓|陵园|碑/.test(words),
  ],
  [
    'publicity',
    ({ kind, as, words }) =>
      ((kind === 'lecture' && as === 'thing') ||
        (as === 'topic' && (kind === 'defence-education' || kind === 'assistance'))) &&
      issuing.test(words),
  ],
  [
    'publicity',
    ({ words }) =>
      /编(?:印|写|一本|制)?[^,]{0,24}(?:小册子|读本|手册)$|光荣榜贴出|信息$/.test(words) &&
      /编|贴|更新.{0,8}(?:微信|公众号|橱窗|栏)/.test(words),
  ],
  ['employment', ({ kind, words }) => kind === 'publicity' && /(?:招工|招聘|就业|用工|岗位)信息/.test(words)],
  [
    'employment',
    ({ kind, military, words }) =>
      kind === 'tech-support' &&
      !military &&
      words.includes('培训') &&
      !/军营|部队|官兵|两用人才/.test(words),
  ],
  [
    'organisation',
    ({ kind, served, words }) =>
      kind === 'employment' && !served && words.includes('培训') && staff.test(words),
  ],
  ['sports', ({ kind, words }) => kind === 'contest' && /球|棋|拔河|跳绳|赛跑|健身|龙舟|健步/.test(words)],
  [
    'gala',
    ({ kind, as, words }) =>
      (kind === 'unit-visit' || kind === 'publicity') &&
      as === 'thing' &&
      /吃|品尝|表演|演出/.test(words) &&
      !/送|寄/.test(words),
  ],
  [
    'unit-visit',
    ({ kind, first, words }) => kind === 'gala' && first === 'military' && /送到|送给|送往|送去/.test(words),
  ],
  [
    'unit-visit',
    ({ kind, first, words }) =>
      (kind === 'other' || kind === 'contest' || kind === 'memorial') &&
      first === 'military' &&
      sending.test(words) &&
      !/烈士|墓|碑/.test(words),
  ],
  [
    'family-visit',
    ({ kind, first, words }) =>
      kind === 'memorial' && first === 'served' && !/烈士|墓|碑|牺牲|英烈/.test(words),
  ],
  ['publicity', ({ kind, first, words }) => kind === 'unit-visit' && !first && words.includes('张贴')],
  [
    'employment',
    ({ kind, words }) =>
      (kind === 'assistance' && /就业岗位|公益岗位|岗位\d|个岗位|担任.{0,6}员|招收/.test(words)) ||
      (kind === 'family-visit' && /上岗|就业/.test(words)),
  ],
  [
    'defence-education',
    ({ kind, first, words }) => kind === 'family-visit' && first !== 'served' && sites.test(words),
  ],
  [
    'unit-visit',
    ({ kind, first, words }) =>
      (kind === 'family-visit' || kind === 'unit-visit') &&
      (first ? first === 'military' : kind === 'unit-visit' || barracks.test(words)),
  ],
  ['family-visit', ({ kind }) => kind === 'family-visit' || kind === 'unit-visit'],
  [
    'records',
    ({ kind, words }) =>
      (kind === 'assistance' || kind === 'employment' || kind === 'clinic') &&
      /^.{0,10}(?:核对|清点|摸清|核查)|建立.{0,10}档案/.test(words),
  ],
  [
    'volunteering',
    ({ kind, served, isForSomebody, words }) =>
      kind === 'cleanup' && ((isForSomebody && served) || homes.test(words)),
  ],
  [
    'volunteering',
    ({ kind, words }) =>
      kind === 'organisation' &&
      /(?:志愿|义工|突击|抢险|帮工|护航)[^,]{0,6}(?:队|团)/.test(words) &&
      !/制度|机制|培训|经费/.test(words),
  ],
  [
    'volunteering',
    ({ kind, byVolunteers, words }) => kind === 'assistance' && byVolunteers && byHand.test(words),
  ],
  ['volunteering', ({ kind, byHelpers }) => kind === 'assistance' && byHelpers],
  ['assistance', ({ kind, byTrade, byVolunteers }) => kind === 'volunteering' && byTrade && !byVolunteers],
]

function isTaught({ kind, as, words }: Case): boolean {
  if (!teachable.has(kind) || !teaching.test(words)) return false
  if (kind !== 'lecture') return true
  return !lesson.test(words) && (as !== 'event' || /维修|技术|技能|文化课|补习/.test(words))
}

/** A task of unknown words is told by its plain ones, then by whom it is for. */
function unknownKind({ words, first, isForSomebody, byVolunteers }: Case): TaskKind {
  if (/义务|志愿者|志愿服务|义工/.test(words)) return 'volunteering'
  if (first && /[送寄赠]/.test(words) && !/新兵|入伍/.test(words))
    return first === 'military' ? 'unit-visit' : 'family-visit'
  if (/讲讲|讲一|讲[^,]{2,8}(?:知识|技术|急救|政策|故事|安全)/.test(words) && !/征兵/.test(words))
    return 'lecture'
  if (/观看《/.test(words)) return 'screening'
  const known = kindBySign(words)
  if (known) return known
  if (ordering.test(words)) return 'organisation'
  if (isForSomebody || /照应|照料|包下来/.test(words))
    return /推头|理发/.test(words) || (byVolunteers && byHand.test(words)) ? 'volunteering' : 'assistance'
  return 'other'
}

export function kindOf(text: string, draft: Draft, people: NamedPeople[]): TaskKind {
  const { act, token } = draft.head
  const reached = people.filter((person) => person.role !== 'with')
  const isReached = ({ side }: NamedPeople) => side === 'military' || side === 'served'
  const receiving = reached.filter(({ role }) => role === 'for' || role === 'object' || role === 'place')
  const first = (receiving.find(isReached) ?? reached.find(isReached))?.side ?? null
  const helping = people.filter(({ role }) => role !== 'for' && role !== 'object' && role !== 'place')
  const one: Case = {
    kind: act.kind,
    words: text.slice(draft.start, draft.end),
    said: text.slice(token.start, token.end),
    as: act.as,
    first: first === 'military' || first === 'served' ? first : null,
    military: reached.some(({ side }) => side === 'military'),
    served: reached.some(({ side, name }) => side === 'served' && !/新兵|士兵$/.test(name)),
    isForSomebody: reached.some(({ role }) => role === 'for'),
    byVolunteers: helping.some(
      ({ side, name }) =>
        side === 'military' || /志愿|义工|党员|团员|青年|突击队|先锋队|民兵|妇女|学生|少先队/.test(name),
    ),
    byHelpers: helping.some(({ name }) => /志愿|义工/.test(name)),
    byTrade: helping.some(({ name }) => /物业|公司|合作社|供电|水务|企业|商户|商家|银行/.test(name)),
  }
  // A task of unknown words, or of a word that says next to nothing.
  if (act.words === '' || act.as === 'vague') return unknownKind(one)
  const given = rules.find(([, fits]) => fits(one))
  if (given) return given[0]
  return act.kind === 'other' && act.as === 'topic' ? (kindBySign(one.words) ?? 'other') : act.kind
}
