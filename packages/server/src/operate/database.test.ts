import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client, type ClientConfig } from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { chooseDataFolder, makeDataFolder } from './data-folder.ts'
import { type Database, openDatabase } from './database.ts'
import { openExternalPostgres } from './external-postgres.ts'
import { makeCluster, serverPid } from './postgres-process.ts'
import { chooseRunAs } from './run-as.ts'
import { startTestCluster, type TestCluster } from './test-cluster.ts'
import { Trouble, troubleOf } from './trouble.ts'

let place: string
beforeAll(() => {
  place = realpathSync(mkdtempSync(join(tmpdir(), 'yushui-launch-')))
  chmodSync(place, 0o755)
})
afterAll(() => rmSync(place, { recursive: true }))

const opened: Database[] = []
async function open(name: string, serving = false) {
  const folder = dataFolder(name)
  const database = await openDatabase({ folder, serving })
  opened.push(database)
  return { database, folder }
}
afterEach(async () => {
  for (const database of opened.splice(0)) await database.stop()
})

function dataFolder(name: string) {
  return makeDataFolder(join(place, name), chooseRunAs(join(place, name, 'pg')))
}

async function ask<Row>(config: ClientConfig, sql: string): Promise<Row[]> {
  const client = new Client(config)
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

describe('the embedded PostgreSQL', () => {
  test('starts in an empty folder, keeps its rows over a stop, and is open to nobody else', async () => {
    const first = await open('fresh')
    await ask(first.database.ownerConfig, "create table kept (word text); insert into kept values ('鱼水')")
    const settings = await ask(
      first.database.appConfig,
      `select current_setting('listen_addresses') as tcp, current_setting('data_checksums') as checksums,
        current_setting('fsync') as fsync, current_user as role`,
    )
    expect(settings).toEqual([{ tcp: '', checksums: 'on', fsync: 'on', role: 'yushui_app' }])
    for (const part of [first.folder.path, first.folder.sock, first.folder.pg, first.folder.keys])
      expect(statSync(part).mode & 0o777).toBe(0o700)
    await first.database.stop()
    expect(serverPid(first.folder)).toBeNull()

    const second = await open('fresh')
    expect(await ask(second.database.ownerConfig, 'select * from kept')).toEqual([{ word: '鱼水' }])
  })

  test('works where the path is too long for a socket', async () => {
    const { database, folder } = await open(`${'long-'.repeat(15)}/${'longer-'.repeat(10)}`)
    expect(Buffer.byteLength(folder.sock)).toBeLessThan(93)
    expect(statSync(folder.sock).mode & 0o777).toBe(0o700)
    expect(await ask(database.appConfig, 'select 1 as one')).toEqual([{ one: 1 }])
    await database.stop()
    rmSync(folder.sock, { recursive: true })
  })

  test('comes back after a kill -9 of the server, with every acknowledged row', async () => {
    const { database, folder } = await open('killed', true)
    const back = new Promise<void>((done) => database.onDeath((state) => state === 'back' && done()))
    await ask(database.ownerConfig, 'create table acknowledged (n int)')
    for (let n = 1; n <= 20; n++) await ask(database.ownerConfig, `insert into acknowledged values (${n})`)
    process.kill(serverPid(folder) ?? 0, 'SIGKILL')
    await back
    expect(await ask(database.appConfig, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(await ask(database.ownerConfig, 'select count(*)::int as n from acknowledged')).toEqual([
      { n: 20 },
    ])
  })

  test('is adopted, not started twice, after a kill -9 of the program', async () => {
    const folder = dataFolder('orphan')
    const { program, pid } = await startProgram('orphan')
    program.kill('SIGKILL')
    await once(program, 'exit')
    const { database } = await open('orphan', true)
    expect(serverPid(folder)).toBe(pid)
    expect(await ask(database.appConfig, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('serves one program: a second one is told so, and the first goes on', async () => {
    const { program } = await startProgram('claimed')
    await expect(open('claimed', true)).rejects.toThrow('已经在用数据文件夹')
    const { database } = await open('claimed')
    expect(await ask(database.appConfig, 'select 1 as one')).toEqual([{ one: 1 }])
    program.kill('SIGKILL')
    await once(program, 'exit')
  })

  test('is stopped by its last user only', async () => {
    const server = await open('shared', true)
    const tool = await open('shared')
    expect(await server.database.stop()).toBe(false)
    expect(await ask(tool.database.appConfig, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(await tool.database.stop()).toBe(true)
    expect(serverPid(tool.folder)).toBeNull()
  })

  test('is not kept waiting by a number in postmaster.pid that now belongs to another program', async () => {
    const { database, folder } = await open('reused')
    await database.stop()
    const pid = join(folder.pg, 'postmaster.pid')
    writeFileSync(pid, `${process.pid}\n${folder.pg}\n`)
    const again = await open('reused')
    expect(await ask(again.database.appConfig, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('a first start that fails leaves nothing half made', () => {
    const folder = dataFolder('failing')
    const initdb = join(place, 'failing-initdb')
    writeFileSync(
      initdb,
      '#!/bin/sh\ntouch "$2/half"\necho "could not write: No space left on device" >&2\nexit 1\n',
    )
    chmodSync(initdb, 0o755)
    expect(() => makeCluster(folder, { initdb, postgres: '' })).toThrow('磁盘已满')
    expect(readdirSync(folder.path).sort()).toEqual(['files', 'keys', 'log', 'sock'])
  })

  async function startProgram(name: string): Promise<{ program: ChildProcess; pid: number }> {
    const script = fileURLToPath(new URL('./hold-database.test-program.ts', import.meta.url))
    const program = spawn(process.execPath, [script, join(place, name)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [said] = await once(program.stdout, 'data')
    return { program, pid: Number(String(said)) }
  }
})

describe('troubles with the data folder', () => {
  test('a file in its place', () => {
    const file = join(place, 'a-file')
    writeFileSync(file, '')
    expect(() => makeDataFolder(file, null)).toThrow(`${file} 不是文件夹`)
    expect(() => makeDataFolder(join(file, 'data'), null)).toThrow('不是文件夹')
  })

  test('no right to write', () => {
    const closed = join(place, 'closed')
    mkdirSync(closed, { mode: 0o500 })
    const root = process.getuid?.() === 0
    if (root) process.seteuid?.(65534)
    try {
      expect(() => makeDataFolder(join(closed, 'data'), null)).toThrow('没有权限写')
    } finally {
      if (root) process.seteuid?.(0)
    }
    expect(existsSync(join(closed, 'data'))).toBe(false)
  })

  test('a place where no folder can be made, and a name that is too long', () => {
    const long = join(place, 'x'.repeat(300))
    const start = () => makeDataFolder(chooseDataFolder({ YUSHUI_DATA: long }, place).path, null)
    expect(start).toThrow('这里建不了文件夹，或者名字太长')
    if (existsSync('/proc/self'))
      expect(() => makeDataFolder('/proc/yushui', null)).toThrow('这里建不了文件夹')
  })

  test('a full disk', () => {
    const fault = (() => {
      try {
        writeFileSync('/dev/full', 'x')
      } catch (fault) {
        return fault
      }
    })()
    const trouble = troubleOf(fault, '/srv/data')
    expect(trouble).toBeInstanceOf(Trouble)
    expect(String(trouble)).toContain('磁盘已满，写不进 /srv/data')
  })
})

describe('a PostgreSQL of the office’s own', () => {
  let cluster: TestCluster
  let database: string
  beforeAll(async () => {
    cluster = await startTestCluster()
    database = String((await cluster.createDatabase([])).ownerConfig.database)
  })
  afterAll(() => cluster.stop())
  const url = (user: string, name = database) =>
    `postgres://${user}@${encodeURIComponent(cluster.folder.sock)}/${name}`

  test('is used with the roles taken on', async () => {
    const { appConfig, backupConfig, kind } = await openExternalPostgres(url('postgres'))
    expect(kind).toBe('external')
    expect(await ask(appConfig, 'select current_user as role')).toEqual([{ role: 'yushui_app' }])
    expect(await ask(backupConfig, 'select current_user as role')).toEqual([{ role: 'yushui_backup' }])
  })

  test('one who made the roles, and from version 16 on is not thereby let to take them on, is', async () => {
    const superuser = { ...(await openExternalPostgres(url('postgres'))).ownerConfig }
    await ask(superuser, 'create role maker login')
    await ask(superuser, `grant yushui_app, yushui_backup to maker with admin true, inherit false, set false`)
    await ask(superuser, 'grant create on schema public to maker')
    const { appConfig } = await openExternalPostgres(url('maker'))
    expect(await ask(appConfig, 'select current_user as role')).toEqual([{ role: 'yushui_app' }])
  })

  test('a user who may not make roles is told what the administrator has to run', async () => {
    await expect(openExternalPostgres(url('yushui_owner'))).rejects.toThrow(
      'grant yushui_app, yushui_backup to yushui_owner;',
    )
  })

  test('a user who may not make tables is told so', async () => {
    await expect(openExternalPostgres(url('yushui_app'))).rejects.toThrow('不能在')
  })

  test.each([
    ['not an address', () => 'somewhere', 'DATABASE_URL 不是数据库地址'],
    [
      'nobody there',
      () => 'postgres://me:geheim@127.0.0.1:9/yushui',
      '127.0.0.1:9/yushui：那里没有数据库在应答',
    ],
    ['no such host', () => 'postgres://me@nowhere.invalid/yushui', '找不到这台主机'],
    ['no such database', () => url('postgres', 'missing'), '没有这个名字的数据库'],
    ['no such user', () => url('nobody_of_that_name'), '对方不许这个用户从本机登录'],
  ])('%s: one clear line without the password', async (_name, address, words) => {
    const trouble = await openExternalPostgres(address()).catch((fault) => fault)
    expect(trouble).toBeInstanceOf(Trouble)
    expect(trouble.message).toContain(words)
    expect(trouble.message).not.toContain('geheim')
  })
})
