import { allEndpoints } from '@yushui/contract/all'
import type { Endpoint } from '@yushui/contract/endpoint'
import { holds, roles } from '@yushui/contract/permissions'
import { beforeAll, expect, test } from 'vitest'
import { anOffice } from './sample/an-office.ts'
import { type Asked, askedOfAll, type Belongings, makeBelongings, whoHolds } from './sample/asked-of-all.ts'
import type { MadeOffice } from './sample/office.ts'
import type { Person } from './sample/person.ts'

/**
 * Every endpoint of the contract × every role × the office's own things, another office's, and nobody
 * signed in. Denied is 401, 403 or 404 and shows nothing; never a fault.
 */
let ours: MadeOffice
let theirs: MadeOffice
let some: Belongings
/** Nobody of ours can use these up. */
let their: Belongings
let people: ReturnType<typeof whoHolds>

beforeAll(async () => {
  ours = await anOffice()
  theirs = await anOffice()
  people = whoHolds(ours)
  some = await makeBelongings(ours)
  their = await makeBelongings(theirs)
})

const endpoints = [...allEndpoints].map(([name, endpoint]) => ({ name, endpoint }))
const inside = endpoints.filter(({ endpoint }) => endpoint.may !== 'anyone')

function send(asker: Pick<Person, 'send'>, endpoint: Endpoint, input: object, { bytes }: Asked) {
  const headers = { 'content-type': 'application/octet-stream' }
  return asker.send(endpoint, input, bytes ? { payload: bytes, headers } : {})
}

function isAllowed({ may }: Endpoint, asked: Asked, role: (typeof roles)[number]): boolean {
  if (may === 'anyone' || may === 'signed-in') return true
  return holds(role, may) && (!asked.may || holds(role, asked.may))
}

test('every endpoint is asked, and each one that is asked is there', () => {
  expect(Object.keys(askedOfAll).toSorted()).toEqual([...allEndpoints.keys()].toSorted())
})

test.each(inside)('$name by each role, of the own office', async ({ name, endpoint }) => {
  const asked = askedOfAll[name] as Asked
  // What is only read stays as it is; what is written on is made anew for each endpoint.
  const its = { ...(endpoint.method === 'GET' ? some : await makeBelongings(ours)), signInId: '' }
  const answers = new Map<string, number>()
  for (const [role, person] of people) {
    const answer = await send(person, endpoint, await asked.input(its, person), asked)
    answers.set(role, answer.statusCode)
    if (isAllowed(endpoint, asked, role)) {
      expect([role, [401, 403, 500].includes(answer.statusCode), answer.body]).toEqual([
        role,
        false,
        answer.body,
      ])
    } else {
      expect([role, answer.statusCode, answer.json().code]).toEqual([role, 403, 'not-allowed'])
    }
  }
  const first = roles.find((role) => isAllowed(endpoint, asked, role)) as string
  expect([first, answers.get(first)]).toEqual([first, asked.answer ?? 200])
})

test.each(inside)('$name by each role, of another office', async ({ name, endpoint }) => {
  const asked = askedOfAll[name] as Asked
  for (const [role, person] of people) {
    const { read, watched } = watch(their)
    const answer = await send(person, endpoint, await asked.input(watched, person), asked)
    const allowed = read.size ? [403, 404] : [200, 400, 403]
    expect([role, allowed.includes(answer.statusCode), answer.body]).toEqual([role, true, answer.body])
    expect([role, Object.values(their).filter((id) => answer.body.includes(id))]).toEqual([role, []])
  }
})

/** Which of the belongings an input names. */
function watch(its: Belongings) {
  const read = new Set<string | symbol>()
  const get = (from: Belongings, name: string | symbol) => {
    read.add(name)
    return Reflect.get(from, name)
  }
  return { read, watched: new Proxy(its, { get }) }
}

test.each(endpoints)('$name by nobody', async ({ name, endpoint }) => {
  const asked = askedOfAll[name] as Asked
  const answer = await send(ours.aStranger(), endpoint, await asked.input(some, ours.staff), asked)
  if (endpoint.may === 'anyone') expect(answer.statusCode).toBe(asked.answer ?? 200)
  else expect([answer.statusCode, answer.json().code]).toEqual([401, 'not-signed-in'])
})
