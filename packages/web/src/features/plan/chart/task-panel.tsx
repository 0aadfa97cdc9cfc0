import type { Partner } from '@yushui/contract/partners'
import { isAmendment } from '@yushui/contract/plans'
import { taskKindWords } from '@yushui/contract/words/terms'
import { describeSpell, describeWindow, explainSpells } from '@yushui/domain/almanac/describe-window'
import { chineseMonthDay } from '@yushui/domain/plain-date'
import { type ReactNode, useState } from 'react'
import { wordsOf } from '../../../api.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ReasonDialog } from '../../../ui/reason-dialog.tsx'
import { sayFault } from '../../../ui/said.ts'
import { Tag, type Tone } from '../../../ui/surface.tsx'
import type { KnownNames } from '../task-fields/task-fields.tsx'
import type { StandingTask } from './chart-tasks.ts'
import { stateWords } from './state-words.ts'
import { TaskForm } from './task-form.tsx'
import './task-panel.css'
import { TickForm } from './tick-form.tsx'
import type { TaskActs } from './use-task-acts.ts'

const tones: Record<keyof typeof stateWords, Tone> = {
  done: 'green',
  soon: 'red',
  overdue: 'red',
  unrecorded: 'gold',
  planned: 'outline',
  open: 'grey',
}

/** One task: what and when, how it stands, what was kept of it, and what can be done with it. */
export function TaskPanel({
  it,
  today,
  partners,
  known,
  acts,
  mayWrite,
  mayTick,
  activities,
  onClose,
}: {
  it: StandingTask
  today: string
  partners: readonly Partner[]
  known: KnownNames
  acts: TaskActs
  mayWrite: boolean
  mayTick: boolean
  /** What was and is to be done for the task. */
  activities: ReactNode
  onClose: () => void
}) {
  const { task, plan, standing } = it
  const [isEditing, setEditing] = useState(false)
  const [isWithdrawing, setWithdrawing] = useState(false)
  const isClosed = plan.state === 'closed'
  const needsReason = isAmendment(plan.state)

  const withdraw = async (reason: string) => {
    await acts.withdraw.mutateAsync({ task, reason })
    onClose()
  }
  const withdrawAtOnce = () => withdraw('').catch((fault: unknown) => sayFault(wordsOf(fault) ?? ''))
  return (
    <Dialog open onClose={onClose} title={task.title} shape="side" mustDecide={isEditing}>
      {isEditing ? (
        <TaskForm
          task={task}
          year={plan.year}
          partners={partners}
          known={known}
          needsReason={needsReason}
          action="改好了"
          busy={acts.change.isPending}
          fault={wordsOf(acts.change.error)}
          onSave={async (edit, reason) => {
            await acts.change.mutateAsync({ task, edit, reason })
            setEditing(false)
          }}
          onLeave={() => setEditing(false)}
        />
      ) : (
        <>
          <p className="task-panel__state">
            <Tag tone={tones[standing.state]}>{stateWords[standing.state]}</Tag> {standing.words}
          </p>
          {mayTick && !isClosed && (
            <TickForm key={task.ticks.length} it={it} today={today} tick={acts.tick} />
          )}
          {activities}
          <Facts it={it} />
          <Turns it={it} />
          <Kept it={it} untick={mayTick && !isClosed ? acts.untick : null} />
          {task.quote && (
            <figure className="task-panel__quote">
              <figcaption>计划原文</figcaption>
              <blockquote className="song">{task.quote}</blockquote>
            </figure>
          )}
          {mayWrite && !isClosed && (
            <div className="task-panel__acts">
              <Button onClick={() => setEditing(true)}>改这一项</Button>
              <Button look="danger" onClick={() => (needsReason ? setWithdrawing(true) : withdrawAtOnce())}>
                从墙上撤下
              </Button>
            </div>
          )}
          {isClosed && <p className="dim">这份计划已经办结，要改请主任重新打开。</p>}
        </>
      )}
      <ReasonDialog
        open={isWithdrawing}
        title={`撤下“${task.title}”`}
        words="计划已经批准，撤下一项算变更，写一句原因。"
        example="街道统一安排，改由街道组织"
        action="撤下这一项"
        danger
        busy={acts.withdraw.isPending}
        fault={wordsOf(acts.withdraw.error)}
        onGive={withdraw}
        onClose={() => setWithdrawing(false)}
      />
    </Dialog>
  )
}

function Facts({ it: { task, plan } }: { it: StandingTask }) {
  const facts = [
    ['类别', taskKindWords[task.kind]],
    ['和谁', task.partners.map((partner) => partner.name).join('、')],
    ['给谁', task.targets.join('、')],
    ['数量', task.quantity && `${task.quantity.n} ${task.quantity.unit}`],
    ['谁负责', task.responsible],
    ['归在', task.section],
    ['备注', task.note],
    ['计划', plan.title],
  ].filter(([, value]) => value)
  return (
    <dl className="task-panel__facts">
      <div>
        <dt>时间</dt>
        <dd>
          <b>{describeWindow(task.window)}</b>
          <span className="task-panel__days">
            {task.spells.length > 0 && `${plan.year}年：`}
            {explainSpells(task.window, task.spells, plan.year)}。
          </span>
        </dd>
      </div>
      {facts.map(([word, value]) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

const turnWords = ({ state, doneOn }: StandingTask['standing']['spells'][number]) =>
  state === 'done' && doneOn ? `✓ ${chineseMonthDay(doneOn)}` : stateWords[state]

/** Each turn of a rhythm and how it stands. */
function Turns({ it: { standing, plan } }: { it: StandingTask }) {
  if (standing.spells.length < 2 || standing.state === 'open') return null
  return (
    <section>
      <h3>一次一次看</h3>
      <ul className="task-panel__turns">
        {standing.spells.map((spell) => (
          <li key={spell.from}>
            <span>{describeSpell(spell, plan.year)}</span>
            <Tag tone={tones[spell.state]}>{turnWords(spell)}</Tag>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Kept({ it, untick }: { it: StandingTask; untick: TaskActs['untick'] | null }) {
  const { task } = it
  if (task.ticks.length === 0) return null
  return (
    <section className="task-panel__kept">
      <h3>办成的记录</h3>
      <ul>
        {task.ticks.map((tick) => (
          <li key={tick.id}>
            <span>
              <b>✓ {chineseMonthDay(tick.on)}</b> {tick.note}
              <span className="dim"> · {tick.by}记</span>
            </span>
            {untick && !tick.isOfActivity && (
              <Button
                small
                look="plain"
                busy={untick.isPending}
                onClick={() => untick.mutate({ task, tick })}
              >
                划掉
              </Button>
            )}
          </li>
        ))}
      </ul>
      {untick?.error && <p className="form__fault">{wordsOf(untick.error)}</p>}
    </section>
  )
}
