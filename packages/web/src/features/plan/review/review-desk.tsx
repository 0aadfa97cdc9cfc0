import type { Partner } from '@yushui/contract/partners'
import { useMemo } from 'react'
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
        <Asked hand={hand} plan={plan} onSelect={acts.select} />
        <PlanCard
          plan={plan}
          onEdit={(edit, about) => hand.change((it) => change.editPlan(it, plan.id, edit), about)}
        />
        <PartnersCard
          partners={draft.partners.filter(({ name }) =>
            plan.tasks.some((task) => task.partners.includes(name)),
          )}
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

/** Doubts first, one after the other: units, then what the reader was unsure of. */
function Asked({
  hand,
  plan,
  onSelect,
}: {
  hand: DraftInHand
  plan: DraftPlan
  onSelect: (id: string) => void
}) {
  const units = openUnits(hand.draft, plan)
  const doubts = openDoubts(plan)
  const total = units.length + doubts.length
  const number = new Map(plan.tasks.map((task, at) => [task.id, at + 1]))
  return (
    <>
      {units.map((unit, at) => (
        <UnitCard
          key={unit.name}
          unit={unit}
          place={`${at + 1}/${total}`}
          onAlias={(alias) =>
            hand.change((it) => change.decideUnit(it, unit.name, { alias }), `unit-${unit.name}`)
          }
          onDecide={(fate) => hand.change((it) => change.decideUnit(it, unit.name, { fate }))}
          onNotUnit={() => hand.change((it) => change.forgetUnit(it, unit.name))}
        />
      ))}
      {doubts.map((doubt, at) => (
        <DoubtCard
          key={doubt.id}
          doubt={doubt}
          place={`${units.length + at + 1}/${total}`}
          year={plan.year}
          numbers={doubt.taskIds.flatMap((id) => number.get(id) ?? [])}
          onAnswer={(choice) => hand.change((it) => change.answerDoubt(it, plan.id, doubt.id, choice))}
          onYear={(year) =>
            hand.change((it) =>
              change.answerDoubt(it, plan.id, doubt.id, { kind: 'year', year, words: String(year) }),
            )
          }
          onShow={doubt.taskIds[0] ? () => onSelect(doubt.taskIds[0]!) : null}
        />
      ))}
    </>
  )
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
