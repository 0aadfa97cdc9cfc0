import type { Partner } from '@yushui/contract/partners'
import type { NewTask } from '@yushui/contract/plans'
import { type FormEvent, useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/field.tsx'
import { type KnownNames, TaskFields, type TaskSaid } from '../task-fields/task-fields.tsx'

type Written = Omit<NewTask, 'id' | 'quote'>

/** A task in full, changed or new. After approval a word says why. */
export function TaskForm({
  task,
  year,
  partners,
  known,
  needsReason,
  action,
  busy,
  fault,
  onSave,
  onLeave,
}: {
  task: Written
  year: number
  partners: readonly Partner[]
  known: KnownNames
  needsReason: boolean
  action: string
  busy: boolean
  fault: string | null
  onSave: (task: Written, reason: string) => void
  onLeave: () => void
}) {
  /** Only what is written here: where somebody else changed the task meanwhile, both stand side by side. */
  const [edits, setEdits] = useState<Partial<TaskSaid>>({})
  const said: TaskSaid = { ...task, partners: task.partners.map((partner) => partner.name), ...edits }
  const [reason, setReason] = useState('')
  const save = (event: FormEvent) => {
    event.preventDefault()
    onSave({ ...said, partners: said.partners.map((name) => partnerNamed(name, task, partners)) }, reason)
  }
  return (
    <form className="task-form" onSubmit={save}>
      {fault && (
        <p className="form__fault" role="alert">
          {fault}
        </p>
      )}
      <TaskFields
        task={said}
        year={year}
        known={known}
        onEdit={(edit) => setEdits((it) => ({ ...it, ...edit }))}
      />
      {needsReason && (
        <TextField
          label="为什么改"
          hint="计划已经批准，改动算变更，原因会留在变更记录里。"
          required
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
      <div className="task-panel__acts">
        <Button type="submit" look="primary" busy={busy} disabled={said.title.trim() === ''}>
          {action}
        </Button>
        <Button onClick={onLeave}>不改了</Button>
      </div>
    </form>
  )
}

/** A name that stood there keeps its link; a new one is linked where a partner is called so. */
function partnerNamed(
  name: string,
  task: Written,
  partners: readonly Partner[],
): NewTask['partners'][number] {
  const before = task.partners.find((it) => it.name === name)
  return before ?? { partnerId: partners.find((it) => it.alias === name)?.id ?? null, name }
}
