import type { Plan } from '@yushui/contract/plans'
import { sectionKindWords } from '@yushui/contract/words/terms'
import { useState } from 'react'
import { useMay, useMe } from '../../me.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/surface.tsx'
import { recallText } from './kept-text.ts'
import { PlanTextEditor } from './plan-text-editor.tsx'
import './plan-text.css'

/** The prose of the plan, read or written in place. */
export function PlanText({ plan }: { plan: Plan }) {
  const me = useMe()
  const mayWrite = useMay('plans.write') && plan.officeId === me.office.id && plan.state !== 'closed'
  const [isEditing, setEditing] = useState(() => mayWrite && recallText(me.id, plan.id) !== null)
  if (isEditing) {
    return (
      <Card className="plan-text">
        <PlanTextEditor plan={plan} accountId={me.id} onDone={() => setEditing(false)} />
      </Card>
    )
  }
  return (
    <Card className="plan-text">
      <div className="plan-text__head">
        <h2>正文</h2>
        {mayWrite && (
          <Button small onClick={() => setEditing(true)}>
            改正文
          </Button>
        )}
      </div>
      {plan.sections.length === 0 ? (
        <p className="dim">原计划里没有读出指导思想、工作目标这样的段落。{mayWrite && '可以自己写上。'}</p>
      ) : (
        <div className="plan-text__body">
          {plan.sections.map((section) => (
            <section key={`${section.heading}${section.text}`}>
              <h3>{section.heading || sectionKindWords[section.kind]}</h3>
              {section.text
                .split('\n')
                .filter((line) => line.trim())
                .map((line) => (
                  <p key={line}>{line}</p>
                ))}
            </section>
          ))}
        </div>
      )}
    </Card>
  )
}
