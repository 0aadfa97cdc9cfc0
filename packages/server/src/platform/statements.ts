import { createHash } from 'node:crypto'
import type { Socket } from 'node:net'
import type { FieldDef, PoolClient, QueryArrayResult } from 'pg'

/** The commit of a transaction that only read: nothing depends on its answer. */
export const end = 'end'

const prepared = new WeakSet<object>()

/**
 * Kysely names no statement; a name lets PostgreSQL plan it once for each connection. What begins or ends
 * a transaction is not waited for, the connection keeps the order. Each packet wakes PostgreSQL and costs
 * as much as a small query (decision 0019): so the beginning is held back for the query behind it, and the
 * end for whatever is asked in the same turn by the next who waited for the connection.
 */
export function overOneLine(client: PoolClient): PoolClient {
  if (prepared.has(client)) return client
  prepared.add(client)
  // One that breaks in the middle of work fails that work's query; without a listener, the whole server.
  client.on('error', () => {})
  const ask = client.query.bind(client) as (config: object) => Promise<QueryArrayResult>
  const { hold, letGo } = holding(client)
  const query = async (text: string, values: readonly unknown[] = []) => {
    const isBegin = text.startsWith('begin')
    if (isBegin || text === end) hold()
    const known = values.length > 0 ? knownAs(text) : {}
    const answer = ask({ ...known, text, values, rowMode: 'array' })
    if (!isBegin && text !== end) {
      letGo()
      return withKeys(await answer, known)
    }
    if (text === end) setImmediate(letGo)
    answer.catch(() => {})
    return { rows: [] }
  }
  return Object.assign(client, { query })
}

/** What is held back leaves in one packet with what follows. */
function holding(client: PoolClient) {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection
  let isHeld = false
  return {
    hold() {
      if (!isHeld) stream.cork()
      isHeld = true
    },
    letGo() {
      if (isHeld) stream.uncork()
      isHeld = false
    },
  }
}

/** The name a statement is planned under, and its columns in our way once an answer has told them. */
interface Known {
  name?: string
  keys?: string[]
}
const statements = new Map<string, Known>()

function knownAs(text: string): Known {
  const known = statements.get(text)
  if (known) return known
  const made = { name: createHash('sha256').update(text).digest('base64url').slice(0, 22) }
  if (statements.size < 2000) statements.set(text, made)
  return made
}

/** Rows come as lists, which are read in half the time, and get their keys here: `first_day` → `firstDay`. */
function withKeys({ command, rowCount, fields, rows }: QueryArrayResult, known: Known) {
  known.keys ??= fields.map(keyOf)
  const { keys } = known
  const keyed = rows.map((values) => {
    const row: Record<string, unknown> = {}
    for (let place = 0; place < keys.length; place++) row[keys[place] as string] = values[place]
    return row
  })
  return { command, rowCount, rows: keyed }
}

const keyOf = ({ name }: FieldDef) => name.replace(/_([a-z\d])/g, (_, sign: string) => sign.toUpperCase())
