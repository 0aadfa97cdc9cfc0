import { holds, type Permission, type Role } from '@yushui/contract/permissions'

export interface Place {
  to:
    | '/overview'
    | '/today'
    | '/chart'
    | '/activities'
    | '/evidence'
    | '/papers'
    | '/reports'
    | '/plans'
    | '/almanac'
    | '/partners'
    | '/accounts'
    | '/offices'
    | '/audit'
  words: string
  may: Permission
}

/** In the order of the menu; the first a role may see is its home page. */
const places: readonly Place[] = [
  { to: '/overview', words: '各社区进度', may: 'overview.read' },
  { to: '/today', words: '今天', may: 'today.read' },
  { to: '/chart', words: '作战图', may: 'plans.read' },
  { to: '/activities', words: '活动', may: 'activities.read' },
  { to: '/evidence', words: '材料', may: 'evidence.read' },
  { to: '/papers', words: '文稿', may: 'papers.read' },
  { to: '/reports', words: '总结', may: 'reports.read' },
  { to: '/plans', words: '计划', may: 'plans.read' },
  { to: '/almanac', words: '年历', may: 'plans.read' },
  { to: '/partners', words: '共建单位', may: 'partners.read' },
  { to: '/accounts', words: '账号', may: 'accounts.read' },
  { to: '/offices', words: '单位', may: 'offices.read' },
  { to: '/audit', words: '审计', may: 'audit.read' },
]

export function menuOf(role: Role): Place[] {
  return places.filter((place) => holds(role, place.may))
}

/** In the hand so many fit side by side; of more, the last makes room for 更多. */
const mostBelow = 5

/** What stands in the bar below the page, and what is behind 更多. */
export function barOf(places: readonly Place[]): { shown: readonly Place[]; more: readonly Place[] } {
  if (places.length <= mostBelow) return { shown: places, more: [] }
  return { shown: places.slice(0, mostBelow - 1), more: places.slice(mostBelow - 1) }
}

export function homeOf(role: Role): Place['to'] {
  return menuOf(role)[0]?.to ?? '/plans'
}
