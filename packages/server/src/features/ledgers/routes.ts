import * as api from '@yushui/contract/ledgers'
import { type App, serve, serveFile } from '../../platform/serve.ts'
import { getLedgerFindings, keepLedgerWords } from './ledger-findings.ts'
import { listForms } from './queries.ts'
import { withdrawLedgerForm } from './withdraw-ledger-form.ts'

/** Loaded when first asked for: each start would take longer with what opens workbooks. */
const forms = () => import('./add-ledger-form.ts')
const changed = () => import('./change-ledger-form.ts')
const filled = () => import('./fill-ledger-form.ts')
const written = () => import('./write-ledger.ts')

export function ledgerRoutes(app: App) {
  serveFile(app, api.getLedger, async (ctx, input) => (await written()).writeLedger(ctx, input))
  serve(app, api.getLedgerFindings, getLedgerFindings)
  serve(app, api.keepLedgerWords, keepLedgerWords)
  serve(app, api.listLedgerForms, (ctx) => listForms(ctx.db, ctx.office))
  serve(app, api.addLedgerForm, async (ctx, input, bytes) => (await forms()).addLedgerForm(ctx, input, bytes))
  serve(app, api.changeLedgerForm, async (ctx, input) => (await changed()).changeLedgerForm(ctx, input))
  serve(app, api.withdrawLedgerForm, withdrawLedgerForm)
  serveFile(app, api.fillLedgerForm, async (ctx, input) => (await filled()).fillLedgerForm(ctx, input))
}
