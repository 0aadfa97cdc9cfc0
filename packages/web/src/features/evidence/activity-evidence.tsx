import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Loaded } from '../../loaded.tsx'
import { useMay } from '../../me.ts'
import { Card } from '../../ui/surface.tsx'
import { AddEvidenceForm } from './add-evidence-form.tsx'
import { ChooseFiles, DropArea } from './drop-files.tsx'
import { EvidenceDialog, type Sortable } from './evidence-dialog.tsx'
import { evidenceQuery } from './evidence-queries.ts'
import { EvidenceTile } from './evidence-tile.tsx'
import { countWords } from './evidence-words.ts'
import { SendList } from './send-list.tsx'
import './evidence.css'

/** What is kept of one activity. A sentence or a box number is as good as a picture. */
export function ActivityEvidence({
  activity,
  activities,
}: {
  activity: Sortable & { isInside: boolean }
  activities: readonly Sortable[]
}) {
  const mayWrite = useMay('evidence.write')
  const query = useQuery(evidenceQuery({ activityId: activity.id }))
  const [openId, setOpenId] = useState<string | null>(null)
  const list = query.data ?? []
  return (
    <DropArea activityId={activity.id} label="佐证材料">
      <Card
        id="evidence"
        title="佐证材料"
        aside={list.length > 0 && <span className="dim">{countWords(list)}</span>}
      >
        <div className="stack">
          <Loaded query={query}>
            {() =>
              list.length > 0 ? (
                <div className="tiles">
                  {list.map((it) => (
                    <EvidenceTile key={it.id} evidence={it} onOpen={() => setOpenId(it.id)} />
                  ))}
                </div>
              ) : (
                <p className="dim">
                  {activity.isInside
                    ? '在营区里办的，不拍照也算数：写一句，或记下纸在哪一盒。'
                    : '一句话、一张纸在哪一盒、一个数，或者照片、文件，有一样就行。'}
                </p>
              )
            }
          </Loaded>
          {mayWrite && (
            <>
              <div className="line-up screen-only">
                <ChooseFiles activityId={activity.id} words="选照片、文件" />
                <span className="dim">也可以整批拖到这里。</span>
              </div>
              <SendList />
              <div className="evidence-add">
                <AddEvidenceForm activityId={activity.id} onDay={activity.onDay} />
              </div>
            </>
          )}
        </div>
      </Card>
      {openId && <EvidenceDialog list={list} openId={openId} activities={activities} onOpen={setOpenId} />}
    </DropArea>
  )
}
