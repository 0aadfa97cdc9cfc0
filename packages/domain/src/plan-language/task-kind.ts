import type { Draft } from './draft.ts'
import { inBarracks, KindCase } from './kind-case.ts'
import { isTold, taughtKind } from './kind-lessons.ts'
import { byHand, ruledKind } from './kind-rules.ts'
import { carried, isVisit, sending, visitOf } from './kind-visits.ts'
import type { NamedPeople } from './people-roles.ts'
import type { TaskKind } from './plan.ts'
import { signOf, sureSign } from './words/kind-signs.ts'

/** Work upon the office's own work. */
const ordering = /^(?:[^,]{0,8})(?:总结|谋划|盘点|部署|调整|评定|商定|检查|研究|制定|报送)/
/** A task of unknown words is told by its plain ones, then by whom it is for. */
function unknownKind(one: KindCase): TaskKind {
  const { plain, first } = one
  const isGiven =
    (first !== null || /服役|当兵|边防|海防/.test(plain) || inBarracks.test(plain)) &&
    sending.test(plain) &&
    !/送[^,]{0,6}(?:新兵|入伍|参军)/.test(one.words)
  const known = taughtKind(one) ?? (isTold(one) ? 'lecture' : sureSign(plain))
  if (known === 'lecture' && /征兵|兵役|应征|适龄/.test(one.words)) return 'conscription'
  if (known && !(isGiven && !carried.has(known))) return isVisit(known) ? visitOf(one) : known
  if (isGiven) return visitOf(one)
  if (one.areTaken) return 'defence-education'
  const likely = signOf(plain) ?? signOf(one.timed)
  if (likely) return isVisit(likely) ? visitOf(one) : likely
  if (ordering.test(one.words)) return 'organisation'
  if (
    (first === 'military' || inBarracks.test(plain)) &&
    /太阳能|网线|光纤|线路|监控|设备|系统|信号|基站|机器|仪/.test(plain)
  )
    return 'tech-support'
  if (one.isForSomebody) return one.byVolunteers && byHand.test(plain) ? 'volunteering' : 'assistance'
  return 'other'
}

export function kindOf(text: string, draft: Draft, people: NamedPeople[]): TaskKind {
  const one = new KindCase(text, draft, people)
  const { act, strength, token } = draft.head
  if (act.words === '' || act.as === 'vague') return unknownKind(one)
  if (one.said === '支援') return sureSign(one.plain) ?? act.kind
  const ruled = ruledKind(one)
  if (ruled) return ruled
  if (act.as === 'topic' && act.kind === 'other') return signOf(one.plain) ?? signOf(one.timed) ?? 'other'
  // Nothing but a subject, a thing in passing, or a word known by its ending: a plain word that leaves no doubt outweighs it.
  const isFaint =
    act.isPlace || act.as === 'topic'
      ? !/宣传/.test(one.said)
      : !token.word || (act.as === 'thing' && strength < 1)
  const sign = isFaint ? sureSign(one.plain) : null
  // A lesson on defence is defence education; a lecture says so itself.
  return sign === 'lecture' && act.kind === 'defence-education' ? act.kind : (sign ?? act.kind)
}
