import type { KyselyPlugin } from 'kysely'
import type { Db } from './db.ts'

/** Every write leaves an audit entry in its own transaction: one that left none is undone, as a fault. */
export function watchWrites(db: Db) {
  let written = 0n
  let isAudited = false
  const watch: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      written += result.numAffectedRows ?? 0n
      return result
    },
  }
  return {
    db: db.withPlugin(watch),
    auditLeft() {
      isAudited = true
    },
    demandAudit() {
      if (written > 0n && !isAudited) throw new Error('a write without an audit entry')
    },
  }
}
