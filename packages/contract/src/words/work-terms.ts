import type { ActivityState, ActivityStep } from '../activities.ts'
import type { Facet, SpeakerKind } from '../activity-facets.ts'
import type { confirmationAnswers, confirmationChannels, confirmationQuestions } from '../confirmations.ts'
import type { EvidenceKind, PhotoQuestion } from '../evidence.ts'
import type { LedgerField, LedgerKind } from '../ledgers.ts'
import type { PaperKind, PaperState, PaperStep } from '../papers.ts'
import type { campaignKinds } from '../programmes.ts'
import type { ReportState, ReportStep } from '../reports.ts'
import type { TodayGroup } from '../today.ts'

export const activityStateWords: Record<ActivityState, string> = {
  proposed: '拟办',
  scheduled: '已定',
  held: '已办',
  filed: '已归档',
  cancelled: '已取消',
}
export const activityStepWords: Record<ActivityStep, string> = {
  schedule: '定下来',
  hold: '办成了',
  retract: '没有办成，改回已定',
  file: '归档',
  reopen: '重新打开',
  cancel: '取消',
  revive: '恢复',
}
export const facetWords: Record<Facet, string> = {
  roster: '本单位人员分工',
  programme: '议程（节目）',
  minutes: '会议记录',
  zones: '分片分组',
  contest: '比赛项目和成绩',
  screening: '放映',
  speaker: '主讲人',
  choir: '声部、排练、曲目',
  gifts: '慰问品和慰问金',
}
export const speakerKindWords: Record<SpeakerKind, string> = {
  veteran: '老兵',
  officer: '部队官兵',
  teacher: '教师',
  expert: '专家',
  official: '干部',
  resident: '居民',
  other: '其他',
}
export const campaignKindWords: Record<(typeof campaignKinds)[number], string> = {
  drive: '集中活动',
  occasion: '外来活动',
}

export const confirmationQuestionWords: Record<(typeof confirmationQuestions)[number], string> = {
  invitation: '能否参加',
  holding: '是否办成',
}
export const confirmationAnswerWords: Record<(typeof confirmationAnswers)[number], string> = {
  yes: '是',
  no: '否',
  'other-slot': '另约时间',
}
export const confirmationChannelWords: Record<(typeof confirmationChannels)[number], string> = {
  link: '链接',
  paper: '纸面',
  telephone: '电话',
}

export const evidenceKindWords: Record<EvidenceKind, string> = {
  file: '文件',
  photo: '照片',
  note: '文字',
  'paper-reference': '纸质材料',
  count: '数量',
}
export const photoQuestionWords: Record<PhotoQuestion, string> = {
  'uniformed-faces': '能看清着军装人员的脸',
  'ranks-or-name-tapes': '能看清军衔、姓名牌、臂章',
  'number-plates': '有军车号牌',
  equipment: '有武器装备',
  'gate-sign-or-nameplate': '有营门、门牌、单位名称',
  'interior-map-board-or-screen': '有营区内部、地图、展板文字、屏幕',
  'skyline-or-terrain': '能从建筑轮廓、地形认出位置',
  children: '有未成年人',
}

export const paperKindWords: Record<PaperKind, string> = {
  notice: '通知',
  invitation: '邀请函',
  scheme: '活动方案',
  'programme-sheet': '节目单（议程）',
  'sign-in-sheet': '签到表',
  record: '会议记录',
  minutes: '会议纪要',
  briefing: '简报',
  'receipt-sheet': '签领表',
  'comfort-letter': '慰问信',
}
export const paperStateWords: Record<PaperState, string> = {
  draft: '草稿',
  'community-checked': '社区已审',
  'unit-checked': '部队已核',
  'street-checked': '街道已审',
  released: '已发布',
  withdrawn: '已撤回',
}
export const paperStepWords: Record<PaperStep, string> = {
  'check-in-community': '社区审核通过',
  'check-by-unit': '记下部队核对意见',
  'review-by-street': '街道保密审查通过',
  release: '发布',
  return: '退回修改',
  withdraw: '撤回',
}

export const ledgerKindWords: Record<LedgerKind, string> = {
  activities: '活动台账',
  gifts: '慰问品（金）台账',
  evidence: '佐证材料目录',
}
const ledgerFieldWords: Record<LedgerField, string> = {
  number: '序号',
  onDay: '日期',
  title: '活动名称',
  kind: '类别',
  place: '地点',
  partners: '共建单位',
  targets: '对象',
  responsible: '责任人',
  military: '军方人数',
  civilian: '地方人数',
  people: '参加人数',
  outcome: '主要内容和成效',
  evidence: '佐证材料',
  section: '计划栏目',
  programme: '品牌',
  recipient: '领取人（单位）',
  category: '对象类别',
  what: '物品（金额）',
  n: '数量',
  unit: '单位',
  yuan: '金额（元）',
  receipt: '签领单据',
  eventOn: '形成日期',
  filedOn: '归档日期',
  activity: '对应活动',
  box: '盒号',
  page: '页次',
  sha256: '校验值',
}
/** What a column of a ledger is headed. */
export const ledgerHeading = (kind: LedgerKind, field: LedgerField): string =>
  kind === 'evidence' && field === 'title' ? '材料名称' : ledgerFieldWords[field]

export const reportStateWords: Record<ReportState, string> = { draft: '草稿', approved: '已批准' }
export const reportStepWords: Record<ReportStep, string> = { approve: '批准', reopen: '重新打开' }

export const todayGroupWords: Record<TodayGroup, string> = {
  unrecorded: '办了还没记',
  overdue: '过了期',
  due: '这周要办',
  unanswered: '等联络员答复',
  owed: '到期未办的品牌',
  waiting: '等着处理',
}
