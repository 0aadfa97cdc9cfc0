import type { KindCase } from './kind-case.ts'
import { inBarracks } from './kind-case.ts'
import { art, isTaught, isTold } from './kind-lessons.ts'
import { barracks, kin } from './kind-visits.ts'
import type { TaskKind } from './plan.ts'

/** A story that is printed or sent round is publicity. */
const issuing =
  /推送|播出|播送|刊登|刊发|刊出|发布|播放|专栏|连载|制作|拍摄|编印|印制|汇编|出版|[一二三四五六七八九十百\d]册/
/** Places that are visited to learn. */
const sites = /遗址|旧址|纪念馆|博物馆|展览馆|军史馆|陈列馆|故居|老区|战场|炮台|营房/
/** Work of the hands, done once for one household. */
export const byHand = /[修换擦洗刷扫缝搬]|理发|推头|推推头|照料|照应|陪|聊天|粉刷/
const staff = /骨干|会员|专干|干部|联络员|工作人员|队员|志愿者/
const homes = /上门|家中|为老|助老|敬老院|光荣院|养老院/

/** A circle or a class of people, whatever they do in it. */
const isGroup = (kind: TaskKind, as: KindCase['as'], words: string) =>
  (kind === 'organisation' &&
    as === 'thing' &&
    /[小]?组|队|社/.test(words) &&
    !/领导|工作|志愿/.test(words)) ||
  (kind === 'employment' && as === 'event' && /班/.test(words))

const spoken = new Set<TaskKind>([
  'lecture',
  'meeting',
  'conscription',
  'contest',
  'gala',
  'screening',
  'tech-support',
])

/** Kinds that a talk over something may be taken for. */
const gathering = new Set<TaskKind>([
  'assistance',
  'publicity',
  'family-visit',
  'other',
  'organisation',
  'employment',
])

/** Kinds under which those of age may stand. */
const enlisting = new Set<TaskKind>(['records', 'family-visit'])
const enlisted = new Set<TaskKind>([
  'clinic',
  'publicity',
  'lecture',
  'records',
  'organisation',
  'assistance',
  'other',
])
/** Kinds under which the news that somebody has won merit may be carried home. */
const sending = new Set<TaskKind>(['other', 'unit-visit', 'family-visit', 'conscription', 'assistance'])
const visits = new Set<TaskKind>(['unit-visit', 'family-visit'])
const lettered = new Set<TaskKind>(['other', 'assistance', 'publicity', 'contest', 'family-visit'])
const media = /宣传栏|橱窗|板报|楼道屏|显示屏|电子屏|广播|宣传册|宣传单|标语|横幅|公众号|微信/
/** 利用宣传栏宣讲政策 and not 在宣传栏前开讲. */
const by = (means: RegExp, words: string) =>
  means.test(words) && /利用|运用|采用|通过|借助|依托|印发|发放|张贴/.test(words)

/** In order; the first rule that fits gives the kind. */
const rules: [kind: TaskKind, fits: (one: KindCase) => boolean][] = [
  ['other', ({ kind, words }) => sending.has(kind) && /喜报|报喜/.test(words)],
  // What is done for those who join or leave the colours belongs to that, whatever its form.
  ['conscription', ({ kind, words }) => enlisted.has(kind) && /^[^,]{0,4}征兵期间/.test(words)],
  ['conscription', ({ kind, words }) => enlisting.has(kind) && /适龄青年|应征青年/.test(words)],
  [
    'conscription',
    ({ kind, words }) =>
      (kind === 'other' || kind === 'assistance' || kind === 'unit-visit') &&
      /新兵|入伍青年|应征青年/.test(words) &&
      /纪念品|绶带|红花|行李箱|背包/.test(words) &&
      !/喜报/.test(words),
  ],
  [
    'conscription',
    ({ kind, words }) =>
      (kind === 'records' || kind === 'assistance') &&
      /^[^,]{0,12}(?:迎接|欢迎|接送)[^,]{0,4}(?:退役|退伍|老兵)/.test(words),
  ],
  [
    'publicity',
    ({ kind, as, words }) =>
      by(media, words) &&
      (kind === 'lecture' ||
        (kind === 'defence-education' && as === 'topic') ||
        (kind === 'conscription' && as !== 'deed' && !/征兵(?:工作|宣传|政策)|兵役登记|应征/.test(words))),
  ],
  ['tech-support', ({ kind, words }) => kind === 'meeting' && /科技拥军/.test(words)],
  [
    'unit-visit',
    ({ kind, words }) =>
      (kind === 'volunteering' || kind === 'patrol' || kind === 'assistance') &&
      /[为给向][^,]*(?:部队|官兵|战士|子弟兵)[^,]{0,4}送(?:水|饭|茶|开水|热水|汤)/.test(words),
  ],
  [
    'defence-education',
    ({ kind, words }) => kind === 'organisation' && /国防教育[室角园]|军史[室馆角]/.test(words),
  ],
  [
    'records',
    ({ kind, words }) =>
      kind === 'publicity' &&
      /信息[^,]*更新|更新[^,]*信息/.test(words) &&
      !/公众号|微信|橱窗|栏|墙/.test(words),
  ],
  [
    'conscription',
    ({ kind, words }) => kind === 'other' && /(?:老兵|退役|退伍)[^,]*(?:返乡|归来)[^,]*迎接/.test(words),
  ],
  ['employment', ({ kind, words }) => visits.has(kind) && /传授[^,]*(?:技术|技能)/.test(words)],
  [
    'defence-education',
    ({ kind, words }) => kind === 'lecture' && /国防教育(?:主题|专题)(?:班会|课)/.test(words),
  ],
  ['publicity', ({ kind, words }) => kind === 'other' && /宣传[日周月][^,]*仪式/.test(words)],
  [
    'publicity',
    ({ kind, words }) => kind === 'employment' && /推送/.test(words) && !/招聘|招工|用工|岗位/.test(words),
  ],
  [
    'volunteering',
    (one) =>
      one.kind === 'cleanup' && one.byHelpers && /干休所|军休所|敬老院|光荣院|家中|家里/.test(one.words),
  ],
  [
    'unit-visit',
    ({ kind, words }) =>
      lettered.has(kind) &&
      /写[^,]{0,3}信|[封]信/.test(words) &&
      /战士|官兵|军人(?!家)|部队|连队|边防|哨所/.test(words),
  ],
  [
    'pairing',
    ({ kind, words }) =>
      (kind === 'assistance' || kind === 'other') && /签订[^,]*协议|互换[^,]*共建/.test(words),
  ],
  [
    'assistance',
    ({ kind, words }) => kind === 'organisation' && /^[^,]{0,4}落实[^,]*(?:优先|优待|优惠)/.test(words),
  ],
  [
    'other',
    ({ kind, words }) => (kind === 'assistance' || kind === 'publicity') && /光荣之家|光荣牌/.test(words),
  ],
  [
    'unit-visit',
    ({ kind, first, words }) =>
      kind === 'gala' &&
      first === 'military' &&
      /[送为给][^,]*(?:年夜饭|饺子|汤圆|粽子|月饼)/.test(words) &&
      !/[与和同]/.test(words),
  ],
  [
    'screening',
    ({ kind, words }) =>
      kind === 'publicity' && /(?:收看|观看)[^,]*(?:节目|直播|阅兵|[专宣]\S{1,2}片|影片)/.test(words),
  ],
  [
    'volunteering',
    (one) => one.kind === 'family-visit' && one.byHelpers && /陪|读报|聊天|代购|代办|家务/.test(one.words),
  ],
  [
    'volunteering',
    (one) =>
      one.kind === 'cleanup' &&
      /打扫卫生|打扫庭院|打扫院落|擦洗/.test(one.words) &&
      /家|军休所|干休所|敬老院|光荣院/.test(one.words) &&
      (one.byVolunteers || one.served),
  ],
  [
    'meeting',
    ({ kind, words }) =>
      (kind === 'organisation' || kind === 'assistance') && /(?:研究|讨论|议)[^,]{0,6}双拥工作/.test(words),
  ],
  ['defence-education', ({ kind, words }) => kind === 'employment' && /国防|军事/.test(words)],
  ['employment', ({ kind, words }) => kind === 'assistance' && /就业问题|就业困难/.test(words)],
  ['conscription', ({ kind, words }) => kind === 'meeting' && /(?:新兵|入伍)[^,]*欢送/.test(words)],
  ['assistance', ({ kind, words }) => kind === 'volunteering' && /法律文书|代写文书|折优惠/.test(words)],
  ['assistance', ({ kind, words }) => kind === 'employment' && /学习用品|文具|书包|送温暖/.test(words)],
  [
    'unit-visit',
    ({ kind, words }) => kind === 'gala' && /(?:送|慰问)[^,]{0,4}(?:军营|部队|连队|哨所)$/.test(words),
  ],
  [
    'unit-visit',
    ({ kind, words }) => kind === 'family-visit' && /驻[^,]{0,4}[团旅师]以上单位|军营/.test(words),
  ],
  ['clinic', ({ kind, words }) => kind === 'lecture' && /血压|血糖|义诊|体检/.test(words)],
  ['publicity', ({ kind, words }) => kind === 'lecture' && /展出|巡展|图片展/.test(words)],
  [
    'volunteering',
    (one) => one.kind === 'assistance' && one.byVolunteers && /健身器材|修缮|修剪|搬运|值守/.test(one.words),
  ],
  ['tech-support', (one) => isTaught(one) && one.learner === 'military'],
  ['lecture', (one) => !spoken.has(one.kind) && isTold(one)],
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
  [
    'contest',
    ({ kind, said, words }) =>
      kind === 'other' && said === '评比' && !/检查|工作|之家|家庭|个人|标兵|模范|先进/.test(words),
  ],
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
      /沟|渠|淤|井盖|道路|广场/.test(words) &&
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
      /(?:送|送别|欢送)[^,]{0,4}新兵(?!家)|(?:接(?![待访收送])|迎|欢迎)[^,]{0,6}(?:老兵|退役|退伍)|(?:老兵|退役|退伍)[^,]{0,8}(?:欢迎|接风)|应征$|(?:入伍|参军|新兵|应征)[^,]{0,8}(?:送行|戴|壮行)|(?:应征|适龄)[^,]{0,6}体检/.test(
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
  [
    'meeting',
    ({ kind, words }) =>
      gathering.has(kind) && /(?:召集|邀请?|约|请)[^,]{1,14}(?:商量|座谈|谈谈|议一议|碰头|唠)/.test(words),
  ],
  [
    'contest',
    ({ kind, said, words }) =>
      kind === 'other' && said === '评选' && /照片|作品|作文|征文|书画|视频|才艺/.test(words),
  ],
  [
    'screening',
    ({ kind, words }) => kind === 'defence-education' && /[收观]看[^,]*(?:直播|实况|转播)/.test(words),
  ],
  [
    'volunteering',
    ({ kind, words }) =>
      kind === 'gala' && /陪[^,]{0,6}老|[敬养]老院|福利院/.test(words) && !/邀|请/.test(words),
  ],
  [
    'records',
    ({ kind, as, words }) => kind === 'other' && as === 'thing' && /台账|名册|档案|登记表/.test(words),
  ],
  [
    'records',
    ({ kind, words }) =>
      kind === 'publicity' && /(?:登记|核[对实查]|采集|录入|摸清)[^,]*(?:信息|资料)/.test(words),
  ],
  [
    'meeting',
    ({ kind, words }) => kind === 'organisation' && /坐到一起|坐下来|碰头|开[^,]{0,4}会(?!后)/.test(words),
  ],
  [
    'family-visit',
    ({ kind, first, words }) =>
      kind === 'gala' && first === 'served' && /送上门|送到[^,]{0,8}[家里手]/.test(words),
  ],
  ['gala', ({ kind, words }) => kind === 'family-visit' && /专场|文工团|剧团/.test(words)],
  ['clinic', ({ kind, words }) => kind === 'records' && /眼科|牙科|口腔|体检/.test(words)],
  ['memorial', ({ kind, words }) => kind === 'assistance' && /英灵|忠魂/.test(words)],
  [
    'tech-support',
    ({ kind, learner, words }) =>
      kind === 'employment' &&
      learner === 'military' &&
      /班|培训/.test(words) &&
      !/就业|招聘|退役/.test(words),
  ],
  ['contest', ({ kind, words }) => kind === 'defence-education' && /征集|评奖/.test(words)],
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
      /太阳能|光纤|网线|信号|净水|线路|仪器|网络|系统|监控|智慧|平台|防疫|技术|设备难/.test(words),
  ],
  ['culture-group', ({ kind, words }) => kind === 'gala' && /排练|联谊社|剧社|票友|诗词社|教唱/.test(words)],
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
      !/海报|标语|横幅|条幅|电子屏|板报|播|广告/.test(words),
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
      /[送寄赠献]/.test(words) &&
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
      (first ? first === 'military' && !kin.test(words) : kind === 'unit-visit' || barracks.test(words)),
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

/** What a known word of work comes to in this task; null where it is what it says. */
export const ruledKind = (one: KindCase): TaskKind | null => rules.find(([, fits]) => fits(one))?.[0] ?? null
