import type { Decision } from '@yushui/contract/activities'
import { wordsOf } from '../../../api.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { DateField, TextArea, TextField } from '../../../ui/field.tsx'
import { Form, FormActions } from '../../../ui/form.tsx'
import type { DecisionActs } from './use-decision-acts.ts'

/** What was decided, put right; and what became of it. */
export function DecisionDialog({
  decision,
  today,
  change,
  onClose,
}: {
  decision: Decision
  today: string
  change: DecisionActs['change']
  onClose: () => void
}) {
  const save = (typed: Record<string, string>) => {
    const { what = '', owner = '', due = '', doneOn = '', outcome = '' } = typed
    const edit = { what, owner, due: due || null, doneOn: doneOn || null, outcome }
    change.mutate({ was: decision, edit }, { onSuccess: onClose })
  }
  return (
    <Dialog open mustDecide onClose={onClose} title="这一条办得怎样">
      <Form fault={wordsOf(change.error)} onSubmit={save}>
        <DateField name="doneOn" label="哪天办成的" spare max={today} defaultValue={decision.doneOn ?? ''} />
        <TextArea
          name="outcome"
          label="结果"
          spare
          rows={2}
          maxLength={500}
          defaultValue={decision.outcome}
        />
        <TextArea
          name="what"
          label="议定的事"
          required
          rows={2}
          maxLength={300}
          defaultValue={decision.what}
        />
        <div className="two-up two-up--near">
          <TextField name="owner" label="谁办" spare maxLength={40} defaultValue={decision.owner} />
          <DateField name="due" label="哪天前办好" spare defaultValue={decision.due ?? ''} />
        </div>
        <FormActions>
          <Button type="submit" look="primary" busy={change.isPending}>
            记下
          </Button>
          <Button onClick={onClose}>先不</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
