import type { ClientConfig } from 'pg'
import { chainStart, digestOf, hashOf } from '../../platform/audit-chain.ts'
import { connect, type Db } from '../../platform/db.ts'
import { listChains, listValues, readChain } from './queries.ts'

export interface Verified {
  entries: number
  /** The first place where a chain is broken, for people; null when all are whole. */
  brokenAt: string | null
}

const portion = 500

/** Recomputes every chain that the handle sees: a row changed, taken out, put in or moved shows. */
export async function verifyAudit(db: Db): Promise<Verified> {
  let entries = 0
  for (const { officeId, office } of await listChains(db)) {
    const walked = await walk(db, officeId)
    entries += walked.entries
    if (walked.brokenAt) return { entries, brokenAt: `${office}第${walked.brokenAt}条` }
  }
  return { entries, brokenAt: null }
}

/** The same for a program beside the server, as a role that sees every office. */
export async function verifyAuditAs(config: ClientConfig): Promise<Verified> {
  const db = connect(config)
  return verifyAudit(db).finally(() => db.destroy())
}

/** `brokenAt` is the number of the first entry that is not as it was written, or is missing. */
async function walk(db: Db, officeId: string): Promise<{ entries: number; brokenAt: number | null }> {
  let number = 0
  let previous = chainStart
  for (;;) {
    const { head, entries } = await readChain(db, officeId, number, portion)
    const values = Map.groupBy(await listValues(db, entries), (value) => value.number)
    for (const { hash, ...entry } of entries) {
      const isWhole =
        entry.number === number + 1 &&
        hash === hashOf(entry, previous) &&
        (values.get(entry.number) ?? []).every(
          ({ name, value, salt }) => entry.digests[name] === digestOf(name, value, salt),
        )
      if (!isWhole) return { entries: number, brokenAt: number + 1 }
      number = entry.number
      previous = hash
    }
    if (entries.length === portion) continue
    const isComplete = number === head.number && previous === head.hash
    return { entries: number, brokenAt: isComplete ? null : number + 1 }
  }
}
