import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, line, Nothing } from './values.ts'

export const officeKinds = ['city', 'district', 'street', 'community'] as const

/** A node of the tree 市 → 区县 → 街道乡镇 → 社区村. */
export const Office = z.object({
  id: Id,
  parentId: Id.nullable(),
  kind: z.enum(officeKinds),
  name: z.string(),
  /** The 12-digit statistical code, when known. */
  code: z.string().nullable(),
})
export type Office = z.infer<typeof Office>

export const NewOffice = z.object({
  id: Id,
  parentId: Id,
  kind: z.enum(officeKinds),
  name: line(40),
  code: z
    .string()
    .regex(/^\d{12}$/)
    .nullable()
    .default(null),
})
export type NewOffice = z.infer<typeof NewOffice>

export const listOffices = endpoint({
  method: 'GET',
  path: '/offices',
  may: 'offices.read',
  about: '本单位及下级单位',
  input: Nothing,
  output: z.array(Office),
})
export const addOffice = endpoint({
  method: 'POST',
  path: '/offices',
  may: 'offices.write',
  about: '添加下级单位',
  input: NewOffice,
  output: Office,
})
