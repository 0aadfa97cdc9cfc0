import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { roles } from './permissions.ts'
import { Id, Moment, Nothing, PageAsked, page } from './values.ts'

export const AuditEntry = z.object({
  id: Id,
  office: z.string(),
  at: Moment,
  who: z.string(),
  role: z.enum(roles).nullable(),
  /** A stable word such as `plan.accepted`; the sentence is in words/audit-actions. */
  action: z.string(),
  objectId: Id.nullable(),
  succeeded: z.boolean(),
  /** The changed values that have not been erased. */
  values: z.record(z.string(), z.unknown()),
})
export type AuditEntry = z.infer<typeof AuditEntry>

export const listAudit = endpoint({
  method: 'GET',
  path: '/audit',
  may: 'audit.read',
  about: '审计记录，新的在前',
  input: PageAsked,
  output: page(AuditEntry),
})
/** Recomputes every chain in reach; the first broken place is named. */
export const checkAudit = endpoint({
  method: 'POST',
  path: '/audit/check',
  may: 'audit.read',
  about: '核验审计链',
  input: Nothing,
  output: z.object({ entries: z.number(), brokenAt: z.string().nullable() }),
})
