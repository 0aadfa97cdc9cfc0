import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Client } from 'pg'
import { connectClient } from './connect-client.ts'
import { type DataFolder, makeDataFolder } from './data-folder.ts'
import { type Database, embeddedConfigs, makeDatabase } from './database.ts'
import { openEmbeddedPostgres } from './embedded-postgres.ts'
import { migrate, readMigrations } from './migrate.ts'
import { connectionTo, isAlive, stopServer, superuser } from './postgres-process.ts'
import { chooseRunAs } from './run-as.ts'

export interface TestCluster {
  folder: DataFolder
  /** A database of one's own, already migrated: a clone of a template made once. `stop` drops it. */
  createDatabase(migrations?: ReturnType<typeof readMigrations>): Promise<Database>
  stop(): Promise<void>
}

/** Speed for safety: a test's rows may be lost with the machine. */
const options = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200']
const templateLock = 7_046_004
const prefix = join(tmpdir(), 'yushui-test-')

/**
 * The test run's own PostgreSQL. All programs that name the same `run`, a process number, share one
 * server: the first starts it, the last to stop removes it.
 */
export async function startTestCluster(
  run = process.env.YUSHUI_TEST_RUN ?? String(process.pid),
): Promise<TestCluster> {
  await removeForsaken()
  const path = `${prefix}${run}`
  const folder = makeDataFolder(path, chooseRunAs(join(path, 'pg')))
  const server = await openEmbeddedPostgres(folder, { options })
  return {
    folder,
    async createDatabase(migrations = readMigrations()) {
      const template = await makeTemplate(folder, migrations)
      const name = `test_${randomUUID()}`
      await makeDatabase(folder, name, template)
      return {
        ...embeddedConfigs(folder, name),
        onDeath: server.onDeath,
        stop: () => asSuperuser(folder, (client) => client.query(`drop database "${name}" with (force)`)),
      }
    },
    async stop() {
      if (await server.stop()) rmSync(folder.path, { recursive: true })
    },
  }
}

/** What test runs left that were killed. */
async function removeForsaken() {
  for (const name of readdirSync(tmpdir())) {
    const [, pid] = /^yushui-test-(\d+)$/.exec(name) ?? []
    if (!pid || isAlive(Number(pid))) continue
    const path = join(tmpdir(), name)
    const mayRemove = process.getuid?.() === 0 || statSync(path).uid === process.getuid?.()
    if (!mayRemove) continue
    const folder = makeDataFolder(path, null)
    await stopServer(folder)
    rmSync(folder.path, { recursive: true, force: true })
  }
}

async function makeTemplate(
  folder: DataFolder,
  migrations: ReturnType<typeof readMigrations>,
): Promise<string> {
  const name = `template_${createHash('sha256')
    .update(migrations.map(({ hash }) => hash).join())
    .digest('hex')
    .slice(0, 16)}`
  await asSuperuser(folder, async (client) => {
    await client.query('select pg_advisory_lock($1)', [templateLock])
    await makeDatabase(folder, name)
    await migrate(embeddedConfigs(folder, name).ownerConfig, migrations)
  })
  return name
}

async function asSuperuser(folder: DataFolder, work: (client: Client) => Promise<unknown>) {
  const client = await connectClient(connectionTo(folder, superuser, 'postgres'))
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
