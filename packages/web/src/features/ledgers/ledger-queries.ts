import { queryOptions } from '@tanstack/react-query'
import { listLedgerForms } from '@yushui/contract/ledgers'
import { call } from '../../api.ts'
import { cache } from '../../cache.ts'

export const ledgerFormsQuery = queryOptions({
  queryKey: ['ledger-forms'],
  queryFn: ({ signal }) => call(listLedgerForms, {}, { signal }),
})
export const ledgerFormsChanged = () => cache.invalidateQueries({ queryKey: ledgerFormsQuery.queryKey })
