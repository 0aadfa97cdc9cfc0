import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listAudit } from '@yushui/contract/audit'
import { endpoint } from '@yushui/contract/endpoint'
import { addOffice, listOffices } from '@yushui/contract/organisations'
import { getPlan } from '@yushui/contract/plans'
import { Id, line, Nothing } from '@yushui/contract/values'
import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { anOffice } from '../sample/an-office.ts'
import type { Ctx } from './ctx.ts'
import { Refusal } from './refusal.ts'
import { type App, serve, serveFile } from './serve.ts'

const of = (method: 'GET' | 'POST', name: string) =>
  endpoint({ method, path: `/test/${name}`, may: 'signed-in', about: '', input: Nothing, output: Nothing })
const unaudited = of('POST', 'unaudited')
const thrown = of('POST', 'thrown')
const returned = of('POST', 'returned')
const writingGet = of('GET', 'writing')
const fault = of('GET', 'fault')
const wrongShape = endpoint({ ...of('GET', 'wrong'), output: z.object({ name: z.string() }) })
const moreThanAsked = endpoint({ ...of('GET', 'more'), output: z.object({ name: z.string() }) })
const byPath = endpoint({
  ...of('POST', 'things/:id'),
  input: z.object({ id: Id }),
  output: z.object({ id: Id }),
})
const paper = endpoint({ ...of('GET', 'paper'), answers: 'file', input: z.object({ name: line(80) }) })

const write = (ctx: Ctx, name: string) =>
  ctx.db.insertInto('settings').values({ name, value: '{}' }).execute()
const isWritten = async ({ pools }: App, name: string) =>
  !!(await pools.door.selectFrom('settings').select('name').where('name', '=', name).executeTakeFirst())

function hangTestRoutes(app: App) {
  serve(app, unaudited, async (ctx) => {
    await write(ctx, 'unaudited')
    return {}
  })
  serve(app, thrown, async (ctx) => {
    await write(ctx, 'thrown')
    await ctx.audit('office.added', null)
    throw new Refusal('invalid', 'input-not-valid')
  })
  serve(app, returned, async (ctx) => {
    await write(ctx, 'returned')
    await ctx.audit('office.added', null, {}, false)
    return new Refusal('invalid', 'input-not-valid')
  })
  serve(app, writingGet, async (ctx) => {
    await write(ctx, 'writing')
    await ctx.audit('office.added', null)
    return {}
  })
  serve(app, fault, async () => {
    throw new Error('周敏的密码')
  })
  serve(app, wrongShape, async () => ({ name: 1 as unknown as string }))
  serve(app, moreThanAsked, async () => ({ name: '甲', passwordHash: 'secret' }))
  serve(app, byPath, async (_, { id }) => ({ id }))
  serveFile(app, paper, async (_, { name }) => ({ name, type: 'text/plain', bytes: Buffer.from('纸') }))
}

const folder = mkdtempSync(join(tmpdir(), 'yushui-serve-'))
const logFile = join(folder, 'server.log')
const withTestRoutes = { more: hangTestRoutes, logFile }
afterAll(() => rmSync(folder, { recursive: true }))

test('a write that left no audit entry is undone, as a fault of ours', async () => {
  const { officer, app } = await anOffice(withTestRoutes)
  const answer = await officer.send(unaudited, {})
  expect(answer.statusCode).toBe(500)
  expect(await isWritten(app, 'unaudited')).toBe(false)
})

test('a refusal that is thrown undoes what was written; one that is returned keeps it', async () => {
  const { officer, app } = await anOffice(withTestRoutes)
  expect((await officer.send(thrown, {})).statusCode).toBe(400)
  expect(await isWritten(app, 'thrown')).toBe(false)
  expect((await officer.send(returned, {})).statusCode).toBe(400)
  expect(await isWritten(app, 'returned')).toBe(true)
})

test('a GET cannot write', async () => {
  const { officer, app } = await anOffice(withTestRoutes)
  expect((await officer.send(writingGet, {})).statusCode).toBe(500)
  expect(await isWritten(app, 'writing')).toBe(false)
})

test('a fault is answered with a number to ask by, and nothing of its inside', async () => {
  const { officer } = await anOffice(withTestRoutes)
  const answer = await officer.send(fault, {})
  expect(answer.statusCode).toBe(500)
  expect(answer.json()).toMatchObject({ code: 'fault', words: expect.stringContaining('编号 0') })
  expect(answer.body).not.toContain('密码')
})

test('a fault is logged with ids and places, without what was typed', async () => {
  const { officer } = await anOffice(withTestRoutes)
  const { id } = await officer.me()
  const { details } = (await officer.send(fault, {})).json()
  await expect.poll(() => readFileSync(logFile, 'utf8')).toContain(details.number)
  const line = readFileSync(logFile, 'utf8')
    .split('\n')
    .find((it) => it.includes(details.number))
  expect(JSON.parse(line ?? '')).toMatchObject({ asked: 'GET /api/test/fault', account: id, msg: 'fault' })
  expect(line).not.toMatch(/密码|周敏/)
})

test('what goes out is what the contract says: nothing more, and of that shape', async () => {
  const { officer } = await anOffice(withTestRoutes)
  expect((await officer.send(moreThanAsked, {})).json()).toEqual({ name: '甲' })
  expect((await officer.send(wrongShape, {})).statusCode).toBe(500)
})

test('the body cannot say another id than the address', async () => {
  const { officer } = await anOffice(withTestRoutes)
  const [id, other] = ['019fb8e7-6400-728c-90d0-bcbbb3a397d0', '019fb8e7-6400-728c-90d0-bcbbb3a397d1']
  const answer = await officer.send(byPath, { id }, { payload: JSON.stringify({ id: other }) })
  expect(answer.json()).toEqual({ id })
})

test('an address cut off on its way names nothing', async () => {
  const { officer } = await anOffice()
  const answer = await officer.send(getPlan, { id: '019fb8e7-6400' })
  expect([answer.statusCode, answer.json().code]).toEqual([404, 'not-found'])
})

test('a paper comes under its Chinese name', async () => {
  const { officer } = await anOffice(withTestRoutes)
  const name = '石桥社区2026年双拥工作计划(稿)"x".docx'
  const { bytes, ...rest } = await officer.download(paper, { name })
  expect(rest).toEqual({ name, type: 'text/plain' })
  expect(bytes.toString()).toBe('纸')
})

test('asking for what one may not is refused before the input is looked at, and written down', async () => {
  const { staff, auditAdmin } = await anOffice()
  await staff.me()
  const answer = await staff.send(addOffice, {}, { payload: 'not even JSON' })
  expect([answer.statusCode, answer.json().code]).toEqual([403, 'not-allowed'])
  const { rows } = await auditAdmin.call(listAudit, {})
  expect(rows).toContainEqual(
    expect.objectContaining({
      who: staff.name,
      role: 'staff',
      action: 'access.refused',
      succeeded: false,
      values: { asked: 'POST /offices', answer: 'not-allowed' },
    }),
  )
})

test('nobody signed in is asked to sign in', async () => {
  const { aStranger } = await anOffice()
  await expect(aStranger().call(listOffices, {})).rejects.toMatchObject({
    status: 401,
    code: 'not-signed-in',
  })
  const stale = aStranger()
  stale.token = 'x'.repeat(43)
  await expect(stale.call(listOffices, {})).rejects.toMatchObject({ status: 401, code: 'not-signed-in' })
})
