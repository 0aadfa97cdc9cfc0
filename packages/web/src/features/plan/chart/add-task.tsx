import type { Partner } from '@yushui/contract/partners'
import { isAmendment, type Plan } from '@yushui/contract/plans'
import { useState } from 'react'
import { wordsOf } from '../../../api.ts'
import { newId } from '../../../new-id.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { SelectField } from '../../../ui/field.tsx'
import type { KnownNames } from '../task-fields/task-fields.tsx'
import { noWindow } from '../window/change-window.ts'
import { TaskForm } from './task-form.tsx'
import type { TaskActs } from './use-task-acts.ts'

const blank = {
  title: '',
  kind: 'other' as const,
  window: noWindow,
  partners: [],
  targets: [],
  quantity: null,
  section: '',
  responsible: '',
  note: '',
}

/** One more task for a plan that is not closed. */
export function AddTask({
  plans,
  partners,
  known,
  add,
  onClose,
}: {
  plans: readonly Plan[]
  partners: readonly Partner[]
  known: KnownNames
  add: TaskActs['add']
  onClose: () => void
}) {
  const open = plans.filter((plan) => plan.state !== 'closed')
  const [planId, setPlanId] = useState(open[0]?.id ?? '')
  const [id] = useState(newId)
  const plan = open.find((it) => it.id === planId)
  if (!plan) return null
  return (
    <Dialog open onClose={onClose} title="加一项任务" shape="side" mustDecide>
      {open.length > 1 && (
        <SelectField
          label="加到哪份计划"
          value={planId}
          onPick={setPlanId}
          options={open.map((it) => ({ value: it.id, words: it.title }))}
        />
      )}
      <TaskForm
        task={blank}
        year={plan.year}
        partners={partners}
        known={known}
        needsReason={isAmendment(plan.state)}
        action="上墙"
        busy={add.isPending}
        fault={wordsOf(add.error)}
        onSave={async (task, reason) => {
          await add.mutateAsync({ planId, task: { ...task, id, quote: '' }, reason })
          onClose()
        }}
        onLeave={onClose}
      />
    </Dialog>
  )
}
