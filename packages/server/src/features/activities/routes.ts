import * as api from '@yushui/contract/activities'
import { getProgramme as programme, listProgrammes as programmes } from '@yushui/contract/programmes'
import { type App, serve } from '../../platform/serve.ts'
import { addActivity } from './add-activity.ts'
import { addDecision } from './add-decision.ts'
import { changeActivity } from './change-activity.ts'
import { changeDecision } from './change-decision.ts'
import { copyActivity } from './copy-activity.ts'
import { getActivity } from './get-activity.ts'
import { listActivities } from './list-activities.ts'
import { getProgramme, listProgrammes } from './list-programmes.ts'
import { makeTaskOfDecision } from './make-task-of-decision.ts'
import { takeActivityStep } from './take-activity-step.ts'
import { withdrawDecision } from './withdraw-decision.ts'

export function activityRoutes(app: App) {
  serve(app, api.listActivities, listActivities)
  serve(app, api.getActivity, getActivity)
  serve(app, api.addActivity, addActivity)
  serve(app, api.changeActivity, changeActivity)
  serve(app, api.takeActivityStep, takeActivityStep)
  serve(app, api.copyActivity, copyActivity)
  serve(app, api.addDecision, addDecision)
  serve(app, api.changeDecision, changeDecision)
  serve(app, api.withdrawDecision, withdrawDecision)
  serve(app, api.makeTaskOfDecision, makeTaskOfDecision)
  serve(app, programmes, listProgrammes)
  serve(app, programme, getProgramme)
}
