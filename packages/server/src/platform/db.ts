import { availableParallelism } from 'node:os'
import {
  CamelCasePlugin,
  CompiledQuery,
  Kysely,
  type PluginTransformResultArgs,
  PostgresDialect,
} from 'kysely'
import { type ClientConfig, Pool, types } from 'pg'
import type { DB } from '../tables.ts'
import { everywhere, type Scope } from './scope.ts'
import { end, overOneLine } from './statements.ts'

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
  const rooms = connect(withOptions(app, planOnce, mostRooms))
  const door = connect(withOptions(app, `${planOnce} ${wide}`, mostRooms / 4))
  return { rooms, door, close: async () => void (await Promise.all([rooms.destroy(), door.destroy()])) }
}

/**
 * Beyond a few for each core, connections take time from one another and from the server: on two cores, 8
 * answer a sixth more than 16 (decision 0019).
 */
const mostRooms = Math.min(32, Math.max(8, 4 * availableParallelism()))

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
      connect: async () => overOneLine(await pool.connect()),
      end: () => pool.end(),
      options: pool.options,
    },
  })
  return new Kysely<DB>({
    dialect,
    plugins: [new SnakeCase()],
  })
}

/** Our names become the database's; the way back is in `statements.ts`, once for all rows. */
class SnakeCase extends CamelCasePlugin {
  override async transformResult({ result }: PluginTransformResultArgs) {
    return result
  }
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

function run(db: Db, statement: string) {
  return db.executeQuery<{ command: string }>(CompiledQuery.raw(statement))
}

function quote(bound: string): string {
  if (!/^[0-9a-z./!~]*$/.test(bound)) throw new Error('a scope is made of path labels')
  return `'${bound}'`
}

const int8 = types.builtins.INT8
const date = types.builtins.DATE
const numbersAndDays: Record<number, (text: string) => unknown> = { [int8]: Number, [date]: String }

/** Counts are numbers; a calendar day stays the text it is. */
function getTypeParser(oid: number, format?: 'text' | 'binary') {
  return numbersAndDays[oid] ?? types.getTypeParser(oid, format as 'text')
}
