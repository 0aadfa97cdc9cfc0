import type { Reading } from '@yushui/contract/readings'
import type { Ctx } from '../../platform/ctx.ts'
import { readApart } from './read-apart.ts'
import { readText, refuseMarked } from './read-text.ts'

/** The bytes are kept nowhere. A marked name is refused before the file is opened. */
export async function readPlanFile(_ctx: Ctx, { name }: { name: string }, bytes: Buffer): Promise<Reading> {
  refuseMarked(name, '')
  return readText(name, await readApart(bytes, name))
}
