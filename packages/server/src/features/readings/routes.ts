import * as api from '@yushui/contract/readings'
import { type App, serve } from '../../platform/serve.ts'
import { readPlanFile } from './read-plan-file.ts'
import { readPlanText } from './read-plan-text.ts'

/** Nothing of what is read is stored: that happens when the officer accepts. */
export function readingRoutes(app: App) {
  serve(app, api.readText, readPlanText)
  serve(app, api.readFile, readPlanFile)
}
