import * as api from '@yushui/contract/readings'
import { type App, serve } from '../../platform/serve.ts'

/** Loaded when first asked for: the reader's vocabulary would make each start longer. */
const texts = () => import('./read-plan-text.ts')
const files = () => import('./read-plan-file.ts')

/** Nothing of what is read is stored: that happens when the officer accepts. */
export function readingRoutes(app: App) {
  serve(app, api.readText, async (ctx, input) => (await texts()).readPlanText(ctx, input))
  serve(app, api.readFile, async (ctx, input, bytes) => (await files()).readPlanFile(ctx, input, bytes))
}
