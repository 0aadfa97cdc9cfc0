import { useQuery } from '@tanstack/react-query'
import type { Plan } from '@yushui/contract/plans'
import { momentWords } from '../../date-words.ts'
import { Loaded } from '../../loaded.tsx'
import { Card } from '../../ui/surface.tsx'
import { amendmentsQuery } from './plan-queries.ts'
import './plan-text.css'

/** What was changed after the approval, and why. */
export function PlanAmendments({ plan }: { plan: Plan }) {
  const query = useQuery(amendmentsQuery(plan.id))
  return (
    <Card title="批准以后的变更">
      <Loaded query={query}>
        {(list) =>
          list.length === 0 ? (
            <p className="dim">没有变更。批准以后改任务或正文，会连同原因记在这里。</p>
          ) : (
            <ol className="amendments">
              {list.map((it) => (
                <li key={it.id}>
                  <p>{it.what}</p>
                  <p className="dim">
                    {momentWords(it.at)} · {it.by}
                    {it.reason && <>：{it.reason}</>}
                  </p>
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
    </Card>
  )
}
