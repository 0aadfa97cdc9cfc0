import { inviteAccount } from '@yushui/contract/accounts'
import type { Role } from '@yushui/contract/permissions'
import {
  acceptSecrecyRule,
  changePassword,
  getMe,
  type Me,
  redeemCode,
  signIn,
} from '@yushui/contract/sign-in'
import type { FastifyInstance } from 'fastify'
import { aBrowser, type Browser, Refused } from './browser.ts'

/** One who works with Yushui: signs in when needed, and again when the sign-in has run out. */
export interface Person extends Pick<Browser, 'call' | 'upload' | 'download' | 'send'> {
  role: Role
  name: string
  login: string
  password: string
  browser: Browser
  signIn(): Promise<Me>
  me(): Promise<Me>
}

/** Meets the rules whatever the login. */
export const password = 'Wq8#Kz2!xV'

export interface Nature {
  role: Role
  name: string
  login: string
}

/** `open` gets the account when the person is first needed: by a code, mostly. */
export function aPerson(
  http: FastifyInstance,
  nature: Nature,
  address: string,
  open: (browser: Browser) => Promise<unknown>,
): Person {
  const browser = aBrowser(http, address)
  let opening: Promise<unknown> | null = null
  const ready = () => {
    opening ??= open(browser).then(() => dutiful(() => browser.call(acceptSecrecyRule, {})))
    return opening
  }
  const person: Person = {
    ...nature,
    password,
    browser,
    signIn: async () => {
      await ready()
      return signInAnew()
    },
    me: () => person.call(getMe, {}),
    call: (endpoint, input) => again(() => browser.call(endpoint, input)),
    upload: (endpoint, input, bytes) => again(() => browser.upload(endpoint, input, bytes)),
    download: (endpoint, input) => again(() => browser.download(endpoint, input)),
    send: async (...asked) => {
      await again(() => browser.call(getMe, {}))
      return browser.send(...asked)
    },
  }
  /** What time asks of everybody: a test that lives through a year need not speak of it. */
  const duties: Record<string, () => Promise<unknown>> = {
    'not-signed-in': signInAnew,
    'secrecy-rule-first': () => browser.call(acceptSecrecyRule, {}),
    'password-too-old': async () => {
      changes += 1
      const next = `${password}${changes}`
      await browser.call(changePassword, { current: person.password, next })
      person.password = next
    },
  }
  let changes = 0
  function signInAnew() {
    return browser.call(signIn, { login: person.login, password: person.password })
  }
  async function dutiful<T>(ask: () => Promise<T>): Promise<T> {
    return ask().catch(async (refused) => {
      const duty = refused instanceof Refused && duties[refused.code]
      if (!duty) throw refused
      await duty()
      return dutiful(ask)
    })
  }
  async function again<T>(ask: () => Promise<T>): Promise<T> {
    await ready()
    return dutiful(ask)
  }
  return person
}

/** Opens the account with a code that was handed over. */
export function redeem(browser: Browser, code: string, { name, login }: Nature): Promise<Me> {
  return browser.call(redeemCode, { code, name, login, password })
}

/** Asks the system administrator for a code. */
export async function invitedBy(
  administrator: Person,
  officeId: string,
  { role, name }: Nature,
): Promise<string> {
  const { code } = await administrator.call(inviteAccount, { officeId, role, name })
  return code
}
