import { getChartPaper } from '@yushui/contract/plans'
import { type App, serveFile } from '../../platform/serve.ts'

/** Loaded when first asked for: the writers of papers would make each start a quarter of a second longer. */
const charts = () => import('./draw-chart.ts')

export function chartRoutes(app: App) {
  serveFile(app, getChartPaper, async (ctx, input) => (await charts()).drawChart(ctx, input))
}
