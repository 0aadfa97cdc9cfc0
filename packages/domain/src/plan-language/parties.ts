import type { NamedPeople } from './people-roles.ts'

/** 甲方 and 乙方 by name; null is the office itself. */
export type Parties = ReadonlyMap<string, string | null>

/** 甲方, 乙方, 双方 by the names that the agreement gives them. */
export function named(
  person: NamedPeople,
  { parties, organisation }: { parties: Parties; organisation: string | null },
): NamedPeople[] {
  if (organisation?.endsWith(person.name) || (person.name === '学校' && organisation?.match(/[学校园]$/)))
    return []
  if (person.name === '双方')
    return [...parties.values()].flatMap((name) =>
      name && !organisation?.includes(name) ? [{ ...person, name, role: 'with' as const }] : [],
    )
  if (isOwnOffice(person.name, organisation)) return []
  const party = /^[甲乙丙]方/.exec(person.name)?.[0]
  const name = party && !/子女|家属/.test(person.name) ? parties.get(party) : undefined
  if (name === undefined) return [person]
  if (name === null || organisation?.includes(name) || (organisation && name.includes(organisation)))
    return []
  const isUnit = /(?:部队|某部|连|营|团|旅|大队|中队|支队|站|基地)$/.test(name)
  return [{ ...person, name, side: isUnit ? 'military' : person.side }]
}

/** Of a street's plan the street's own offices; of a school's or a firm's its teachers and its union. */
function isOwnOffice(name: string, organisation: string | null): boolean {
  if (!organisation) return false
  if (/(?:街道|镇|乡)$/.test(organisation))
    return /^(?:街道|镇|乡).{0,4}(?:办|武装部|机关|中心)$/.test(name) && !name.includes('卫生')
  if (/[学校园院]$/.test(organisation))
    return /^(?:教师|老师|骨干教师|专家|专家组|医生|医护人员|医务人员|图书馆|门诊|.{0,2}医师|(?:专家|巡回)?医疗(?:小分)?队)$/.test(
      name,
    )
  if (/公司$/.test(organisation)) return /^(?:工会|技师|工程师|.{2,4}师|车间)$/.test(name)
  if (/站$/.test(organisation)) return /^(?:指战员|消防站|消防救援站|教官|消防员)$/.test(name)
  if (/(?:中队|大队|支队|部队|[^大]连|营|团)$/.test(organisation))
    return /^(?:官兵|战士|团员|团支部|党员|党支部|士官|警官)$/.test(name)
  return false
}

/** The parties of an agreement: 甲方:云台社区居民委员会. The one that is a community is the office. */
export function partiesIn(text: string, lines: { start: number; end: number }[]): Parties {
  const parties = new Map<string, string | null>()
  for (const { start, end } of lines) {
    const said = /^([甲乙丙]方)(?:\([^)]*\))?:(.{2,30})$/.exec(text.slice(start, end))
    // 甲方(盖章):乙方(盖章): is where they sign.
    if (!said || parties.has(said[1]!) || /^[甲乙丙]方/.test(said[2]!)) continue
    const name = said[2]!.replace(/\(.*$/, '')
    parties.set(said[1]!, /社区|居委会|居民委员会|街道|村|乡|镇/.test(name) ? null : name)
  }
  // 双方 of a scheme: the other one is named in its title or its opening.
  const other =
    parties.size === 0 && text.includes('双方') ? otherParty.exec(text.slice(0, 300))?.[1] : undefined
  if (other) parties.set('对方', other)
  return parties
}

const otherParty =
  /[与和]([^,。、\n]{2,12}?(?:部队|某部|某[连营团旅]|中队|大队|支队|救援站|学校|小学|中学|医院|公司))/

/** 二、乙方责任, 三、双方共同责任: the other party takes part in what stands under it. */
export function partyAbove(heading: string | null, parties: Parties): string[] {
  const unit = unitAbove.exec(heading ?? '')?.[1]
  if (unit) return [unit]
  const party = /^([乙丙]方|双方)/.exec(heading ?? '')?.[1]
  if (!party) return []
  const names = party === '双方' ? [...parties.values()] : [parties.get(party)]
  return names.flatMap((name) => (name ? [name] : []))
}

/** 连队方面, 部队支持社区建设: the unit does what stands under it. */
const unitAbove =
  /^((?:驻[军区地街]{1,2})?(?:部队|驻军|连队|中队|官兵|消防站|消防救援站)(?:官兵)?)(?:方面|(?:积极|大力|要)?(?:支持|支援|服务|参与|参加|帮助)(?:社区|地方|驻地|群众|居民|村|学校)|为(?:社区|驻地|地方|群众|居民)|职责|责任|承担|拥政爱民)/
