import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { keepLedgerWords, type LedgerFinding, type LedgerFindings } from '@yushui/contract/ledgers'
import { useState } from 'react'
import { call, wordsOf } from '../../api.ts'
import { cache } from '../../cache.ts'
import { Loaded } from '../../loaded.tsx'
import { useMay } from '../../me.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FormActions } from '../../ui/form.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { say } from '../../ui/said.ts'
import { downloadLedger, type LedgerWanted, ledgerFindingsQuery } from './ledger-queries.ts'
import './ledgers.css'

/** Before it leaves: which line says what should not, kept for a reason or put right where it was written. */
export function LedgerFindingsDialog({
  wanted,
  name,
  onClose,
}: {
  wanted: LedgerWanted
  name: string
  onClose: () => void
}) {
  const query = useQuery(ledgerFindingsQuery(wanted))
  const [asked, setAsked] = useState<LedgerFinding | null>(null)
  const keep = useMutation({
    mutationFn: (said: { words: string; reason: string }) => call(keepLedgerWords, { ...wanted, ...said }),
    onSuccess: (findings, { words }) => {
      setAsked(null)
      say(`“${words}”保留，理由记下了。`)
      cache.setQueryData(ledgerFindingsQuery(wanted).queryKey, findings)
    },
  })
  const take = useMutation({ mutationFn: () => downloadLedger(wanted), onSuccess: onClose })
  return (
    <Dialog
      open
      shape="wide"
      mustDecide
      onClose={onClose}
      title={`《${name}》里有保密提示`}
      words="只提示，不替您改；它看不出的，还要人看。要改的，请到那条记录里改，改好再取。"
    >
      <Loaded query={query}>
        {(findings) => <Open findings={findings} year={wanted.year} onKeep={setAsked} onOpen={onClose} />}
      </Loaded>
      {take.error && <p role="alert">{wordsOf(take.error)}</p>}
      <FormActions>
        <Button
          look="primary"
          disabled={query.data?.open.length !== 0}
          busy={take.isPending}
          onClick={() => take.mutate()}
        >
          取《{name}》
        </Button>
        <Button onClick={onClose}>先不</Button>
      </FormActions>
      {asked && (
        <ReasonDialog
          open
          title={`保留“${asked.words}”`}
          words="这一年的这份台账里都照样写；理由会和它一起留着。"
          label="为什么可以写"
          example="公开的称呼，不涉密"
          action="保留"
          busy={keep.isPending}
          fault={wordsOf(keep.error)}
          onGive={(reason) => keep.mutate({ words: asked.words, reason })}
          onClose={() => {
            setAsked(null)
            keep.reset()
          }}
        />
      )}
    </Dialog>
  )
}

function Open({
  findings: { open, decisions },
  year,
  onKeep,
  onOpen,
}: {
  findings: LedgerFindings
  year: number
  onKeep: (it: LedgerFinding) => void
  onOpen: () => void
}) {
  const mayWrite = useMay('evidence.write')
  return (
    <>
      {open.length === 0 && <p>都定好了，可以取了。</p>}
      <ul className="ledger-findings">
        {open.map((it) => (
          <li key={it.words}>
            <p>
              <mark>{it.words}</mark>
              {it.times > 1 && <small>（{it.times} 处）</small>} {it.why}
            </p>
            <ul>
              {it.at.map((place) => (
                <li key={`${place.number}.${place.column}`}>
                  <PlaceLink place={place} year={year} onOpen={onOpen} />
                </li>
              ))}
            </ul>
            {mayWrite && (
              <Button small onClick={() => onKeep(it)}>
                保留“{it.words}”
              </Button>
            )}
          </li>
        ))}
      </ul>
      {decisions.length > 0 && (
        <details>
          <summary>定过的 {decisions.length} 处</summary>
          <ul>
            {decisions.map(({ words, reason, by }) => (
              <li key={words}>
                {words}
                <span className="dim">
                  　保留：{reason}（{by}）
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

/** To the record that the line tells, which may lie on this very page. */
function PlaceLink({
  place: { number, column, title, record },
  year,
  onOpen,
}: {
  place: LedgerFinding['at'][number]
  year: number
  onOpen: () => void
}) {
  const said = `第 ${number} 行《${title}》：${column}`
  return record.kind === 'activity' ? (
    <Link to="/activities/$id" params={{ id: record.id }} onClick={onOpen}>
      {said}
    </Link>
  ) : (
    <Link to="/evidence" search={{ year, show: record.id }} onClick={onOpen}>
      {said}
    </Link>
  )
}
