import { useMutation } from '@tanstack/react-query'
import { type PaperStep, paperSteps, takePaperStep, type WrittenPaper } from '@yushui/contract/papers'
import { holds } from '@yushui/contract/permissions'
import { confirmationChannelWords, paperStateWords, paperStepWords } from '@yushui/contract/words/work-terms'
import { chineseMonthDay } from '@yushui/domain/plain-date'
import { useState } from 'react'
import { call, wordsOf } from '../../api.ts'
import { dayWords } from '../../date-words.ts'
import { useMe } from '../../me.ts'
import { Button } from '../../ui/button.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { say } from '../../ui/said.ts'
import { Card } from '../../ui/surface.tsx'
import type { Autosaved } from '../../use-autosave.ts'
import type { PaperDraft } from './paper-draft.ts'
import { paperChanged } from './paper-queries.ts'
import { nextStep, type Station, stationsOf, stepsBack, waitingFor } from './paper-steps.ts'
import { UnitCheckDialog, type UnitSaid } from './unit-check-dialog.tsx'

/** How far the paper is, who took each step, and the one step that comes next. */
export function PaperGate({
  paper,
  text,
  open,
}: {
  paper: WrittenPaper
  text: Autosaved<PaperDraft, WrittenPaper>
  /** How many findings nobody has decided about. */
  open: number
}) {
  const { role, today } = useMe()
  const [asked, setAsked] = useState<PaperStep | null>(null)
  const take = useMutation({
    mutationFn: async ({ step, ...said }: { step: PaperStep; reason?: string } & Partial<UnitSaid>) => {
      const version = await text.flush()
      return call(takePaperStep, { id: paper.id, step, version, ...said })
    },
    onSuccess: (changed, { step }) => {
      setAsked(null)
      text.reset(changed)
      say(`《${changed.title}》：${paperStateWords[changed.state]}${step === 'return' ? '，退回了' : ''}。`)
      return paperChanged(changed)
    },
  })
  const next = nextStep(paper)
  const mayNext = next !== null && holds(role, paperSteps[next].may)
  const isBlocked = next === 'check-in-community' && open > 0
  const leave = () => {
    setAsked(null)
    take.reset()
  }
  const returned = paper.checks.findLast(({ step }) => step === 'return' || step === 'withdraw')
  return (
    <Card title="送审、发布" className="screen-only">
      <ol className="stations" aria-label="走到哪一步">
        {stationsOf(paper).map((station) => (
          <StationLine key={station.state} station={station} />
        ))}
      </ol>
      <div className="stack">
        {returned && (paper.state === 'draft' || paper.state === 'withdrawn') && (
          <p className="gate__returned">
            {returned.by} {dayWords(returned.at)}
            {returned.step === 'return' ? '退回' : '撤回'}：{returned.reason}
          </p>
        )}
        {next && mayNext && (
          <Button
            look="primary"
            wide
            disabled={isBlocked}
            busy={take.isPending && !asked}
            onClick={() => (next === 'check-by-unit' ? setAsked(next) : take.mutate({ step: next }))}
          >
            {paperStepWords[next]}
          </Button>
        )}
        {next && (!mayNext || isBlocked) && (
          <p className="dim">
            {isBlocked ? `还有 ${open} 处保密提示要定，定完才能往下走。` : waitingFor(next)}
          </p>
        )}
        {stepsBack(paper, role).map((step) => (
          <Button
            key={step}
            wide
            look={step === 'withdraw' ? 'danger' : 'quiet'}
            onClick={() => setAsked(step)}
          >
            {backWords(step, paper.state)}
          </Button>
        ))}
        {take.error && !asked && <p role="alert">{wordsOf(take.error)}</p>}
      </div>
      {asked === 'check-by-unit' && (
        <UnitCheckDialog
          today={today}
          busy={take.isPending}
          fault={wordsOf(take.error)}
          onSaid={(said) => take.mutate({ step: asked, ...said })}
          onClose={leave}
        />
      )}
      {asked && asked !== 'check-by-unit' && (
        <ReasonDialog
          open
          title={`${paperStepWords[asked]}《${paper.title}》`}
          example={asked === 'return' ? '第二段写出了营区的位置' : '照片没有处理好'}
          action={paperStepWords[asked]}
          danger={asked === 'withdraw'}
          busy={take.isPending}
          fault={wordsOf(take.error)}
          onGive={(reason) => take.mutate({ step: asked, reason })}
          onClose={leave}
        />
      )}
    </Card>
  )
}

/** A draft is given up, what is out is called back. */
function backWords(step: PaperStep, state: WrittenPaper['state']): string {
  if (step !== 'withdraw') return paperStepWords[step]
  if (state === 'released') return '撤回：处处都不再给'
  return state === 'draft' ? '不要这份了' : paperStepWords.withdraw
}

function StationLine({ station: { state, isPast, isHere, check } }: { station: Station }) {
  return (
    <li className={isPast ? 'stations__past' : ''} aria-current={isHere ? 'step' : undefined}>
      <span>{paperStateWords[state]}</span>
      {check && (
        <small>
          {check.saidBy
            ? `${check.saidBy} ${check.saidOn ? chineseMonthDay(check.saidOn) : ''}${channelWords(check.channel)}，${check.by}记`
            : `${check.by} ${dayWords(check.at)}`}
        </small>
      )}
    </li>
  )
}

const channelWords = (channel: WrittenPaper['checks'][number]['channel']) =>
  channel === 'paper' || channel === 'telephone' ? confirmationChannelWords[channel] : ''
