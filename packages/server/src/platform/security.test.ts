import { endpoint } from '@yushui/contract/endpoint'
import { addOffice } from '@yushui/contract/organisations'
import { readText } from '@yushui/contract/readings'
import { acceptSecrecyRule, getMe, signIn, signOut } from '@yushui/contract/sign-in'
import { Nothing } from '@yushui/contract/values'
import { expect, test } from 'vitest'
import { anOffice } from '../sample/an-office.ts'
import { password } from '../sample/person.ts'

test('every answer carries the headers that keep a browser narrow', async () => {
  const { officer } = await anOffice()
  const { headers } = await officer.send(getMe, {})
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cache-control': 'no-store',
    'content-security-policy': expect.stringContaining("default-src 'self'"),
    'permissions-policy': expect.stringContaining('camera=()'),
  })
  const policy = String(headers['content-security-policy'])
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toMatch(/unsafe|\*|http:|https:/)
  expect(headers).not.toHaveProperty('strict-transport-security')
})

test('the cookie is out of reach of scripts and other sites', async () => {
  const { officer, aStranger } = await anOffice()
  const answer = await aStranger().send(signIn, { login: officer.login, password })
  const cookie = String(answer.headers['set-cookie'])
  expect(cookie).toMatch(/^yushui=[\w-]{43};/)
  expect(cookie).toContain('HttpOnly')
  expect(cookie).toContain('SameSite=Strict')
  expect(cookie).toContain('Max-Age=43200')
})

test.each([
  ['without the header of the house', { 'x-yushui': '' }],
  ['from a page of another origin', { origin: 'https://elsewhere.example' }],
  ['from a page of another port', { origin: 'http://localhost:1' }],
  ['from an opaque origin', { origin: 'null' }],
  ['as the browser says, cross-site', { 'sec-fetch-site': 'cross-site' }],
  ['as the browser says, same-site', { 'sec-fetch-site': 'same-site' }],
])('a write %s is refused', async (_, headers) => {
  const { officer } = await anOffice()
  const answer = await officer.send(acceptSecrecyRule, {}, { headers })
  expect(answer.statusCode).toBe(403)
  expect(answer.json()).toMatchObject({ code: 'asked-from-elsewhere' })
})

test('a write from our own page is not', async () => {
  const { officer } = await anOffice()
  const headers = {
    host: 'office.example:8470',
    origin: 'https://office.example:8470',
    'sec-fetch-site': 'same-origin',
  }
  expect((await officer.send(acceptSecrecyRule, {}, { headers })).statusCode).toBe(200)
})

test('a form of another site cannot say what it is', async () => {
  const { officer } = await anOffice()
  const asForm = { headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: 'a=1' }
  expect((await officer.send(signOut, {}, asForm)).statusCode).toBe(400)
  expect((await officer.send(getMe, {})).statusCode).toBe(200)
})

test('broken input is refused in words, never a fault', async () => {
  const { officer } = await anOffice()
  for (const payload of [
    '{',
    '[]',
    'null',
    '"text"',
    '{"text":1}',
    '{"text":"a\\u0000b"}',
    '{"text":"\\ud800"}',
    '{"__proto__":{}}',
  ]) {
    const answer = await officer.send(readText, {}, { payload })
    expect([payload, answer.statusCode, answer.json().code]).toEqual([payload, 400, 'input-not-valid'])
  }
})

test('what is wrong with the input is named', async () => {
  const { systemAdmin, officeIds } = await anOffice()
  const office = { id: 'not-an-id', parentId: officeIds.street, kind: 'community', name: '' } as const
  await expect(systemAdmin.call(addOffice, office)).rejects.toMatchObject({
    code: 'input-not-valid',
    fields: ['id', 'name'],
  })
})

test('a body beyond the limit is refused before it is read, at the door sooner than inside', async () => {
  const { officer, aStranger } = await anOffice()
  const big = { payload: JSON.stringify({ login: 'x'.repeat(70_000), password: 'x' }) }
  expect((await aStranger().send(signIn, {}, big)).statusCode).toBe(413)
  const huge = { payload: JSON.stringify({ text: 'x'.repeat(4_200_000) }) }
  expect((await officer.send(readText, {}, huge)).statusCode).toBe(413)
  expect((await aStranger().send(readText, {}, huge)).statusCode).toBe(401)
})

test('an address that is not there says so', async () => {
  const { officer } = await anOffice()
  const nowhere = endpoint({
    method: 'GET',
    path: '/nowhere',
    may: 'anyone',
    about: '',
    input: Nothing,
    output: Nothing,
  })
  const answer = await officer.send(nowhere, {})
  expect(answer.statusCode).toBe(404)
  expect(answer.json()).toMatchObject({ code: 'no-such-address', words: '没有这个地址。请从首页重新进入。' })
})
