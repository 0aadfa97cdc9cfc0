import { writePaperDocx } from '@yushui/documents/write/paper/write-docx'
import type { Ctx } from '../../platform/ctx.ts'
import type { FileAnswer } from '../../platform/serve.ts'
import { listEvidenceOf, packEvidence } from '../evidence/public.ts'
import type { Contributor } from './gather.ts'
import { fileName, paperOf } from './report-at-rest.ts'

/** The report and the evidence of every activity it tells, with catalogue and hashes. */
export async function packReport(
  ctx: Ctx,
  { id }: { id: string },
  contributors: Contributor[],
): Promise<FileAnswer> {
  const { title, paper, records, mark } = await paperOf(ctx, id, contributors)
  const activityIds = records.flatMap(({ ref }) => (ref.kind === 'activity' ? ref.id : []))
  const evidence = await listEvidenceOf(ctx, activityIds)
  return packEvidence(ctx, {
    title: `${fileName(title)}佐证材料`,
    wanted: { ids: evidence.map((it) => it.id) },
    papers: [{ name: `${fileName(title)}.docx`, bytes: await writePaperDocx(paper, mark) }],
  })
}
