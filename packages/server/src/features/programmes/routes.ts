import * as api from '@yushui/contract/programmes'
import { type App, serve } from '../../platform/serve.ts'
import { addCampaign } from './add-campaign.ts'
import { addProgramme } from './add-programme.ts'
import { changeCampaign } from './change-campaign.ts'
import { changeProgramme } from './change-programme.ts'
import { listCampaigns } from './queries-campaigns.ts'
import { restoreCampaign } from './restore-campaign.ts'
import { restoreProgramme } from './restore-programme.ts'
import { withdrawCampaign } from './withdraw-campaign.ts'
import { withdrawProgramme } from './withdraw-programme.ts'

/** What a programme comes to and its history are the activities' to tell. */
export function programmeRoutes(app: App) {
  serve(app, api.addProgramme, addProgramme)
  serve(app, api.changeProgramme, changeProgramme)
  serve(app, api.withdrawProgramme, withdrawProgramme)
  serve(app, api.restoreProgramme, restoreProgramme)
  serve(app, api.listCampaigns, (ctx, { withdrawn }) =>
    listCampaigns(ctx.db, ctx.office, withdrawn === 'yes'),
  )
  serve(app, api.addCampaign, addCampaign)
  serve(app, api.changeCampaign, changeCampaign)
  serve(app, api.withdrawCampaign, withdrawCampaign)
  serve(app, api.restoreCampaign, restoreCampaign)
}
