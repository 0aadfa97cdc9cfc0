import type { OccasionId } from '@yushui/domain/almanac/occasions'
import type { Recurrence, Relation, SpanWord } from '@yushui/domain/almanac/window'
import type { SectionKind, TaskKind } from '@yushui/domain/plan-language/plan'
import type { accountStates } from '../accounts.ts'
import type { officeKinds } from '../organisations.ts'
import type { PartnerKind } from '../partners.ts'
import type { Role } from '../permissions.ts'
import type { PlanState, PlanStep } from '../plans.ts'

export const roleWords: Record<Role, string> = {
  officer: '双拥专干',
  director: '社区主任',
  staff: '社区工作人员',
  liaison: '部队联络员',
  'street-officer': '街道双拥办',
  'district-officer': '区双拥办',
  'system-admin': '系统管理员',
  'security-admin': '安全管理员',
  'audit-admin': '审计管理员',
}

export const officeKindWords: Record<(typeof officeKinds)[number], string> = {
  city: '市',
  district: '区县',
  street: '街道（乡镇）',
  community: '社区（村）',
}

export const accountStateWords: Record<(typeof accountStates)[number], string> = {
  active: '在用',
  locked: '已锁定',
  disabled: '已停用',
  invited: '待开通',
}

export const taskKindWords: Record<TaskKind, string> = {
  meeting: '会议',
  'family-visit': '走访慰问',
  'unit-visit': '慰问部队',
  lecture: '讲座',
  contest: '竞赛',
  gala: '联谊',
  sports: '体育',
  screening: '电影',
  cleanup: '清扫',
  patrol: '劝导巡逻',
  volunteering: '志愿服务',
  clinic: '义诊',
  publicity: '宣传',
  'defence-education': '国防教育',
  memorial: '祭扫',
  pairing: '结对共建',
  assistance: '帮扶',
  employment: '就业',
  library: '图书',
  'culture-group': '文艺队',
  'tech-support': '科技拥军',
  conscription: '征兵退役',
  records: '建档',
  organisation: '组织保障',
  other: '其他',
}

export const planStateWords: Record<PlanState, string> = {
  drafted: '草拟',
  approved: '已批准',
  running: '执行中',
  closed: '已办结',
}
export const planStepWords: Record<PlanStep, string> = {
  approve: '批准',
  return: '退回修改',
  start: '开始执行',
  close: '办结',
  reopen: '重新打开',
}

export const partnerKindWords: Record<PartnerKind, string> = {
  'army-unit': '部队',
  'police-armed-unit': '武警',
  'fire-rescue': '消防救援队',
  hospital: '医院',
  school: '学校',
  firm: '企业',
  media: '媒体',
  volunteers: '志愿队伍',
  government: '机关',
  other: '其他',
}

export const sectionKindWords: Record<SectionKind, string> = {
  guiding: '指导思想',
  goals: '工作目标',
  tasks: '主要任务',
  guarantee: '保障措施',
  other: '正文',
}

export const relationWords: Record<Relation, string> = {
  before: '之前',
  on: '当天',
  after: '之后',
  around: '前后',
  during: '期间',
}
export const spanWordWords: Record<SpanWord, string> = {
  before: '前',
  eve: '前夕',
  on: '当天',
  around: '前后',
  during: '期间',
  verge: '之际',
  after: '后',
}
export const recurrenceWords: Record<Recurrence, string> = {
  once: '一次',
  weekly: '每周',
  monthly: '每月',
  quarterly: '每季度',
  'half-yearly': '每半年',
  yearly: '每年',
  irregular: '不定期',
  ongoing: '长期',
}

/** As an officer says them: 八一, not 中国人民解放军建军纪念日. */
export const occasionWords: Record<OccasionId, string> = {
  'new-year': '元旦',
  'spring-festival': '春节',
  'lantern-festival': '元宵',
  'lei-feng-day': '学雷锋日',
  'tree-planting-day': '植树节',
  qingming: '清明',
  'national-security-education-day': '国家安全教育日',
  'labour-day': '五一',
  'dragon-boat': '端午',
  'childrens-day': '六一',
  'party-day': '七一',
  'army-day': '八一',
  'victory-day': '九三',
  'mid-autumn': '中秋',
  'teachers-day': '教师节',
  'national-defence-education-day': '国防教育日',
  'martyrs-day': '烈士纪念日',
  'national-day': '国庆',
  'double-ninth': '重阳',
  'national-memorial-day': '国家公祭日',
  conscription: '征兵季',
  demobilisation: '退役季',
  'summer-holiday': '暑期',
  'winter-holiday': '寒假',
  'womens-day': '三八',
  'navy-day': '海军节',
  'youth-day': '五四',
  'disability-day': '助残日',
  'july-7': '七七',
  'sept-18': '九一八',
  'resist-us-aid-korea': '抗美援朝纪念日',
  'air-force-day': '空军节',
  'constitution-day': '宪法日',
  'volunteers-day': '志愿者日',
  'year-end': '年终',
  'conscription-spring': '上半年征兵',
  'conscription-autumn': '下半年征兵',
  'demobilisation-spring': '春季退役',
  'demobilisation-autumn': '秋季退役',
}
