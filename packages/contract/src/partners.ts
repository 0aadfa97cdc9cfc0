import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, line, spareLine, Version } from './values.ts'

/** Neutral classes; never strength, arm or establishment (MS-02). */
export const partnerKinds = [
  'army-unit',
  'police-armed-unit',
  'fire-rescue',
  'hospital',
  'school',
  'firm',
  'media',
  'volunteers',
  'government',
  'other',
] as const
export type PartnerKind = (typeof partnerKinds)[number]

/** A 共建单位. A military one is known here by its alias alone (MS-01). */
export const Partner = z.object({
  id: Id,
  alias: z.string(),
  kind: z.enum(partnerKinds),
  /** The one who answers the telephone: 李干事. */
  liaison: z.string(),
  phone: z.string(),
  /** Signing year of the co-building, from which its anniversaries count. */
  sinceYear: z.number().nullable(),
  /** The agreement as it is filed: name, number, until when. */
  agreement: z.string(),
  note: z.string(),
  /** A name of its own lies sealed. */
  hasSealedName: z.boolean(),
  isWithdrawn: z.boolean(),
  version: Version,
})
export type Partner = z.infer<typeof Partner>

const written = {
  alias: line(30),
  kind: z.enum(partnerKinds),
  liaison: spareLine(20).default(''),
  phone: spareLine(30).default(''),
  sinceYear: z.number().int().min(1930).max(2100).nullable().default(null),
  agreement: spareLine(200).default(''),
  note: spareLine(500).default(''),
}
export const NewPartner = z.object({ id: Id, ...written, sealedName: spareLine(60).nullable().default(null) })
export type NewPartner = z.infer<typeof NewPartner>

export const listPartners = endpoint({
  method: 'GET',
  path: '/partners',
  may: 'partners.read',
  about: '共建单位',
  input: z.object({ withdrawn: z.enum(['yes', 'no']).default('no') }),
  output: z.array(Partner),
})
export const addPartner = endpoint({
  method: 'POST',
  path: '/partners',
  may: 'partners.write',
  about: '添加共建单位',
  input: NewPartner,
  output: Partner,
})
export const changePartner = endpoint({
  method: 'PATCH',
  path: '/partners/:id',
  may: 'partners.write',
  about: '修改共建单位',
  input: z.object({ id: Id, version: Version, ...written }),
  output: Partner,
})
export const withdrawPartner = endpoint({
  method: 'POST',
  path: '/partners/:id/withdraw',
  may: 'partners.write',
  about: '撤下共建单位',
  input: z.object({ id: Id, reason: line(200) }),
  output: Partner,
})
export const restorePartner = endpoint({
  method: 'POST',
  path: '/partners/:id/restore',
  may: 'partners.write',
  about: '恢复共建单位',
  input: z.object({ id: Id }),
  output: Partner,
})
/** Shown once, with a reason, and logged. */
export const revealPartnerName = endpoint({
  method: 'POST',
  path: '/partners/:id/reveal',
  may: 'partners.reveal',
  about: '查看封存的单位名称',
  input: z.object({ id: Id, reason: line(200) }),
  output: z.object({ name: z.string() }),
})
