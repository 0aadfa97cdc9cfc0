import type { PaperTemplate } from '@yushui/contract/papers'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import { findTemplate, withdrawTemplates } from './queries-templates.ts'

/** Papers of its kind are set in our own layout again. */
export async function withdrawPaperTemplate(ctx: Ctx, { id }: { id: string }): Promise<PaperTemplate> {
  const template = await findTemplate(ctx.db, ctx.office, id)
  if (!template) throw new Refusal('not-found', 'template-not-found')
  const by = { withdrawnAt: ctx.now, withdrawnBy: ctx.account.id }
  if (await withdrawTemplates(ctx.db, ctx.office, { id }, by))
    await ctx.audit('paper-template.withdrawn', id, { kind: template.kind, name: template.name })
  return template
}
