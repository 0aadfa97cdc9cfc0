import type { getEvidenceFile as asked, Evidence } from '@yushui/contract/evidence'
import { holds } from '@yushui/contract/permissions'
import type { z } from 'zod'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { BrokenSeal } from '../../platform/sealed-pieces.ts'
import type { FileAnswer } from '../../platform/serve.ts'
import { getEvidence } from './get-evidence.ts'
import { findCopies } from './queries.ts'

const typeOfCopy = { web: 'image/jpeg', thumbnail: 'image/webp' } as const

/**
 * A browser keeps it and asks again each time: the right is asked before it is told that nothing changed.
 * The original holds what the camera wrote beside the picture, so handing it out is written down.
 */
export async function openEvidenceFile(
  ctx: Ctx,
  { id, size }: z.output<typeof asked.input>,
): Promise<FileAnswer> {
  const evidence = await getEvidence(ctx, id)
  const { file, title, isWithdrawn } = evidence
  if (!file || (isWithdrawn && !holds(ctx.account.role, 'evidence.write')))
    throw new Refusal('not-found', 'evidence-not-found')
  if (size !== 'original') return openCopy(ctx, evidence, size)

  await ctx.audit('evidence.handed-out', id, { title, sha256: file.sha256 })
  const { name, type, bytes, sha256 } = file
  return { name, type: handedOutAs(type), size: bytes, tag: sha256, bytes: readKept(ctx, sha256) }
}

async function openCopy(ctx: Ctx, { id, title }: Evidence, size: 'web' | 'thumbnail'): Promise<FileAnswer> {
  const copies = await findCopies(ctx.db, ctx.office, id)
  const sha256 = size === 'web' ? copies?.webSha256 : copies?.thumbnailSha256
  if (!sha256) throw new Refusal('not-found', 'not-a-photo')
  const type = typeOfCopy[size]
  const name = `${title}.${type === 'image/jpeg' ? 'jpg' : 'webp'}`
  return { name, type, tag: sha256, isShown: true, bytes: readKept(ctx, sha256) }
}

/** GB18030 or UTF-8, and nothing that a browser should run. */
const handedOutAs = (type: string) => (type === 'text/plain' ? 'application/octet-stream' : type)

/** The bytes as they came, or word that the disk no longer has them so. */
export async function* readKept(ctx: Pick<Ctx, 'files' | 'office'>, sha256: string): AsyncGenerator<Buffer> {
  try {
    yield* ctx.files.read(ctx.office, sha256)
  } catch (fault) {
    const isGone = fault instanceof Error && 'code' in fault && fault.code === 'ENOENT'
    throw isGone || fault instanceof BrokenSeal ? new Refusal('not-found', 'file-damaged') : fault
  }
}
