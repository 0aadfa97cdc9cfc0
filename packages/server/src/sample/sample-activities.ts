import type { Facets, Gift, Headcount, SpeakerKind } from '@yushui/contract/activity-facets'
import type { campaignKinds } from '@yushui/contract/programmes'
import type { Recurrence } from '@yushui/domain/almanac/window'

export const sampleProgrammes = {
  lectures: { name: '石桥讲堂', rhythm: 'quarterly', sinceYear: 2015, about: '军民同讲、同听，每季度一讲。' },
  companions: {
    name: '戎装伴夕阳',
    rhythm: 'monthly',
    sinceYear: 2018,
    about: '官兵与社区孤寡老人结对陪伴，每月一次。',
  },
  choir: {
    name: '军民合唱团',
    rhythm: 'irregular',
    sinceYear: 2019,
    about: '居民、退役军人和官兵同唱一台歌。',
  },
} as const satisfies Record<string, { name: string; rhythm: Recurrence; sinceYear: number; about: string }>
export type SampleProgramme = keyof typeof sampleProgrammes

/** `from` and `to` without the year. */
export const sampleCampaigns = {
  'lei-feng': {
    name: '学雷锋月',
    kind: 'drive',
    from: '02-26',
    to: '03-31',
    about: '结合学雷锋日，为孤寡老人和优抚对象办实事。',
    source: '',
  },
  'clean-home': {
    name: '军民共建洁净家园',
    kind: 'drive',
    from: '01-10',
    to: '12-31',
    about: '全年四次，军民一起清扫、植树、清理河道。',
    source: '',
  },
  'arts-festival': {
    name: '青城区群众文化节',
    kind: 'occasion',
    from: '05-01',
    to: '06-15',
    about: '军民运动会、合唱团汇报列入文化节日程。',
    source: '青城区文化馆通知',
  },
} as const satisfies Record<
  string,
  {
    name: string
    kind: (typeof campaignKinds)[number]
    from: string
    to: string
    about: string
    source: string
  }
>
export type SampleCampaign = keyof typeof sampleCampaigns

export interface SampleDecision {
  what: string
  owner: string
  /** Days after the meeting; null for one without a date. */
  within: number | null
  /** What became of it; a task with a tick where there is a date. */
  outcome: string | null
}

/** What a task's activity was like; the rest is the task's own. */
export interface Lived {
  hours: [string, string]
  place: string
  isInside?: boolean
  attended: Headcount
  outcome: string
  lesson?: string
  facets?: Facets
  programme?: SampleProgramme
  campaigns?: SampleCampaign[]
  /** Fixed three weeks ahead, with the unit's answer to the invitation and to whether it was held. */
  theirs?: { coming: number; came: number }
  decisions?: SampleDecision[]
}

const roster = (...said: [string, string][]) => said.map(([name, duty]) => ({ name, duty }))
const items = (...said: [string, string, string, number][]) =>
  said.map(([title, form, by, minutes]) => ({ title, form, by, minutes }))
const zones = (...said: [string, string, string, number][]) =>
  said.map(([place, team, tools, count]) => ({ place, team, tools, count }))
const gift = (category: string, what: string, n: number, unit: string, yuan: number): Gift => ({
  recipient: '',
  category,
  what,
  n,
  unit,
  value: yuan * 100,
  receipt: '签领表存走访盒',
})
const points = (...said: [string, string][]) => said.map(([by, said]) => ({ by, said }))
const speaker = (name: string, kind: SpeakerKind, topic: string, fitFor: string) => ({
  name,
  kind,
  topic,
  fitFor,
})
const people = (military: number, civilian: number): Headcount => ({ military, civilian })

/** By the task's title. All made up. */
export const livedTasks: Record<string, Lived> = {
  国家安全教育讲座: {
    hours: ['14:30', '16:00'],
    place: '社区活动室',
    attended: people(0, 64),
    outcome: '司法所干部以案说法，发宣传册60份，现场答问20分钟。',
    lesson: '居民爱听身边的案例，少讲条文。',
    facets: { speaker: speaker('方正', 'official', '身边的国家安全', '成年居民') },
  },
  露天电影: {
    hours: ['19:30', '21:30'],
    place: '小区广场',
    attended: people(16, 194),
    outcome: '两场共210人观看，散场后居民一起收拾座椅。',
    lesson: '广场北侧路灯晃眼，放映前请物业关掉。',
    facets: {
      screening: {
        films: [{ title: '《守岛人》', minutes: 125 }],
        seats: 220,
        rights: '由街道文化站公益放映队放映',
      },
    },
  },
  革命传统故事会: {
    hours: ['09:30', '10:30'],
    place: '社区阅览室',
    attended: people(0, 45),
    outcome: '退役老兵梁师傅讲了两段亲历的故事，孩子们写了感想。',
    facets: { speaker: speaker('梁振国', 'veteran', '我当兵的那些年', '中小学生') },
  },
  国防教育图片展: {
    hours: ['09:00', '17:00'],
    place: '文化广场',
    attended: people(0, 320),
    outcome: '展板24块，讲解4场，驻足观看300多人次。',
  },
  国防知识竞赛: {
    hours: ['14:00', '16:00'],
    place: '社区礼堂',
    attended: people(6, 72),
    outcome: '12个楼组参赛，官兵代表当裁判，决出前三名。',
    lesson: '题目提前一周发到楼组，现场更热闹。',
    facets: {
      contest: {
        badWeather: '',
        teams: ['一组', '五组', '九组'].map((name) => ({ name, military: 0, civilian: 6 })),
        heats: [
          { event: '决赛', team: '五组', result: '280分', rank: 1 },
          { event: '决赛', team: '一组', result: '260分', rank: 2 },
          { event: '决赛', team: '九组', result: '240分', rank: 3 },
        ],
      },
    },
  },
  春节走访: {
    hours: ['08:30', '16:30'],
    place: '各户家中',
    attended: people(0, 8),
    outcome: '走访26户，户户见面，2户有困难待跟进。',
    lesson: '先打电话约时间，少跑空。',
    facets: {
      roster: roster(['周敏', '一组带队'], ['林晓', '二组带队']),
      gifts: [gift('烈属、军属', '慰问金', 20, '户', 8000), gift('困难退役军人', '米面油', 6, '户', 1200)],
    },
  },
  学雷锋走访: {
    hours: ['09:00', '11:30'],
    place: '各户家中',
    attended: people(0, 22),
    outcome: '志愿者分5组上门，打扫卫生、理发，看望孤寡优抚对象9位。',
    campaigns: ['lei-feng'],
    facets: { roster: roster(['林晓', '分组和登记']) },
  },
  七一看望老党员: {
    hours: ['09:00', '11:00'],
    place: '各户家中',
    attended: people(0, 5),
    outcome: '看望8位老党员退役军人，听他们谈对社区的建议3条。',
    facets: { gifts: [gift('老党员退役军人', '慰问品', 8, '份', 1600)] },
  },
  八一慰问部队: {
    hours: ['15:00', '16:30'],
    place: '部队驻地',
    isInside: true,
    attended: people(30, 9),
    outcome: '送去图书200册、水果和防暑用品，座谈时收到3条需求。',
    lesson: '需求当场记下，回来三天内给答复。',
    facets: {
      gifts: [gift('共建部队甲', '图书', 200, '册', 5200), gift('共建部队甲', '水果', 20, '箱', 2400)],
    },
    theirs: { coming: 30, came: 30 },
  },
  八一走访军属: {
    hours: ['08:30', '17:00'],
    place: '各户家中',
    attended: people(0, 8),
    outcome: '走访军属26户，3户提出子女暑期无人照看。',
    facets: { gifts: [gift('军属', '慰问金', 26, '户', 10400)] },
  },
  走访烈士遗属: {
    hours: ['09:00', '11:00'],
    place: '各户家中',
    attended: people(2, 4),
    outcome: '走访烈士遗属3户，官兵代表一同献花。',
    facets: { gifts: [gift('烈士遗属', '慰问金', 3, '户', 1800)] },
  },
  重阳看望老兵: {
    hours: ['09:00', '11:30'],
    place: '各户家中',
    attended: people(4, 6),
    outcome: '看望老复员军人7位，量血压、理发，陪着说话。',
    facets: { gifts: [gift('老复员军人', '慰问品', 7, '份', 1400)] },
  },
  军民座谈会: {
    hours: ['14:30', '16:30'],
    place: '社区会议室',
    attended: people(8, 20),
    outcome: '军地双方到会28人，通报了上年双拥工作，共商新一年的事，议定3件。',
    lesson: '上年议定事项先逐条说结果，大家更愿意提新的。',
    theirs: { coming: 8, came: 8 },
    facets: {
      roster: roster(['林晓', '签到、记录'], ['周敏', '会务']),
      programme: items(
        ['通报上年双拥工作', '发言', '何建民', 15],
        ['部队代表发言', '发言', '共建部队甲', 15],
        ['共商新一年双拥事宜', '讨论', '', 60],
        ['议定事项', '小结', '何建民', 15],
      ),
      minutes: {
        host: '何建民',
        recorder: '林晓',
        present: ['何建民', '周敏', '林晓', '共建部队甲8人', '居民代表12人', '军属代表5人'],
        absent: [],
        topic: '共商新一年双拥事宜',
        points: points(
          ['共建部队甲', '希望为官兵子女联系暑期托管，愿意出人帮社区清理河道。'],
          ['军属代表', '楼道灯坏了几处，老人晚上出门不方便。'],
          ['居民代表', '讲堂请官兵来讲讲，孩子爱听。'],
        ),
      },
    },
    decisions: [
      {
        what: '联系街道为官兵子女开办暑期托管班',
        owner: '林晓',
        within: 90,
        outcome: '收下12名孩子，7月开班。',
      },
      { what: '检修军属楼道灯6处', owner: '周敏', within: 45, outcome: '6处都已修好，军属签字确认。' },
      { what: '在阅览室设官兵书架', owner: '周敏', within: null, outcome: null },
    ],
  },
  元宵灯谜: {
    hours: ['18:30', '20:30'],
    place: '文化广场',
    attended: people(12, 180),
    outcome: '挂灯谜200条，消防员讲用火安全，居民猜中168条。',
  },
  军民趣味运动会: {
    hours: ['09:00', '11:30'],
    place: '实验小学操场',
    attended: people(40, 86),
    outcome: '8支军民混编队参加，没有受伤。',
    lesson: '拔河绳备两根；天热，把水放在赛道旁。',
    campaigns: ['arts-festival'],
    facets: {
      contest: {
        badWeather: '遇雨改到社区礼堂，只办三项',
        teams: ['红队', '黄队', '蓝队', '绿队'].map((name) => ({ name, military: 5, civilian: 5 })),
        heats: [
          { event: '同心鼓', team: '蓝队', result: '36下', rank: 1 },
          { event: '同心鼓', team: '红队', result: '31下', rank: 2 },
          { event: '拔河', team: '黄队', result: '2比0', rank: 1 },
          { event: '接力', team: '红队', result: '3分12秒', rank: 1 },
        ],
      },
    },
  },
  小学生参观消防队: {
    hours: ['14:00', '16:00'],
    place: '消防救援队',
    attended: people(0, 45),
    outcome: '学生45人由4位老师带队，看了消防车，学了逃生绳结。',
    facets: { speaker: speaker('郭站长', 'expert', '火场逃生', '小学三、四年级') },
  },
  军民联谊晚会: {
    hours: ['19:30', '21:00'],
    place: '文化广场',
    attended: people(40, 260),
    outcome: '军民同台演出9个节目，居民300人观看。',
    lesson: '音响提前两小时试；散场路线多留两个人。',
    theirs: { coming: 40, came: 36 },
    facets: {
      roster: roster(['周敏', '总协调'], ['林晓', '催场'], ['何建民', '致辞']),
      programme: items(
        ['开场致辞', '致辞', '何建民', 5],
        ['我和我的祖国', '合唱', '军民合唱团', 6],
        ['军体拳', '表演', '共建部队甲', 8],
        ['扇子舞', '舞蹈', '社区舞蹈队', 6],
        ['夸夸咱们的子弟兵', '快板', '退役军人志愿服务队', 7],
        ['打靶归来', '合唱', '军民合唱团', 6],
      ),
    },
  },
  欢送新兵座谈会: {
    hours: ['09:30', '10:30'],
    place: '社区会议室',
    attended: people(0, 21),
    outcome: '欢送新兵3人，家长到场，老兵嘱咐三句话。',
    facets: {
      minutes: {
        host: '何建民',
        recorder: '林晓',
        present: ['何建民', '周敏', '林晓', '新兵家长6人', '退役军人代表4人'],
        absent: [],
        topic: '欢送新兵',
        points: points(['退役军人代表', '到部队先学会吃苦。'], ['家长代表', '家里的事请孩子放心。']),
      },
    },
    decisions: [{ what: '每季度看望一次新兵家庭', owner: '林晓', within: null, outcome: null }],
  },
  迎新联谊: {
    hours: ['19:00', '20:30'],
    place: '社区礼堂',
    attended: people(24, 60),
    outcome: '军民80多人包饺子、唱歌，互致新年问候。',
    theirs: { coming: 24, came: 24 },
  },
  清洁家园大扫除: {
    hours: ['08:30', '11:00'],
    place: '一区、二区、河边',
    attended: people(25, 45),
    outcome: '军民70人参加，清走杂物3车。',
    lesson: '扫帚不够，多备二十把；手套按人头发。',
    campaigns: ['clean-home'],
    facets: {
      zones: zones(
        ['一区楼道', '第一组', '扫帚15把、簸箕8个', 24],
        ['二区绿地', '第二组', '夹子20个、垃圾袋', 23],
        ['河边步道', '第三组', '铁锹10把、推车2辆', 23],
      ),
    },
  },
  军民植树: {
    hours: ['08:30', '11:00'],
    place: '滨河绿地',
    attended: people(30, 40),
    outcome: '栽香樟60棵，挂上军民共建牌。',
    campaigns: ['lei-feng', 'clean-home'],
    facets: {
      zones: zones(
        ['滨河东段', '第一组', '铁锹12把、水桶', 35],
        ['滨河西段', '第二组', '铁锹12把、水桶', 35],
      ),
    },
  },
  清理河道: {
    hours: ['08:00', '10:30'],
    place: '石桥河',
    attended: people(20, 35),
    outcome: '清理河道800米，捞出垃圾2车，没有人下深水。',
    campaigns: ['clean-home'],
    facets: {
      zones: zones(['石桥以东', '第一组', '长竿网兜8个', 28], ['石桥以西', '第二组', '长竿网兜8个', 27]),
    },
  },
  迎新年大清扫: {
    hours: ['08:30', '11:00'],
    place: '全社区',
    attended: people(30, 60),
    outcome: '军民90人参加，清走杂物4车。',
    campaigns: ['clean-home'],
    facets: {
      zones: zones(
        ['一区', '第一组', '扫帚20把', 30],
        ['二区', '第二组', '扫帚20把', 30],
        ['三区', '第三组', '扫帚20把', 30],
      ),
    },
  },
  优抚对象义诊: {
    hours: ['08:30', '11:00'],
    place: '社区活动室',
    attended: people(0, 46),
    outcome: '社区医院来了5位医生，看诊46人，转诊2人。',
    lesson: '行动不便的先登记，安排上门。',
  },
  退役军人招聘会: {
    hours: ['09:00', '12:00'],
    place: '社区礼堂',
    attended: people(0, 40),
    outcome: '11家单位到场，40人应聘，达成意向9人。',
  },
  戎装伴夕阳: {
    hours: ['14:30', '16:00'],
    place: '老人家中',
    attended: people(12, 14),
    outcome: '12对都见了面，陪聊天、打扫、读报。',
    programme: 'companions',
  },
}

/** One each quarter; kinds of speakers take turns. */
export const livedLectures: Lived[] = [
  speaker('梁振国', 'veteran', '老兵话家风', '居民和官兵'),
  speaker('驻区官兵代表', 'officer', '今天的军营生活', '中小学生'),
  speaker('杜老师', 'teacher', '家乡的抗战故事', '小学生'),
  speaker('沈医生', 'expert', '秋冬养生', '老年居民'),
].map((speaker, place) => ({
  hours: ['14:30', '16:00'],
  place: '社区活动室',
  attended: people(10, 50 + place * 4),
  outcome: `主讲“${speaker.topic}”，听讲${60 + place * 4}人，会后答问。`,
  programme: 'lectures',
  facets: { speaker },
}))
