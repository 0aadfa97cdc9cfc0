import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/surface.tsx'
import type { KeptDraft } from './kept-drafts.ts'

/** What was begun and not finished, to go on with. */
export function KeptDrafts({
  drafts,
  onOpen,
  onForget,
}: {
  drafts: readonly KeptDraft[]
  onOpen: (id: string) => void
  onForget: (kept: KeptDraft) => void
}) {
  return (
    <Card title="没核完的草稿">
      <ul className="read__drafts">
        {drafts.map((kept) => {
          const { id, changedAt, draft } = kept
          const tasks = draft.plans.flatMap((plan) => plan.tasks)
          const checked = tasks.filter((task) => task.isChecked).length
          return (
            <li key={id}>
              <span>
                <b>{draft.plans[0]?.title ?? draft.source.name}</b>
                <br />
                <span className="dim">
                  {draft.source.name} · {tasks.length} 项 · 已核 {checked} · {when(changedAt)}
                </span>
              </span>
              <Button small look={draft === drafts[0]?.draft ? 'gold' : 'quiet'} onClick={() => onOpen(id)}>
                接着核对
              </Button>
              <Button small look="plain" onClick={() => onForget(kept)}>
                丢掉
              </Button>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

const when = (moment: string) =>
  new Date(moment).toLocaleString('zh-CN', {
    timeZone: 'Asia/Shanghai',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  })
