import type { Ctx } from '../../platform/ctx.ts'
import type { FileAnswer } from '../../platform/serve.ts'
import { packEvidence } from './pack-evidence.ts'

/** The evidence of a year as one archive. */
export function writePackage(ctx: Ctx, { year }: { year: number }): Promise<FileAnswer> {
  return packEvidence(ctx, { title: `${ctx.account.officeName}${year}年双拥工作佐证材料`, wanted: { year } })
}
