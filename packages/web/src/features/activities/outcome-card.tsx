import type { Activity } from '@yushui/contract/activities'
import { type ActivityDraft, draftOf } from './activity-draft.ts'
import { HeadcountFields, type Known, OutcomeFields } from './activity-fields.tsx'
import { headcountWords } from './activity-words.ts'
import { editOf, Facts } from './basics-card.tsx'
import { EditCard } from './edit-card.tsx'
import { useChangeActivity } from './use-activity-acts.ts'

/** Who came, what was done and what to do otherwise next time. */
export function OutcomeCard({ activity, known, may }: { activity: Activity; known: Known; may: boolean }) {
  const change = useChangeActivity(activity)
  const { attended, outcome, lesson } = activity
  return (
    <EditCard
      id="outcome"
      place={`activity.${activity.id}.outcome`}
      title="办的情况"
      begin={(): Partial<ActivityDraft> => ({})}
      may={may}
      isEmpty={!attended && !outcome && !lesson}
      emptyWords="还没有写人数和经过。"
      save={change}
      onSave={(edits, done) => change.mutate(editOf(activity, edits, known), { onSuccess: done })}
      fields={(edits, edit) => {
        const draft = { ...draftOf(activity), ...edits }
        return (
          <>
            <HeadcountFields draft={draft} edit={edit} side="attended" />
            <OutcomeFields draft={draft} edit={edit} />
          </>
        )
      }}
    >
      <Facts
        rows={[
          ['到场', headcountWords(attended)],
          ['经过和成效', outcome && <span className="as-typed">{outcome}</span>],
          ['下次注意', lesson && <span className="as-typed">{lesson}</span>],
        ]}
      />
    </EditCard>
  )
}
