import * as api from '@yushui/contract/plans'
import * as rollOverApi from '@yushui/contract/roll-over'
import * as spansApi from '@yushui/contract/spans'
import { type App, serve, serveFile } from '../../platform/serve.ts'
import { acceptPlan } from './accept-plan.ts'
import { addTask } from './add-task.ts'
import { changePlan } from './change-plan.ts'
import { changeSpans } from './change-spans.ts'
import { changeTask } from './change-task.ts'
import { getOverview } from './get-overview.ts'
import { getPlan, getYear } from './get-plan.ts'
import { getSpanTable } from './get-spans.ts'
import { listAmendments } from './list-amendments.ts'
import { listPlans } from './list-plans.ts'
import { listTasks } from './list-tasks.ts'
import { removeTick } from './remove-tick.ts'
import { restoreTask } from './restore-task.ts'
import { rollOverPlan } from './roll-over-plan.ts'
import { takePlanStep } from './take-plan-step.ts'
import { tickTask } from './tick-task.ts'
import { withdrawTask } from './withdraw-task.ts'

/** Loaded when first asked for: the writers of papers would make each start a quarter of a second longer. */
const papers = () => import('./write-plan-paper.ts')

export function planRoutes(app: App) {
  serve(app, api.listPlans, listPlans)
  serve(app, api.acceptPlan, acceptPlan)
  serve(app, api.getPlan, getPlan)
  serve(app, api.changePlan, changePlan)
  serve(app, api.takePlanStep, takePlanStep)
  serve(app, api.getYear, getYear)
  serve(app, api.listTasks, listTasks)
  serve(app, api.addTask, addTask)
  serve(app, api.changeTask, changeTask)
  serve(app, api.withdrawTask, withdrawTask)
  serve(app, api.restoreTask, restoreTask)
  serve(app, api.tickTask, tickTask)
  serve(app, api.removeTick, removeTick)
  serve(app, api.listAmendments, listAmendments)
  serveFile(app, api.getPlanPaper, async (ctx, input) => (await papers()).writePlanPaper(ctx, input))
  serve(app, rollOverApi.rollOverPlan, rollOverPlan)
  serve(app, spansApi.getSpans, (ctx) => getSpanTable(ctx))
  serve(app, spansApi.changeSpans, changeSpans)
  serve(app, api.getOverview, getOverview)
}
