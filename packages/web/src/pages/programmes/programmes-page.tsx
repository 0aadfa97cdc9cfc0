import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ProgrammeStanding } from '@yushui/contract/programmes'
import { useState } from 'react'
import { ActivityTabs } from '../../features/activities/activity-tabs.tsx'
import { ProgrammeDialog } from '../../features/programmes/programme-dialog.tsx'
import { programmesQuery } from '../../features/programmes/programme-queries.ts'
import { nextSpeakerWords, programmeLine } from '../../features/programmes/programme-words.ts'
import '../../features/programmes/programmes.css'
import { useRestore } from '../../features/programmes/withdraw-dialog.tsx'
import { KeptPage } from '../../kept-page.tsx'
import { useMay } from '../../me.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Card } from '../../ui/surface.tsx'

/** Which of our series is owed something, and who speaks next. */
export function ProgrammesPage() {
  const mayWrite = useMay('programmes.write')
  const [isWithdrawn, setWithdrawn] = useState(false)
  const [isAdding, setAdding] = useState(false)
  const query = useQuery(programmesQuery(isWithdrawn))
  const add = mayWrite && (
    <Button look="primary" onClick={() => setAdding(true)}>
      立一个品牌
    </Button>
  )
  return (
    <>
      <KeptPage
        title="品牌活动"
        sub="年年办、按季按月办的，有名字、有节奏、有历史。"
        isPrinted
        add={add}
        tabs={<ActivityTabs />}
        kept="在办的"
        empty={{
          words: '有没有一件事，是年年办、办出了名字的？',
          example: '比如：军民讲坛、军徽映夕阳、老兵合唱团、军嫂沙龙。',
          withdrawn: '没有撤下的品牌。',
        }}
        mayWrite={mayWrite}
        isWithdrawn={isWithdrawn}
        onPick={setWithdrawn}
        query={query}
      >
        {(programmes) => (
          <div className="programmes">
            {programmes.map((it) => (
              <ProgrammeCard key={it.id} programme={it} mayWrite={mayWrite} />
            ))}
          </div>
        )}
      </KeptPage>
      {isAdding && <ProgrammeDialog programme={null} onClose={() => setAdding(false)} />}
    </>
  )
}

function ProgrammeCard({ programme, mayWrite }: { programme: ProgrammeStanding; mayWrite: boolean }) {
  const { id, name, owed, isWithdrawn } = programme
  const mayArrange = useMay('activities.write')
  const restore = useRestore('programme')
  const speaker = nextSpeakerWords(programme)
  return (
    <Card
      title={
        <Link to="/programmes/$id" params={{ id }}>
          {name}
        </Link>
      }
    >
      <p className="dim">{programmeLine(programme)}</p>
      {owed && <p className="programme__owed">! {owed}</p>}
      {speaker && <p>{speaker}</p>}
      <p className="line-up screen-only">
        {!isWithdrawn && mayArrange && (
          <Link
            className={buttonClass({ small: true })}
            to="/activities/new"
            search={{ programme: id }}
            aria-label={`安排一次${name}`}
          >
            安排一次
          </Link>
        )}
        {isWithdrawn && mayWrite && (
          <Button small busy={restore.isPending} onClick={() => restore.mutate(programme)}>
            恢复
          </Button>
        )}
      </p>
    </Card>
  )
}
