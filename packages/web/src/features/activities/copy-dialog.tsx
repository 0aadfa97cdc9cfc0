import type { Activity } from '@yushui/contract/activities'
import type { Task } from '@yushui/contract/plans'
import { useState } from 'react'
import { wordsOf } from '../../api.ts'
import { newId } from '../../new-id.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { DateField, SelectField } from '../../ui/field.tsx'
import { Form, FormActions } from '../../ui/form.tsx'
import { useCopyActivity } from './use-activity-acts.ts'

/** 照上次再办: people, goods and lessons come along; day and task are said anew. */
export function CopyDialog({
  original,
  tasks,
  onCopied,
  onClose,
}: {
  original: Pick<Activity, 'id' | 'title' | 'kind'>
  /** Of this year's plans. */
  tasks: readonly Task[]
  onCopied: (copy: Activity) => void
  onClose: () => void
}) {
  const copy = useCopyActivity()
  const [copyId] = useState(newId)
  const fitting = tasks.filter(({ kind }) => kind === original.kind)
  const same = fitting.find(({ title }) => title === original.title)
  const [taskId, setTaskId] = useState(same?.id ?? '')
  const options = [
    { value: '', words: '不对应哪一项' },
    ...fitting.map(({ id, title }) => ({ value: id, words: title })),
  ]
  return (
    <Dialog
      open
      mustDecide
      onClose={onClose}
      title={`照“${original.title}”再办一次`}
      words="分工、议程、慰问品和上次的心得都带过来，人数和经过重新记。"
    >
      <Form
        fault={wordsOf(copy.error)}
        onSubmit={({ onDay = '' }) =>
          copy.mutate(
            { id: original.id, copyId, onDay: onDay || null, taskId: taskId || null },
            { onSuccess: onCopied },
          )
        }
      >
        <DateField name="onDay" label="哪天办" hint="没定可以空着。" />
        {fitting.length > 0 && (
          <SelectField label="是今年的哪项任务" options={options} value={taskId} onPick={setTaskId} />
        )}
        <FormActions>
          <Button type="submit" look="primary" busy={copy.isPending}>
            照着排一次
          </Button>
          <Button onClick={onClose}>先不</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
