import { mkdtempSync } from 'node:fs'
import { request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import { join } from 'node:path'
import { getSetup, setUp } from '@yushui/contract/setup'
import { expect, onTestFinished, test } from 'vitest'
import { startServer } from './main.ts'
import { openLocalAuthority } from './operate/local-authority.ts'
import { startTestCluster } from './operate/test-cluster.ts'
import { password } from './sample/person.ts'

const wanted = {
  district: '青城区',
  street: '石桥街道',
  community: '石桥社区',
  officer: { name: '周敏', login: 'zhoumin', password },
}

async function aServer(listen: Partial<Parameters<typeof startServer>[0]['listen']> = {}) {
  const cluster = await startTestCluster()
  const database = await cluster.createDatabase()
  const path = mkdtempSync(join(cluster.folder.path, 'main-'))
  const dataFolder = { path, keys: join(cluster.folder.keys, 'main'), log: cluster.folder.log }
  const server = await startServer({
    database,
    dataFolder,
    listen: { host: '127.0.0.1', port: 0, ...listen },
  })
  onTestFinished(async () => {
    await server.close()
    await database.stop()
    await cluster.stop()
  })
  return server
}

interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: { isNeeded?: boolean }
}

/** As any program would ask, over the wire. */
function ask(url: string, body?: object, headers: Record<string, string> = {}, ca?: string): Promise<Answer> {
  const options = {
    method: body ? 'POST' : 'GET',
    headers: { 'x-yushui': '1', 'content-type': 'application/json', ...headers },
    ...(ca && { ca }),
  }
  return new Promise((done, fail) => {
    const request = (ca ? secureRequest : plainRequest)(url, options, async (answer) => {
      const said = (await answer.toArray()).join('')
      done({ status: answer.statusCode ?? 0, headers: answer.headers, body: JSON.parse(said) })
    })
    request.on('error', fail).end(body && JSON.stringify(body))
  })
}

test('the server starts, answers, and stops with what it was doing done', async () => {
  const { url, close } = await aServer()
  expect((await ask(`${url}/api${getSetup.path}`)).body).toEqual({ isNeeded: true })
  const founding = ask(`${url}/api${setUp.path}`, wanted)
  await new Promise((done) => setTimeout(done, 5))
  await close()
  expect((await founding).status).toBe(200)
  await expect(ask(`${url}/api${getSetup.path}`)).rejects.toMatchObject({ code: 'ECONNREFUSED' })
})

test('over https the cookie and the browser stay with https', async () => {
  const { keys } = (await startTestCluster()).folder
  const { tls, certificate } = await openLocalAuthority(keys, ['localhost', '127.0.0.1'], new Date())
  const { url } = await aServer({ tls })
  expect(url).toMatch(/^https:/)
  const { headers } = await ask(`${url}/api${setUp.path}`, wanted, {}, certificate)
  expect(headers['strict-transport-security']).toBe('max-age=31536000')
  expect(String(headers['set-cookie'])).toContain('Secure')
  const here = await ask(`${url}/api${getSetup.path}`, undefined, { host: 'localhost:8470' }, certificate)
  expect(here.headers).not.toHaveProperty('strict-transport-security')
})

test('behind the office’s proxy, what that one forwards is believed, and no hop before it', async () => {
  const { url } = await aServer({ isBehindProxy: true })
  const forwarded = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'yushui.example' }
  const origin = 'https://yushui.example'
  const { status, headers } = await ask(`${url}/api${setUp.path}`, wanted, { ...forwarded, origin })
  expect(status).toBe(200)
  expect(String(headers['set-cookie'])).toContain('Secure')
  const guess = (from: string) =>
    ask(`${url}/api/codes/read`, { code: 'AAAA' }, { 'x-forwarded-for': from }).then((it) => it.status)
  for (let n = 0; n < 30; n += 1) expect(await guess(`172.16.0.${n}, 10.1.1.1`)).toBe(400)
  expect(await guess('172.16.0.99, 10.1.1.1')).toBe(429)
  expect(await guess('10.1.1.2')).toBe(400)
})

test('without a proxy, what is forwarded is not believed', async () => {
  const { url } = await aServer()
  const forwarded = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'yushui.example' }
  const { status } = await ask(`${url}/api${setUp.path}`, wanted, {
    ...forwarded,
    origin: 'https://yushui.example',
  })
  expect(status).toBe(403)
})
