import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { roles } from './permissions.ts'
import { GivenCode } from './setup.ts'
import { Id, line, Moment, Nothing } from './values.ts'

export const accountStates = ['active', 'locked', 'disabled', 'invited'] as const
export const Account = z.object({
  id: Id,
  officeId: Id,
  office: z.string(),
  role: z.enum(roles),
  name: z.string(),
  /** Null while invited. */
  login: z.string().nullable(),
  state: z.enum(accountStates),
  lastSeenAt: Moment.nullable(),
})
export type Account = z.infer<typeof Account>

export const listAccounts = endpoint({
  method: 'GET',
  path: '/accounts',
  may: 'accounts.read',
  about: '账号',
  input: Nothing,
  output: z.array(Account),
})
export const inviteAccount = endpoint({
  method: 'POST',
  path: '/accounts/invitations',
  may: 'accounts.write',
  about: '发一次性码开通账号',
  input: z.object({ officeId: Id, role: z.enum(roles), name: line(20) }),
  output: GivenCode,
})
export const disableAccount = endpoint({
  method: 'POST',
  path: '/accounts/:id/disable',
  may: 'accounts.write',
  about: '停用账号',
  input: z.object({ id: Id, reason: line(200) }),
  output: Nothing,
})
export const enableAccount = endpoint({
  method: 'POST',
  path: '/accounts/:id/enable',
  may: 'accounts.write',
  about: '恢复账号',
  input: z.object({ id: Id }),
  output: Nothing,
})
export const unlockAccount = endpoint({
  method: 'POST',
  path: '/accounts/:id/unlock',
  may: 'accounts.secure',
  about: '解除锁定',
  input: z.object({ id: Id }),
  output: Nothing,
})
/** A code with which the holder sets a new password; every sign-in of the account ends. */
export const resetPassword = endpoint({
  method: 'POST',
  path: '/accounts/:id/reset',
  may: 'accounts.secure',
  about: '重设密码',
  input: z.object({ id: Id }),
  output: GivenCode,
})
