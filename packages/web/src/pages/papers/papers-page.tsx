import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type PaperSummary, paperKinds } from '@yushui/contract/papers'
import { paperKindWords } from '@yushui/contract/words/work-terms'
import { useState } from 'react'
import { dayWords } from '../../date-words.ts'
import { papersQuery } from '../../features/papers/paper-queries.ts'
import { PaperStateTag } from '../../features/papers/paper-state-tag.tsx'
import { nextStep, waitingFor } from '../../features/papers/paper-steps.ts'
import { Loaded } from '../../loaded.tsx'
import { useMay } from '../../me.ts'
import { buttonClass } from '../../ui/button.tsx'
import { Segmented } from '../../ui/choice.tsx'
import { Empty, PageHead } from '../../ui/surface.tsx'
import { Table } from '../../ui/table.tsx'

type Shown = 'moving' | 'released' | 'inside' | 'withdrawn'
const shownWords: Record<Shown, string> = {
  moving: '没发布的',
  released: '发布了的',
  inside: '本单位用的',
  withdrawn: '撤回的',
}
const shownOf = ({ kind, state }: PaperSummary): Shown => {
  if (state === 'withdrawn' || state === 'released') return state
  return paperKinds[kind].leaves ? 'moving' : 'inside'
}

/** What lies on my desk, and where is the one that was to go out on Friday? */
export function PapersPage() {
  const mayReview = useMay('papers.review')
  return mayReview ? <ForReview /> : <OwnPapers />
}

function OwnPapers() {
  const mayWrite = useMay('papers.write')
  const maySet = useMay('papers.set')
  const query = useQuery(papersQuery({}))
  const [shown, setShown] = useState<Shown>('moving')
  return (
    <>
      <PageHead
        title="文稿"
        sub="从一次活动的页面上写起；对外的，一步步审过再发。"
        actions={
          (mayWrite || maySet) && (
            <Link className={buttonClass()} to="/papers/templates">
              模板和电话
            </Link>
          )
        }
      />
      <Loaded query={query}>
        {(papers) =>
          papers.length === 0 ? (
            <Empty
              words="还没有写过文稿。"
              action={
                mayWrite && (
                  <Link className={buttonClass({ look: 'primary' })} to="/activities">
                    挑一次活动来写
                  </Link>
                )
              }
              example="通知、邀请函、签到表、会议纪要、简报：照活动的记录写好，再由您改。"
            />
          ) : (
            <div className="stack">
              <div className="screen-only">
                <Segmented
                  label="看哪些"
                  hideLabel
                  options={Object.entries(shownWords).map(([value, words]) => ({
                    value: value as Shown,
                    words,
                  }))}
                  value={shown}
                  onPick={setShown}
                />
              </div>
              <PaperTable papers={papers.filter((it) => shownOf(it) === shown)} words={shownWords[shown]} />
            </div>
          )
        }
      </Loaded>
    </>
  )
}

/** The street's desk: what its communities have handed up, the oldest first. */
function ForReview() {
  const query = useQuery(papersQuery({}))
  const waiting = (query.data ?? []).filter((it) => nextStep(it) === 'review-by-street')
  const others = (query.data ?? []).filter((it) => !waiting.includes(it))
  return (
    <>
      <PageHead
        title="等我审查"
        sub="各社区送来的对外文稿。看有没有写出部队的番号、驻地、人名，照片有没有处理好。"
        figures={[{ n: waiting.length, words: '份等着', now: true }]}
      />
      <Loaded query={query}>
        {() => (
          <div className="stack-wide">
            {waiting.length === 0 ? (
              <Empty
                words="没有等着审查的文稿。"
                example="社区主任审过、要部队核对的也核对过，就会到这里。"
              />
            ) : (
              <PaperTable papers={waiting.toReversed()} words="等我审查" withOffice />
            )}
            {others.length > 0 && <PaperTable papers={others} words="经手过的" withOffice showCaption />}
          </div>
        )}
      </Loaded>
    </>
  )
}

function waits(it: PaperSummary): string {
  const next = paperKinds[it.kind].leaves ? nextStep(it) : null
  return next ? waitingFor(next) : ''
}

function PaperTable({
  papers,
  words,
  withOffice,
  showCaption,
}: {
  papers: readonly PaperSummary[]
  words: string
  withOffice?: boolean
  showCaption?: boolean
}) {
  if (papers.length === 0) return <p className="dim">没有{words}文稿。</p>
  return (
    <Table
      caption={words}
      hideCaption={!showCaption}
      rows={papers}
      rowKey={({ id }) => id}
      columns={[
        {
          title: '文稿',
          heads: true,
          cell: ({ id, title }) => (
            <Link to="/papers/$id" params={{ id }}>
              {title}
            </Link>
          ),
        },
        { title: '种类', narrow: true, cell: ({ kind }) => paperKindWords[kind] },
        ...(withOffice ? [{ title: '社区', cell: ({ officeName }: PaperSummary) => officeName }] : []),
        { title: '改过', narrow: true, cell: ({ changedAt }) => dayWords(changedAt) },
        {
          title: '状态',
          narrow: true,
          cell: ({ kind, state }) => <PaperStateTag kind={kind} state={state} />,
        },
        ...(withOffice ? [] : [{ title: '下一步', cell: waits }]),
      ]}
    />
  )
}
