import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { type IncomingMessage, get as plainGet } from 'node:http'
import { get } from 'node:https'
import { type AddressInfo, connect as connectPlain } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type DataFolder, makeDataFolder } from './data-folder.ts'
import { offerHttps } from './install-page.ts'
import { certify, decideListen, type Listen, listenTrouble } from './listen.ts'
import { openLocalAuthority } from './local-authority.ts'
import { Trouble } from './trouble.ts'

const now = new Date('2026-11-23T08:00:00Z')
let place: string
let folder: DataFolder
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'yushui-listen-'))
  folder = makeDataFolder(place, null)
})
afterAll(() => rmSync(place, { recursive: true }))
const decide = async (env: NodeJS.ProcessEnv) => certify(decideListen(env), folder, now)

describe('where to listen', () => {
  test('on this machine alone, in plain http, when nothing is set', async () => {
    expect(await decide({})).toEqual({
      host: 'localhost',
      port: 8470,
      isBehindProxy: false,
      urls: ['http://localhost:8470/'],
    })
  })

  test('another port', async () => {
    expect((await decide({ PORT: '9000' })).urls).toEqual(['http://localhost:9000/'])
  })

  test.each(['0.0.0.0', '::', '192.168.1.5'])(
    'beyond this machine without https: refused (%s)',
    async (host) => {
      await expect(decide({ YUSHUI_HOST: host })).rejects.toThrow(
        /YUSHUI_TLS_CERT.*YUSHUI_TLS=local.*YUSHUI_PROXY=1/,
      )
    },
  )

  test('behind a gateway that does https', async () => {
    const listen = await decide({ YUSHUI_HOST: '0.0.0.0', YUSHUI_PROXY: '1' })
    expect(listen).toMatchObject({ host: '0.0.0.0', isBehindProxy: true })
    expect(listen.tls).toBeUndefined()
  })

  test('with the office’s certificate', async () => {
    const { tls } = await openLocalAuthority(folder.keys, ['localhost'], now)
    const files = { YUSHUI_TLS_CERT: join(place, 'cert.pem'), YUSHUI_TLS_KEY: join(place, 'key.pem') }
    writeFileSync(files.YUSHUI_TLS_CERT, tls.cert)
    writeFileSync(files.YUSHUI_TLS_KEY, tls.key)
    expect(await decide({ YUSHUI_HOST: '0.0.0.0', ...files })).toMatchObject({ tls })
    await expect(decide({ ...files, YUSHUI_TLS_KEY: files.YUSHUI_TLS_CERT })).rejects.toThrow('不是配对的')
    await expect(decide({ ...files, YUSHUI_TLS_KEY: join(place, 'none') })).rejects.toThrow('读不到证书文件')
    await expect(decide({ YUSHUI_TLS_CERT: 'x' })).rejects.toThrow('要一起设')
  })

  test.each([
    [{ PORT: 'http' }, 'PORT=http 不是端口号'],
    [{ PORT: '70000' }, 'PORT=70000 不是端口号'],
    [{ PORT: '0' }, 'PORT=0 不是端口号'],
    [{ YUSHUI_TLS: 'yes' }, 'YUSHUI_TLS 只能写 local'],
    [{ YUSHUI_PROXY: 'yes' }, 'YUSHUI_PROXY 只能写 1'],
  ])('%o: one clear line', async (env, words) => {
    await expect(decide(env)).rejects.toThrow(words)
    await expect(decide(env)).rejects.toBeInstanceOf(Trouble)
  })

  test('a port that is taken, and an address that is not this machine’s', async () => {
    const first = Fastify()
    await first.listen({ host: '127.0.0.1', port: 0 })
    const { port } = first.server.address() as AddressInfo
    const second = Fastify()
    const taken = await second.listen({ host: '127.0.0.1', port }).catch((fault) => fault)
    expect(String(listenTrouble(taken, { ...(await decide({})), port }))).toContain(
      `端口 ${port} 已被别的程序占用`,
    )
    const foreign = await second.listen({ host: '192.0.2.1', port: 0 }).catch((fault) => fault)
    expect(String(listenTrouble(foreign, await decide({})))).toContain('本机没有')
    await first.close()
  })
})

describe('https by a local authority', () => {
  let listen: Listen
  let http: FastifyInstance
  let port: number
  beforeAll(async () => {
    listen = await decide({ YUSHUI_HOST: '0.0.0.0', YUSHUI_TLS: 'local' })
    http = Fastify({ https: listen.tls ?? null }) as unknown as FastifyInstance
    http.get('/', async () => 'home')
    offerHttps(http, listen)
    await http.listen({ host: '127.0.0.1', port: 0 })
    port = (http.server.address() as AddressInfo).port
  })
  afterAll(() => http.close())

  const read = (ask: typeof get, url: string, ca?: string) =>
    new Promise<{ status: number | undefined; body: string; headers: IncomingMessage['headers'] }>(
      (done, fail) => {
        ask(url, { ca, agent: false }, async (reply) =>
          done({ status: reply.statusCode, body: await text(reply), headers: reply.headers }),
        ).on('error', fail)
      },
    )

  test('is trusted by a machine that installed the certificate, by name and by address, and by no other', async () => {
    const ca = listen.authority?.certificate
    for (const host of ['localhost', '127.0.0.1'])
      expect((await read(get, `https://${host}:${port}/`, ca)).body).toBe('home')
    await expect(read(get, `https://127.0.0.1:${port}/`)).rejects.toThrow('certificate')
  })

  test('plain http on the same port leads to the install page and gives the certificate, nothing else', async () => {
    const page = await read(plainGet as typeof get, `http://127.0.0.1:${port}/plans`)
    expect(page.body).toContain(listen.authority?.fingerprint)
    expect(page.body).toContain('<svg')
    expect(page.headers['content-security-policy']).toContain("default-src 'none'")
    const file = await read(plainGet as typeof get, `http://127.0.0.1:${port}/install-ca/yushui.crt`)
    expect(file.body).toBe(listen.authority?.certificate)
    expect(file.body).not.toContain('PRIVATE')
  })

  test('the install page is there over https too', async () => {
    const page = await read(get, `https://localhost:${port}/install-ca`, listen.authority?.certificate)
    expect(page.body).toContain(`https://localhost:${port}/`)
  })

  test('a connection that says nothing does not hold up the stop', async () => {
    const other = Fastify({ https: listen.tls ?? null }) as unknown as FastifyInstance
    offerHttps(other, listen)
    await other.listen({ host: '127.0.0.1', port: 0 })
    const silent = connectPlain((other.server.address() as AddressInfo).port, '127.0.0.1')
    silent.on('error', () => {})
    await new Promise((done) => silent.once('connect', done))
    const before = Date.now()
    await other.close()
    expect(Date.now() - before).toBeLessThan(3_000)
  })

  test('the authority stays the same over a restart and keeps its key to itself', async () => {
    const again = await decide({ YUSHUI_TLS: 'local' })
    expect(again.authority?.fingerprint).toBe(listen.authority?.fingerprint)
    expect(again.tls?.cert).not.toBe(listen.tls?.cert)
    expect(statSync(join(folder.keys, 'local-authority.json')).mode & 0o777).toBe(0o600)
  })
})

describe('what the authority may vouch for', () => {
  const servers: FastifyInstance[] = []
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.close()
  })

  test('its own machine only: used for another site it is refused', async () => {
    const keys = mkdtempSync(join(place, 'stolen-'))
    const { certificate } = await openLocalAuthority(keys, ['office.example', '192.0.2.7'], now)
    const stolen = await forge(keys, '127.0.0.1')
    const http = Fastify({ https: stolen }) as unknown as FastifyInstance
    servers.push(http)
    await http.listen({ host: '127.0.0.1', port: 0 })
    const { port } = http.server.address() as AddressInfo
    const attempt = new Promise((done, fail) => {
      get(`https://127.0.0.1:${port}/`, { ca: certificate, agent: false }, done).on('error', fail)
    })
    await expect(attempt).rejects.toThrow('permitted subtree')
  })

  test('another address of the same house network too, but not one of another', async () => {
    const keys = mkdtempSync(join(place, 'moved-'))
    const fingerprintOf = async (address: string) =>
      (await openLocalAuthority(keys, ['office.example', address], now)).fingerprint
    const first = await fingerprintOf('192.168.1.5')
    expect(await fingerprintOf('192.168.7.9')).toBe(first)
    expect(await fingerprintOf('198.51.100.7')).not.toBe(first)
  })

  /** Signs for a host the authority was not made for, as a thief of its key would. */
  async function forge(keys: string, host: string) {
    const file = join(keys, 'local-authority.json')
    const { readFile, writeFile } = await import('node:fs/promises')
    const kept = JSON.parse(await readFile(file, 'utf8'))
    await writeFile(file, JSON.stringify({ ...kept, mayVouchFor: [...kept.mayVouchFor, `${host}/32`] }))
    return (await openLocalAuthority(keys, [host], now)).tls
  }
})
