import { taskKindWords } from '@yushui/contract/words/terms'
import type { Window } from '@yushui/domain/almanac/window'
import { type Quantity, type TaskKind, taskKinds } from '@yushui/domain/plan-language/plan'
import { type ReactNode, useId } from 'react'
import { NamesField } from '../../../ui/names-field.tsx'
import { WindowPicker } from '../window/window-picker.tsx'
import './task-fields.css'

/** What can be said of a task, in a draft and in a plan alike. */
export interface TaskSaid {
  title: string
  kind: TaskKind
  window: Window
  partners: string[]
  targets: string[]
  quantity: Quantity | null
  section: string
  responsible: string
  note: string
}

/** Names offered while a field is filled. */
export interface KnownNames {
  partners: readonly string[]
  targets: readonly string[]
  people: readonly string[]
  sections: readonly string[]
}

/** Every field of a task; each change is handed on at once, so nothing waits for a button. */
export function TaskFields({
  task,
  year,
  known,
  onEdit,
}: {
  task: TaskSaid
  year: number
  known: KnownNames
  onEdit: (edit: Partial<TaskSaid>) => void
}) {
  return (
    <div className="task-fields">
      <Line label="事项">
        {(id) => (
          <input
            id={id}
            className="task-fields__text"
            value={task.title}
            maxLength={40}
            placeholder="做一件什么事"
            onChange={(event) => onEdit({ title: event.target.value })}
          />
        )}
      </Line>
      <Line label="时间">
        {() => <WindowPicker window={task.window} year={year} onChange={(window) => onEdit({ window })} />}
      </Line>
      <Line label="和谁">
        {() => (
          <NamesField
            label="和谁"
            names={task.partners}
            known={known.partners}
            onChange={(partners) => onEdit({ partners })}
          />
        )}
      </Line>
      <Line label="给谁">
        {() => (
          <NamesField
            label="给谁"
            names={task.targets}
            known={known.targets}
            onChange={(targets) => onEdit({ targets })}
          />
        )}
      </Line>
      <Line label="谁负责">
        {() => (
          <NamesField
            label="谁负责"
            names={task.responsible ? [task.responsible] : []}
            known={known.people}
            most={1}
            onChange={([responsible = '']) => onEdit({ responsible })}
          />
        )}
      </Line>
      <Line label="类别">
        {(id) => (
          <span className="task-fields__pair">
            <select
              id={id}
              className="task-fields__text task-fields__kind"
              value={task.kind}
              onChange={(event) => onEdit({ kind: event.target.value as TaskKind })}
            >
              {taskKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {taskKindWords[kind]}
                </option>
              ))}
            </select>
            <QuantityFields quantity={task.quantity} onChange={(quantity) => onEdit({ quantity })} />
          </span>
        )}
      </Line>
      <details className="task-fields__more">
        <summary>{[task.section, task.note].filter(Boolean).join(' · ') || '归在、备注'}</summary>
        <Line label="归在">
          {(id) => (
            <>
              <input
                id={id}
                className="task-fields__text"
                list={`${id}-sections`}
                value={task.section}
                maxLength={60}
                placeholder="计划里的哪一部分"
                onChange={(event) => onEdit({ section: event.target.value })}
              />
              <datalist id={`${id}-sections`}>
                {known.sections.map((section) => (
                  <option key={section} value={section} />
                ))}
              </datalist>
            </>
          )}
        </Line>
        <Line label="备注">
          {(id) => (
            <textarea
              id={id}
              className="task-fields__text"
              rows={1}
              value={task.note}
              maxLength={500}
              onChange={(event) => onEdit({ note: event.target.value })}
            />
          )}
        </Line>
      </details>
    </div>
  )
}

function Line({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId()
  return (
    <div className="task-fields__line">
      <label htmlFor={id}>{label}</label>
      <div>{children(id)}</div>
    </div>
  )
}

function QuantityFields({
  quantity,
  onChange,
}: {
  quantity: Quantity | null
  onChange: (quantity: Quantity | null) => void
}) {
  return (
    <span className="task-fields__quantity">
      <span>数量</span>
      <input
        className="task-fields__text"
        type="number"
        inputMode="numeric"
        min={0}
        max={1_000_000}
        aria-label="数量"
        value={quantity?.n ?? ''}
        onChange={({ target }) =>
          onChange(
            target.value === ''
              ? null
              : { n: Math.max(0, Number(target.value)), unit: quantity?.unit ?? '次' },
          )
        }
      />
      <input
        className="task-fields__text"
        aria-label="数量单位"
        maxLength={8}
        value={quantity?.unit ?? ''}
        disabled={quantity === null}
        onChange={(event) => quantity && onChange({ ...quantity, unit: event.target.value })}
      />
    </span>
  )
}
