import type { Evidence } from '@yushui/contract/evidence'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { getEvidence } from './get-evidence.ts'
import { findBySha256, findEvidence, insertEvidence, type NewEvidence } from './queries.ts'
import { activityRefusal } from './rules.ts'
import type { TakenFile } from './take-file.ts'

type FileColumns =
  | 'kind'
  | 'filedAt'
  | 'filedBy'
  | 'fileType'
  | 'fileBytes'
  | 'sha256'
  | 'webSha256'
  | 'thumbnailSha256'
  | 'crc32'
  | 'width'
  | 'height'
  | 'text'
  | 'box'
  | 'pageNumber'
  | 'n'
  | 'unit'

/**
 * The row of a file, and the file under its hash before the row is committed: a file without a row can be
 * found and removed, a row without a file would be a promise broken. Null where the bytes or the id are
 * there already.
 */
export async function keepFile(
  ctx: Ctx,
  { original, type, copies }: TakenFile,
  said: Omit<NewEvidence, FileColumns>,
): Promise<Evidence | null> {
  const row: NewEvidence = {
    ...said,
    kind: copies ? 'photo' : 'file',
    filedAt: ctx.now,
    filedBy: ctx.account.id,
    fileType: type,
    fileBytes: original.bytes,
    sha256: original.sha256,
    crc32: original.crc32,
    webSha256: copies?.web.sha256 ?? null,
    thumbnailSha256: copies?.thumbnail.sha256 ?? null,
    width: copies?.width ?? null,
    height: copies?.height ?? null,
    text: '',
    box: '',
    pageNumber: '',
    n: null,
    unit: '',
  }
  const isNew = await insertEvidence(ctx.db, ctx.office, ctx.path, row).catch((fault) => {
    throw activityRefusal(fault)
  })
  if (!isNew) return null
  for (const taken of copies ? [original, copies.web, copies.thumbnail] : [original]) await taken.keep()
  return getEvidence(ctx, said.id)
}

/** What stands where `keepFile` found its place taken: the same request come twice, or the same bytes. */
export async function findKept(
  ctx: Ctx,
  id: string,
  original: TakenFile['original'],
): Promise<{ evidence: Evidence; isKnown: boolean }> {
  const same = await findEvidence(ctx.db, ctx.office, id)
  if (same && same.file?.sha256 !== original.sha256) throw new Refusal('conflict', 'evidence-exists')
  const evidence = same ?? (await findBySha256(ctx.db, ctx.office, original.sha256))
  if (!evidence) throw new Refusal('conflict', 'evidence-exists')
  // Should the bytes on disk have been damaged since, these are whole.
  await original.keep()
  return { evidence, isKnown: evidence.id !== id }
}
