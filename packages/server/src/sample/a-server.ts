import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { buildApp } from '../app.ts'
import { startTestCluster } from '../operate/test-cluster.ts'
import { openPools } from '../platform/db.ts'
import { openFiles } from '../platform/files.ts'
import { openHttp } from '../platform/http.ts'
import { openSealing } from '../platform/sealing.ts'
import { aClock } from './office.ts'

/** A server before the first visit, with a database and a folder of its own. */
export async function aServer(today: string) {
  const cluster = await startTestCluster()
  const database = await cluster.createDatabase()
  const pools = openPools(database.appConfig)
  const clock = aClock(today)
  const http = openHttp({ clock })
  const folder = mkdtempSync(join(cluster.folder.path, 'server-'))
  const sealing = openSealing(join(folder, 'keys'))
  const app = { http, pools, clock, sealing, files: openFiles(folder, sealing) }
  await buildApp(app, null)
  return {
    app,
    clock,
    database,
    folder,
    async close() {
      await http.close()
      await pools.close()
      await database.stop()
      await cluster.stop()
    },
  }
}
