import * as api from '@yushui/contract/organisations'
import { type App, serve } from '../../platform/serve.ts'
import { addOffice } from './add-office.ts'
import { listOfficesIn } from './queries.ts'

export function organisationRoutes(app: App) {
  serve(app, api.listOffices, (ctx) => listOfficesIn(ctx.db, ctx.scope))
  serve(app, api.addOffice, addOffice)
}
