import type { AuditEntry } from '@yushui/contract/audit'
import type { Ctx } from '../../platform/ctx.ts'
import { listEntries, listValues } from './queries.ts'

/** Of the administrator's own office and all below it. */
export async function listAudit(
  ctx: Ctx,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<{ rows: AuditEntry[]; next: string | null }> {
  const entries = await listEntries(ctx.db, ctx.scope, after, limit)
  const keyOf = (it: { officeId: string; number: number }) => `${it.officeId} ${it.number}`
  const values = Map.groupBy(await listValues(ctx.db, entries), keyOf)
  const rows = entries.map(({ officeId, number, at, who, ...entry }) => ({
    ...entry,
    at: at.toISOString(),
    who: who ?? '',
    values: Object.fromEntries(
      (values.get(keyOf({ officeId, number })) ?? []).map(({ name, value }) => [name, value]),
    ),
  }))
  return { rows, next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null }
}
