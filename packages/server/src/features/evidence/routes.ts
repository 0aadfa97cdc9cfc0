import * as api from '@yushui/contract/evidence'
import { type App, serve, serveFile, serveInTwo } from '../../platform/serve.ts'
import { addEvidence } from './add-evidence.ts'
import { answerPhotoSheet } from './answer-photo-sheet.ts'
import { changeEvidence } from './change-evidence.ts'
import { copyPhoto, coverPhoto } from './copy-photo.ts'
import { openEvidenceFile } from './open-evidence-file.ts'
import { listRows } from './queries.ts'
import { receiveFile } from './receive-file.ts'
import { restoreEvidence } from './restore-evidence.ts'
import { takeFile } from './take-file.ts'
import { withdrawEvidence } from './withdraw-evidence.ts'
import { writePackage } from './write-package.ts'

export function evidenceRoutes(app: App) {
  serve(app, api.listEvidence, (ctx, { activityId, year, unsorted, withdrawn }) =>
    listRows(ctx.db, ctx.office, {
      activityId,
      year,
      isUnsorted: unsorted === 'yes',
      isWithdrawn: withdrawn === 'yes',
    }),
  )
  serveInTwo(app, api.receiveFile, takeFile, receiveFile)
  serve(app, api.addEvidence, addEvidence)
  serve(app, api.changeEvidence, changeEvidence)
  serve(app, api.withdrawEvidence, withdrawEvidence)
  serve(app, api.restoreEvidence, restoreEvidence)
  serveFile(app, api.getEvidenceFile, openEvidenceFile)
  serve(app, api.answerPhotoSheet, answerPhotoSheet)
  serveInTwo(app, api.copyPhoto, coverPhoto, copyPhoto)
  serveFile(app, api.getEvidencePackage, writePackage)
}
