import * as api from '@yushui/contract/setup'
import { type App, serveAtDoor } from '../../platform/serve.ts'
import { findFounded } from '../../platform/settings.ts'
import { setUp } from './set-up.ts'

export function setupRoutes(app: App) {
  serveAtDoor(app, api.getSetup, async (ctx) => ({ isNeeded: !(await findFounded(ctx.db)) }))
  serveAtDoor(app, api.setUp, setUp)
}
