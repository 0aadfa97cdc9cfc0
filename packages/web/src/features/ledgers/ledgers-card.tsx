import { ledgerKinds } from '@yushui/contract/ledgers'
import { ledgerKindWords } from '@yushui/contract/words/work-terms'
import { wordsOf } from '../../api.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/surface.tsx'
import { LedgerFindingsDialog } from './ledger-findings-dialog.tsx'
import { useLedgerFile } from './use-ledger-file.ts'

/** Asked for at any inspection: the year's lists, written from what is kept. */
export function LedgersCard({ year }: { year: number }) {
  const { fetchFile, waiting, leave } = useLedgerFile()
  return (
    <Card title={`${year}年台账（Excel）`} className="screen-only">
      <div className="stack">
        {ledgerKinds.map((kind) => (
          <Button
            key={kind}
            wide
            busy={fetchFile.isPending && fetchFile.variables.kind === kind}
            onClick={() => fetchFile.mutate({ year, kind })}
          >
            {ledgerKindWords[kind]}
          </Button>
        ))}
        {fetchFile.error && <p role="alert">{wordsOf(fetchFile.error)}</p>}
      </div>
      {waiting && (
        <LedgerFindingsDialog
          wanted={waiting}
          name={`${waiting.year}年${ledgerKindWords[waiting.kind]}`}
          onClose={leave}
        />
      )}
    </Card>
  )
}
