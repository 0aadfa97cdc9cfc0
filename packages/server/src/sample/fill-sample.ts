import { randomInt } from 'node:crypto'
import type { Role } from '@yushui/contract/permissions'
import type { SampleAccount } from '@yushui/contract/setup'
import type { Me } from '@yushui/contract/sign-in'
import type { z } from 'zod'
import { addFirstAccount, openInvited, welcome } from '../features/accounts/public.ts'
import { type Placed, plantOffice } from '../features/organisations/public.ts'
import type { DoorCtx } from '../platform/ctx.ts'
import type { App } from '../platform/serve.ts'

type Shown = z.infer<typeof SampleAccount>

const seats: { role: Role; name: string; login: string; at: 'district' | 'street' | 'stone' | 'willow' }[] = [
  { role: 'officer', name: '周敏', login: 'zhoumin', at: 'stone' },
  { role: 'director', name: '何建民', login: 'hejianmin', at: 'stone' },
  { role: 'staff', name: '林晓', login: 'linxiao', at: 'stone' },
  { role: 'liaison', name: '陈岩', login: 'chenyan', at: 'stone' },
  { role: 'officer', name: '蒋红', login: 'jianghong', at: 'willow' },
  { role: 'director', name: '沈涛', login: 'shentao', at: 'willow' },
  { role: 'street-officer', name: '孙丽', login: 'sunli', at: 'street' },
  { role: 'district-officer', name: '郑平', login: 'zhengping', at: 'district' },
  { role: 'system-admin', name: '吴凡', login: 'wufan', at: 'district' },
  { role: 'security-admin', name: '冯静', login: 'fengjing', at: 'district' },
  { role: 'audit-admin', name: '褚亮', login: 'chuliang', at: 'district' },
]

/** A street with two communities; everybody has the one password, which is made up here and shown once. */
export async function fillSample(
  _app: App,
  ctx: DoorCtx,
): Promise<{ me: Me; password: string; accounts: Shown[] }> {
  const district = await plant(ctx, null, 'district', '青城区')
  const street = await plant(ctx, district, 'street', '石桥街道')
  const stone = await plant(ctx, street, 'community', '石桥社区')
  const willow = await plant(ctx, street, 'community', '柳塘社区')
  const offices = { district, street, stone, willow }

  const password = newPassword()
  const opened = []
  for (const { role, name, login, at } of seats) {
    const account = await addFirstAccount(ctx, offices[at], role)
    await openInvited(ctx, account, { name, login, password })
    opened.push({ ...account, name, login })
  }
  const [officer] = opened
  if (!officer) throw new Error('a sample without an officer')
  const accounts = opened.map(({ role, name, login, office }) => ({ role, name, login, office }))
  return { me: await welcome(ctx, officer), password, accounts }
}

async function plant(
  ctx: DoorCtx,
  parent: Placed | null,
  kind: Placed['kind'],
  name: string,
): Promise<Placed> {
  const office = await plantOffice(ctx.db, parent, { id: ctx.newId(), kind, name, code: null }, ctx.now)
  if (!office) throw new Error('an id that was made twice')
  return office
}

const signs = ['ABCDEFGHJKMNPQRSTUVWXYZ', '23456789', '#%+=']

/** Twelve signs of three kinds, none easily misread, no two letters together and so no part of a login. */
function newPassword(): string {
  return Array.from({ length: 12 }, (_, at) => {
    const kind = signs[at % signs.length] ?? ''
    return kind[randomInt(kind.length)]
  }).join('')
}
