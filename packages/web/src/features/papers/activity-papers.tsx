import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { Activity } from '@yushui/contract/activities'
import { type PaperKind, writePaper } from '@yushui/contract/papers'
import { paperKindWords } from '@yushui/contract/words/work-terms'
import { call, wordsOf } from '../../api.ts'
import { useMay } from '../../me.ts'
import { newId } from '../../new-id.ts'
import { Chip, Chips } from '../../ui/choice.tsx'
import { Card } from '../../ui/surface.tsx'
import { kindsFor } from './kinds-for.ts'
import { paperChanged, papersQuery } from './paper-queries.ts'
import { PaperStateTag } from './paper-state-tag.tsx'
import './papers.css'

/** What the record says already is written out in one press; nothing is typed twice. */
export function ActivityPapers({ activity }: { activity: Activity }) {
  const mayWrite = useMay('papers.write')
  const query = useQuery(papersQuery({ activityId: activity.id }))
  const navigate = useNavigate()
  const write = useMutation({
    mutationFn: (kind: PaperKind) => call(writePaper, { id: newId(), activityId: activity.id, kind }),
    onSuccess: async (paper) => {
      await paperChanged(paper)
      await navigate({ to: '/papers/$id', params: { id: paper.id } })
    },
  })
  const papers = query.data ?? []
  if (!mayWrite && papers.length === 0) return null
  return (
    <Card title="写文稿" className="screen-only">
      <div className="stack">
        {papers.length > 0 && (
          <ul className="paper-lines">
            {papers.map(({ id, kind, state, title }) => (
              <li key={id}>
                <Link to="/papers/$id" params={{ id }} title={title}>
                  {paperKindWords[kind]}
                </Link>
                <PaperStateTag kind={kind} state={state} />
              </li>
            ))}
          </ul>
        )}
        {mayWrite && (
          <>
            <p className="dim">点一下，照这次活动的记录写好，再由您改。</p>
            <Chips label="写一份">
              {kindsFor(activity).map((kind) => (
                <Chip key={kind} disabled={write.isPending} onClick={() => write.mutate(kind)}>
                  {write.isPending && write.variables === kind ? '正在写……' : paperKindWords[kind]}
                </Chip>
              ))}
            </Chips>
          </>
        )}
        {write.error && <p role="alert">{wordsOf(write.error)}</p>}
      </div>
    </Card>
  )
}
