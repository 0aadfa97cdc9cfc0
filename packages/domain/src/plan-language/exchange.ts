import { type AnchorId, anchorIds, type OccasionId } from '../almanac/occasions.ts'
import type { ReadPlan, ReadTask } from './plan.ts'

const anchors = new Set<OccasionId>(anchorIds)
/** Finer ids that the format knows under a broader name. */
const broader: Partial<Record<OccasionId, AnchorId>> = {
  'conscription-spring': 'conscription',
  'conscription-autumn': 'conscription',
  'demobilisation-spring': 'demobilisation',
  'demobilisation-autumn': 'demobilisation',
}

/** The plan in the exchange format for plans, with keys of our own beside it: doubts, occasion. */
export function toExchange(plan: ReadPlan): object {
  return {
    text: plan.text,
    title: plan.title,
    year: plan.year,
    organisation: plan.organisation,
    theme: plan.theme,
    items: plan.items.map((item) => exchangedItem(plan, item)),
    yearByAnniversaries: plan.yearByAnniversaries,
    doubts: plan.doubts.map(({ code, words, items, at, choices }) => ({ code, words, items, at, choices })),
  }
}

function exchangedItem(plan: ReadPlan, item: ReadTask): object {
  const known = [
    ...new Set(item.window.occasions.flatMap((id) => broader[id] ?? (anchors.has(id) ? [id] : []))),
  ]
  const nth = placeOf(plan, item)
  return {
    quote: item.quote,
    ...(nth === null ? {} : { nth }),
    title: item.title,
    kind: item.kind,
    months: item.window.months,
    anchor: known.length === 0 ? null : known.length === 1 ? known[0] : known,
    relation: known.length === 0 ? null : item.window.relation,
    recurrence: item.window.recurrence,
    partners: item.partners,
    targets: item.targets,
    quantity: item.quantity,
    occasion: item.window.occasions.length === 0 ? null : item.window.occasions,
  }
}

/** Which of several places the quote stands at, counted from 1; null where there is but one. */
function placeOf(plan: ReadPlan, item: ReadTask): number | null {
  let places = 0
  let nth = 0
  for (let at = plan.text.indexOf(item.quote); at >= 0; at = plan.text.indexOf(item.quote, at + 1)) {
    places++
    if (at <= item.at.start - plan.at.start) nth = places
  }
  return places > 1 ? Math.max(nth, 1) : null
}
