import type { Activity, ActivityWritten } from '@yushui/contract/activities'
import { taskKindWords } from '@yushui/contract/words/terms'
import { useState } from 'react'
import { wordsOf } from '../../api.ts'
import { newId } from '../../new-id.ts'
import { Button } from '../../ui/button.tsx'
import { Form, FormActions } from '../../ui/form.tsx'
import { useKept } from '../../use-kept.ts'
import { type ActivityDraft, draftOf, writtenFrom } from './activity-draft.ts'
import {
  BelongsFields,
  HeadcountFields,
  HourFields,
  type Known,
  OutcomeFields,
  TitleField,
  WhatFields,
  WhenFields,
} from './activity-fields.tsx'
import { useAddActivity } from './use-activity-acts.ts'

/**
 * An activity that is to come, or one that has taken place: one form, with all that the task says already
 * folded away, so that what is left to type fits a thumb.
 */
export function NewActivityForm({
  place,
  begun,
  isHeld,
  known,
  today,
  onDone,
  onLeave,
}: {
  /** Where the draft is kept in this browser. */
  place: string
  /** What is known before anything is typed. */
  begun: ActivityWritten
  isHeld: boolean
  known: Known
  today: string
  onDone: (activity: Activity) => void
  onLeave: () => void
}) {
  const add = useAddActivity()
  // The id is kept with what is typed, so that the same form sent twice makes one activity.
  const kept = useKept<ActivityDraft & { id: string }>(place, () => ({ ...draftOf(begun), id: newId() }))
  const { id, ...draft } = kept.draft
  const save = () =>
    add.mutate(
      {
        ...writtenFrom(draft, begun, known.partners),
        id,
        state: isHeld ? 'held' : draft.onDay ? 'scheduled' : 'proposed',
      },
      {
        onSuccess: (activity) => {
          kept.drop()
          onDone(activity)
        },
      },
    )
  return (
    <Form fault={wordsOf(add.error)} onSubmit={save}>
      <ActivityForm {...{ draft, known, today, isHeld }} edit={kept.edit} isFolded={begun.title !== ''} />
      <FormActions>
        <Button type="submit" look="primary" busy={add.isPending}>
          {isHeld ? `记下${draft.title ? `“${draft.title}”` : '这次活动'}` : '排上日程'}
        </Button>
        <Button
          onClick={() => {
            kept.drop()
            onLeave()
          }}
        >
          先不
        </Button>
        {kept.isKept && (
          <span className="form__kept" role="status">
            写下的每一笔都已留在这台设备里。
          </span>
        )}
      </FormActions>
    </Form>
  )
}

/** The fields of the form, in the order in which they come to mind. */
export function ActivityForm({
  draft,
  edit,
  known,
  today,
  isHeld,
  isFolded,
}: {
  draft: ActivityDraft
  edit: (change: Partial<ActivityDraft>) => void
  known: Known
  today: string
  isHeld: boolean
  /** What it is and with whom is known already. */
  isFolded: boolean
}) {
  const [isOpen] = useState(!isFolded)
  const what = (
    <>
      <TitleField draft={draft} edit={edit} />
      <div className="two-up">
        <WhatFields draft={draft} edit={edit} known={known} />
      </div>
    </>
  )
  return (
    <>
      {isOpen ? (
        what
      ) : (
        <div className="said-already">
          <p>
            <b>{draft.title}</b>
          </p>
          <p className="dim">{aboutWords(draft)}</p>
          <details>
            <summary>改名称、类别、和谁、谁负责</summary>
            <div className="said-already__fields">{what}</div>
          </details>
        </div>
      )}
      <WhenFields draft={draft} edit={edit} today={today} isHeld={isHeld} />
      <HeadcountFields draft={draft} edit={edit} side={isHeld ? 'attended' : 'expected'} />
      {isHeld && <OutcomeFields draft={draft} edit={edit} />}
      <details className="more-fields">
        <summary>几点、品牌、是否在营区</summary>
        <div className="said-already__fields">
          <HourFields draft={draft} edit={edit} />
          <BelongsFields draft={draft} edit={edit} known={known} />
        </div>
      </details>
    </>
  )
}

/** 联谊 · 和共建部队甲 · 为居民 · 周敏负责 */
function aboutWords({ kind, partners, targets, responsible }: ActivityDraft): string {
  return [
    taskKindWords[kind],
    partners.length > 0 && `和${partners.join('、')}`,
    targets.length > 0 && `为${targets.join('、')}`,
    responsible && `${responsible}负责`,
  ]
    .filter(Boolean)
    .join(' · ')
}
