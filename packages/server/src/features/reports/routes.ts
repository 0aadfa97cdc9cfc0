import * as api from '@yushui/contract/reports'
import { type App, serve, serveFile } from '../../platform/serve.ts'
import { changeReport, rewriteReport } from './change-report.ts'
import { decideReportFinding } from './decide-report-finding.ts'
import type { Contributor } from './gather.ts'
import { getReport } from './get-report.ts'
import { listReportRecords } from './list-report-records.ts'
import { listSummaries } from './queries.ts'
import { takeReportStep } from './take-report-step.ts'
import { writeReport } from './write-report.ts'

/** Loaded when first asked for, as the plan's are. */
const files = () => import('./write-report-file.ts')
const packages = () => import('./pack-report.ts')

export function reportRoutes(app: App, contributors: Contributor[]) {
  serve(app, api.listReports, (ctx) => listSummaries(ctx.db, ctx.office))
  serve(app, api.writeReport, (ctx, input) => writeReport(ctx, input, contributors))
  serve(app, api.getReport, (ctx, { id }) => getReport(ctx, id, contributors))
  serve(app, api.changeReport, (ctx, input) => changeReport(ctx, input, contributors))
  serve(app, api.rewriteReport, (ctx, input) => rewriteReport(ctx, input, contributors))
  serve(app, api.decideReportFinding, (ctx, input) => decideReportFinding(ctx, input, contributors))
  serve(app, api.takeReportStep, (ctx, input) => takeReportStep(ctx, input, contributors))
  serve(app, api.listReportRecords, (ctx, input) => listReportRecords(ctx, input, contributors))
  serveFile(app, api.getReportFile, async (ctx, input) =>
    (await files()).writeReportFile(ctx, input, contributors),
  )
  serveFile(app, api.getReportPackage, async (ctx, input) =>
    (await packages()).packReport(ctx, input, contributors),
  )
}
