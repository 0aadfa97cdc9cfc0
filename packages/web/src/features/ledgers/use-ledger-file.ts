import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { cache } from '../../cache.ts'
import { downloadLedger, type LedgerWanted, ledgerFindingsQuery } from './ledger-queries.ts'

/** One click where nothing is flagged; else `waiting` is the one whose flagged words are looked at first. */
export function useLedgerFile() {
  const [waiting, setWaiting] = useState<LedgerWanted | null>(null)
  const fetchFile = useMutation({
    mutationFn: async (wanted: LedgerWanted) => {
      const { open } = await cache.fetchQuery(ledgerFindingsQuery(wanted))
      if (open.length > 0) setWaiting(wanted)
      else await downloadLedger(wanted)
    },
  })
  return { fetchFile, waiting, leave: () => setWaiting(null) }
}
