import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { type Evidence, getEvidencePackage } from '@yushui/contract/evidence'
import { chineseMonthDay } from '@yushui/domain/plain-date'
import { useState } from 'react'
import { addressOf } from '../../api.ts'
import { activitiesQuery } from '../../features/activities/activity-queries.ts'
import { ChooseFiles, DropArea } from '../../features/evidence/drop-files.tsx'
import { EvidenceDialog, type Sortable } from '../../features/evidence/evidence-dialog.tsx'
import { evidenceQuery } from '../../features/evidence/evidence-queries.ts'
import { EvidenceTile } from '../../features/evidence/evidence-tile.tsx'
import { countWords } from '../../features/evidence/evidence-words.ts'
import { SendList } from '../../features/evidence/send-list.tsx'
import { SortDesk } from '../../features/evidence/sort-desk.tsx'
import { LedgerFormsCard } from '../../features/ledgers/ledger-forms-card.tsx'
import { LedgersCard } from '../../features/ledgers/ledgers-card.tsx'
import { Loaded } from '../../loaded.tsx'
import { useMay, useMe } from '../../me.ts'
import { buttonClass } from '../../ui/button.tsx'
import { Check } from '../../ui/field.tsx'
import { Card, Empty, PageHead } from '../../ui/surface.tsx'

/** After the event, two hundred photos on the phone and no wish to name a single one. */
export function EvidencePage() {
  const { today } = useMe()
  const mayWrite = useMay('evidence.write')
  const search = useSearch({ from: '/frame/evidence' })
  const navigate = useNavigate()
  const year = search.year ?? Number(today.slice(0, 4))
  const [isWithdrawn, setWithdrawn] = useState(false)
  const query = useQuery(evidenceQuery({ year, withdrawn: isWithdrawn ? 'yes' : 'no' }))
  const loose = useQuery(evidenceQuery({ unsorted: 'yes' }))
  const activities = useQuery(activitiesQuery(year))
  const offered: Sortable[] = (activities.data ?? []).filter(({ state }) => state !== 'cancelled')
  const all = [...(loose.data ?? []), ...(query.data ?? []).filter(({ activityId }) => activityId)]
  const show = (id: string | null) =>
    navigate({ to: '/evidence', search: { year: search.year, ...(id ? { show: id } : {}) }, replace: true })
  return (
    <DropArea activityId={null} label="材料">
      <PageHead
        title={`${year}年的材料`}
        sub="照片、文件、一句话、一张纸在哪一盒，都一样算数。"
        figures={[
          { n: (query.data ?? []).filter(({ activityId }) => activityId).length, words: '件已归档' },
          { n: loose.data?.length ?? 0, words: '件待归类', now: true },
        ]}
        actions={
          <>
            <Link className={buttonClass()} to="/evidence" search={{ year: year - 1 }}>
              看{year - 1}年
            </Link>
            {year < Number(today.slice(0, 4)) && (
              <Link className={buttonClass()} to="/evidence" search={{ year: year + 1 }}>
                看{year + 1}年
              </Link>
            )}
          </>
        }
      />
      <div className="evidence-page">
        <div>
          {mayWrite && (
            <Card className="screen-only">
              <div className="line-up">
                <ChooseFiles activityId={null} words="选照片、文件" primary={loose.data?.length === 0} />
                <ChooseFiles activityId={null} words="选一个文件夹" folder />
                <span className="dim">
                  也可以整批拖到这一页的任何地方，一次上百张都行。涉密的不要放进来。
                </span>
              </div>
            </Card>
          )}
          <SendList />
          {mayWrite && <SortDesk unsorted={loose.data ?? []} activities={offered} onOpen={show} />}
          <Loaded query={query}>
            {(list) => (
              <Kept
                isBeginning={loose.data?.length === 0}
                list={list.filter(({ activityId }) => activityId)}
                activities={offered}
                isWithdrawn={isWithdrawn}
                onOpen={show}
              />
            )}
          </Loaded>
        </div>
        <div>
          <Card title="打包带走" className="screen-only">
            <div className="stack">
              <p className="dim">一年的文件、卷内目录和校验表，一个压缩包，不用鱼水也打得开。</p>
              <a
                className={buttonClass({ wide: true })}
                href={addressOf(getEvidencePackage, { year })}
                download
              >
                取{year}年的材料包
              </a>
            </div>
          </Card>
          <LedgersCard year={year} />
          <LedgerFormsCard year={year} />
          <Card className="screen-only">
            <Check checked={isWithdrawn} onChange={(event) => setWithdrawn(event.target.checked)}>
              看撤下的材料
            </Check>
          </Card>
        </div>
      </div>
      {search.show && <EvidenceDialog list={all} openId={search.show} activities={offered} onOpen={show} />}
    </DropArea>
  )
}

/** By activity, newest first; each opens on its pieces. */
function Kept({
  list,
  activities,
  isWithdrawn,
  isBeginning,
  onOpen,
}: {
  list: readonly Evidence[]
  activities: readonly Sortable[]
  isWithdrawn: boolean
  /** Nothing waits to be sorted either. */
  isBeginning: boolean
  onOpen: (id: string) => void
}) {
  if (list.length === 0 && !isWithdrawn && !isBeginning) return null
  if (list.length === 0)
    return isWithdrawn ? (
      <Empty words="没有撤下的材料。" />
    ) : (
      <Empty words="还没有归档的材料。" example="把手机里的照片整批选进来，会按拍摄时间找到是哪一次活动。" />
    )
  const byActivity = Map.groupBy(list, ({ activityId }) => activityId)
  const groups = [...byActivity].map(([id, pieces]) => ({
    activity: activities.find((it) => it.id === id),
    pieces,
    id: id!,
    day: activities.find((it) => it.id === id)?.onDay ?? pieces[0]!.eventOn ?? '',
  }))
  return (
    <Card title={isWithdrawn ? '撤下的' : '已归档'}>
      {groups
        .toSorted((a, b) => (a.day < b.day ? 1 : -1))
        .map(({ activity, pieces, id, day }) => (
          <details className="evidence-of" key={id}>
            <summary>
              <span className="dim">{day && chineseMonthDay(day)}</span>
              <strong>{activity?.title ?? '别的年份的活动'}</strong>
              <span className="dim">{countWords(pieces)}</span>
            </summary>
            <div className="tiles">
              {pieces.map((it) => (
                <EvidenceTile key={it.id} evidence={it} onOpen={() => onOpen(it.id)} />
              ))}
            </div>
            <p>
              <Link to="/activities/$id" params={{ id }}>
                打开这次活动
              </Link>
            </p>
          </details>
        ))}
    </Card>
  )
}
