import { createHash } from 'node:crypto'
import type { Socket } from 'node:net'
import { CamelCasePlugin, CompiledQuery, Kysely, PostgresDialect } from 'kysely'
import { type ClientConfig, Pool, type PoolClient, types } from 'pg'
import type { DB } from '../tables.ts'
import { everywhere, type Scope } from './scope.ts'

/** The handle that is passed on; within a request it is that request's transaction. */
export type Db = Kysely<DB>

export interface Pools {
  /** Where the work is done, always within a scope. */
  rooms: Db
  /** Sees every office: for finding out who is asking, and nothing else. Each statement for itself. */
  door: Db
  close(): Promise<void>
}

export function openPools(app: ClientConfig): Pools {
  const wide = `-c app.lo=${everywhere.lo} -c app.hi=${everywhere.hi}`
  const rooms = connect(withOptions(app, planOnce, 16))
  const door = connect(withOptions(app, `${planOnce} ${wide}`, 4))
  return { rooms, door, close: async () => void (await Promise.all([rooms.destroy(), door.destroy()])) }
}

/**
 * Every statement here goes by a key and has one good plan. PostgreSQL would plan the lists anew each time,
 * since the bounds of the scope are not known to a plan that is kept: 1.1 ms for 0.4 ms of work.
 */
const planOnce = '-c plan_cache_mode=force_generic_plan'

const withOptions = (config: ClientConfig, options: string, max: number) => ({
  ...config,
  max,
  options: [config.options, options].filter(Boolean).join(' '),
})

/** A pool of the given role; for programs beside the server, such as the audit check. */
export function connect(config: ClientConfig & { max?: number }): Db {
  const pool = new Pool({ ...config, pipeline: true, types: { getTypeParser } })
  // A connection that breaks while nobody uses it is replaced by the next that is asked for.
  // A connection that is lost in the middle of a transaction says so too; its next query reports it.
  pool.on('connect', (client) => client.on('error', () => {}))
  pool.on('error', () => {})
  const dialect = new PostgresDialect({
    pool: {
      connect: async () => naming(await pool.connect()),
      end: () => pool.end(),
      options: pool.options,
    },
  })
  return new Kysely<DB>({
    dialect,
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
}

/**
 * One transaction that sees the scope's offices and no other. A round trip is dearer than the wall itself:
 * the beginning goes out with the first query behind it. If it fails, that query fails too. SET LOCAL,
 * since on Citus nothing else reaches the workers.
 */
export function inScope<T>(
  pool: Db,
  scope: Scope,
  work: (db: Db) => Promise<T>,
  options: { readOnly?: boolean } = {},
): Promise<T> {
  return pool.connection().execute(async (db) => {
    await run(
      db,
      `begin${options.readOnly ? ' read only' : ''};
       set local app.lo = ${quote(scope.lo)}; set local app.hi = ${quote(scope.hi)}`,
    )
    try {
      const result = await work(db)
      const { rows } = await run(db, options.readOnly ? end : 'commit')
      // PostgreSQL answers the COMMIT of a failed transaction with ROLLBACK, not with an error.
      if (rows[0]?.command === 'ROLLBACK') throw new Error('the transaction had failed and was rolled back')
      return result
    } catch (fault) {
      await run(db, 'rollback').catch(() => {})
      throw fault
    }
  })
}

/** The commit of a transaction that only read: nothing depends on its answer. */
const end = 'end'

function run(db: Db, statement: string) {
  return db.executeQuery<{ command: string }>(CompiledQuery.raw(statement))
}

function quote(bound: string): string {
  if (!/^[0-9a-z./!~]*$/.test(bound)) throw new Error('a scope is made of path labels')
  return `'${bound}'`
}

const named = new WeakSet<object>()

/**
 * Kysely names no statement; a name lets PostgreSQL plan it once for each connection. What begins or ends
 * a transaction is not waited for, the connection keeps the order; the beginning is even held back, to
 * leave in one packet with the query behind it.
 */
function naming(client: PoolClient): PoolClient {
  if (named.has(client)) return client
  named.add(client)
  // One that breaks in the middle of work fails that work's query; without a listener, the whole server.
  client.on('error', () => {})
  const query = client.query.bind(client) as (config: object) => Promise<object>
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection
  const withName = async (text: string, values: readonly unknown[] = []) => {
    const isBegin = text.startsWith('begin')
    if (isBegin) stream.cork()
    const answer = query(values.length ? { name: nameOf(text), text, values } : { text })
    if (!isBegin) stream.uncork()
    if (!isBegin && text !== end) return answer
    answer.catch(() => {})
    return { rows: [] }
  }
  return Object.assign(client, { query: withName })
}

const names = new Map<string, string>()

function nameOf(text: string): string {
  const known = names.get(text)
  if (known) return known
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 22)
  if (names.size < 2000) names.set(text, name)
  return name
}

const int8 = types.builtins.INT8
const date = types.builtins.DATE
const numbersAndDays: Record<number, (text: string) => unknown> = { [int8]: Number, [date]: String }

/** Counts are numbers; a calendar day stays the text it is. */
function getTypeParser(oid: number, format?: 'text' | 'binary') {
  return numbersAndDays[oid] ?? types.getTypeParser(oid, format as 'text')
}
