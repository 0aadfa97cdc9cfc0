import { type ChainedEntry, chainStart, digestOf, hashOf, newSalt } from './audit-chain.ts'
import type { Db } from './db.ts'

/** The changed values by name; whatever JSON can say. */
export type AuditValues = Record<string, unknown>

export type NewEntry = Omit<ChainedEntry, 'number' | 'digests'> & { path: string; values: AuditValues }

/**
 * Adds an entry to its office's chain, in the transaction of the write it tells of. The head of the chain
 * is locked until that transaction ends, so that two at once come one after the other.
 */
export async function addEntry(db: Db, { path, values, ...said }: NewEntry): Promise<void> {
  const { officeId } = said
  const head = await db
    .insertInto('auditHeads')
    .values({ officeId, path, number: 1, hash: chainStart })
    .onConflict((at) =>
      at.column('officeId').doUpdateSet((eb) => ({ number: eb('auditHeads.number', '+', 1) })),
    )
    .returning(['number', 'hash'])
    .executeTakeFirstOrThrow()

  const salted = Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ({ name, value: JSON.parse(JSON.stringify(value)), salt: newSalt() }))
  const digests = Object.fromEntries(
    salted.map(({ name, value, salt }) => [name, digestOf(name, value, salt)]),
  )
  const entry = { ...said, number: head.number, digests }
  const hash = hashOf(entry, head.hash)
  await db
    .insertInto('auditEntries')
    .values({ ...entry, path, hash, digests: JSON.stringify(digests) })
    .execute()
  if (salted.length)
    await db
      .insertInto('auditValues')
      .values(
        salted.map((it) => ({
          ...it,
          value: JSON.stringify(it.value),
          officeId,
          path,
          number: head.number,
        })),
      )
      .execute()
  await db.updateTable('auditHeads').set({ hash }).where('officeId', '=', officeId).execute()
}
