import * as api from '@yushui/contract/partners'
import { type App, serve } from '../../platform/serve.ts'
import { addPartner } from './add-partner.ts'
import { changePartner } from './change-partner.ts'
import { listPartners } from './queries.ts'
import { restorePartner } from './restore-partner.ts'
import { revealPartnerName } from './reveal-partner-name.ts'
import { withdrawPartner } from './withdraw-partner.ts'

export function partnerRoutes(app: App) {
  serve(app, api.listPartners, (ctx, { withdrawn }) => listPartners(ctx.db, ctx.office, withdrawn === 'yes'))
  serve(app, api.addPartner, addPartner)
  serve(app, api.changePartner, changePartner)
  serve(app, api.withdrawPartner, withdrawPartner)
  serve(app, api.restorePartner, restorePartner)
  serve(app, api.revealPartnerName, revealPartnerName)
}
