import { useMutation } from '@tanstack/react-query'
import { getLedger, type LedgerKind, ledgerKinds } from '@yushui/contract/ledgers'
import { ledgerKindWords } from '@yushui/contract/words/work-terms'
import { download, wordsOf } from '../../api.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/surface.tsx'

/** Asked for at any inspection: the year's lists, written from what is kept. */
export function LedgersCard({ year }: { year: number }) {
  const fetchLedger = useMutation({ mutationFn: (kind: LedgerKind) => download(getLedger, { year, kind }) })
  return (
    <Card title={`${year}年台账（Excel）`} className="screen-only">
      <div className="stack">
        {ledgerKinds.map((kind) => (
          <Button
            key={kind}
            wide
            busy={fetchLedger.isPending && fetchLedger.variables === kind}
            onClick={() => fetchLedger.mutate(kind)}
          >
            {ledgerKindWords[kind]}
          </Button>
        ))}
        {fetchLedger.error && <p role="alert">{wordsOf(fetchLedger.error)}</p>}
      </div>
    </Card>
  )
}
