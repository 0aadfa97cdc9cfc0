import type { PartnerKind } from '@yushui/contract/partners'

/** The last words of a name tell what it is; the first row that fits counts. */
const kinds: [RegExp, PartnerKind][] = [
  [/消防/, 'fire-rescue'],
  [/武警/, 'police-armed-unit'],
  [/医院|卫生院|卫生服务|诊所/, 'hospital'],
  [/小学|中学|大学|学院|学校|幼儿园|职校/, 'school'],
  [/报社|电视台|广播|媒体/, 'media'],
  [/志愿/, 'volunteers'],
  [/公司|企业|超市|银行|商会|酒店|集团/, 'firm'],
  [/武装部|街道|政府|[局委办所站]$|派出所|司法所|服务站/, 'government'],
  [/部队|驻军|军营|连队|官兵|战士/, 'army-unit'],
]

/** People and crowds are with a task, but nobody signs an agreement with them. */
const crowd =
  /^(?:[^院校司]*(?:官兵|战士|居民|群众|师生|学生|干部|党员|志愿者|家属|军属|老兵|义工|骨干|代表|员工|医生|教师|老师|专家|同志|人员|军人|老人|儿童|妇女))$/

export function guessPartnerKind(name: string): PartnerKind {
  return kinds.find(([pattern]) => pattern.test(name))?.[1] ?? 'other'
}

/** Worth keeping as a partner from now on: a unit, hospital, school, firm … rather than a crowd. */
export function isWorthKeeping(name: string): boolean {
  const kind = guessPartnerKind(name)
  return !crowd.test(name) && kind !== 'other' && kind !== 'government' && kind !== 'volunteers'
}

const people =
  /(?:的)?(?:医生|医护人员|医务人员|官兵|战士|教师|老师|学生|师生|员工|职工|志愿者|指战员|消防员|干部)$/

/** The partner behind its people: 社区医院的医生 come from 社区医院. */
export function institutionOf(name: string): string {
  const rest = name.replace(people, '')
  return rest.length > 2 && isWorthKeeping(rest) ? rest : name
}
