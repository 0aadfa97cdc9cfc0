import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import type { ClientConfig } from 'pg'
import { buildApp } from './app.ts'
import { type Clock, wallClock } from './platform/clock.ts'
import { openPools } from './platform/db.ts'
import { openFiles } from './platform/files.ts'
import { openHttp } from './platform/http.ts'
import { openSealing } from './platform/sealing.ts'

export interface ServerSettings {
  database: { appConfig: ClientConfig }
  listen: {
    host: string
    port: number
    tls?: { key: string; cert: string } | undefined
    isBehindProxy?: boolean
    /** Routes beside the product's own, such as the page that installs the office's certificate. */
    addRoutes?: ((http: FastifyInstance) => void) | undefined
  }
  dataFolder: { path: string; keys: string; log: string }
  clock?: Clock
}

const builtWeb = fileURLToPath(new URL('../../web/dist', import.meta.url))

export async function startServer({ database, listen, dataFolder, clock = wallClock }: ServerSettings) {
  const { host, port, tls, isBehindProxy, addRoutes } = listen
  const pools = openPools(database.appConfig)
  const sealing = openSealing(dataFolder.keys)
  const files = openFiles(dataFolder.path, sealing)
  const http = openHttp({ clock, tls, isBehindProxy, logFile: join(dataFolder.log, 'server.log') })
  addRoutes?.(http)
  const close = async () => {
    await http.close()
    await pools.close()
  }
  try {
    const app = await buildApp({ http, pools, clock, sealing, files }, builtWeb)
    return { url: await app.listen({ host, port }), app, close }
  } catch (fault) {
    await close()
    throw fault
  }
}
