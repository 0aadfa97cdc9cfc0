import { useMutation, useQuery } from '@tanstack/react-query'
import { type LedgerForm, withdrawLedgerForm } from '@yushui/contract/ledgers'
import { ledgerKindWords } from '@yushui/contract/words/work-terms'
import { useState } from 'react'
import { call, wordsOf } from '../../api.ts'
import { Loaded } from '../../loaded.tsx'
import { useMay } from '../../me.ts'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { say, sayFault } from '../../ui/said.ts'
import { Card } from '../../ui/surface.tsx'
import { AddLedgerFormDialog } from './add-ledger-form-dialog.tsx'
import { LedgerFindingsDialog } from './ledger-findings-dialog.tsx'
import { ledgerFormsChanged, ledgerFormsQuery } from './ledger-queries.ts'
import { MapColumnsDialog } from './map-columns-dialog.tsx'
import { useLedgerFile } from './use-ledger-file.ts'
import './ledgers.css'

/** The street sends a form of its own every year: said once what each column means, filled ever after. */
export function LedgerFormsCard({ year }: { year: number }) {
  const query = useQuery(ledgerFormsQuery)
  const mayWrite = useMay('evidence.write')
  const [isAdding, setAdding] = useState(false)
  const [mapped, setMapped] = useState<LedgerForm | null>(null)
  return (
    <Card title="上级发来要填的表" className="screen-only">
      <div className="stack">
        <Loaded query={query}>
          {(forms) =>
            forms.length === 0 ? (
              <p className="dim">把他们的空表（.xlsx）放进来，对一次各列，以后每年一点就填好。</p>
            ) : (
              <ul className="ledger-forms">
                {forms.map((form) => (
                  <FormLine key={form.id} form={form} year={year} mayWrite={mayWrite} onMap={setMapped} />
                ))}
              </ul>
            )
          }
        </Loaded>
        {mayWrite && (
          <Button wide onClick={() => setAdding(true)}>
            放进一张要填的表
          </Button>
        )}
      </div>
      {isAdding && (
        <AddLedgerFormDialog
          onClose={(added) => {
            setAdding(false)
            if (added) setMapped(added)
          }}
        />
      )}
      {mapped && <MapColumnsDialog form={mapped} onClose={() => setMapped(null)} />}
    </Card>
  )
}

function FormLine({
  form,
  year,
  mayWrite,
  onMap,
}: {
  form: LedgerForm
  year: number
  mayWrite: boolean
  onMap: (form: LedgerForm) => void
}) {
  const { fetchFile, waiting, leave } = useLedgerFile()
  const withdraw = useMutation({
    mutationFn: () => call(withdrawLedgerForm, { id: form.id }),
    onSuccess: async () => {
      say(`《${form.name}》不再用了。`)
      await ledgerFormsChanged()
    },
    onError: (fault) => sayFault(wordsOf(fault)!),
  })
  const filled = form.columns.filter(({ field }) => field).length
  return (
    <li>
      <span className="ledger-forms__name">{form.name}</span>
      <span className="dim">
        {ledgerKindWords[form.kind]} · {form.columns.length} 列里填 {filled} 列
      </span>
      <span className="line-up">
        <Button
          small
          busy={fetchFile.isPending}
          onClick={() => fetchFile.mutate({ year, kind: form.kind, formId: form.id })}
        >
          填{year}年的
        </Button>
        {mayWrite && (
          <Menu
            trigger={
              <Button small look="plain" aria-label={`${form.name}：改`}>
                改
              </Button>
            }
            items={[
              { words: '对各列', onPick: () => onMap(form) },
              { words: '不再用这张表', onPick: () => withdraw.mutate(), danger: true, apart: true },
            ]}
          />
        )}
      </span>
      {fetchFile.error && <span role="alert">{wordsOf(fetchFile.error)}</span>}
      {waiting && <LedgerFindingsDialog wanted={waiting} name={form.name} onClose={leave} />}
    </li>
  )
}
