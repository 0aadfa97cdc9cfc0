import { type ClientConfig, escapeIdentifier } from 'pg'
import { connectClient } from './connect-client.ts'
import type { DataFolder } from './data-folder.ts'
import { openEmbeddedPostgres } from './embedded-postgres.ts'
import { connectionTo, superuser } from './postgres-process.ts'
import { appRole, backupRole, makeEmbeddedRoles, ownerRole } from './roles.ts'

/** A PostgreSQL ready for use, with a way in for each of the three roles. */
export interface Database {
  kind: 'embedded' | 'external'
  ownerConfig: ClientConfig
  appConfig: ClientConfig
  backupConfig: ClientConfig
  /** For people: where the data lie, never with a password. */
  place: string
  stop(): Promise<unknown>
  /** Called when the embedded server was found dead, and again when it is back. */
  onDeath(listener: (state: 'died' | 'back') => void): void
}

const databaseName = 'yushui'
const setUpLock = 7_046_005

/** The data folder's own PostgreSQL, started or adopted. */
export async function openDatabase({
  folder,
  serving,
}: {
  folder: DataFolder
  /** True for the program that answers the browsers: one for each data folder. */
  serving?: boolean
}): Promise<Database> {
  const server = await openEmbeddedPostgres(folder, { serving })
  try {
    await makeDatabase(folder, databaseName)
  } catch (fault) {
    await server.stop()
    throw fault
  }
  return { ...embeddedConfigs(folder, databaseName), ...server }
}

/** Makes roles and database where they are missing; `template` is copied, rows and all. */
export async function makeDatabase(folder: DataFolder, name: string, template?: string) {
  const client = await connectClient(connectionTo(folder, superuser, 'postgres'))
  try {
    await client.query('select pg_advisory_lock($1)', [setUpLock])
    await makeEmbeddedRoles(client)
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount) return
    const source = template ? `template ${escapeIdentifier(template)}` : ''
    await client.query(`create database ${escapeIdentifier(name)} owner ${ownerRole} ${source}`)
  } finally {
    await client.end()
  }
}

export function embeddedConfigs(folder: DataFolder, database: string) {
  return {
    kind: 'embedded' as const,
    ownerConfig: connectionTo(folder, ownerRole, database),
    appConfig: connectionTo(folder, appRole, database),
    backupConfig: connectionTo(folder, backupRole, database),
    place: folder.pg,
  }
}
