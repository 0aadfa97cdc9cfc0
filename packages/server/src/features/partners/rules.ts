import type { Partner } from '@yushui/contract/partners'
import { findUnitName } from '@yushui/domain/secrecy/unit-names'
import { withoutUnseen } from '@yushui/domain/secrecy/unseen-signs'
import { Refusal } from '../../platform/refusal.ts'

/** MS-01, MS-04: the alias is the one name that everyone sees, so it must not be the unit's own. */
export function refuseUnitName(alias: string) {
  const found = findUnitName(alias)
  if (found) throw new Refusal('invalid', 'unit-name-as-alias', { found }, ['alias'])
}

/** A clear text and where it stands, for the refusal: 第3项任务的原文. */
export interface Place {
  where: string
  field: string
  text: string
}

/** The clear texts of a partner's record. */
export function placesOf(partner: Pick<Partner, 'alias' | 'liaison' | 'agreement' | 'note'>): Place[] {
  const { alias, liaison, agreement, note } = partner
  const texts = { alias, liaison, agreement, note }
  return Object.entries(texts).map(([field, text]) => ({ where: '共建单位的资料', field, text }))
}

/**
 * Where a text holds what looks like a unit's name, for the audit entry: the guard flagged it, a person
 * kept it (MS-05). Says where, never the words; undefined where there is none.
 */
export function unitWordsKept(places: Place[]): string | undefined {
  const kept = places.filter(({ text }) => findUnitName(text)).map(({ where }) => where)
  return kept.length ? `保留了像单位名称的词：${kept.join('、')}` : undefined
}

/** Spaces between characters, signs that nobody sees and full-width figures must not carry a name past the check. */
const plain = (text: string) => withoutUnseen(text.normalize('NFKC')).replace(/\s+/g, '').toLowerCase()

/** The first place that holds one of the names, however it is spaced, or null. */
export function findNameIn(places: Place[], names: string[]): Place | null {
  const sought = names.map(plain).filter((name) => name.length > 1)
  for (const place of places) {
    const text = plain(place.text)
    if (sought.some((name) => text.includes(name))) return place
  }
  return null
}
