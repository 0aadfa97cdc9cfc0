import * as api from '@yushui/contract/papers'
import { type App, serve, serveFile } from '../../platform/serve.ts'
import { changePaper } from './change-paper.ts'
import { decideFinding } from './decide-finding.ts'
import { getPaper } from './get-paper.ts'
import { listPapers } from './queries.ts'
import { takePaperStep } from './take-paper-step.ts'
import { writePaper } from './write-paper.ts'

/** Loaded when first asked for: the writers of papers would make each start a quarter of a second longer. */
const files = () => import('./write-paper-file.ts')

export function paperRoutes(app: App) {
  serve(app, api.listPapers, (ctx, input) => listPapers(ctx.db, ctx, input))
  serve(app, api.writePaper, writePaper)
  serve(app, api.getPaper, getPaper)
  serve(app, api.changePaper, changePaper)
  serve(app, api.decideFinding, decideFinding)
  serve(app, api.takePaperStep, takePaperStep)
  serveFile(app, api.getPaperFile, async (ctx, input) => (await files()).writePaperFile(ctx, input))
}
