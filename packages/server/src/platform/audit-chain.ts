import { createHash, randomBytes } from 'node:crypto'

/** What the first entry of a chain follows. */
export const chainStart = '0'.repeat(64)

/** What an entry says, without its place in the chain. */
export interface ChainedEntry {
  officeId: string
  number: number
  id: string
  at: Date
  accountId: string | null
  role: string | null
  action: string
  objectId: string | null
  succeeded: boolean
  digests: Record<string, string>
}

/** Covers the entry and, through `previous`, every entry before it. */
export function hashOf(entry: ChainedEntry, previous: string): string {
  const { officeId, number, id, at, accountId, role, action, objectId, succeeded, digests } = entry
  const said = { officeId, number, id, at: at.toISOString(), accountId, role, action, objectId, succeeded }
  return sha256(previous + canonical({ ...said, digests }))
}

/** The salt keeps a value that was erased from being guessed out of its digest. */
export function digestOf(name: string, value: unknown, salt: string): string {
  return sha256(canonical([salt, name, value]))
}

export const newSalt = () => randomBytes(16).toString('hex')

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** The same text whatever the order of the keys, which jsonb does not keep. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
