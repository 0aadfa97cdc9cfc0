import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Client, ClientConfig } from 'pg'
import { connectClient } from './connect-client.ts'
import { backupRole } from './roles.ts'
import { splitStatements } from './split-statements.ts'
import { Trouble } from './trouble.ts'

export interface Migration {
  name: string
  hash: string
  sql: string
}

const ourMigrations = fileURLToPath(new URL('../migrations', import.meta.url))
/** One program migrates at a time. */
const migrationLock = 7_046_003

/** In name order, which is date order. */
export function readMigrations(folder = ourMigrations): Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name), 'utf8')
      return { name: name.replace(/\.sql$/, ''), hash: createHash('sha256').update(sql).digest('hex'), sql }
    })
}

/** Brings the database up to the given migrations, each in a transaction of its own; answers with those new to it. */
export async function migrate(owner: ClientConfig, migrations = readMigrations()): Promise<string[]> {
  const client = await connectClient(owner)
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    const applied = await listApplied(client)
    refuseStrangers(applied, migrations)
    const open = migrations.filter(({ name }) => !applied.has(name))
    for (const migration of open) {
      await client.query('begin')
      await applyMigration(client, migration)
      await client.query('commit')
    }
    if (open.length) await client.query(`grant select on all tables in schema public to ${backupRole}`)
    return open.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

/** Name and hash of each; empty in a new database. */
export async function listApplied(client: Client): Promise<Map<string, string>> {
  await client.query(
    `create table if not exists schema_migrations (
      name text primary key, hash text not null, applied_at timestamptz not null)`,
  )
  const { rows } = await client.query<{ name: string; hash: string }>(
    'select name, hash from schema_migrations',
  )
  return new Map(rows.map(({ name, hash }) => [name, hash]))
}

/** Within the caller's transaction. */
export async function applyMigration(client: Client, { name, hash, sql }: Migration) {
  try {
    for (const statement of splitStatements(sql)) await client.query(statement)
  } catch (fault) {
    throw new Error(`migration ${name}: ${fault instanceof Error ? fault.message : fault}`, { cause: fault })
  }
  await client.query('insert into schema_migrations (name, hash, applied_at) values ($1, $2, $3)', [
    name,
    hash,
    new Date(),
  ])
}

/** A database from a newer or another version must not be touched by this one. */
export function refuseStrangers(applied: Map<string, string>, migrations: Migration[]) {
  const known = new Map(migrations.map(({ name, hash }) => [name, hash]))
  const newer = [...applied.keys()].filter((name) => !known.has(name))
  if (newer.length)
    throw new Trouble(
      `数据库已被更新版本的鱼水用过（${newer.join('、')}），这个版本不能打开它。请换用新版本。`,
    )
  const changed = [...applied].filter(([name, hash]) => known.get(name) !== hash).map(([name]) => name)
  if (changed.length)
    throw new Trouble(
      `已经用过的数据库改动文件后来被改过（${changed.join('、')}）。请恢复这些文件的原样再启动。`,
    )
}
