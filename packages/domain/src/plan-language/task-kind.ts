import type { Draft } from './draft.ts'
import type { NamedPeople } from './people-roles.ts'
import type { TaskKind } from './plan.ts'
import type { Token } from './tokens.ts'
import { signOf } from './words/kind-signs.ts'

/** What a rule may look at: the task's words, its word of work, and whom it reaches. */
interface Case {
  kind: TaskKind
  /** The quote. */
  words: string
  /** The quote without times and without the names of those who are brought in or reached. */
  plain: string
  /** The same with its times: some name a deed, 迎接退役士兵返乡. */
  timed: string
  /** The word of work itself. */
  said: string
  as: Draft['head']['act']['as']
  /** Of those it reaches the first soldiers or served. */
  first: 'military' | 'served' | null
  military: boolean
  served: boolean
  /** People who are no soldiers are taken to soldiers. */
  areTaken: boolean
  /** Those who are taught, where somebody is. */
  learner: 'military' | 'served' | 'public' | null
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
  /教授|传授|培训|短训|[成辅导]班|学习班|补习|补课|辅导文化|文化课|技术|技能|手艺|夜校|学历|跟班学习|培养|维修课|操作|食品安全|乐器/
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
const issuing =
  /推送|播出|播送|刊登|刊发|刊出|发布|播放|专栏|连载|制作|拍摄|编印|印制|汇编|出版|[一二三四五六七八九十百\d]册/
/** Places that are visited to learn. */
const sites = /遗址|旧址|纪念馆|博物馆|展览馆|军史馆|陈列馆|故居|老区|战场|炮台|营房/
const barracks = /军营|哨所|连队|驻地|战舰|部队|驻军|官兵|战士|哨位|营区|舰/
const sending = /[送寄赠献捎递捐]|派[^,出人员]{0,3}利是|带[上去着]|写[^,]{0,8}(?:信|春联|贺卡)/
/** Work of the hands, done once for one household. */
const byHand = /[修换擦洗刷扫缝搬]|理发|推头|推推头|照料|照应|陪|聊天|粉刷/
const staff = /骨干|会员|专干|干部|联络员|工作人员|队员|志愿者/
const homes = /上门|家中|为老|助老|敬老院|光荣院|养老院/

/** In order; the first rule that fits gives the kind. */
const rules: [kind: TaskKind, fits: (one: Case) => boolean][] = [
  ['tech-support', (one) => one.learner === 'military' && isTaught(one)],
  ['lecture', (one) => isTold(one) && !spoken.has(one.kind)],
  [
    'organisation',
    ({ kind, words }) =>
      kind !== 'organisation' &&
      /^(?:制定|制订|建立|健全|完善|修订|落实)[^,]{2,}(?:制度|机制|办法|细则)$/.test(words),
  ],
  [
    'organisation',
    ({ kind, as, words }) =>
      kind === 'assistance' &&
      as === 'thing' &&
      /(?:创建|建设|打造)[^,]{0,10}示范|标准化建设|规范化建设|(?:示范|达标|星级)[^,]{0,6}[站室中心]/.test(
        words,
      ),
  ],
  ['contest', ({ kind, said, words }) => kind === 'other' && said === '评比' && !/检查|工作/.test(words)],
  [
    'meeting',
    ({ kind, words }) =>
      kind === 'organisation' && /(?:[委务支部]会|会议|会上|开会)[^,]{0,4}(?:专题|研究|通报)/.test(words),
  ],
  [
    'clinic',
    ({ kind, words }) =>
      kind === 'family-visit' &&
      /血压|血糖|糖尿|慢[性病]|随访|医生|护士|医护/.test(words) &&
      /访|上门/.test(words),
  ],
  ['volunteering', ({ kind, words }) => kind === 'assistance' && /抢险|救灾|抗洪|防汛|家电|电器/.test(words)],
  [
    'cleanup',
    ({ kind, as, served, words }) =>
      (kind === 'volunteering' || kind === 'assistance') &&
      as === 'deed' &&
      !served &&
      /沟|淤|井盖|道路|广场/.test(words) &&
      /疏通|清|扫|冲/.test(words),
  ],
  [
    'unit-visit',
    ({ kind, first, words }) => kind === 'other' && first === 'military' && /慰问|看望/.test(words),
  ],
  ['culture-group', ({ kind, as, words }) => isGroup(kind, as, words) && art.test(words)],
  [
    'patrol',
    ({ kind, as, words }) =>
      kind === 'organisation' &&
      as === 'thing' &&
      /(?:护[村校学路林河]|巡[逻防查护]|联防|平安)[^,]{0,4}队|队[^,]{0,3}巡/.test(words),
  ],
  [
    'records',
    ({ kind, words }) =>
      kind === 'family-visit' &&
      /记录卡|登记[表卡]|花名册|台账/.test(words) &&
      /更新|建立|整理|编制/.test(words),
  ],
  [
    'other',
    ({ kind, as, words }) =>
      kind === 'conscription' && as === 'topic' && /光荣之家|光荣牌|门牌|喜报/.test(words),
  ],
  [
    'publicity',
    ({ kind, as, words }) => kind === 'other' && as === 'thing' && /荣誉墙|光荣榜|功臣榜/.test(words),
  ],
  [
    'unit-visit',
    ({ kind, first, said, byHelpers }) =>
      (kind === 'volunteering' || kind === 'assistance') &&
      first === 'military' &&
      !byHelpers &&
      /^送/.test(said),
  ],
  [
    'volunteering',
    ({ kind, as, words }) =>
      kind === 'organisation' &&
      as === 'thing' &&
      /(?:志愿|义工|突击|抢险|救援|帮工|护航)[^,]{0,6}(?:队|团)/.test(words) &&
      !/制度|机制|培训|经费/.test(words),
  ],
  [
    'organisation',
    ({ kind, words }) =>
      (kind === 'employment' && /(?:宣传|双拥)骨干|专干|联络员|站长/.test(words)) ||
      ((kind === 'family-visit' || kind === 'unit-visit') && /专款|经费|专户|资金/.test(words)),
  ],
  ['other', ({ kind, words }) => kind === 'organisation' && /表扬/.test(words)],
  ['volunteering', ({ kind, said, words }) => kind === 'other' && said === '挂牌' && /志愿|义工/.test(words)],
  ['pairing', ({ kind, said, words }) => kind === 'other' && said === '挂牌' && /互挂|共建/.test(words)],
  [
    'organisation',
    ({ kind, said, words }) => kind === 'other' && said === '挂牌' && /[站室办]挂牌|成立/.test(words),
  ],
  [
    'pairing',
    ({ kind, words }) =>
      (kind === 'assistance' || kind === 'other' || kind === 'volunteering') &&
      /一对一|一帮一|一助一|结成|结为|手拉手|长期联系人|认领[^,]{0,4}名|认领帮扶/.test(words) &&
      !/心愿/.test(words),
  ],
  [
    'conscription',
    ({ kind, words }) =>
      (kind === 'other' || kind === 'family-visit' || kind === 'memorial' || kind === 'clinic') &&
      /(?:送|送别|欢送)[^,]{0,4}新兵(?!家)|(?:接(?![待访收送])|迎|欢迎)[^,]{0,6}(?:老兵|退役|退伍)|(?:老兵|退役|退伍)[^,]{0,8}(?:欢迎|接风)|应征$|(?:入伍|参军|新兵|应征)[^,]{0,8}(?:送行|戴|壮行)|应征[^,]{0,6}体检/.test(
        words,
      ),
  ],
  [
    'contest',
    ({ kind, as, words }) =>
      (kind === 'family-visit' || kind === 'unit-visit') && as === 'thing' && /征集|评[奖比选]/.test(words),
  ],
  [
    'publicity',
    ({ kind, as, first, words }) =>
      (kind === 'family-visit' || kind === 'unit-visit') &&
      as === 'thing' &&
      !first &&
      /印制|制作|设计|派发/.test(words) &&
      !/[送寄]/.test(words),
  ],
  [
    'memorial',
    ({ kind, words }) =>
      (kind === 'assistance' || kind === 'volunteering' || kind === 'cleanup') &&
      /烈士墓|烈士陵|烈士纪念|英雄碑|纪念[碑亭塔]|墓碑|碑座|陵园/.test(words),
  ],
  ['patrol', ({ kind, words }) => kind === 'gala' && /(?:维护|维持)[^,]*秩序/.test(words)],
  [
    'conscription',
    ({ kind, words }) =>
      kind === 'assistance' && /退[役伍]/.test(words) && /接[待收][^,]{0,3}安置/.test(words),
  ],
  [
    'unit-visit',
    ({ kind, words }) =>
      kind === 'defence-education' && /(?:清凉|温暖|关怀|慰问)[^,]{0,6}进[军警]?营/.test(words),
  ],
  ['clinic', ({ kind, words }) => kind === 'pairing' && /(?:家庭|社区|签约)医生|医疗/.test(words)],
  [
    'assistance',
    ({ kind, words }) =>
      kind === 'records' && /发放|补贴|补助/.test(words) && !/档案|台账|名[册单]/.test(words),
  ],
  [
    'cleanup',
    ({ kind, as, words, served }) =>
      kind === 'volunteering' &&
      as === 'event' &&
      !served &&
      /劳动/.test(words) &&
      /清运|清扫|清理|打扫|垃圾|卫生/.test(words),
  ],
  [
    'tech-support',
    ({ kind, military, served, words }) =>
      (kind === 'volunteering' || kind === 'assistance') &&
      (military || inBarracks.test(words)) &&
      !served &&
      /线路|仪器|网络|系统|监控|智慧|平台|防疫|技术|设备难/.test(words),
  ],
  ['culture-group', ({ kind, words }) => kind === 'gala' && /排练|剧社|票友|诗词社|教唱/.test(words)],
  ['tech-support', ({ words }) => /送(?:技术|科技)/.test(words)],
  [
    'unit-visit',
    ({ kind, words }) =>
      (kind === 'defence-education' || kind === 'other') &&
      /送[^,]{1,6}进(?:军营|警营|部队)|送(?:到|往)?(?:军营|警营|部队|连队)/.test(words),
  ],
  [
    'tech-support',
    ({ kind, military, served, words }) =>
      (kind === 'volunteering' || (kind === 'assistance' && /修|保养|调试/.test(words))) &&
      military &&
      !served &&
      /车辆|装备|设备|器材/.test(words) &&
      !/植树|劳动/.test(words),
  ],
  [
    'conscription',
    ({ kind, words, as, said }) =>
      (kind === 'publicity' || (kind === 'lecture' && (as === 'deed' || said.startsWith('宣讲')))) &&
      /征兵|兵役|应征|参军/.test(words) &&
      !/海报|标语|横幅|条幅|电子屏|板报|播/.test(words),
  ],
  [
    'lecture',
    ({ kind, words }) =>
      kind === 'defence-education' && /[讲作做]一?[次场堂]?[^,]{0,8}(?:报告|课)$/.test(words),
  ],
  [
    'memorial',
    ({ kind, said, words }) =>
      (said === '宣誓' || (kind === 'lecture' && /[党团队]日/.test(said))) &&
      /烈士|英烈|陵园|英雄碑|纪念碑|缅怀/.test(words),
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
  [
    'sports',
    ({ kind, words }) =>
      kind === 'contest' &&
      /球|棋|牌|拔河|跳绳|跑|健身|龙舟|健步|泳|骑|登山|爬山|徒步|滑冰|滑雪|钓|毽|飞镖|掼蛋|射箭|划/.test(
        words,
      ),
  ],
  [
    'gala',
    ({ kind, as, words }) =>
      (kind === 'unit-visit' || kind === 'publicity') &&
      as === 'thing' &&
      /吃|品尝|表演|演出|献演|上演|演一/.test(words) &&
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
      !/烈士|墓|碑|牺牲/.test(words),
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
      (kind === 'assistance' &&
        /考证|来料加工|就业岗位|公益岗位|岗位\d|个岗位|担任.{0,6}员|招收/.test(words)) ||
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
      /^.{0,10}(?:核对|清点|摸清|核查)|建立.{0,10}档案/.test(words) &&
      !/诊/.test(words),
  ],
  [
    'volunteering',
    ({ kind, served, isForSomebody, words }) =>
      kind === 'cleanup' && ((isForSomebody && served) || homes.test(words)),
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

/** Somebody is taught, and not merely a teacher, a school or a lesson on some theme named. */
const teaches =
  /传授|教授|讲授|培养|指导(?!员)|辅导(?!员)|培训|轮训|补课|补习|函授|进修|研修|速成|学习班|夜校|考[^,核评]{0,6}证|学习(?!雷锋|贯彻)|(?<![升入上开放助中小大同留科文医数就转休求奖军])[教学](?![习育师官室练导生校员雷院期年子堂科员位区费历唱])/
const isGroup = (kind: TaskKind, as: Case['as'], words: string) =>
  (kind === 'organisation' &&
    as === 'thing' &&
    /[小]?组|队|社/.test(words) &&
    !/领导|工作|志愿/.test(words)) ||
  (kind === 'employment' && as === 'event' && /班/.test(words))

const drill = /军姿|队列|背包|叠被|叠军被|内务|军体拳|格斗|擒敌拳|射击|打枪|战术|旗语|匍匐/
const art =
  /剪纸|窗花|书法|书画|国画|绘画|画画|素描|太极|唱|歌咏|歌曲|军歌|山歌|跳舞|舞蹈|广场舞|交谊舞|腰鼓|锣鼓|二胡|口琴|[手口]风?琴|钢琴|古筝|吉他|笛|葫芦丝|乐器|器乐|京剧|秦腔|戏曲|唱戏|棋牌|摄影|诗|朗诵|泥塑|陶艺|插花|茶艺|快板|相声|曲艺|模特/
const lore =
  /常识|知识|法[律规治]|普法|政策|故事|传统|历史|党史|家史|安全|健康|保健|急救|防骗|反诈|智能手机|手机|形势/

/** 请律师给军属讲保障法: whoever speaks to somebody on something gives a lecture. */
const told =
  /[请由为给向对][^,]{1,16}(?:讲(?![话师究台求评义文政奉规卫诚信排])|作[^,]{0,10}报告|(?<![线以网街])上[^,]{0,8}课)/
const isTold = ({ words }: Case) => told.test(words) && !/征兵|兵役|参军|入伍/.test(words)
const spoken = new Set<TaskKind>([
  'lecture',
  'meeting',
  'conscription',
  'contest',
  'gala',
  'screening',
  'tech-support',
])

/** What kind teaching is, by what is taught and to whom; null where nobody is taught. */
function taughtKind({ plain, learner }: Case): TaskKind | null {
  if (!teaches.test(plain)) return null
  if (drill.test(plain) && learner !== 'military') return 'defence-education'
  if (/[教学]\S{0,4}(?:[唱跳舞戏鼓琴画棋]|书法|剪纸)/.test(plain)) return 'culture-group'
  if (learner === 'military' && !lesson.test(plain)) return 'tech-support'
  if (art.test(plain)) return 'culture-group'
  if (plain.includes('填报')) return 'assistance'
  if (/功课|作业|学业|语文|数学|英语/.test(plain)) return 'volunteering'
  if (lore.test(plain) && !/技术|技能/.test(plain)) return 'lecture'
  if (learner === 'public' && /灭火|消防|自救|防/.test(plain)) return 'lecture'
  return learner === 'served' ? 'employment' : null
}

const inBarracks = /进[军警]?营|[营连]队|营区|营房|哨所|舰上/

/** Those a lesson reaches; those who learn by themselves where it reaches nobody. */
function learnerIn(words: string, people: NamedPeople[]): Case['learner'] {
  const reached = people.filter(({ role }) => ['for', 'object', 'place', 'bring'].includes(role))
  const learning = reached.length > 0 ? reached : people.filter(({ role }) => role === 'subject')
  const sides = new Set(learning.map(({ side }) => side))
  if (sides.has('served')) return 'served'
  if (sides.has('military') || (reached.length === 0 && inBarracks.test(words))) return 'military'
  return sides.has('public') ? 'public' : null
}

/** A task of unknown words is told by its plain ones, then by whom it is for. */
function unknownKind(one: Case): TaskKind {
  const { plain, first } = one
  const isGiven =
    (first !== null || /服役|当兵/.test(plain)) &&
    sending.test(plain) &&
    !/送[^,]{0,6}(?:新兵|入伍|参军)/.test(one.words)
  const known = taughtKind(one) ?? (isTold(one) ? 'lecture' : signOf(plain, 3))
  if (known === 'lecture' && /征兵|兵役|应征|适龄/.test(one.words)) return 'conscription'
  if (known && !(isGiven && !carried.has(known))) return isVisit(known) ? visitOf(one) : known
  if (isGiven) return visitOf(one)
  if (one.areTaken) return 'defence-education'
  const likely = signOf(plain) ?? signOf(one.timed)
  if (likely) return isVisit(likely) ? visitOf(one) : likely
  if (ordering.test(one.words)) return 'organisation'
  if (one.isForSomebody) return one.byVolunteers && byHand.test(plain) ? 'volunteering' : 'assistance'
  return 'other'
}

/** What is brought to somebody and is more than a gift: books, a film, a show, a doctor. */
const carried = new Set<TaskKind>([
  'library',
  'screening',
  'conscription',
  'gala',
  'clinic',
  'employment',
  'tech-support',
  'memorial',
  'lecture',
])

const isVisit = (kind: TaskKind) => kind === 'family-visit' || kind === 'unit-visit'

function visitOf({ first, words }: Case): TaskKind {
  return (first ? first === 'military' : barracks.test(words) || /服役|当兵/.test(words))
    ? 'unit-visit'
    : 'family-visit'
}

export function kindOf(text: string, draft: Draft, people: NamedPeople[]): TaskKind {
  const one = caseOf(text, draft, people)
  const { act, strength, token } = draft.head
  if (act.words === '' || act.as === 'vague') return unknownKind(one)
  if (one.said === '支援') return signOf(one.plain, 3) ?? act.kind
  const ruled = rules.find(([, fits]) => fits(one))?.[0]
  if (ruled) return ruled
  if (act.as === 'topic' && act.kind === 'other') return signOf(one.plain) ?? signOf(one.timed) ?? 'other'
  // Nothing but a subject, a thing in passing, or a word known by its ending: a plain word that leaves no doubt outweighs it.
  const isFaint =
    act.isPlace || act.as === 'topic'
      ? !/宣传/.test(one.said)
      : !token.word || (act.as === 'thing' && strength < 1)
  const sign = isFaint ? signOf(one.plain, 3) : null
  // A lesson on defence is defence education; a lecture says so itself.
  return sign === 'lecture' && act.kind === 'defence-education' ? act.kind : (sign ?? act.kind)
}

function caseOf(text: string, draft: Draft, people: NamedPeople[]): Case {
  const { act, token } = draft.head
  const reached = people.filter((person) => person.role !== 'with')
  const isReached = ({ side }: NamedPeople) => side === 'military' || side === 'served'
  const receiving = reached.filter(({ role }) => role === 'for' || role === 'object' || role === 'place')
  const first = (receiving.find(isReached) ?? reached.find(isReached))?.side ?? null
  const helping = people.filter(({ role }) => role !== 'for' && role !== 'object' && role !== 'place')
  return {
    kind: act.kind,
    words: text.slice(draft.start, draft.end),
    plain: plainWords(
      text,
      draft.tokens.filter((token) => !token.time),
      people,
    ),
    timed: plainWords(text, draft.tokens, people),
    said: text.slice(token.start, token.end),
    as: act.as,
    first: first === 'military' || first === 'served' ? first : null,
    military: reached.some(({ side }) => side === 'military'),
    served: reached.some(({ side, name }) => side === 'served' && !/新兵|士兵$/.test(name)),
    areTaken:
      people.some(({ role, side }) => role === 'bring' && side !== 'military') &&
      people.some(({ role, side }) => role === 'place' && side === 'military'),
    learner: learnerIn(text.slice(draft.start, draft.end), people),
    isForSomebody: reached.some(({ role }) => role === 'for'),
    byVolunteers:
      /邻居|街坊|乡亲|大妈|大嫂|小老师|互助/.test(text.slice(draft.start, draft.end)) ||
      helping.some(
        ({ side, name }) =>
          side === 'military' ||
          /志愿|义工|党员|团员|青年|突击队|先锋队|民兵|妇女|学生|少先队|邻|大妈|大嫂|大姐|街坊|乡亲|居民|村民|热心|互助|[老裁].?师|孩子|小.{0,2}队|组$|帮.{0,1}团/.test(
            name,
          ),
      ),
    byHelpers: helping.some(({ name }) => /志愿|义工/.test(name)),
    byTrade: helping.some(({ name }) => /物业|公司|合作社|供电|水务|企业|商户|商家|银行/.test(name)),
  }
}

/** 给抢险部队送馒头 is no rescue: a name's own words tell nothing of the work. */
function plainWords(text: string, tokens: Token[], people: NamedPeople[]): string {
  let plain = tokens.map(({ start, end }) => text.slice(start, end)).join('')
  for (const { name, side, role } of people)
    if (role !== 'subject' && role !== 'object' && (side === 'military' || side === 'helper'))
      plain = plain.replaceAll(name, '〇')
  return plain
}
