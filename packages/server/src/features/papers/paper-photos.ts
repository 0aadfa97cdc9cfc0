import type { getPaperPhoto as asked, PaperPhoto } from '@yushui/contract/papers'
import type { z } from 'zod'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { FileAnswer } from '../../platform/serve.ts'
import { listEvidenceById, openEvidenceFile } from '../evidence/public.ts'
import { getOffice } from '../organisations/public.ts'
import { getPaper } from './get-paper.ts'

/** In the order in which they go with the paper. */
export async function listPaperPhotos(ctx: Ctx, { id }: { id: string }): Promise<PaperPhoto[]> {
  const { photoIds, there } = await photosOf(ctx, id)
  const photos = new Map((await listEvidenceById(there, photoIds)).map((photo) => [photo.id, photo]))
  return photoIds
    .flatMap((photoId) => photos.get(photoId) ?? [])
    .map(({ id, title, photoSheet }) => ({ id, title, photoSheet }))
}

/** The copy without a trace of the camera; the original stays with the office. */
export async function openPaperPhoto(
  ctx: Ctx,
  { id, photoId }: z.output<typeof asked.input>,
): Promise<FileAnswer> {
  const { photoIds, there } = await photosOf(ctx, id)
  if (!photoIds.includes(photoId)) throw new Refusal('not-found', 'photo-not-there', {}, ['photoIds'])
  return openEvidenceFile(there, { id: photoId, size: 'web' })
}

/** Whoever may read the paper looks at its photos where they lie: in the office that wrote it. */
async function photosOf(ctx: Ctx, id: string): Promise<{ photoIds: string[]; there: Ctx }> {
  const { photoIds, officeId } = await getPaper(ctx, { id })
  const { id: office, path } = await getOffice(ctx.db, ctx.scope, officeId)
  return { photoIds, there: { ...ctx, office, path } }
}
