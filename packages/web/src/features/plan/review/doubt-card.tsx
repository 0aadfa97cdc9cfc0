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

function AskCard({
  place,
  question,
  words,
  children,
}: {
  /** 1/2: which of how many. */
  place: string
  question: string
  words: ReactNode
  children: ReactNode
}) {
  const id = useId()
  return (
    <section className="ask-card" aria-labelledby={id}>
      <h3 id={id}>
        请您定 {place}　{question}
      </h3>
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
  place: string
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
      {isAboutYear && <OtherYear year={year} isAlone={offered.length === 0} onYear={onYear} />}
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

function OtherYear({
  year,
  isAlone,
  onYear,
}: {
  year: number
  isAlone: boolean
  onYear: (year: number) => void
}) {
  const [typed, setTyped] = useState(String(year))
  const number = Number(typed)
  const isYear = Number.isInteger(number) && number >= 1950 && number <= 2100
  return (
    <span className="ask-card__year">
      <input
        className="field__control"
        inputMode="numeric"
        aria-label="年份"
        aria-invalid={!isYear || undefined}
        maxLength={4}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button look={isAlone ? 'gold' : 'quiet'} disabled={!isYear} onClick={() => onYear(number)}>
        用作 {isYear ? number : '…'} 年
      </Button>
    </span>
  )
}

/** What stands for a unit from here on, and whether its own name is kept under seal (MS-01). */
export function UnitCard({
  unit,
  place,
  onAlias,
  onDecide,
  onNotUnit,
}: {
  unit: DraftUnit
  place: string
  onAlias: (alias: string) => void
  onDecide: (fate: 'seal' | 'drop') => void
  onNotUnit: () => void
}) {
  const alias = unit.alias.trim()
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
              maxLength={30}
              value={unit.alias}
              onChange={(event) => onAlias(event.target.value)}
            />
          </label>
          <span className="ask-card__about">原名封存后，只有联络员和主任说明原因才能看到，看了有记录。</span>
        </>
      }
    >
      <Button look="gold" disabled={!alias} onClick={() => onDecide('seal')}>
        改称“{alias}”，原名封存
      </Button>
      <Button disabled={!alias} onClick={() => onDecide('drop')}>
        改称“{alias}”，原名不留
      </Button>
      <Button onClick={onNotUnit}>不是单位名称</Button>
    </AskCard>
  )
}
