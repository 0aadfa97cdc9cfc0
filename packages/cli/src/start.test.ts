import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'

const main = fileURLToPath(new URL('./main.ts', import.meta.url))
let place: string
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'yushui-start-'))
  chmodSync(place, 0o755)
})
afterAll(() => rmSync(place, { recursive: true }))

const running: ChildProcess[] = []
afterEach(async () => {
  for (const program of running.splice(0)) {
    if (program.exitCode !== null || program.signalCode !== null) continue
    program.kill('SIGINT')
    await once(program, 'exit')
  }
})

interface Program {
  program: ChildProcess
  said(): string
  ended: Promise<number | null>
}

function run(env: NodeJS.ProcessEnv, ...args: string[]): Program {
  const program = spawn(process.execPath, [main, ...args], {
    env: { ...process.env, DATABASE_URL: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.push(program)
  const parts: string[] = []
  for (const stream of [program.stdout, program.stderr]) stream.on('data', (part) => parts.push(String(part)))
  return { program, said: () => parts.join(''), ended: once(program, 'close').then(([code]) => code) }
}

const start = (env: NodeJS.ProcessEnv, ...options: string[]) => run(env, 'start', '--without-web', ...options)

async function untilSays(program: Program, words: string) {
  while (!program.said().includes(words)) {
    if (program.program.exitCode !== null) throw new Error(program.said())
    await new Promise((done) => setTimeout(done, 20))
  }
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, 'localhost')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return String(port)
}

const answers = async (port: string) => (await fetch(`http://localhost:${port}/api/setup`)).status

describe('yushui start', () => {
  test('serves until Ctrl-C, and again after it, ending with code 0 each time', async () => {
    const env = { YUSHUI_DATA: join(place, 'usual'), PORT: await freePort() }
    for (const _ of ['first', 'second']) {
      const server = start(env)
      await untilSays(server, '鱼水已启动')
      expect(server.said()).toContain(`http://localhost:${env.PORT}/`)
      expect(await answers(env.PORT)).toBe(200)
      server.program.kill('SIGINT')
      server.program.kill('SIGINT')
      expect(await server.ended).toBe(0)
      expect(server.said()).toContain('已停止，数据都已存好。')
      expect(readdirSync(join(env.YUSHUI_DATA, 'pg'))).not.toContain('postmaster.pid')
    }
  })

  test('answers again after a kill -9 of the program', async () => {
    const env = { YUSHUI_DATA: join(place, 'killed'), PORT: await freePort() }
    const first = start(env)
    await untilSays(first, '鱼水已启动')
    first.program.kill('SIGKILL')
    await first.ended
    await untilSays(start(env), '鱼水已启动')
    expect(await answers(env.PORT)).toBe(200)
  })

  test('lives through a kill -9 of PostgreSQL in the middle of work', async () => {
    const env = { YUSHUI_DATA: join(place, 'database-killed'), PORT: await freePort() }
    const server = start(env)
    await untilSays(server, '鱼水已启动')
    const asking = setInterval(() => void answers(env.PORT).catch(() => {}), 5)
    const [pid] = readFileSync(join(env.YUSHUI_DATA, 'pg/postmaster.pid'), 'utf8').split('\n')
    process.kill(Number(pid), 'SIGKILL')
    await untilSays(server, '数据库已恢复')
    clearInterval(asking)
    expect(await answers(env.PORT)).toBe(200)
    expect(server.program.exitCode).toBeNull()
  })

  test('a second one on the same data folder says so and ends; the first goes on', async () => {
    const env = { YUSHUI_DATA: join(place, 'twice'), PORT: await freePort() }
    await untilSays(start(env), '鱼水已启动')
    const second = start({ ...env, PORT: await freePort() })
    expect(await second.ended).toBe(1)
    expect(second.said()).toContain('已经在用数据文件夹')
    expect(await answers(env.PORT)).toBe(200)
  })

  test('a port that is taken: one clear line, no new database, and none stays up behind', async () => {
    const env = { YUSHUI_DATA: join(place, 'port'), PORT: await freePort() }
    const other = createServer((_, reply) => reply.end()).listen(Number(env.PORT), 'localhost')
    await once(other, 'listening')
    const refused = async () => {
      const server = start(env)
      expect(await server.ended).toBe(1)
      expect(server.said()).toContain(`端口 ${env.PORT} 已被别的程序占用`)
      expect(server.said()).not.toContain('    at ')
    }
    await refused()
    expect(existsSync(env.YUSHUI_DATA)).toBe(false)

    const elsewhere = start({ ...env, PORT: await freePort() })
    await untilSays(elsewhere, '鱼水已启动')
    elsewhere.program.kill('SIGINT')
    await elsewhere.ended
    await refused()
    expect(readdirSync(join(env.YUSHUI_DATA, 'pg'))).not.toContain('postmaster.pid')
    other.close()
  })

  const nobodyThere = { DATABASE_URL: 'postgres://me@127.0.0.1:9/yushui' }
  test.each([
    ['a data folder that is a file', { YUSHUI_DATA: main }, '不是文件夹'],
    ['a database that does not answer', nobodyThere, '没有数据库在应答'],
    ['a database address that is none', { DATABASE_URL: 'yushui' }, '不是数据库地址'],
    ['an address for others without https', { YUSHUI_HOST: '0.0.0.0' }, '不加密就不能让别的电脑连进来'],
    ['a port that is none', { PORT: 'eins' }, '不是端口号'],
  ])('%s: one clear line, code 1, and nothing made', async (_, env, words) => {
    const folder = join(place, 'trouble', 'data')
    const server = start({ YUSHUI_DATA: folder, PORT: await freePort(), ...env })
    expect(await server.ended).toBe(1)
    expect(server.said()).toContain(words)
    expect(server.said()).not.toContain('    at ')
    expect(existsSync(join(folder, '..'))).toBe(false)
  })

  test('a command beside the server makes nothing either where the database does not answer', async () => {
    const folder = join(place, 'beside')
    const verify = run({ YUSHUI_DATA: folder, ...nobodyThere }, 'verify')
    expect(await verify.ended).toBe(1)
    expect(verify.said()).toContain('没有数据库在应答')
    expect(existsSync(folder)).toBe(false)
  })

  test('an option it does not know: code 2', async () => {
    const server = start({}, '--nonsense')
    expect(await server.ended).toBe(2)
    expect(server.said()).toContain('没有 --nonsense 这个选项。')
  })
})

describe('backup and restore as commands', () => {
  test('an office goes from one folder to another while its server runs', async () => {
    const from = { YUSHUI_DATA: join(place, 'from'), PORT: await freePort() }
    const into = { YUSHUI_DATA: join(place, 'into') }
    const file = join(place, 'office.yushui')
    const passphrase = join(place, 'passphrase')
    writeFileSync(passphrase, '军民鱼水一家亲 八一\n')
    await untilSays(start(from), '鱼水已启动')

    const made = run(from, 'backup', file, '--passphrase-file', passphrase)
    expect(await made.ended, made.said()).toBe(0)
    const restored = run(into, 'restore', file, '--passphrase-file', passphrase)
    expect(await restored.ended, restored.said()).toBe(0)
    expect(restored.said()).toContain('都已重新核对，与备份一致')
    const verified = run(into, 'verify')
    expect(await verified.ended, verified.said()).toBe(0)
    expect(verified.said()).toContain('逐条核对无误')

    const again = run(into, 'restore', file, '--passphrase-file', passphrase)
    expect(await again.ended).toBe(1)
    expect(again.said()).toContain('里已有数据')
    expect(await answers(from.PORT)).toBe(200)
  })

  test('a lost file and a lost key are told by backup and start, and the rest is kept', async () => {
    const env = { YUSHUI_DATA: join(place, 'lost'), PORT: await freePort() }
    const passphrase = join(place, 'passphrase-lost')
    writeFileSync(passphrase, '军民鱼水一家亲 八一\n')
    const server = start(env, '--sample')
    await untilSays(server, '鱼水已启动')
    const files = join(env.YUSHUI_DATA, 'files')
    const [lost] = readdirSync(files, { recursive: true, withFileTypes: true }).filter((it) => it.isFile())
    rmSync(join(lost!.parentPath, lost!.name))
    const made = run(env, 'backup', join(place, 'lost.yushui'), '--passphrase-file', passphrase)
    expect(await made.ended, made.said()).toBe(1)
    expect(made.said()).toContain('不见了，没有备份进去。')
    expect(made.said()).toMatch(/备份做好了，但缺 \d+ 样/)
    expect(existsSync(join(place, 'lost.yushui'))).toBe(true)

    server.program.kill('SIGINT')
    await server.ended
    rmSync(join(env.YUSHUI_DATA, 'keys', 'seal.key'))
    const again = start(env)
    expect(await again.ended).toBe(1)
    expect(again.said()).toMatch(/密钥不见了.*没有启动/)
    expect(again.said()).not.toContain('    at ')
    expect(existsSync(join(env.YUSHUI_DATA, 'keys', 'seal.key'))).toBe(false)
  })

  test('without a passphrase there is no backup', async () => {
    const data = { YUSHUI_DATA: join(place, 'unasked') }
    const unasked = run({ ...data, YUSHUI_PASSPHRASE: undefined }, 'backup', join(place, 'b.yushui'))
    expect(await unasked.ended).toBe(1)
    expect(unasked.said()).toContain('没有备份口令')
    const short = run({ ...data, YUSHUI_PASSPHRASE: '短口令' }, 'backup', join(place, 'b.yushui'))
    expect(await short.ended).toBe(1)
    expect(short.said()).toContain('至少 8 个字')
  })
})
