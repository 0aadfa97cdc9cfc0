import { useQuery } from '@tanstack/react-query'
import type { Campaign } from '@yushui/contract/programmes'
import { campaignKindWords } from '@yushui/contract/words/work-terms'
import { chineseDate } from '@yushui/domain/plain-date'
import { useState } from 'react'
import { ActivityTabs } from '../../features/activities/activity-tabs.tsx'
import { CampaignDialog } from '../../features/programmes/campaign-dialog.tsx'
import { campaignsQuery } from '../../features/programmes/programme-queries.ts'
import { useRestore, WithdrawDialog } from '../../features/programmes/withdraw-dialog.tsx'
import { KeptPage } from '../../kept-page.tsx'
import { useMay } from '../../me.ts'
import { Button } from '../../ui/button.tsx'
import { Tag } from '../../ui/surface.tsx'
import { Table } from '../../ui/table.tsx'

type Doing = { what: 'add' } | { what: 'change' | 'withdraw'; campaign: Campaign }

/** Several activities told as one paragraph: a month of our own, or an occasion from outside. */
export function CampaignsPage() {
  const mayWrite = useMay('programmes.write')
  const [isWithdrawn, setWithdrawn] = useState(false)
  const [doing, setDoing] = useState<Doing | null>(null)
  const query = useQuery(campaignsQuery(isWithdrawn))
  const close = () => setDoing(null)
  const add = mayWrite && (
    <Button look="primary" onClick={() => setDoing({ what: 'add' })}>
      列一个集中活动
    </Button>
  )
  return (
    <>
      <KeptPage
        title="集中活动"
        sub="几次活动同一个名目，总结里合成一段写；一次活动可以算在几个名目里，各算一次。"
        add={add}
        tabs={<ActivityTabs />}
        kept="在列的"
        empty={{
          words: '有哪几次活动，是同一个名目下办的？',
          example: '比如：“八一”拥军月、全民国防教育日主题活动。',
          withdrawn: '没有撤下的。',
        }}
        mayWrite={mayWrite}
        isWithdrawn={isWithdrawn}
        onPick={setWithdrawn}
        query={query}
      >
        {(campaigns) => <CampaignTable campaigns={campaigns} mayWrite={mayWrite} onDo={setDoing} />}
      </KeptPage>
      {doing?.what === 'add' && <CampaignDialog campaign={null} onClose={close} />}
      {doing?.what === 'change' && <CampaignDialog campaign={doing.campaign} onClose={close} />}
      {doing?.what === 'withdraw' && <WithdrawDialog what="campaign" it={doing.campaign} onClose={close} />}
    </>
  )
}

function CampaignTable({
  campaigns,
  mayWrite,
  onDo,
}: {
  campaigns: readonly Campaign[]
  mayWrite: boolean
  onDo: (doing: Doing) => void
}) {
  const restore = useRestore('campaign')
  const acts = (campaign: Campaign) =>
    campaign.isWithdrawn ? (
      <Button small onClick={() => restore.mutate(campaign)}>
        恢复
      </Button>
    ) : (
      <span className="row-actions">
        <Button small aria-label={`改${campaign.name}`} onClick={() => onDo({ what: 'change', campaign })}>
          改
        </Button>
        <Button
          small
          aria-label={`撤下${campaign.name}`}
          onClick={() => onDo({ what: 'withdraw', campaign })}
        >
          撤下
        </Button>
      </span>
    )
  return (
    <Table
      caption="集中活动"
      hideCaption
      rows={campaigns}
      rowKey={({ id }) => id}
      columns={[
        { title: '名称', heads: true, cell: ({ name }) => name },
        { title: '哪一种', narrow: true, cell: ({ kind }) => <Tag>{campaignKindWords[kind]}</Tag> },
        { title: '日子', cell: ({ from, to }) => `${chineseDate(from)}—${chineseDate(to)}` },
        { title: '谁发起', cell: ({ source }) => source },
        { title: '办什么', cell: ({ about }) => about },
        { title: '', narrow: true, screenOnly: true, cell: (it) => mayWrite && acts(it) },
      ]}
    />
  )
}
