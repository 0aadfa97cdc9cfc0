import { Link } from '@tanstack/react-router'
import type { Activity, Decision } from '@yushui/contract/activities'
import { chineseDate, yearOf } from '@yushui/domain/plain-date'
import { useState } from 'react'
import { wordsOf } from '../../../api.ts'
import { newId } from '../../../new-id.ts'
import { Button } from '../../../ui/button.tsx'
import { DateField, TextArea, TextField } from '../../../ui/field.tsx'
import { Form } from '../../../ui/form.tsx'
import { sayFault } from '../../../ui/said.ts'
import { Card, Tag } from '../../../ui/surface.tsx'
import { useKept } from '../../../use-kept.ts'
import { DecisionDialog } from './decision-dialog.tsx'
import { decisionStanding } from './decision-words.ts'
import './decisions.css'
import { type DecisionActs, useDecisionActs } from './use-decision-acts.ts'

/** 议定事项: each with who and by when, and in one step a task on the wall. */
export function DecisionsCard({
  activity,
  today,
  may,
  mayPlan,
}: {
  activity: Activity
  today: string
  may: boolean
  /** Tasks are added by whoever keeps the plan. */
  mayPlan: boolean
}) {
  const acts = useDecisionActs(activity.id)
  const [opened, setOpened] = useState<Decision | null>(null)
  const { decisions } = activity
  return (
    <Card id="decisions" title="议定事项">
      {decisions.length === 0 && <p className="dim">一条一句，写上谁办、哪天前办好。</p>}
      <ol className="decisions">
        {decisions.map((decision) => (
          <li key={decision.id}>
            <DecisionLine decision={decision} today={today} />
            {may && (
              <span className="row-actions screen-only">
                {mayPlan && !decision.taskId && !decision.doneOn && (
                  <MakeTask decision={decision} makeTask={acts.makeTask} />
                )}
                <Button small onClick={() => setOpened(decision)}>
                  记结果
                </Button>
                <Button
                  small
                  aria-label={`撤下：${decision.what}`}
                  busy={acts.remove.isPending}
                  onClick={() =>
                    acts.remove.mutate(decision, { onError: (fault) => sayFault(wordsOf(fault) ?? '') })
                  }
                >
                  撤下
                </Button>
              </span>
            )}
          </li>
        ))}
      </ol>
      {may && <AddDecision activityId={activity.id} add={acts.add} />}
      {opened && (
        <DecisionDialog
          decision={decisions.find(({ id }) => id === opened.id) ?? opened}
          today={today}
          change={acts.change}
          onClose={() => setOpened(null)}
        />
      )}
    </Card>
  )
}

function DecisionLine({ decision, today }: { decision: Decision; today: string }) {
  const { what, owner, due, outcome, taskId } = decision
  const { words, tone } = decisionStanding(decision, today)
  const tag = <Tag tone={tone}>{words}</Tag>
  return (
    <div className="decisions__line">
      <p>{what}</p>
      <p className="dim">
        {[owner, due && `${chineseDate(due)}前`, outcome].filter(Boolean).join(' · ')}{' '}
        {taskId ? (
          <Link to="/chart" search={{ task: taskId, ...(due ? { year: yearOf(due) } : {}) }}>
            {tag}
          </Link>
        ) : (
          tag
        )}
      </p>
    </div>
  )
}

/** One step: owner and date go along, and the meeting is the reason. */
function MakeTask({ decision, makeTask }: { decision: Decision; makeTask: DecisionActs['makeTask'] }) {
  const [taskId] = useState(newId)
  return (
    <Button
      small
      aria-label={`列为任务：${decision.what}`}
      busy={makeTask.isPending}
      onClick={() =>
        makeTask.mutate({ id: decision.id, taskId }, { onError: (fault) => sayFault(wordsOf(fault) ?? '') })
      }
    >
      列为任务
    </Button>
  )
}

const nothingTyped = () => ({ what: '', owner: '', due: '' })

function AddDecision({ activityId, add }: { activityId: string; add: DecisionActs['add'] }) {
  const { draft, edit, drop } = useKept(`activity.${activityId}.decision`, nothingTyped)
  const [id, setId] = useState(newId)
  const save = () =>
    add.mutate(
      { id, what: draft.what, owner: draft.owner, due: draft.due || null },
      {
        onSuccess: () => {
          drop()
          setId(newId())
        },
      },
    )
  return (
    <div className="decisions__new screen-only">
      <Form fault={wordsOf(add.error)} onSubmit={save}>
        <TextArea
          label="议定了什么"
          rows={2}
          required
          maxLength={300}
          placeholder="八一前由居委会牵头走访全部军属"
          value={draft.what}
          onChange={(event) => edit({ what: event.target.value })}
        />
        <div className="decisions__who">
          <TextField
            label="谁办"
            spare
            maxLength={40}
            value={draft.owner}
            onChange={(event) => edit({ owner: event.target.value })}
          />
          <DateField
            label="哪天前办好"
            spare
            value={draft.due}
            onChange={(event) => edit({ due: event.target.value })}
          />
          <Button type="submit" busy={add.isPending}>
            记下这一条
          </Button>
        </div>
      </Form>
    </div>
  )
}
