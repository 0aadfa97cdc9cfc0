import type { Draft } from './draft.ts'
import { namesIn } from './people-roles.ts'
import type { Token } from './tokens.ts'
import { isOwnName } from './words/places.ts'

/** Whom a form's own words on its content name. */
export function servedIn(text: string, tokens: Token[]): string[] {
  return namesIn(text, tokens).flatMap(({ side, name }) =>
    side === 'served' || side === 'military' ? [name] : [],
  )
}

/** A cell of partners as it stands: each name between its marks. */
export function listed(cell: string): string[] {
  const names = cell
    .replace(/\([^)]*\)/g, '')
    .split(/[、,;和及]/)
    .map((name) => name.replace(/\d+[人名户位]$|等$/, ''))
  return names.filter(
    (name) => name.length > 1 && !/^(?:无|社区|居委会|本社区|待定|各小组)$|^[-/]+$/.test(name),
  )
}

const bodies =
  /(?:公司|企业|医院|卫生院|小学|中学|学校|学院|大学|部队|[某营]?连|中队|救援站|疾控中心|卫生服务中心|卫生服务站|协会|体协|商会|关工委|社保所|供电所|派出所|司法所|影院|影楼|药店|饭店|酒店|超市|银行|图书馆|文化馆|艺术团|志愿队|志愿服务队|合作社|物业)$/

/** Who answers for a task beside a community's own staff: 社工站, 物业公司, 居民自治小组. */
const outside = /(?:站|队|公司|局|宫|警务室|团|协会|小组|民兵|妇联|团委|工会|中心|企业|商铺|超市|医院|学校)$/

const ownStaff =
  /^妇联$|退役军人|双拥|领导小组|党|工作小组|便民服务中心|^社区(?:妇联|团委|工会|服务中心)|党群|网格|居委会|宣传组|办公室/

/** 市民政局, 团区委: bodies of the tier above; the office for 双拥 there is nobody's partner. */
const higherBody =
  /^(?:[市区县](?!.*双拥)(?!领导)[\u4e00-\u9fff]{2,8}|团[市区县]委|各(?:社区|村|居委会|街道|乡镇|成员单位))$/

/** The communities of a street that do the task: its subject, behind 由 or 与, or its heading. */
export function membersIn(
  text: string,
  { start, end, passage }: Draft,
  organisation: string | null,
): string[] {
  if (!/(?:街道|镇|乡|区|县|市)$/.test(organisation ?? '')) return []
  const said = text.slice(start, end)
  const named = [...said.matchAll(member)].flatMap(([, names]) => names!.split(/[、和与]/))
  const above = /^[\u4e00-\u9fff]{2,5}(?:社区|村)$/.test(passage.heading ?? '') ? [passage.heading!] : []
  return [...above, ...named].filter((name) => isOwnName(name) && !organisation!.includes(name))
}

const member =
  /(?:^|[,、由与和请在])((?!由)(?:[\u4e00-\u9fff]{2,4}(?:社区|村)[、和与]?){1,4})(?=分别|承办|举办|牵头|打算|负责|开展|组织|主办|与|和|在|于|打造|[\d一二三四五六七八九十]+月|“)/g

/** Whoever answers for a task and is no office of the plan's own: a member community, a school, a clinic. */
export function isOther(name: string, organisation: string | null): boolean {
  if (organisation?.includes(name) || /^(?:社区|村|居委会|本)/.test(name)) return false
  if (bodies.test(name) || higherBody.test(name)) return true
  if (/(?:社区|村|居委会|小区)$/.test(organisation ?? '')) return outside.test(name) && !ownStaff.test(name)
  const isHigher = /(?:镇|乡|街道|街道办事处|区|县|市|所|校|院|公司)$/.test(organisation ?? '')
  return isHigher && /(?:村|社区|居委会|村\(社区\))$/.test(name)
}
