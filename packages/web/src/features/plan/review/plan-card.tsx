import { Field, TextField } from '../../../ui/field.tsx'
import { NumberInput } from '../../../ui/number-input.tsx'
import type { DraftPlan } from './draft.ts'
import './plan-card.css'

type PlanEdit = Partial<Pick<DraftPlan, 'title' | 'year' | 'organisation' | 'theme' | 'isWanted'>>

/** What the whole plan is called and for which year, folded away while it is right. */
export function PlanCard({
  plan,
  onEdit,
}: {
  plan: DraftPlan
  onEdit: (edit: PlanEdit, about: string) => void
}) {
  return (
    <details className="plan-card">
      <summary>
        <span className="plan-card__title">{plan.title}</span>
        <span className="plan-card__facts">
          {plan.year}年{plan.organisation && ` · ${plan.organisation}`}
          {plan.theme && ` · ${plan.theme}`}
        </span>
        <span className="plan-card__open">改标题、年份</span>
      </summary>
      <div className="plan-card__fields">
        <TextField
          label="标题"
          maxLength={80}
          value={plan.title}
          onChange={(event) => onEdit({ title: event.target.value }, 'plan-title')}
        />
        <Field label="年份">
          {(ties) => (
            <NumberInput
              {...ties}
              className="field__control"
              least={1950}
              most={2100}
              value={plan.year}
              onNumber={(year) => onEdit({ year }, 'plan-year')}
            />
          )}
        </Field>
        <TextField
          label="单位"
          maxLength={40}
          value={plan.organisation}
          onChange={(event) => onEdit({ organisation: event.target.value }, 'plan-organisation')}
        />
        <TextField
          label="主题"
          maxLength={80}
          value={plan.theme}
          onChange={(event) => onEdit({ theme: event.target.value }, 'plan-theme')}
        />
      </div>
    </details>
  )
}
