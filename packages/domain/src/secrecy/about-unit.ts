import { withoutUnseen } from './unseen-signs.ts'

/**
 * Words by which a title says that a unit or its soldiers take part. Too many are better than too few: what
 * is found here goes out under a neutral name.
 */
const unitWords =
  /部队|官兵|战士|子弟兵|军营|营区|营房|营院|兵营|哨所|哨位|武警|驻军|驻训|连队|军民|军地|警民|军车|军校|士官|军士|新兵|入伍|阅兵|舰|战机|某(?:部(?!门)|旅|团|营|连)|解放军|[陆海空]军|火箭军|指战员/u

interface Told {
  /** Within a barracks. */
  isInside: boolean
  partners: readonly { partnerId: string | null; name: string }[]
  /** Titles, targets: whatever is told of it. */
  texts: readonly string[]
}

/** The office's military partners. */
export interface MilitaryPartners {
  ids: ReadonlySet<string>
  aliases: readonly string[]
}

/** Whether something has to do with a unit, so that outside nothing of it may be told before it is over (MS-12). */
export function isAboutUnit(told: Told, { ids, aliases }: MilitaryPartners): boolean {
  const texts = [...told.texts, ...told.partners.map(({ name }) => name)].map(withoutUnseen)
  return (
    told.isInside ||
    told.partners.some(({ partnerId }) => partnerId !== null && ids.has(partnerId)) ||
    texts.some((text) => unitWords.test(text) || aliases.some((alias) => text.includes(alias)))
  )
}
