import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, onTestFinished } from 'vitest'
import { buildApp } from '../app.ts'
import { makeDataFolder } from '../operate/data-folder.ts'
import { startTestCluster } from '../operate/test-cluster.ts'
import { openPools } from '../platform/db.ts'
import { openFiles } from '../platform/files.ts'
import { openHttp } from '../platform/http.ts'
import { openSealing } from '../platform/sealing.ts'
import type { App } from '../platform/serve.ts'
import { aServer } from './a-server.ts'
import { aBrowser, newAddress } from './browser.ts'
import { aClock, type MadeOffice, makeOffice } from './office.ts'

let opened: ReturnType<typeof open> | null = null
const offices: MadeOffice[] = []

/** One database for all offices of a test file, so that one may try to look at the other's. */
async function open() {
  const cluster = await startTestCluster()
  const database = await cluster.createDatabase()
  const pools = openPools(database.appConfig)
  const folder = makeDataFolder(mkdtempSync(join(cluster.folder.path, 'office-')), null)
  const sealing = openSealing(folder.keys)
  return { cluster, database, pools, sealing, folder, files: openFiles(folder.path, sealing) }
}

afterAll(async () => {
  if (!opened) return
  const { cluster, database, pools } = await opened
  for (const office of offices) await office.app.http.close()
  await pools.close()
  await database.stop()
  await cluster.stop()
})

interface Wanted {
  today?: string
  /** Routes of a test's own. */
  more?: (app: App) => void
  /** For faults that are meant. */
  logFile?: string
}

export async function anOffice({ today = '2026-06-01', more, logFile }: Wanted = {}): Promise<MadeOffice> {
  opened ??= open()
  const { pools, sealing, files } = await opened
  const clock = aClock(today)
  const http = openHttp({ clock, logFile })
  const app = { http, pools, clock, sealing, files }
  more?.(app)
  await buildApp(app, null)
  const office = await makeOffice(app, clock)
  offices.push(office)
  return office
}

/** A server before the first visit, with a database of its own. */
export async function aBareServer() {
  const { app, clock, database, close } = await aServer('2026-06-01')
  onTestFinished(close)
  return { app, clock, database, aStranger: () => aBrowser(app.http, newAddress()) }
}

/** For a look into the tables themselves, as the role that owns them. */
export async function theDatabase() {
  opened ??= open()
  return (await opened).database
}

/** For a look at what lies on disk. */
export async function theFolder() {
  opened ??= open()
  return (await opened).folder
}
