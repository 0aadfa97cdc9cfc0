import type { copyPhoto as asked, Evidence } from '@yushui/contract/evidence'
import type { z } from 'zod'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Desk } from '../../platform/serve.ts'
import { getEvidence } from './get-evidence.ts'
import { coverPicture, preparePicture } from './inspect-file.ts'
import { findKept, keepFile } from './keep-file.ts'
import { readKept } from './open-evidence-file.ts'
import { yearFor } from './rules.ts'
import { inTurn, readWhole, sealCopies, type TakenFile } from './take-file.ts'

type Asked = z.output<typeof asked.input>

/** Everything about a covered copy that takes time. */
export async function coverPhoto(desk: Desk, { id, blur, crop }: Asked): Promise<TakenFile> {
  if (blur.length === 0 && !crop) throw new Refusal('invalid', 'nothing-covered', {}, ['blur'])
  const { sha256 } = await desk.look(async (ctx) => fileOf(await getEvidence(ctx, id)))
  return inTurn(async () => {
    const covered = await coverPicture(await readWhole(readKept(desk, sha256)), { blur, crop })
    const picture = await preparePicture(covered)
    const original = await desk.files.take(desk.office, [covered])
    return sealCopies(desk, original, { type: 'image/jpeg', picture })
  })
}

/** A photo of its own, with a sheet of its own; the one it is made from stays as it was. */
export async function copyPhoto(
  ctx: Ctx,
  { id, copyId, blur, crop }: Asked,
  taken: TakenFile,
): Promise<Evidence> {
  const from = await getEvidence(ctx, id)
  const { takenAt } = fileOf(from)
  const what = blur.length ? '打码' : '裁剪'
  const title = `${[...from.title].slice(0, 74).join('')}（${what}）`
  const { activityId, eventOn } = from
  const copy = await keepFile(ctx, taken, {
    id: copyId,
    activityId,
    year: yearFor(eventOn, ctx.today),
    title,
    eventOn,
    fileName: `${title}.jpg`,
    takenAt,
    madeFrom: id,
  })
  if (!copy) return (await findKept(ctx, copyId, taken.original)).evidence
  await ctx.audit('photo.covered', copyId, { title, madeFrom: id, areas: blur.length, isCropped: !!crop })
  return copy
}

function fileOf({ kind, file, isWithdrawn }: Evidence) {
  if (kind !== 'photo' || !file) throw new Refusal('invalid', 'not-a-photo')
  if (isWithdrawn) throw new Refusal('conflict', 'evidence-withdrawn')
  return file
}
