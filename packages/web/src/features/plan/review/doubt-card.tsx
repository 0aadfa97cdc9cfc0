import type { DoubtChoice } from '@yushui/domain/plan-language/plan'
import { type ReactNode, useId, useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import type { DraftDoubt, DraftUnit } from './draft.ts'
import './doubt-card.css'
import '../../../ui/field.css'

const questions: Record<DraftDoubt['code'], string> = {
  'no-task': '没有读出任务',
  'year-masked': '这份计划是哪一年的？',
  'year-missing': '这份计划是哪一年的？',
  'year-disagrees': '年份对不上',
  'impossible-time': '这个时间不存在',
  'two-readings': '这句话有两种读法',
  'unit-named': '文中写了单位名称',
  'past-result': '这像是已经办过的事',
  'vague-time': '什么时候办？',
}

/** Which of how many, and the way to the others. */
export interface Place {
  at: number
  of: number
  onTurn: (by: 1 | -1) => void
}

function AskCard({
  place,
  question,
  words,
  children,
}: {
  place: Place
  question: string
  words: ReactNode
  children: ReactNode
}) {
  const id = useId()
  return (
    <section className="ask-card" aria-labelledby={id}>
      <div className="ask-card__head">
        <h2 id={id}>
          请您定 {place.at}/{place.of}　{question}
        </h2>
        {place.of > 1 && (
          <span className="ask-card__turn">
            <button type="button" aria-label="上一处" onClick={() => place.onTurn(-1)}>
              ‹
            </button>
            <button type="button" aria-label="下一处" onClick={() => place.onTurn(1)}>
              ›
            </button>
          </span>
        )}
      </div>
      <div className="ask-card__words">{words}</div>
      <div className="ask-card__buttons">{children}</div>
    </section>
  )
}

/** One doubt as a sentence with the buttons that decide it; the first is the likeliest. */
export function DoubtCard({
  doubt,
  place,
  year,
  numbers,
  onAnswer,
  onYear,
  onShow,
}: {
  doubt: DraftDoubt
  place: Place
  year: number
  /** The tasks it is about, by the number they bear. */
  numbers: readonly number[]
  onAnswer: (choice: DoubtChoice | null) => void
  onYear: (year: number) => void
  onShow: (() => void) | null
}) {
  const isAboutYear = doubt.code.startsWith('year')
  const offered = doubt.choices.filter((choice) => choice.kind !== 'alias')
  return (
    <AskCard
      place={place}
      question={questions[doubt.code]}
      words={
        <>
          {doubt.words}
          {numbers.length > 0 && <span className="ask-card__about">（第 {numbers.join('、')} 项）</span>}
        </>
      }
    >
      {offered.map((choice, at) => (
        <Button key={choice.words} look={at === 0 ? 'gold' : 'quiet'} onClick={() => onAnswer(choice)}>
          {choice.words}
        </Button>
      ))}
      {isAboutYear && (
        <OtherYear
          year={year}
          offered={offered.flatMap((choice) => (choice.kind === 'year' ? choice.year : []))}
          onYear={onYear}
        />
      )}
      {!isAboutYear && onShow && (
        <Button look={offered.length === 0 ? 'gold' : 'quiet'} onClick={onShow}>
          去改这一项
        </Button>
      )}
      {!isAboutYear && !offered.some((choice) => choice.kind === 'keep') && (
        <Button onClick={() => onAnswer(null)}>就这样</Button>
      )}
    </AskCard>
  )
}

/** A year that no button offers. */
function OtherYear({
  year,
  offered,
  onYear,
}: {
  year: number
  offered: readonly number[]
  onYear: (year: number) => void
}) {
  const id = useId()
  const [typed, setTyped] = useState(String(year))
  const number = Number(typed)
  const isYear = Number.isInteger(number) && number >= 1950 && number <= 2100
  return (
    <span className="ask-card__year">
      <label htmlFor={id}>{offered.length > 0 ? '或别的年份' : '年份'}</label>
      <input
        id={id}
        className="field__control"
        inputMode="numeric"
        aria-invalid={!isYear || undefined}
        maxLength={4}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {isYear && !offered.includes(number) && (
        <Button look={offered.length === 0 ? 'gold' : 'quiet'} onClick={() => onYear(number)}>
          用作 {number} 年
        </Button>
      )}
    </span>
  )
}

/** What stands for a unit from here on, and whether its own name is kept under seal (MS-01). */
export function UnitCard({
  unit,
  place,
  known,
  onAlias,
  onDecide,
  onNotUnit,
}: {
  unit: DraftUnit
  place: Place
  /** Aliases of the partners kept already: the unit may be one of them. */
  known: readonly string[]
  onAlias: (alias: string) => void
  onDecide: (fate: 'seal' | 'drop') => void
  onNotUnit: () => void
}) {
  const alias = unit.alias.trim()
  const isKnown = known.includes(alias)
  const listId = useId()
  return (
    <AskCard
      place={place}
      question="文中写了单位名称"
      words={
        <>
          <label>
            “{unit.name}”不能写进存下来的计划。以后一律写作
            <input
              className="field__control ask-card__alias"
              list={listId}
              maxLength={30}
              value={unit.alias}
              onChange={(event) => onAlias(event.target.value)}
            />
          </label>
          <datalist id={listId}>
            {known.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
          <span className="ask-card__about">
            {isKnown
              ? `“${alias}”已在共建单位里，原名不再另存。`
              : '原名封存后，只有联络员和主任说明原因才能看到，看了有记录。'}
          </span>
        </>
      }
    >
      {isKnown ? (
        <Button look="gold" onClick={() => onDecide('drop')}>
          就是已有的“{alias}”
        </Button>
      ) : (
        <>
          <Button look="gold" disabled={!alias} onClick={() => onDecide('seal')}>
            改称“{alias}”，原名封存
          </Button>
          <Button disabled={!alias} onClick={() => onDecide('drop')}>
            改称“{alias}”，原名不留
          </Button>
        </>
      )}
      <Button onClick={onNotUnit}>不是单位名称</Button>
    </AskCard>
  )
}
