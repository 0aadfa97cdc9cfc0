import type { KindCase } from './kind-case.ts'
import type { TaskKind } from './plan.ts'

export const barracks = /军营|劳军|前沿|边关|哨所|连队|驻地|战舰|部队|驻军|官兵|战士|哨位|营区|舰/
/** Of a soldier it is those at home who are called on. */
export const kin = /父母|家属|父亲|母亲|妻子|爱人|家人|家里|家中|[士兵]家/
/** Something is given or made for somebody. */
export const sending =
  /[送寄赠献捎递捐]|派[^,出人员]{0,3}利是|带[上去着]|拎|准备|抬到|端到|发给|[绣缝纳织][^,]{0,4}(?:荷包|鞋垫|香囊|围巾|手套|毛衣|鞋)|写[^,]{0,8}(?:信|春联|贺卡)/
/** What is brought to somebody and is more than a gift: books, a film, a show, a doctor. */
export const carried = new Set<TaskKind>([
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

export const isVisit = (kind: TaskKind) => kind === 'family-visit' || kind === 'unit-visit'

/** To a unit or to a family, by whom it reaches first. */
export function visitOf({ first, words }: KindCase): TaskKind {
  return (
    first
      ? first === 'military' && !kin.test(words)
      : barracks.test(words) || /服役|当兵|边防|海防/.test(words)
  )
    ? 'unit-visit'
    : 'family-visit'
}
