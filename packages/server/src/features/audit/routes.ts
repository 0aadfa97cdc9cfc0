import * as api from '@yushui/contract/audit'
import { type App, serve } from '../../platform/serve.ts'
import { checkAudit } from './check-audit.ts'
import { listAudit } from './list-audit.ts'

export function auditRoutes(app: App) {
  serve(app, api.listAudit, listAudit)
  serve(app, api.checkAudit, checkAudit)
}
