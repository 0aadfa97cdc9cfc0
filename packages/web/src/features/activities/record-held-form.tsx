import type { Activity } from '@yushui/contract/activities'
import { wordsOf } from '../../api.ts'
import { Button } from '../../ui/button.tsx'
import { Form, FormActions } from '../../ui/form.tsx'
import { useKept } from '../../use-kept.ts'
import { type ActivityDraft, draftOf } from './activity-draft.ts'
import type { Known } from './activity-fields.tsx'
import { editOf } from './basics-card.tsx'
import { ActivityForm } from './new-activity-form.tsx'
import { useRecordHeld } from './use-activity-acts.ts'

/** How an activity that stands on the list went, written down afterwards. */
export function RecordHeldForm({
  activity,
  known,
  today,
  onDone,
}: {
  activity: Activity
  known: Known
  today: string
  onDone: () => void
}) {
  const record = useRecordHeld(activity)
  const { draft, edit, drop, isKept } = useKept<Partial<ActivityDraft>>(
    `activity.${activity.id}.record`,
    () => ({ onDay: activity.onDay ?? today }),
  )
  const leave = () => {
    drop()
    onDone()
  }
  return (
    <Form
      fault={wordsOf(record.error)}
      onSubmit={() => record.mutate({ ...activity, ...editOf(activity, draft, known) }, { onSuccess: leave })}
    >
      <ActivityForm
        draft={{ ...draftOf(activity), ...draft }}
        edit={edit}
        known={known}
        today={today}
        isHeld
        isFolded
      />
      <FormActions>
        <Button type="submit" look="primary" busy={record.isPending}>
          记下“{activity.title}”
        </Button>
        <Button onClick={leave}>先不</Button>
        {isKept && (
          <span className="form__kept" role="status">
            写下的每一笔都已留在这台设备里。
          </span>
        )}
      </FormActions>
    </Form>
  )
}
