import type { Partner } from '@yushui/contract/partners'
import type {
  Doubt,
  DoubtChoice,
  Extent,
  Reading,
  ReadPlan,
  ReadTask,
} from '@yushui/domain/plan-language/plan'
import { newId } from '../../../new-id.ts'
import { countsIn } from './carry-over.ts'
import type { Draft, DraftPartner, DraftPlan, DraftTask, DraftUnit, Source } from './draft.ts'
import { guessPartnerKind, institutionOf, isWorthKeeping } from './guess-partner.ts'

/** `today` settles the year of a plan that names none: from October on, plans are for the next year. */
export function startDraft(reading: Reading, source: Source, known: Partner[], today: string): Draft {
  const plans = reading.plans.map((plan) => startPlan(plan, likelyYear(plan, today)))
  const names = plans.flatMap((plan) => plan.tasks.flatMap((task) => task.partners))
  return {
    id: newId(),
    source,
    plans,
    partners: [...new Set(names)].map((name) => proposePartner(name, known)),
    units: unitsNamed(reading.plans, known),
  }
}

function likelyYear(plan: ReadPlan, today: string): number {
  const year = Number(today.slice(0, 4))
  return plan.year ?? (today.slice(5, 7) >= '10' ? year + 1 : year)
}

function startPlan(plan: ReadPlan, year: number): DraftPlan {
  const tasks = plan.items.map((item) => startTask(item, plan.text, item.at.start - plan.at.start))
  const inPlan = ({ start, end }: Extent) => ({ start: start - plan.at.start, end: end - plan.at.start })
  return {
    id: newId(),
    page: { text: plan.text, noise: plan.noise.map(inPlan) },
    title: plan.title ?? `${year}年双拥工作计划`,
    year,
    yearOfAnniversaries: plan.yearByAnniversaries,
    organisation: plan.organisation ?? '',
    theme: plan.theme ?? '',
    sections: plan.sections.map(({ kind, heading, text }) => ({ kind, heading, text })),
    tasks,
    doubts: plan.doubts
      .filter((doubt) => doubt.code !== 'unit-named')
      .map((doubt) => ({
        id: newId(),
        code: doubt.code,
        words: doubt.words,
        taskIds: doubt.items.flatMap((at) => tasks[at]?.id ?? []),
        at: doubt.at && inPlan(doubt.at),
        choices: [...carriedChoices(doubt, plan, year), ...doubt.choices],
        isSettled: false,
      })),
    isWanted: tasks.length > 0,
  }
}

/**
 * A year the text does not write, or whose anniversaries are a year old, is most often last year's plan
 * taken for this one: that is offered first, with what its anniversaries then come to.
 */
function carriedChoices(doubt: Doubt, plan: ReadPlan, year: number): DoubtChoice[] {
  const isAboutYear = doubt.code === 'year-masked' || doubt.code === 'year-missing'
  if (!isAboutYear || plan.yearByAnniversaries === year) return []
  const counts = plan.yearByAnniversaries ? countsIn(plan.text, plan.yearByAnniversaries, year) : []
  const words = [`用作 ${year} 年`, counts.length > 0 && `改为 ${counts.join('、')}`]
  return [{ kind: 'year', year, words: words.filter(Boolean).join('，') }]
}

/** A task as read, placed in the plan's text where its words stand at `from` or later. */
export function startTask(item: ReadTask, text: string, from: number): DraftTask {
  return {
    id: newId(),
    quote: item.quote,
    spots: placeOf(item, text, from),
    title: item.title,
    kind: item.kind,
    window: item.window,
    partners: item.partners,
    targets: item.targets,
    quantity: item.quantity,
    section: item.section ?? '',
    responsible: '',
    note: '',
    isChecked: false,
  }
}

function placeOf({ quote }: ReadTask, text: string, from: number): Extent[] {
  const start = text.indexOf(quote, Math.max(0, from))
  return start < 0 ? [] : [{ start, end: start + quote.length }]
}

/** A kept partner of that name; else the only one that the name is part of, or that is part of the name. */
export function proposePartner(name: string, known: readonly Partner[]): DraftPartner {
  const alias = institutionOf(name)
  const kind = guessPartnerKind(alias)
  if (!isWorthKeeping(alias)) return { name, as: 'word', partnerId: null, kind }
  const near = known.filter((partner) => partner.alias.includes(alias) || alias.includes(partner.alias))
  const match = known.find((partner) => partner.alias === alias) ?? (near.length === 1 ? near[0] : undefined)
  if (match) return { name, as: 'known', partnerId: match.id, kind: match.kind }
  return { name, as: 'new', partnerId: null, kind }
}

/** Each name once, though several sentences name it; no two share an alias, nor take that of a kept partner. */
function unitsNamed(plans: ReadPlan[], known: readonly Partner[]): DraftUnit[] {
  const units = new Map<string, DraftUnit>()
  for (const doubt of plans.flatMap((plan) => plan.doubts)) {
    for (const choice of doubt.choices) {
      if (choice.kind !== 'alias' || units.has(choice.unit)) continue
      const taken = [...known, ...units.values()].map((it) => it.alias)
      const alias = taken.includes(choice.alias) ? nextAlias(taken) : choice.alias
      units.set(choice.unit, {
        name: choice.unit,
        alias,
        kind: guessPartnerKind(alias),
        fate: 'undecided',
      })
    }
  }
  return [...units.values()]
}

const stems = '甲乙丙丁戊己庚辛壬癸'

/** 共建部队甲, 乙, 丙 …; after the tenth, with a number. */
export function nextAlias(taken: string[]): string {
  const free = [...stems].map((stem) => `共建部队${stem}`).find((alias) => !taken.includes(alias))
  return free ?? `共建部队${taken.length + 1}`
}
