import type { Evidence } from '@yushui/contract/evidence'
import { type PlainDate, yearOf } from '@yushui/domain/plain-date'
import { Refusal } from '../../platform/refusal.ts'
import type { Place } from '../partners/public.ts'

/** Of the day it proves; without one, of the day it came in. */
export function yearFor(eventOn: PlainDate | null, filedOn: PlainDate): number {
  return yearOf(eventOn ?? filedOn)
}

/** The clear texts of a piece of evidence. */
export function placesOf(
  texts: Partial<Record<'title' | 'text' | 'box' | 'pageNumber' | 'unit', string>>,
): Place[] {
  return Object.entries(texts).map(([field, text]) => ({ where: '佐证材料', field, text }))
}

/** Signs of control, and those that turn the direction of reading round: `表gpj.exe` is not to look like a picture. */
const unseen = /[\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu

/** A file's name on one line, in the order in which it is read. */
export function plainName(name: string): string {
  return name.replace(unseen, ' ').trim() || '未命名'
}

/** IMG_0731.jpg → IMG_0731; nobody types a title for each of a hundred photos. */
export function titleFrom(fileName: string): string {
  const title = fileName.replace(/\.[a-z0-9]{1,5}$/i, '').trim()
  return [...(title || fileName)].slice(0, 80).join('')
}

type Said = Pick<Evidence, 'kind' | 'n' | 'box' | 'pageNumber' | 'text'>

/** A count without a number and a reference without a place say nothing. */
export function refuseEmpty({ kind, n, box, pageNumber }: Said) {
  if (kind === 'count' && n === null) throw new Refusal('invalid', 'count-needs-number', {}, ['n'])
  if (kind === 'paper-reference' && box === '' && pageNumber === '')
    throw new Refusal('invalid', 'reference-needs-place', {}, ['box'])
}

/** The database says whether the office has the activity: activities stand above evidence. */
export function activityRefusal(fault: unknown): unknown {
  const broken = fault instanceof Error && 'constraint' in fault && fault.constraint === 'evidence_activity'
  return broken ? new Refusal('not-found', 'activity-not-found', {}, ['activityId']) : fault
}
