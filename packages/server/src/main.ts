import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ClientConfig } from 'pg'
import { buildApp } from './app.ts'
import { offerHttps } from './operate/install-page.ts'
import type { Listen } from './operate/listen.ts'
import { type Clock, wallClock } from './platform/clock.ts'
import { openPools } from './platform/db.ts'
import { openHttp } from './platform/http.ts'
import { openSealing } from './platform/sealing.ts'

export interface ServerSettings {
  database: { appConfig: ClientConfig }
  listen: Listen
  dataFolder: { keys: string; log: string }
  clock?: Clock
}

const builtWeb = fileURLToPath(new URL('../../web/dist', import.meta.url))

export async function startServer({ database, listen, dataFolder, clock = wallClock }: ServerSettings) {
  const { host, port, tls, isBehindProxy } = listen
  const pools = openPools(database.appConfig)
  const sealing = openSealing(dataFolder.keys)
  const http = openHttp({ clock, tls, isBehindProxy, logFile: join(dataFolder.log, 'server.log') })
  offerHttps(http, listen)
  const close = async () => {
    await http.close()
    await pools.close()
  }
  try {
    const app = await buildApp({ http, pools, clock, sealing }, builtWeb)
    return { url: await app.listen({ host, port }), app, close }
  } catch (fault) {
    await close()
    throw fault
  }
}
