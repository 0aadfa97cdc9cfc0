import * as api from '@yushui/contract/confirmations'
import { type App, serve } from '../../platform/serve.ts'
import { servePage } from '../../platform/serve-page.ts'
import { answerConfirmation } from './answer-confirmation.ts'
import { askPartner } from './ask-partner.ts'
import { enterAnswer } from './enter-answer.ts'
import { listConfirmations } from './list-confirmations.ts'
import { showConfirmation } from './show-confirmation.ts'
import { withdrawConfirmation } from './withdraw-confirmation.ts'

export function confirmationRoutes(app: App) {
  serve(app, api.listConfirmations, listConfirmations)
  serve(app, api.askPartner, askPartner)
  serve(app, api.enterAnswer, enterAnswer)
  serve(app, api.withdrawConfirmation, withdrawConfirmation)
  servePage(app, api.showConfirmation, showConfirmation)
  servePage(app, api.answerConfirmation, answerConfirmation)
}
