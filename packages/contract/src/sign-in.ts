import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Office } from './organisations.ts'
import { roles } from './permissions.ts'
import { Id, line, Moment, Nothing, PlainDate } from './values.ts'

/** Signs are ASCII or Chinese, no white space; case does not matter. */
export const Login = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[\p{Script=Han}a-z0-9._-]{2,32}$/u)
export const Password = z.string().min(1).max(200)

/** Who is signed in, as every page needs it. */
export const Me = z.object({
  id: Id,
  name: z.string(),
  login: z.string(),
  role: z.enum(roles),
  office: Office,
  /** From the top down to the office's parent: 青城区, 石桥街道. */
  officesAbove: z.array(z.string()),
  /** A given or aged password: nothing else is answered until it is changed (SE-01). */
  mustChangePassword: z.boolean(),
  /** The secrecy rule, accepted within a year (MS-20). */
  acceptedSecrecyRule: z.boolean(),
  /** China's today by the server's clock. */
  today: PlainDate,
  /** A made-up sample office, said on every page. */
  isSample: z.boolean(),
})
export type Me = z.infer<typeof Me>

export const signIn = endpoint({
  method: 'POST',
  path: '/sign-in',
  may: 'anyone',
  about: '登录',
  input: z.object({ login: Login, password: Password }),
  output: Me,
})
export const signOut = endpoint({
  method: 'POST',
  path: '/sign-out',
  may: 'signed-in',
  about: '退出',
  input: Nothing,
  output: Nothing,
})
export const getMe = endpoint({
  method: 'GET',
  path: '/me',
  may: 'signed-in',
  about: '我的账号',
  input: Nothing,
  output: Me,
})
export const changePassword = endpoint({
  method: 'POST',
  path: '/me/password',
  may: 'signed-in',
  about: '改密码',
  input: z.object({ current: Password, next: Password }),
  output: Me,
})
export const acceptSecrecyRule = endpoint({
  method: 'POST',
  path: '/me/secrecy-rule',
  may: 'signed-in',
  about: '接受保密须知',
  input: Nothing,
  output: Me,
})

/** A sign-in that is still good. */
export const SignedIn = z.object({
  id: Id,
  since: Moment,
  lastUsedAt: Moment,
  device: z.string(),
  isThisOne: z.boolean(),
})
export type SignedIn = z.infer<typeof SignedIn>
export const listSignedIn = endpoint({
  method: 'GET',
  path: '/me/sign-ins',
  may: 'signed-in',
  about: '我的登录',
  input: Nothing,
  output: z.array(SignedIn),
})
export const endSignedIn = endpoint({
  method: 'DELETE',
  path: '/me/sign-ins/:id',
  may: 'signed-in',
  about: '结束一处登录',
  input: z.object({ id: Id }),
  output: Nothing,
})

/** Turns a one-time code into an account, or into a new password where the code was given for that. */
export const redeemCode = endpoint({
  method: 'POST',
  path: '/codes/redeem',
  may: 'anyone',
  about: '凭一次性码开通账号',
  input: z.object({ code: line(40), name: line(20), login: Login, password: Password }),
  output: Me,
})
/** What a code is for, before it is used. */
export const readCode = endpoint({
  method: 'POST',
  path: '/codes/read',
  may: 'anyone',
  about: '查看一次性码',
  input: z.object({ code: line(40) }),
  output: z.object({
    for: z.enum(['account', 'password']),
    role: z.enum(roles),
    office: z.string(),
    login: z.string().nullable(),
    name: z.string().nullable(),
  }),
})
