import { useState } from 'react'
import { wordsOf } from '../../../api.ts'
import { newId } from '../../../new-id.ts'
import { Button } from '../../../ui/button.tsx'
import { DateField, TextField } from '../../../ui/field.tsx'
import { Form } from '../../../ui/form.tsx'
import type { StandingTask } from './chart-tasks.ts'
import type { TaskActs } from './use-task-acts.ts'

/** Done, on a day, with a word about it; the id is made once, so that pressing twice keeps it once. */
export function TickForm({ it, today, tick }: { it: StandingTask; today: string; tick: TaskActs['tick'] }) {
  const { task, standing } = it
  const [tickId] = useState(newId)
  const isDone = standing.state === 'done'
  return (
    <div className="tick-form">
      <Form
        fault={wordsOf(tick.error)}
        onSubmit={({ on = today, note = '' }) => tick.mutate({ task, tickId, on, note })}
      >
        <div className="tick-form__line">
          <DateField name="on" label="哪天办成的" defaultValue={today} max={today} required />
          <TextField
            name="note"
            label="记一句"
            spare
            maxLength={200}
            placeholder="走访26户，3户提出上门理疗"
          />
        </div>
        <Button type="submit" look={isDone ? 'quiet' : 'primary'} busy={tick.isPending}>
          {isDone ? '再记一次' : `记录“${task.title}”办成`}
        </Button>
      </Form>
    </div>
  )
}
