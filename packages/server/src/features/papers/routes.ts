import * as api from '@yushui/contract/papers'
import { type App, serve, serveFile } from '../../platform/serve.ts'
import { changePaper } from './change-paper.ts'
import { changePaperSettings } from './change-paper-settings.ts'
import { decideFinding } from './decide-finding.ts'
import { getPaper } from './get-paper.ts'
import { listPaperPhotos, openPaperPhoto } from './paper-photos.ts'
import { getPaperSettings } from './paper-settings.ts'
import { listPapers } from './queries.ts'
import { listTemplates } from './queries-templates.ts'
import { takePaperStep } from './take-paper-step.ts'
import { withdrawPaperTemplate } from './withdraw-paper-template.ts'
import { writePaper } from './write-paper.ts'

/** Loaded when first asked for: the writers of papers would make each start a quarter of a second longer. */
const templates = () => import('./add-paper-template.ts')
const files = () => import('./write-paper-file.ts')

export function paperRoutes(app: App) {
  serve(app, api.listPapers, (ctx, input) => listPapers(ctx.db, ctx, input))
  serve(app, api.writePaper, writePaper)
  serve(app, api.getPaper, getPaper)
  serve(app, api.changePaper, changePaper)
  serve(app, api.decideFinding, decideFinding)
  serve(app, api.takePaperStep, takePaperStep)
  serve(app, api.listPaperPhotos, listPaperPhotos)
  serveFile(app, api.getPaperPhoto, openPaperPhoto)
  serve(app, api.getPaperSettings, (ctx) => getPaperSettings(ctx))
  serve(app, api.changePaperSettings, changePaperSettings)
  serve(app, api.listPaperTemplates, (ctx) => listTemplates(ctx.db, ctx.office))
  serve(app, api.addPaperTemplate, async (ctx, input, bytes) =>
    (await templates()).addPaperTemplate(ctx, input, bytes),
  )
  serve(app, api.withdrawPaperTemplate, withdrawPaperTemplate)
  serveFile(app, api.getPaperFile, async (ctx, input) => (await files()).writePaperFile(ctx, input))
}
