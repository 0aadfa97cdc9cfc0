import type { addEvidence as asked, Evidence } from '@yushui/contract/evidence'
import type { z } from 'zod'
import type { Ctx } from '../../platform/ctx.ts'
import { refuseSealedNames } from '../partners/public.ts'
import { getEvidence } from './get-evidence.ts'
import { insertEvidence } from './queries.ts'
import { activityRefusal, placesOf, refuseEmpty, yearFor } from './rules.ts'

const noFile = {
  fileName: null,
  fileType: null,
  fileBytes: null,
  sha256: null,
  webSha256: null,
  thumbnailSha256: null,
  crc32: null,
  takenAt: null,
  width: null,
  height: null,
  madeFrom: null,
}

/** A note, where a paper lies, or a number. Asked twice with one id, it is there once. */
export async function addEvidence(ctx: Ctx, input: z.output<typeof asked.input>): Promise<Evidence> {
  const { id, kind, title, text, box, pageNumber, n, unit, eventOn } = input
  refuseEmpty(input)
  await refuseSealedNames(ctx, placesOf({ title, text, box, pageNumber, unit }))
  const filed = { filedAt: ctx.now, filedBy: ctx.account.id, year: yearFor(eventOn, ctx.today) }
  const isNew = await insertEvidence(ctx.db, ctx.office, ctx.path, { ...noFile, ...input, ...filed }).catch(
    (fault) => {
      throw activityRefusal(fault)
    },
  )
  if (isNew) await ctx.audit('evidence.added', id, { kind, title, n, eventOn })
  return getEvidence(ctx, id)
}
