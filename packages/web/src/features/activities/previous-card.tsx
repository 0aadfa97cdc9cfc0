import { Link } from '@tanstack/react-router'
import type { Activity } from '@yushui/contract/activities'
import { chineseDate, chineseMonthDay } from '@yushui/domain/plain-date'
import { Tag } from '../../ui/surface.tsx'
import { decisionStanding } from './decisions/decision-words.ts'

/** What the last one of the series left behind: its lesson, and what was decided then with what became of it. */
export function PreviousCard({ activity, today }: { activity: Activity; today: string }) {
  const { previous, earlierDecisions } = activity
  if (!previous?.lesson && earlierDecisions.length === 0) return null
  return (
    <section className="previous" aria-label="上次留下的话">
      {previous?.lesson && (
        <p className="previous__lesson">
          <span className="dim">上次心得　</span>
          <span className="song">{previous.lesson}</span>{' '}
          <Link to="/activities/$id" params={{ id: previous.id }}>
            {previous.onDay ? `${chineseDate(previous.onDay)}那一次` : '看上一次'}
          </Link>
        </p>
      )}
      {earlierDecisions.length > 0 && (
        <>
          <h2 className="previous__title">上次议定的，办得怎样</h2>
          <ul className="previous__decisions">
            {earlierDecisions.map((decision) => {
              const { words, tone } = decisionStanding(decision, today)
              return (
                <li key={decision.id}>
                  <span>
                    {decision.what}
                    <span className="dim">
                      {[decision.owner, decision.due && `${chineseMonthDay(decision.due)}前`]
                        .filter(Boolean)
                        .map((word) => `　${word}`)}
                    </span>
                    {decision.outcome && <span className="dim">　{decision.outcome}</span>}
                  </span>
                  <Tag tone={tone}>{words}</Tag>
                </li>
              )
            })}
          </ul>
        </>
      )}
    </section>
  )
}
