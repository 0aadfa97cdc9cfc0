import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { OutputOf } from '@yushui/contract/endpoint'
import type { getProgramme } from '@yushui/contract/programmes'
import { speakerKindWords } from '@yushui/contract/words/work-terms'
import { yearOf } from '@yushui/domain/plain-date'
import { useState } from 'react'
import '../../features/activities/activities.css'
import { ActivityList } from '../../features/activities/activity-list.tsx'
import { ProgrammeDialog } from '../../features/programmes/programme-dialog.tsx'
import { programmeQuery } from '../../features/programmes/programme-queries.ts'
import { nextSpeakerWords, programmeLine } from '../../features/programmes/programme-words.ts'
import '../../features/programmes/programmes.css'
import { WithdrawDialog } from '../../features/programmes/withdraw-dialog.tsx'
import { Loaded } from '../../loaded.tsx'
import { useMay, useMe } from '../../me.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Banner, Empty, PageHead } from '../../ui/surface.tsx'

type Programme = OutputOf<typeof getProgramme>

/** The history of one series, a year at a time: what was talked about, who spoke, who came. */
export function ProgrammePage() {
  const { id } = useParams({ from: '/frame/programmes/$id' })
  const query = useQuery(programmeQuery(id))
  return (
    <Loaded query={query} title="品牌活动" list={{ to: '/programmes', words: '回到品牌' }}>
      {(programme) => <Shown programme={programme} />}
    </Loaded>
  )
}

function Shown({ programme }: { programme: Programme }) {
  const { today } = useMe()
  const mayWrite = useMay('programmes.write')
  const mayArrange = useMay('activities.write')
  const [doing, setDoing] = useState<'change' | 'withdraw' | null>(null)
  const close = () => setDoing(null)
  const { id, name, about, owed, isWithdrawn, activities } = programme
  const speaker = nextSpeakerWords(programme)
  const arrange = mayArrange && !isWithdrawn && (
    <Link className={buttonClass({ look: 'primary' })} to="/activities/new" search={{ programme: id }}>
      安排一次
    </Link>
  )
  const years = [...Map.groupBy(activities, ({ onDay }) => (onDay ? yearOf(onDay) : null))]
  return (
    <>
      <PageHead
        title={name}
        sub={programmeLine(programme)}
        actions={
          <>
            <Link className={buttonClass()} to="/programmes">
              全部品牌
            </Link>
            <Button onClick={() => print()}>打印</Button>
            {mayWrite && !isWithdrawn && (
              <>
                <Button onClick={() => setDoing('change')}>改</Button>
                <Button onClick={() => setDoing('withdraw')}>撤下</Button>
              </>
            )}
            {activities.length > 0 && arrange}
          </>
        }
      />
      {about && <p className="programme__about song">{about}</p>}
      <div className="stack-wide">
        {owed && <Banner tone="ask" title={owed} actions={speaker} />}
        {!owed && speaker && <Banner title={speaker} />}
        {activities.length === 0 && (
          <Empty words="还没有办过。" action={arrange} example="办一次，历史就从这里开始。" />
        )}
        {years.map(([year, ofYear]) => (
          <section key={year} className="activity-month">
            <h2>{year ? `${year}年，${ofYear.length}次` : '日子没定'}</h2>
            <ActivityList
              activities={ofYear.map((it) => ({ ...it, title: spokenTitle(it) }))}
              today={today}
              year={year ?? undefined}
              onCopy={null}
            />
          </section>
        ))}
      </div>
      {doing === 'change' && <ProgrammeDialog programme={programme} onClose={close} />}
      {doing === 'withdraw' && <WithdrawDialog what="programme" it={programme} onClose={close} />}
    </>
  )
}

/** Speakers take turns, so the list says of what kind each was: 军民讲坛第41讲（老兵） */
const spokenTitle = ({ title, speaker }: Programme['activities'][number]) =>
  speaker ? `${title}（${speakerKindWords[speaker]}）` : title
