import { queryOptions } from '@tanstack/react-query'
import * as api from '@yushui/contract/ledgers'
import { call, download } from '../../api.ts'
import { cache } from '../../cache.ts'

export const ledgerFormsQuery = queryOptions({
  queryKey: ['ledger-forms'],
  queryFn: ({ signal }) => call(api.listLedgerForms, {}, { signal }),
})
export const ledgerFormsChanged = () => cache.invalidateQueries({ queryKey: ledgerFormsQuery.queryKey })

/** A year's ledger, in our columns or in those of somebody's form. */
export interface LedgerWanted {
  year: number
  kind: api.LedgerKind
  formId?: string
}
export const ledgerFindingsQuery = (wanted: LedgerWanted) =>
  queryOptions({
    queryKey: ['ledger-findings', wanted],
    queryFn: ({ signal }) => call(api.getLedgerFindings, wanted, { signal }),
    // The records may have been put right on another page.
    staleTime: 0,
  })

export const downloadLedger = ({ year, kind, formId }: LedgerWanted) =>
  formId ? download(api.fillLedgerForm, { id: formId, year }) : download(api.getLedger, { year, kind })
