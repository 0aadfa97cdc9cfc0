import type { Partner } from '@yushui/contract/partners'
import type { Extent } from '@yushui/domain/plan-language/plan'
import { useMemo, useState } from 'react'
import * as change from './change-draft.ts'
import type { DraftPlan } from './draft.ts'
import { useReviewKeys } from './review-keys.ts'
import { nextAlias } from './start-draft.ts'
import { canBeSplit, type TaskActs } from './task-card.tsx'
import type { DraftInHand } from './use-draft.ts'

/** Which task is in hand, and everything that can be done at the desk, by button and by key. */
export function useDesk({
  hand,
  plan,
  partners,
  read,
  onHelp,
}: {
  hand: DraftInHand
  plan: DraftPlan
  partners: readonly Partner[]
  read: change.ReadPiece
  onHelp: () => void
}) {
  const { draft, change: turn } = hand
  const [selectedId, setSelectedId] = useState<string | null>(null)
  const [splittingId, setSplittingId] = useState<string | null>(null)
  const [shown, setShown] = useState<'tasks' | 'text'>('tasks')
  const place = plan.tasks.findIndex((task) => task.id === selectedId)

  const acts: TaskActs = useMemo(() => {
    const select = (id: string | null) => {
      setSelectedId(id)
      setSplittingId(null)
      setShown('tasks')
    }
    const beside = (id: string, by: number) =>
      plan.tasks[plan.tasks.findIndex((task) => task.id === id) + by]?.id ?? null
    return {
      select,
      edit: (id, edit) =>
        turn(
          (it) => change.editTask(it, plan.id, id, { isChecked: true, ...edit }),
          `${id}-${Object.keys(edit).join()}`,
        ),
      check: (id) => {
        turn((it) => change.editTask(it, plan.id, id, { isChecked: true }))
        select(beside(id, 1) ?? id)
      },
      merge: (id) => turn((it) => change.mergeWithNext(it, plan.id, id)),
      split: (id, at) => {
        turn((it) => change.splitTask(it, plan.id, id, at, read))
        setSplittingId(null)
      },
      drop: (id) => {
        select(beside(id, 1) ?? beside(id, -1))
        turn((it) => change.dropTask(it, plan.id, id))
      },
      startSplit: setSplittingId,
    }
  }, [turn, plan.id, plan.tasks, read])

  const add = () => {
    const added = change.addBlank(draft, plan.id, selectedId)
    turn(() => added.draft)
    acts.select(added.id)
    // Once the card is there: what is typed next is its title, not keys of the desk.
    requestAnimationFrame(() => focusFirstField(added.id))
  }
  const markTask = (words: Extent) => {
    const next = change.addMarked(draft, plan.id, words, read)
    turn(() => next)
    const added = next.plans
      .find((it) => it.id === plan.id)
      ?.tasks.find((task) => plan.tasks.every((it) => it.id !== task.id))
    if (added) acts.select(added.id)
  }
  const markUnit = (name: string) =>
    turn((it) => {
      const taken = [...it.units.map((unit) => unit.alias), ...partners.map((partner) => partner.alias)]
      const alias = nextAlias(taken)
      return change.nameUnit(it, { name: name.trim(), alias, kind: 'army-unit', fate: 'undecided' })
    })

  const step = (by: number) => {
    const next = plan.tasks[Math.max(0, place + by)]
    if (next) acts.select(next.id)
  }
  const withSelected = (act: (id: string) => void) => () => {
    if (selectedId && place >= 0) act(selectedId)
  }
  useReviewKeys({
    next: () => step(1),
    previous: () => step(-1),
    edit: withSelected(focusFirstField),
    check: withSelected(acts.check),
    merge: withSelected(acts.merge),
    split: withSelected((id) => {
      if (canBeSplit(plan.tasks[place]!)) acts.startSplit(id)
    }),
    drop: withSelected(acts.drop),
    add,
    undo: hand.undo,
    redo: hand.redo,
    help: onHelp,
  })
  return { selectedId, splittingId, shown, setShown, acts, add, markTask, markUnit }
}

function focusFirstField(taskId: string): void {
  document.getElementById(`task-${taskId}`)?.querySelector('input')?.focus()
}
