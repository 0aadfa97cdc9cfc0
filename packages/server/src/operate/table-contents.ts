import { hash } from 'node:crypto'
import { type Client, escapeIdentifier } from 'pg'
import { to as copyTo } from 'pg-copy-streams'

export interface Table {
  name: string
  /** Without those that the database computes. */
  columns: string[]
}

/** Every table but the list of migrations, a table after those it refers to. */
export async function listTables(client: Client): Promise<Table[]> {
  const { rows: tables } = await client.query<Table>(
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
      from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
        and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and c.relname <> 'schema_migrations'
      group by c.relname order by c.relname`,
  )
  const { rows: references } = await client.query<{ from: string; to: string }>(
    `select f.relname as "from", t.relname as "to" from pg_constraint k
      join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
      where k.contype = 'f' and k.conrelid <> k.confrelid and f.relnamespace = 'public'::regnamespace`,
  )
  const sorted: Table[] = []
  const seen = new Set<string>()
  const visit = (table: Table) => {
    if (seen.has(table.name)) return
    seen.add(table.name)
    const parents = references.filter(({ from }) => from === table.name).map(({ to }) => to)
    for (const parent of tables.filter(({ name }) => parents.includes(name))) visit(parent)
    sorted.push(table)
  }
  for (const table of tables) visit(table)
  return sorted
}

export function nameAndColumns({ name, columns }: Table): string {
  return `${escapeIdentifier(name)} (${columns.map(escapeIdentifier).join(', ')})`
}

/** The same text for the same rows on every version and machine. */
export const sameWords = `set local timezone = 'UTC'; set local datestyle = 'ISO, YMD';
  set local intervalstyle = 'postgres'; set local extra_float_digits = 1; set local bytea_output = 'hex'`

/** A table's rows as lines of COPY's text format. */
export function readRows(client: Client, table: Table): AsyncIterable<Buffer> {
  return client.query(copyTo(`copy ${nameAndColumns(table)} to stdout`))
}

export interface Tally {
  rows: number
  hash: string
}

/**
 * Counts lines and adds up their hashes, so that the same rows in another order, as another database
 * gives them, come to the same. A line end within a value is written `\n` in this format.
 */
export class RowTally {
  #rows = 0
  #low = 0n
  #high = 0n
  #rest = Buffer.alloc(0)

  add(chunk: Buffer) {
    const bytes = this.#rest.length ? Buffer.concat([this.#rest, chunk]) : chunk
    let at = 0
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, at)) {
      const digest = hash('sha256', bytes.subarray(at, end), 'buffer')
      this.#low = BigInt.asUintN(64, this.#low + digest.readBigUInt64BE(0))
      this.#high = BigInt.asUintN(64, this.#high + digest.readBigUInt64BE(8))
      this.#rows++
      at = end + 1
    }
    this.#rest = Buffer.from(bytes.subarray(at))
  }

  get result(): Tally {
    return { rows: this.#rows, hash: `${this.#high.toString(16)}.${this.#low.toString(16)}` }
  }
}

export async function tallyOf(client: Client, table: Table): Promise<Tally> {
  const tally = new RowTally()
  for await (const chunk of readRows(client, table)) tally.add(chunk)
  return tally.result
}
