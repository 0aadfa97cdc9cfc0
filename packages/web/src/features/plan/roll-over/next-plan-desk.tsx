import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { acceptPlan, type Plan } from '@yushui/contract/plans'
import type { RollOver, RollOverLine } from '@yushui/contract/roll-over'
import { useCallback, useEffect, useState } from 'react'
import { call, wordsOf } from '../../../api.ts'
import { useMe } from '../../../me.ts'
import { Button, buttonClass } from '../../../ui/button.tsx'
import { say } from '../../../ui/said.ts'
import { Banner, Kbd, PageHead } from '../../../ui/surface.tsx'
import { planChanged, yearQuery } from '../plan-queries.ts'
import '../review/review-bar.css'
import {
  acceptedNext,
  type Choice,
  choose,
  dropNext,
  isTaken,
  keepNext,
  keyOf,
  recallNext,
} from './next-draft.ts'
import { NextLine } from './next-line.tsx'
import './next-plan.css'
import { useLineKeys } from './use-line-keys.ts'

/** In the order in which an officer decides: what is new and what ends first, what goes on as it is last. */
const groups: { kind: RollOverLine['kind']; words: (year: number) => string; hint: string }[] = [
  { kind: 'proposed', words: (year) => `${year}年新的事`, hint: '要办的勾上' },
  { kind: 'left-out', words: () => '不再列的', hint: '还要办的勾上' },
  { kind: 'changed', words: () => '有变动的', hint: '看看日子和说法' },
  { kind: 'kept', words: () => '照旧的', hint: '' },
]

/** Two years side by side, a line a task; what is taken becomes the new year's plan. */
export function NextPlanDesk({ plan, rolled }: { plan: Plan; rolled: RollOver }) {
  const me = useMe()
  const navigate = useNavigate()
  const [draft, setDraft] = useState(() => recallNext(me.id, plan.id))
  const [openKey, setOpenKey] = useState<string | null>(null)
  useEffect(() => {
    if (Object.keys(draft.choices).length > 0) keepNext(me.id, plan.id, draft)
  }, [draft, me.id, plan.id])
  const onChoose = useCallback(
    (key: string, choice: Choice) => setDraft((draft) => choose(draft, key, choice)),
    [],
  )
  useLineKeys(setOpenKey)
  const accept = useMutation({
    mutationFn: () => call(acceptPlan, acceptedNext(rolled, draft)),
    onSuccess: async (next) => {
      dropNext(me.id, plan.id)
      await planChanged(next)
      say(`${next.year}年计划拟好了，${next.tasks} 项任务。`)
      navigate({ to: '/plans/$id', params: { id: next.id } })
    },
  })
  const taken = rolled.lines.filter((line) => isTaken(line, draft.choices[keyOf(line)])).length
  return (
    <>
      <PageHead
        title={`照${plan.year}年的拟${rolled.year}年计划`}
        sub={`${plan.title}。勾上的列入新计划，没有勾的不列。`}
        actions={
          <Link className={buttonClass()} to="/plans/$id" params={{ id: plan.id }}>
            回{plan.year}年计划
          </Link>
        }
      />
      <div className="stack next-plan__notes">
        <AlreadyThere year={rolled.year} />
        <TextChanges rolled={rolled} year={plan.year} />
      </div>
      {groups.map(({ kind, words, hint }) => {
        const lines = rolled.lines.filter((line) => line.kind === kind)
        if (lines.length === 0) return null
        return (
          <section className={`next-plan next-plan--${kind}`} key={kind} aria-labelledby={`next-${kind}`}>
            <div className="next-plan__head">
              <h2 id={`next-${kind}`}>
                {words(rolled.year)}（{lines.length} 项）
              </h2>
              <span>{hint}</span>
            </div>
            <div className="next-plan__years" aria-hidden="true">
              <span />
              <span>{kind !== 'proposed' && `${plan.year}年`}</span>
              <span>{rolled.year}年</span>
              <span>{kind === 'kept' ? '办得怎样' : '为什么'}</span>
            </div>
            <ul>
              {lines.map((line) => (
                <NextLine
                  key={keyOf(line)}
                  line={line}
                  year={rolled.year}
                  choice={draft.choices[keyOf(line)]}
                  isOpen={openKey === keyOf(line)}
                  onChoose={onChoose}
                  onOpen={setOpenKey}
                />
              ))}
            </ul>
          </section>
        )
      })}
      <div className="review-bar screen-only">
        <span className="review-bar__keys next-plan__keys">
          <span>
            <Kbd>J</Kbd> <Kbd>K</Kbd> 上下
          </span>
          <span>
            <Kbd>空格</Kbd> 列入、不列
          </span>
          <span>
            <Kbd>E</Kbd> 改
          </span>
        </span>
        <span className="review-bar__count" role="status">
          列入 {taken} 项 · 不列 {rolled.lines.length - taken} 项
        </span>
        {accept.error && <span role="alert">{wordsOf(accept.error)}</span>}
        <span className="review-bar__acts">
          <Button
            look="primary"
            busy={accept.isPending}
            disabled={taken === 0}
            onClick={() => accept.mutate()}
          >
            拟成{rolled.year}年计划
          </Button>
        </span>
      </div>
    </>
  )
}

/** A year may have several plans; the officer knows before a second one is made. */
function AlreadyThere({ year }: { year: number }) {
  const plans = useQuery(yearQuery(year)).data?.plans ?? []
  const [first] = plans
  if (!first) return null
  return (
    <Banner
      tone="ask"
      title={`${year}年已有 ${plans.length} 份计划`}
      actions={
        <Link className={buttonClass({ small: true })} to="/plans/$id" params={{ id: first.id }}>
          看《{first.title}》
        </Link>
      }
    >
      再拟一份会并排放着，原来的不动。
    </Banner>
  )
}

/** What happens to the prose: counted on by itself, or for the officer to write. */
function TextChanges({ rolled, year }: { rolled: RollOver; year: number }) {
  const { changes, toRewrite } = rolled
  return (
    <>
      {toRewrite.length > 0 && (
        <Banner tone="ask" title={`正文里这几句只说得着${year}年，拟成后请改写`}>
          {toRewrite.map((sentence) => (
            <p key={sentence}>“{sentence}”</p>
          ))}
        </Banner>
      )}
      {changes.length > 0 && (
        <Banner title="标题、主题和正文里已经往后数的">
          {changes.map((change) => (
            <p key={change}>{change}</p>
          ))}
        </Banner>
      )}
    </>
  )
}
