import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { roles } from './permissions.ts'
import { Login, Me, Password } from './sign-in.ts'
import { line, Nothing } from './values.ts'

export const getSetup = endpoint({
  method: 'GET',
  path: '/setup',
  may: 'anyone',
  about: '是否需要开通',
  input: Nothing,
  output: z.object({ isNeeded: z.boolean() }),
})

/** A code handed over on paper or aloud; shown once, good for one use. */
export const GivenCode = z.object({ role: z.enum(roles), office: z.string(), code: z.string() })
export type GivenCode = z.infer<typeof GivenCode>

/** The first visit: three offices, the officer, and codes for the director and the administrators. */
export const setUp = endpoint({
  method: 'POST',
  path: '/setup',
  may: 'anyone',
  about: '第一次开通',
  input: z.object({
    district: line(40),
    street: line(40),
    community: line(40),
    officer: z.object({ name: line(20), login: Login, password: Password }),
  }),
  output: z.object({ me: Me, codes: z.array(GivenCode) }),
})

/** A sample account and its password, made up at that moment and shown once. */
export const SampleAccount = z.object({
  role: z.enum(roles),
  name: z.string(),
  login: z.string(),
  office: z.string(),
})
export type SampleAccount = z.infer<typeof SampleAccount>

export const setUpSample = endpoint({
  method: 'POST',
  path: '/setup/sample',
  may: 'anyone',
  about: '先看示例社区',
  input: Nothing,
  output: z.object({ me: Me, password: z.string(), accounts: z.array(SampleAccount) }),
})
