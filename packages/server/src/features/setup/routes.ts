import * as api from '@yushui/contract/setup'
import { type App, serveAtDoor } from '../../platform/serve.ts'
import { findFounded } from '../../platform/settings.ts'
import { setUp } from './set-up.ts'
import { setUpSample } from './set-up-sample.ts'

export function setupRoutes(app: App) {
  serveAtDoor(app, api.getSetup, async (ctx) => ({ isNeeded: !(await findFounded(ctx.db)) }))
  serveAtDoor(app, api.setUp, setUp)
  serveAtDoor(app, api.setUpSample, (ctx) => setUpSample(app, ctx))
}
