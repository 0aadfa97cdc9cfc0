import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import type { ClientConfig } from 'pg'
import { buildApp } from './app.ts'
import { keepDigests } from './features/today/jobs.ts'
import { type Clock, wallClock } from './platform/clock.ts'
import { openPools } from './platform/db.ts'
import { openFiles } from './platform/files.ts'
import { openHttp } from './platform/http.ts'
import type { MailSettings } from './platform/mail.ts'
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
  /** Without them no letters go out. */
  mail?: MailSettings | null
  clock?: Clock
}

const builtWeb = fileURLToPath(new URL('../../web/dist', import.meta.url))

export async function startServer(settings: ServerSettings) {
  const { database, listen, dataFolder, clock = wallClock } = settings
  const { host, port, tls, isBehindProxy, addRoutes } = listen
  const pools = openPools(database.appConfig)
  const sealing = openSealing(dataFolder.keys)
  const files = openFiles(dataFolder.path, sealing)
  const http = openHttp({ clock, tls, isBehindProxy, logFile: join(dataFolder.log, 'server.log') })
  addRoutes?.(http)
  const mail = settings.mail ? await openLine(settings.mail) : undefined
  const app = { http, pools, clock, sealing, files, ...(mail && { mail }) }
  let digests: ReturnType<typeof keepDigests> | undefined
  const close = async () => {
    await http.close()
    await digests?.stop()
    mail?.close()
    await pools.close()
  }
  try {
    await buildApp(app, builtWeb)
    const url = await http.listen({ host, port })
    digests = keepDigests(app)
    return { url, app: http, close }
  } catch (fault) {
    await close()
    throw fault
  }
}

/** Most installations send no letters and need not load what sends them. */
const openLine = async (settings: MailSettings) => (await import('./platform/mail.ts')).openMail(settings)
