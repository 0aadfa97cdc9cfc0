import { Link } from '@tanstack/react-router'
import {
  type Activity,
  type ActivityStep,
  activityStepNames,
  activitySteps,
} from '@yushui/contract/activities'
import { holds, type Role } from '@yushui/contract/permissions'
import { activityStepWords } from '@yushui/contract/words/work-terms'
import { useState } from 'react'
import { wordsOf } from '../../api.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { sayFault } from '../../ui/said.ts'
import { useActivityStep } from './use-activity-acts.ts'

const reasonExamples: Partial<Record<ActivityStep, string>> = {
  cancel: '联络员来电，部队外出',
  retract: '点错了，活动改期',
  reopen: '补一份签到表',
}

/** The step that is most likely next; the others stand beside it. */
function likelyStep({ state, onDay }: Activity, today: string): ActivityStep | null {
  if (state === 'held') return 'file'
  if (state === 'cancelled') return 'revive'
  if (state === 'filed') return null
  if (onDay !== null && onDay <= today) return 'hold'
  return state === 'proposed' && onDay !== null ? 'schedule' : null
}

/** The steps of the contract's table as buttons; what goes against the usual direction asks why. */
export function ActivitySteps({ activity, role, today }: { activity: Activity; role: Role; today: string }) {
  const step = useActivityStep(activity)
  const [asked, setAsked] = useState<ActivityStep | null>(null)
  const likely = likelyStep(activity, today)
  const open = activityStepNames.filter((name) => {
    const { from, may } = activitySteps[name]
    return (from as readonly string[]).includes(activity.state) && holds(role, may)
  })
  const begin = (name: ActivityStep) => {
    if (activitySteps[name].needsReason) setAsked(name)
    else step.mutate({ step: name }, { onError: (fault) => sayFault(wordsOf(fault) ?? '') })
  }
  return (
    <>
      {open.map((name) =>
        name === 'hold' ? (
          <Link
            key={name}
            className={buttonClass({ look: likely === name ? 'primary' : 'quiet' })}
            to="/activities/$id/record"
            params={{ id: activity.id }}
          >
            办成了，记一下
          </Link>
        ) : (
          <Button
            key={name}
            look={likely === name ? 'primary' : 'quiet'}
            busy={step.isPending}
            onClick={() => begin(name)}
          >
            {activityStepWords[name]}
          </Button>
        ),
      )}
      <ReasonDialog
        open={asked !== null}
        title={asked ? `${activityStepWords[asked]}：“${activity.title}”` : ''}
        words="写一句原因，会同这一步一起留下。"
        example={asked ? reasonExamples[asked] : ''}
        action={asked ? activityStepWords[asked] : ''}
        danger={asked === 'cancel'}
        busy={step.isPending}
        fault={wordsOf(step.error)}
        onGive={(reason) =>
          asked && step.mutate({ step: asked, reason }, { onSuccess: () => setAsked(null) })
        }
        onClose={() => {
          step.reset()
          setAsked(null)
        }}
      />
    </>
  )
}
