import type { Partner } from '@yushui/contract/partners'
import type { DoubtChoice } from '@yushui/domain/plan-language/plan'
import { useMemo, useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Segmented } from '../../../ui/choice.tsx'
import { Kbd } from '../../../ui/surface.tsx'
import type { KnownNames } from '../task-fields/task-fields.tsx'
import * as change from './change-draft.ts'
import { DoubtCard, UnitCard } from './doubt-card.tsx'
import { type Draft, type DraftPlan, openDoubts, openUnits } from './draft.ts'
import { doubtedTasks } from './mark-text.ts'
import { MarkedText } from './marked-text.tsx'
import { PartnersCard } from './partners-card.tsx'
import { PlanCard } from './plan-card.tsx'
import './review-desk.css'
import { ClosedCard, OpenCard } from './task-card.tsx'
import { useDesk } from './use-desk.ts'
import type { DraftInHand } from './use-draft.ts'

/** One plan of the page: its text on the left, what is asked and its tasks on the right. */
export function ReviewDesk({
  hand,
  plan,
  partners,
  me,
  read,
  onHelp,
}: {
  hand: DraftInHand
  plan: DraftPlan
  partners: Partner[]
  me: string
  read: change.ReadPiece
  onHelp: () => void
}) {
  const { draft } = hand
  const desk = useDesk({ hand, plan, partners, read, onHelp })
  const { selectedId, shown, acts } = desk
  const known = useMemo(() => knownNames(draft, plan, partners, me), [draft, plan, partners, me])
  const doubted = useMemo(() => doubtedTasks(plan), [plan])

  return (
    <div className="desk" data-shown={shown}>
      <div className="desk__switch">
        <Segmented
          label="看什么"
          hideLabel
          value={shown}
          onPick={desk.setShown}
          options={[
            { value: 'tasks', words: `任务 ${plan.tasks.length}` },
            { value: 'text', words: '原文' },
          ]}
        />
      </div>
      <div className="desk__text">
        <MarkedText
          draft={draft}
          plan={plan}
          selectedId={selectedId}
          onSelect={acts.select}
          onTask={desk.markTask}
          onUnit={desk.markUnit}
        />
      </div>
      <div className="desk__side">
        <Asked hand={hand} plan={plan} partners={partners} onSelect={acts.select} />
        <PlanCard
          plan={plan}
          onEdit={(edit, about) => hand.change((it) => change.editPlan(it, plan.id, edit), about)}
        />
        <PartnersCard
          partners={partnersOf(draft, plan)}
          known={partners}
          onDecide={(partner) => hand.change((it) => change.decidePartner(it, partner))}
        />
        <ol className="desk__tasks" aria-label="任务">
          {plan.tasks.map((task, at) => {
            const shared = { task, number: at + 1, isDoubted: doubted.has(task.id), acts }
            return task.id === selectedId ? (
              <OpenCard
                key={task.id}
                {...shared}
                year={plan.year}
                known={known}
                isLast={at === plan.tasks.length - 1}
                isSplitting={desk.splittingId === task.id}
              />
            ) : (
              <ClosedCard key={task.id} {...shared} />
            )
          })}
        </ol>
        {plan.tasks.length === 0 && (
          <p className="desk__none">从原文里没有读出任务。在左边选中一句话，点“记为任务”；或者直接添一项。</p>
        )}
        <Button onClick={desk.add}>
          添一项原文没有的 <Kbd>A</Kbd>
        </Button>
      </div>
    </div>
  )
}

/** Doubts first, one at a time: units, then what the reader was unsure of. */
function Asked({
  hand,
  plan,
  partners,
  onSelect,
}: {
  hand: DraftInHand
  plan: DraftPlan
  partners: readonly Partner[]
  onSelect: (id: string) => void
}) {
  const [turned, setTurned] = useState(0)
  const asked = [...openUnits(hand.draft, plan), ...openDoubts(plan)]
  if (asked.length === 0) return null
  const at = Math.min(turned, asked.length - 1)
  const place = {
    at: at + 1,
    of: asked.length,
    onTurn: (by: 1 | -1) => setTurned((at + by + asked.length) % asked.length),
  }
  const it = asked[at]!
  if ('fate' in it) {
    const decide = (decision: Parameters<typeof change.decideUnit>[2], about?: string) =>
      hand.change((draft) => change.decideUnit(draft, it.name, decision), about)
    return (
      <UnitCard
        key={it.name}
        unit={it}
        place={place}
        known={partners.map((partner) => partner.alias)}
        onAlias={(alias) => decide({ alias }, `unit-${it.name}`)}
        onDecide={(fate) => decide({ fate })}
        onNotUnit={() => hand.change((draft) => change.forgetUnit(draft, it.name))}
      />
    )
  }
  const [firstId] = it.taskIds
  const answer = (choice: DoubtChoice | null) =>
    hand.change((draft) => change.answerDoubt(draft, plan.id, it.id, choice))
  return (
    <DoubtCard
      key={it.id}
      doubt={it}
      place={place}
      year={plan.year}
      numbers={it.taskIds.flatMap((id) => plan.tasks.findIndex((task) => task.id === id) + 1 || [])}
      onAnswer={answer}
      onYear={(year) => answer({ kind: 'year', year, words: String(year) })}
      onShow={firstId ? () => onSelect(firstId) : null}
    />
  )
}

/** The names to be decided on: those of this plan's tasks that are not settled with a unit's name. */
function partnersOf(draft: Draft, plan: DraftPlan) {
  const order = ['new', 'known', 'word']
  return draft.partners
    .filter(({ name }) => plan.tasks.some((task) => task.partners.includes(name)))
    .filter(({ name }) => !draft.units.some((unit) => unit.name.includes(name) || name.includes(unit.name)))
    .sort((a, b) => order.indexOf(a.as) - order.indexOf(b.as))
}

function knownNames(draft: Draft, plan: DraftPlan, partners: Partner[], me: string): KnownNames {
  const all = draft.plans.flatMap((it) => it.tasks)
  const once = (names: string[]) => [...new Set(names.filter(Boolean))]
  return {
    partners: once([...partners.map((it) => it.alias), ...draft.partners.map((it) => it.name)]),
    targets: once(all.flatMap((task) => task.targets)),
    people: once([me, ...all.map((task) => task.responsible)]),
    sections: once(plan.tasks.map((task) => task.section)),
  }
}
