import { useMutation, useQuery } from '@tanstack/react-query'
import type { Partner } from '@yushui/contract/partners'
import { partnerKindWords } from '@yushui/contract/words/terms'
import { partnershipAnniversary } from '@yushui/domain/almanac/anniversaries'
import { useState } from 'react'
import { wordsOf } from '../../api.ts'
import { PartnerDialog } from '../../features/partners/partner-dialog.tsx'
import { partnersQuery } from '../../features/partners/partner-queries.ts'
import { RevealDialog } from '../../features/partners/reveal-dialog.tsx'
import { bringBack, WithdrawPartner } from '../../features/partners/withdraw-partner.tsx'
import { KeptPage } from '../../kept-page.tsx'
import { useMay, useMe } from '../../me.ts'
import { Button } from '../../ui/button.tsx'
import { say, sayFault } from '../../ui/said.ts'
import { Tag } from '../../ui/surface.tsx'
import { Table } from '../../ui/table.tsx'

type Doing = { what: 'add' } | { what: 'change' | 'withdraw' | 'reveal'; partner: Partner }

export function PartnersPage() {
  const mayWrite = useMay('partners.write')
  const [isWithdrawn, setWithdrawn] = useState(false)
  const [doing, setDoing] = useState<Doing | null>(null)
  const query = useQuery(partnersQuery(isWithdrawn))
  const close = () => setDoing(null)
  const add = mayWrite && (
    <Button look="primary" onClick={() => setDoing({ what: 'add' })}>
      列入一家共建单位
    </Button>
  )
  return (
    <>
      <KeptPage
        title="共建单位"
        sub="部队只用代称；同谁一起办事，从这里挑。"
        isPrinted
        add={add}
        kept="在册的"
        empty={{
          words: '常同谁一起办双拥的事？先把他们列进来。',
          example: '比如：共建部队甲、社区医院、实验小学、消防救援队。',
          withdrawn: '没有撤下的单位。',
        }}
        mayWrite={mayWrite}
        isWithdrawn={isWithdrawn}
        onPick={setWithdrawn}
        query={query}
      >
        {(partners) => <PartnerList partners={partners} onDo={setDoing} />}
      </KeptPage>
      {doing?.what === 'add' && <PartnerDialog partner={null} onClose={close} />}
      {doing?.what === 'change' && <PartnerDialog partner={doing.partner} onClose={close} />}
      {doing?.what === 'withdraw' && <WithdrawPartner partner={doing.partner} onClose={close} />}
      {doing?.what === 'reveal' && <RevealDialog partner={doing.partner} onClose={close} />}
    </>
  )
}

function PartnerList({ partners, onDo }: { partners: readonly Partner[]; onDo: (doing: Doing) => void }) {
  const { today } = useMe()
  const mayWrite = useMay('partners.write')
  const mayReveal = useMay('partners.reveal')
  const restore = useMutation({
    mutationFn: (partner: Partner) => bringBack(partner.id),
    onSuccess: (_, partner) => say(`${partner.alias}已恢复。`),
    onError: (fault) => sayFault(wordsOf(fault)!),
  })
  const since = ({ sinceYear }: Partner) => {
    if (!sinceYear) return null
    const { n, isRound } = partnershipAnniversary(sinceYear, Number(today.slice(0, 4)))
    const years = n > 0 ? `今年 ${n} 周年` : '今年结对'
    return (
      <span>
        {sinceYear}年 {isRound ? <Tag tone="gold">{years}</Tag> : <small className="dim">{years}</small>}
      </span>
    )
  }
  const actions = (partner: Partner) => (
    <span className="row-actions">
      {mayReveal && partner.hasSealedName && (
        <Button small onClick={() => onDo({ what: 'reveal', partner })}>
          看原名
        </Button>
      )}
      {mayWrite && partner.isWithdrawn && (
        <Button small onClick={() => restore.mutate(partner)}>
          恢复
        </Button>
      )}
      {mayWrite && !partner.isWithdrawn && (
        <>
          <Button small aria-label={`改${partner.alias}`} onClick={() => onDo({ what: 'change', partner })}>
            改
          </Button>
          <Button
            small
            aria-label={`撤下${partner.alias}`}
            onClick={() => onDo({ what: 'withdraw', partner })}
          >
            撤下
          </Button>
        </>
      )}
    </span>
  )
  return (
    <Table
      caption="共建单位"
      hideCaption
      rows={partners}
      rowKey={(it) => it.id}
      columns={[
        {
          title: '单位',
          heads: true,
          cell: (it) => (
            <span>
              {it.alias}
              {it.hasSealedName && <small className="dim">　原名已封存</small>}
            </span>
          ),
        },
        { title: '类别', narrow: true, cell: (it) => <Tag>{partnerKindWords[it.kind]}</Tag> },
        { title: '联络员', cell: (it) => [it.liaison, it.phone].filter(Boolean).join(' ') },
        { title: '结对', cell: since },
        { title: '协议', cell: (it) => it.agreement },
        { title: '备注', cell: (it) => it.note },
        { title: '', narrow: true, screenOnly: true, cell: actions },
      ]}
    />
  )
}
