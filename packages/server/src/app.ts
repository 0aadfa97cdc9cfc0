import { allEndpoints } from '@yushui/contract/all'
import type { FastifyInstance } from 'fastify'
import { contributors } from './contributors.ts'
import { accountRoutes } from './features/accounts/routes.ts'
import { activityRoutes } from './features/activities/routes.ts'
import { auditRoutes } from './features/audit/routes.ts'
import { chartRoutes } from './features/chart/routes.ts'
import { confirmationRoutes } from './features/confirmations/routes.ts'
import { evidenceRoutes } from './features/evidence/routes.ts'
import { ledgerRoutes } from './features/ledgers/routes.ts'
import { organisationRoutes } from './features/organisations/routes.ts'
import { paperRoutes } from './features/papers/routes.ts'
import { partnerRoutes } from './features/partners/routes.ts'
import { planRoutes } from './features/plan/routes.ts'
import { programmeRoutes } from './features/programmes/routes.ts'
import { readingRoutes } from './features/readings/routes.ts'
import { reportRoutes } from './features/reports/routes.ts'
import { setupRoutes } from './features/setup/routes.ts'
import { todayRoutes } from './features/today/routes.ts'
import { describeApi } from './platform/openapi.ts'
import type { App } from './platform/serve.ts'
import { serveWeb } from './platform/web-files.ts'

/** The features, lowest floor first; then what stands beside them. */
export async function buildApp(app: App, webFolder: string | null): Promise<FastifyInstance> {
  organisationRoutes(app)
  accountRoutes(app)
  partnerRoutes(app)
  readingRoutes(app)
  planRoutes(app)
  evidenceRoutes(app)
  programmeRoutes(app)
  activityRoutes(app)
  confirmationRoutes(app)
  paperRoutes(app)
  ledgerRoutes(app)
  reportRoutes(app, contributors)
  chartRoutes(app)
  todayRoutes(app)
  auditRoutes(app)
  setupRoutes(app)
  app.http.get('/api/openapi.json', () => describeApi(allEndpoints))
  await serveWeb(app.http, webFolder)
  await app.http.ready()
  return app.http
}
