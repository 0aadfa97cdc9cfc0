import { type Evidence, receiveFile } from '@yushui/contract/evidence'
import { turns } from '@yushui/documents/turns'
import type { FileStore, Taken } from '../../platform/files.ts'
import type { Desk } from '../../platform/serve.ts'
import { refuseSealedNames } from '../partners/public.ts'
import { type Inspected, inspectFile, refuseMarked } from './inspect-file.ts'
import { findBySha256 } from './queries.ts'

/** Sealed on disk and looked at, but in no row yet. */
export interface TakenFile {
  original: Taken
  type: string
  copies: { web: Taken; thumbnail: Taken; width: number; height: number; takenAt: string | null } | null
  /** Whose bytes these are; then nothing was looked at again. */
  known: Evidence | undefined
  drop(): Promise<void>
}

/** Each holds its file in memory, up to 50 MB of it; who waits has it on disk. */
export const inTurn = turns(3)

/** Everything about an upload that takes time. */
export async function takeFile(desk: Desk, { name }: { name: string }): Promise<TakenFile> {
  refuseMarked(name, '')
  await desk.look((ctx) => refuseSealedNames(ctx, [{ where: '文件名', field: 'name', text: name }]))
  const original = await desk.files.take(desk.office, desk.body, receiveFile.upload?.mostBytes)
  try {
    const known = await desk.look((ctx) => findBySha256(ctx.db, ctx.office, original.sha256))
    if (known) return { original, type: '', copies: null, known, drop: original.drop }
    return await inTurn(async () => {
      const inspected = await inspectFile(await readWhole(original.read()), name)
      return sealCopies(desk, original, inspected)
    })
  } catch (fault) {
    await original.drop()
    throw fault
  }
}

/** The copies lie as sealed as the original. Where the disk is full for one of them, none stays. */
export async function sealCopies(
  { files, office }: { files: FileStore; office: string },
  original: Taken,
  { type, picture }: Inspected,
): Promise<TakenFile> {
  if (!picture) return { original, type, copies: null, known: undefined, drop: original.drop }
  const { width, height, takenAt } = picture
  const taken = [original]
  const drop = async () => void (await Promise.all(taken.map((it) => it.drop())))
  const seal = async (copy: Buffer) => {
    const sealed = await files.take(office, [copy])
    taken.push(sealed)
    return sealed
  }
  try {
    const copies = { web: await seal(picture.web), thumbnail: await seal(picture.thumbnail) }
    return { original, type, copies: { ...copies, width, height, takenAt }, known: undefined, drop }
  } catch (fault) {
    await drop()
    throw fault
  }
}

export async function readWhole(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}
