import { useMutation } from '@tanstack/react-query'
import { holds } from '@yushui/contract/permissions'
import { type Plan, type PlanStep, planStates, planSteps, takePlanStep } from '@yushui/contract/plans'
import { planStateWords } from '@yushui/contract/words/terms'
import { useState } from 'react'
import { call, wordsOf } from '../../api.ts'
import { useMe } from '../../me.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Form, FormActions } from '../../ui/form.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { say } from '../../ui/said.ts'
import { planChanged } from './plan-queries.ts'
import { nextStep, stepActions, stepDone, stepsBack, waitingFor } from './plan-steps.ts'
import './plan-state-line.css'

/** Where the plan stands, and its next step as the page's one red button. */
export function PlanStateLine({ plan }: { plan: Plan }) {
  const { role, office, today } = useMe()
  const [asked, setAsked] = useState<PlanStep | null>(null)
  const take = useMutation({
    mutationFn: ({ step, reason = '' }: { step: PlanStep; reason?: string }) =>
      call(takePlanStep, { id: plan.id, step, version: plan.version, reason }),
    onSuccess: (changed, { step }) => {
      setAsked(null)
      say(`《${plan.title}》${stepDone[step]}`)
      return planChanged(changed)
    },
  })
  const mayTake = (step: PlanStep) => holds(role, planSteps[step].may) && plan.officeId === office.id
  const next = nextStep(plan.state)
  const reached = next ? planStates.indexOf(plan.state) : planStates.length
  const undone = plan.tasks - plan.tasksDone
  /** A year is closed in its December or later; before that it is not what comes next. */
  const isDue = next !== 'close' || today >= `${plan.year}-12-01`
  const begin = (step: PlanStep) => (step === 'close' && undone > 0 ? setAsked(step) : take.mutate({ step }))
  const leave = () => {
    setAsked(null)
    take.reset()
  }

  return (
    <div className="state-line">
      <ol className="state-line__states" aria-label="计划的进展">
        {planStates.map((state, place) => (
          <li
            key={state}
            className={`state-line__state ${place < reached ? 'state-line__state--past' : ''}`}
            aria-current={state === plan.state ? 'step' : undefined}
          >
            {planStateWords[state]}
          </li>
        ))}
      </ol>
      <div className="state-line__next">
        {take.error && !asked && <span role="alert">{wordsOf(take.error)}</span>}
        {stepsBack(plan.state)
          .filter(mayTake)
          .map((step) => (
            <Button key={step} onClick={() => setAsked(step)}>
              {stepActions[step]}
            </Button>
          ))}
        {next && mayTake(next) && (
          <Button look={isDue ? 'primary' : 'quiet'} busy={take.isPending} onClick={() => begin(next)}>
            {stepActions[next]}
          </Button>
        )}
        {next && !mayTake(next) && <span className="dim">{waitingFor(next)}</span>}
      </div>
      {asked === 'close' && (
        <Dialog
          open
          onClose={leave}
          title={`还有 ${undone} 项没有办成`}
          words="办结以后，任务和正文都不再改，也不能再记办成。以后要改，可以重新打开。"
        >
          <Form fault={wordsOf(take.error)} onSubmit={() => take.mutate({ step: asked })}>
            <FormActions>
              <Button type="submit" look="danger" busy={take.isPending}>
                就这样办结
              </Button>
              <Button onClick={leave}>先不</Button>
            </FormActions>
          </Form>
        </Dialog>
      )}
      {asked && asked !== 'close' && (
        <ReasonDialog
          open
          title={`${stepActions[asked]}《${plan.title}》`}
          words="原因会同这一步一起留下，专干和主任都看得到。"
          example="第三季度的时间和部队定的不一致"
          action={stepActions[asked]}
          busy={take.isPending}
          fault={wordsOf(take.error)}
          onGive={(reason) => take.mutate({ step: asked, reason })}
          onClose={leave}
        />
      )}
    </div>
  )
}
