import type { NewPartner, Partner } from '@yushui/contract/partners'
import type { AcceptedPlan, NewTask } from '@yushui/contract/plans'
import { withoutNoise } from '@yushui/domain/plan-language/without-noise'
import { findUnitName } from '@yushui/domain/secrecy/unit-names'
import { newId } from '../../../new-id.ts'
import { carryOver } from './carry-over.ts'
import type { Draft, DraftPlan, DraftTask } from './draft.ts'
import { institutionOf } from './guess-partner.ts'
import { proposePartner } from './start-draft.ts'

/**
 * The plan as it is to be kept: every text with aliases for units, every partner a kept one, a new
 * one or a word.
 */
export function acceptedPlan(draft: Draft, plan: DraftPlan, known: Partner[]): AcceptedPlan {
  const settle = (text: string) => settled(text, draft, plan)
  const partners = new PartnerBook(draft, known)
  const tasks = plan.tasks.map((task) =>
    acceptedTask({ ...task, quote: quoteOf(task, plan) }, settle, partners),
  )
  for (const unit of draft.units) if (plan.page.text.includes(unit.name)) partners.keepUnit(unit.alias)
  return {
    id: plan.id,
    year: plan.year,
    title: settle(plan.title).slice(0, 80),
    theme: settle(plan.theme).slice(0, 80),
    organisation: settle(plan.organisation).slice(0, 40),
    sections: plan.sections
      .flatMap(({ kind, heading, text }) =>
        pieces(settle(text), 5000).map((text) => ({ kind, heading: settle(heading).slice(0, 60), text })),
      )
      .slice(0, 40),
    tasks,
    partners: partners.fresh,
  }
}

/** What the officer has cut or joined is kept as it is; else the page's noise goes from it. */
function quoteOf({ quote, spots }: DraftTask, { page }: DraftPlan): string {
  const [spot, ...others] = spots
  if (!spot || others.length > 0 || page.text.slice(spot.start, spot.end) !== quote) return quote
  return withoutNoise(page.text, spot, page.noise)
}

function acceptedTask(task: DraftTask, settle: (text: string) => string, book: PartnerBook): NewTask {
  return {
    id: task.id,
    quote: settle(task.quote).slice(0, 500),
    title: settle(task.title).slice(0, 40) || '未命名的任务',
    kind: task.kind,
    window: task.window,
    partners: task.partners.slice(0, 20).map((name) => book.link(name, settle(name).slice(0, 40))),
    targets: task.targets.slice(0, 20).map((name) => settle(name).slice(0, 40)),
    quantity: task.quantity,
    section: settle(task.section).slice(0, 60),
    responsible: settle(task.responsible).slice(0, 20),
    note: settle(task.note).slice(0, 500),
  }
}

/** 20××年, 200*年, 20xx年. */
const maskedYear = /(?:20|二[〇○零])\d?[*＊xX×ｘ?？〇○_]{1,2}(?=年)/g

/** Aliases for units, and the year where it is masked. */
function settled(text: string, draft: Draft, plan: DraftPlan): string {
  const aliased = spoken(draft).reduce((text, [name, alias]) => text.replaceAll(name, alias), text)
  const dated = aliased.replace(maskedYear, String(plan.year))
  return plan.yearOfAnniversaries ? carryOver(dated, plan.yearOfAnniversaries, plan.year) : dated
}

/**
 * Each unit's name and the part of it that gives it away, since a text that has named it once goes on with
 * the short name. Longer ones first, for one may stand in another.
 */
function spoken(draft: Draft): [name: string, alias: string][] {
  return draft.units
    .flatMap(({ name, alias }): [string, string][] => [
      [name, alias],
      [findUnitName(name) ?? name, alias],
    ])
    .toSorted(([one], [other]) => other.length - one.length)
}

function pieces(text: string, most: number): string[] {
  const found: string[] = []
  for (let at = 0; at < text.length || at === 0; at += most) found.push(text.slice(at, at + most))
  return found
}

/** The partners a plan brings: those kept already, and those kept from now on, each once. */
class PartnerBook {
  fresh: NewPartner[] = []
  readonly #draft: Draft
  readonly #known: Partner[]

  constructor(draft: Draft, known: Partner[]) {
    this.#draft = draft
    this.#known = known
  }

  link(name: string, written: string): { partnerId: string | null; name: string } {
    // The reader may have taken only the end of the unit's name: 警卫连.
    const unit = this.#draft.units.find((unit) => name.includes(unit.name) || unit.name.includes(name))
    if (unit) {
      const said = name.includes(unit.name) ? written : unit.alias
      return { partnerId: this.keepUnit(unit.alias), name: said }
    }
    const decided =
      this.#draft.partners.find((partner) => partner.name === name) ?? proposePartner(name, this.#known)
    if (decided.as === 'known') return { partnerId: decided.partnerId, name: written }
    if (decided.as === 'word') return { partnerId: null, name: written }
    const alias = institutionOf(written).slice(0, 30)
    return { partnerId: this.#keep(alias, decided.kind, null), name: written }
  }

  keepUnit(alias: string): string {
    const unit = this.#draft.units.find((unit) => unit.alias === alias)
    return this.#keep(alias, unit?.kind ?? 'army-unit', unit?.fate === 'seal' ? unit.name : null)
  }

  #keep(alias: string, kind: NewPartner['kind'], sealedName: string | null): string {
    const there =
      this.#known.find((partner) => partner.alias === alias) ??
      this.fresh.find((partner) => partner.alias === alias)
    if (there) return there.id
    const partner: NewPartner = {
      id: newId(),
      alias,
      kind,
      liaison: '',
      phone: '',
      sinceYear: null,
      agreement: '',
      note: '',
      sealedName,
    }
    this.fresh.push(partner)
    return partner.id
  }
}
