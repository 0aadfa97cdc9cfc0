import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client, type ClientConfig } from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { backup } from './backup.ts'
import { type DataFolder, makeDataFolder } from './data-folder.ts'
import { type Database, openDatabase } from './database.ts'
import { type Migration, migrate, readMigrations } from './migrate.ts'
import { restore } from './restore.ts'
import { chooseRunAs } from './run-as.ts'
import { startTestCluster, type TestCluster } from './test-cluster.ts'

const migration = (name: string, sql: string): Migration => ({
  name,
  sql,
  hash: createHash('sha256').update(sql).digest('hex'),
})
const migrations = [
  migration(
    '1-all-kinds',
    `create table a_visits (id uuid primary key, household_id uuid not null, fen int not null,
      yuan numeric generated always as (fen / 100.0) stored);
     create table z_offices (id uuid primary key, parent_id uuid references z_offices (id), name text not null);
     alter table a_visits add constraint at_office foreign key (household_id) references z_offices (id);
     create table values_of_all_kinds (n int primary key, words text, tags text[], said jsonb, bytes bytea,
      day date, at timestamptz, span interval, share double precision);
     create table walled (office text not null);
     alter table walled enable row level security;
     insert into walled values ('先有的一行');`,
  ),
]
const passphrase = '军民鱼水 一家亲'
const now = new Date('2026-11-23T08:00:00Z')

let place: string
let cluster: TestCluster
let folder: DataFolder
let source: Database
beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'yushui-backup-'))
  // Root's PostgreSQL runs as another user, who has to come this far.
  chmodSync(place, 0o755)
  cluster = await startTestCluster()
  source = await cluster.createDatabase(migrations)
  folder = makeDataFolder(join(place, 'source'), null)
  await fill(source.ownerConfig)
  writeFileSync(join(folder.keys, 'seal.key'), 'a key')
  mkdirSync(join(folder.files, '2026/11'), { recursive: true })
  writeFileSync(join(folder.files, '2026/11/照片'), Buffer.alloc(300_000, '照'))
  writeFileSync(join(folder.files, '2026/11/empty'), '')
})
afterAll(async () => {
  await cluster.stop()
  rmSync(place, { recursive: true })
})
const opened: Client[] = []
afterEach(async () => {
  for (const client of opened.splice(0)) await client.end()
})

async function connect(config: ClientConfig): Promise<Client> {
  const client = new Client(config)
  await client.connect()
  opened.push(client)
  return client
}

async function fill(config: ClientConfig) {
  const client = new Client(config)
  await client.connect()
  await client.query(
    `insert into z_offices select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid,
      case when n > 1 then ('00000000-0000-7000-8000-' || lpad((n / 2)::text, 12, '0'))::uuid end, '社区' || n
      from generate_series(1, 500) n`,
  )
  await client.query(
    `insert into a_visits select gen_random_uuid(),
      ('00000000-0000-7000-8000-' || lpad((n % 500 + 1)::text, 12, '0'))::uuid, n from generate_series(1, 20000) n`,
  )
  await client.query(
    `insert into values_of_all_kinds values
      (1, E'换行\\n制表\\t反斜\\\\ 逗号，“引号”', array['慰问', null, 'a,b'], '{"字": [1, null]}', '\\x00ff0a',
        '2026-08-01', '2026-08-01 08:00+08', '1 month 2 days', 0.1 + 0.2),
      (2, '', '{}', '[]', '', null, null, null, 'NaN'), (3, '\\.', null, null, null, null, null, null, null)`,
  )
  await client.query("insert into walled values ('甲社区'), ('乙社区'), ('乙社区')")
  await client.end()
}

async function contentOf(config: ClientConfig) {
  const client = await connect(config)
  const content: Record<string, unknown[]> = {}
  for (const table of ['z_offices', 'a_visits', 'values_of_all_kinds', 'walled'])
    content[table] = (await client.query(`select t::text as row from ${table} t order by 1`)).rows
  return content
}

async function emptyPlace(name: string) {
  const target = await cluster.createDatabase([])
  const client = await connect(target.ownerConfig)
  await client.query('drop table schema_migrations')
  return { target, folder: makeDataFolder(join(place, name), null) }
}

async function isUntouched({ target, folder }: Awaited<ReturnType<typeof emptyPlace>>) {
  const client = await connect(target.ownerConfig)
  const { rows } = await client.query(
    "select relname from pg_class where relnamespace = 'public'::regnamespace",
  )
  expect(rows).toEqual([])
  expect(readdirSync(folder.path).sort()).toEqual(['files', 'keys', 'log', 'sock'])
  expect([...readdirSync(folder.keys), ...readdirSync(folder.files)]).toEqual([])
}

describe('backup and restore', () => {
  let file: string
  beforeAll(async () => {
    file = join(place, 'whole.yushui')
    await backup(source, folder, { file, passphrase, now })
  })

  test('bring everything into another PostgreSQL: rows, keys and files', async () => {
    const path = join(place, 'other')
    const other = makeDataFolder(path, chooseRunAs(join(path, 'pg')))
    const target = await openDatabase({ folder: other })
    try {
      const contents = await restore(target, other, { file, passphrase }, migrations)
      expect(contents).toMatchObject({ tables: 4, rows: 20_000 + 500 + 3 + 4, files: 3 })
      expect(await contentOf(target.ownerConfig)).toEqual(await contentOf(source.ownerConfig))
      expect(await migrate(target.ownerConfig, migrations)).toEqual([])
      expect(readFileSync(join(other.keys, 'seal.key'), 'utf8')).toBe('a key')
      expect(readFileSync(join(other.files, '2026/11/照片')).equals(Buffer.alloc(300_000, '照'))).toBe(true)
      expect(statSync(join(other.files, '2026/11/empty')).size).toBe(0)
      expect(statSync(join(other.keys, 'seal.key')).mode & 0o777).toBe(0o600)
      const again = await backup(target, other, { file: join(place, 'again.yushui'), passphrase, now })
      expect(again).toMatchObject({ tables: contents.tables, rows: contents.rows, files: contents.files })
    } finally {
      for (const client of opened.splice(0)) await client.end()
      await target.stop()
    }
  })

  test('an older backup is brought up to date by the next start', async () => {
    const empty = await emptyPlace('older')
    const newer = [...migrations, migration('2-newer', 'alter table walled add column since date;')]
    await restore(empty.target, empty.folder, { file, passphrase }, newer)
    expect(await migrate(empty.target.ownerConfig, newer)).toEqual(['2-newer'])
  })

  test('take one moment, while rows are being written', async () => {
    const writer = new Client(source.ownerConfig)
    await writer.connect()
    await writer.query('create table left_side (n int primary key)')
    await writer.query('create table right_side (n int primary key, words text)')
    await writer.query('grant select on left_side, right_side to yushui_backup')
    let isWriting = true
    let written = 0
    const writing = (async () => {
      for (; isWriting; written++) {
        await writer.query(`begin; insert into left_side values (${written});
          insert into right_side values (${written}, repeat('水', 2000)); commit`)
      }
    })()
    await new Promise((done) => setTimeout(done, 300))
    const before = written
    const moving = join(place, 'moving.yushui')
    await backup(source, folder, { file: moving, passphrase, now })
    isWriting = false
    await writing

    const { target, folder: into } = await emptyPlace('moving')
    const both = migration(
      '1-all-kinds',
      `${migrations[0]?.sql}\n;create table left_side (n int); create table right_side (n int, words text);`,
    )
    await restore(target, into, { file: moving, passphrase }, [{ ...both, hash: migrations[0]?.hash ?? '' }])
    const reader = await connect(target.ownerConfig)
    const { rows } = await reader.query(
      'select (select count(*)::int from left_side) as left, (select count(*)::int from right_side) as right',
    )
    expect(rows[0].left).toBe(rows[0].right)
    expect(rows[0].left).toBeGreaterThanOrEqual(before)
    expect(rows[0].left).toBeLessThan(written)
    await writer.query('drop table left_side, right_side')
    await writer.end()
  })

  test('nothing of what is in it can be read without the passphrase', () => {
    const bytes = readFileSync(file)
    for (const word of ['社区', 'z_offices', 'a key', 'seal.key']) expect(bytes.includes(word)).toBe(false)
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  test('a wrong passphrase is refused, and nothing is made', async () => {
    const empty = await emptyPlace('wrong')
    const attempt = restore(empty.target, empty.folder, { file, passphrase: '猜的' }, migrations)
    await expect(attempt).rejects.toThrow('口令不对')
    await isUntouched(empty)
  })

  test.each([
    ['cut in the middle', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['cut by one byte', (bytes: Buffer) => bytes.subarray(0, -1)],
    ['cut at the end of a piece', (bytes: Buffer) => bytes.subarray(0, 64 + 5 * (65_536 + 16))],
    ['with a byte flipped near its end', (bytes: Buffer) => flip(bytes, bytes.length - 100)],
    ['with a byte flipped near its start', (bytes: Buffer) => flip(bytes, 100)],
    ['with two pieces exchanged', exchangePieces],
    ['with something added', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('x')])],
  ])('a file %s is refused, and nothing is made', async (name, change) => {
    const broken = join(place, `${name}.yushui`)
    writeFileSync(broken, change(readFileSync(file)))
    const empty = await emptyPlace(name)
    const attempt = restore(empty.target, empty.folder, { file: broken, passphrase }, migrations)
    await expect(attempt).rejects.toThrow('备份文件不完整或被改动过')
    await isUntouched(empty)
  })

  test('what is no backup, and what is not there, is said', async () => {
    const empty = await emptyPlace('none')
    const from = (file: string) => restore(empty.target, empty.folder, { file, passphrase }, migrations)
    await expect(from(join(place, 'missing.yushui'))).rejects.toThrow('这个文件')
    await expect(from(place)).rejects.toThrow('这个文件')
    const other = join(place, 'a.txt')
    writeFileSync(other, '这不是备份')
    await expect(from(other)).rejects.toThrow('这不是鱼水的备份文件')
    writeFileSync(other, '')
    await expect(from(other)).rejects.toThrow('这不是鱼水的备份文件')
    await isUntouched(empty)
  })

  test('a backup of a version that is not known here is refused', async () => {
    const empty = await emptyPlace('unknown')
    const other = [migration('1-all-kinds', 'create table other (id int)')]
    const attempt = restore(empty.target, empty.folder, { file, passphrase }, other)
    await expect(attempt).rejects.toThrow('来自另一个版本')
    await isUntouched(empty)
  })

  test('a place that is not empty is left as it is', async () => {
    const full = await cluster.createDatabase(migrations)
    const free = makeDataFolder(join(place, 'free'), null)
    await expect(restore(full, free, { file, passphrase }, migrations)).rejects.toThrow('数据库不是空的')
    const { target } = await emptyPlace('unused')
    await expect(restore(target, folder, { file, passphrase }, migrations)).rejects.toThrow('里已有数据')
    expect(readFileSync(join(folder.keys, 'seal.key'), 'utf8')).toBe('a key')
  })

  test('an older file is not written over, and a failed one leaves nothing', async () => {
    await expect(backup(source, folder, { file, passphrase, now })).rejects.toThrow('已经存在')
    const nowhere = join(place, 'no-folder/x.yushui')
    await expect(backup(source, folder, { file: nowhere, passphrase, now })).rejects.toThrow('这个文件夹')
    const empty = await emptyPlace('empty')
    const attempt = backup(empty.target, empty.folder, { file: join(place, 'e.yushui'), passphrase, now })
    await expect(attempt).rejects.toThrow('没有可备份的')
    expect(existsSync(join(place, 'e.yushui'))).toBe(false)
    expect(readdirSync(place).filter((name) => name.includes('.part-'))).toEqual([])
  })

  test('the tables of the product are all in it', async () => {
    const database = await cluster.createDatabase()
    const contents = await backup(database, folder, { file: join(place, 'real.yushui'), passphrase, now })
    const { target, folder: into } = await emptyPlace('real')
    expect(await restore(target, into, { file: join(place, 'real.yushui'), passphrase })).toMatchObject({
      tables: contents.tables,
      rows: contents.rows,
    })
    expect(await migrate(target.ownerConfig)).toEqual([])
    expect(contents.tables).toBe((await countTables(database.ownerConfig)) - 1)
    expect(readMigrations().length).toBeGreaterThan(0)
  })
})

async function countTables(config: ClientConfig): Promise<number> {
  const client = await connect(config)
  const { rows } = await client.query(
    "select count(*)::int as n from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
  )
  return rows[0].n
}

function flip(bytes: Buffer, place: number): Buffer {
  const changed = Buffer.from(bytes)
  changed[place] = (changed[place] ?? 0) ^ 1
  return changed
}

function exchangePieces(bytes: Buffer): Buffer {
  const size = 65_536 + 16
  const piece = (n: number) => bytes.subarray(64 + n * size, 64 + (n + 1) * size)
  return Buffer.concat([bytes.subarray(0, 64), piece(1), piece(0), bytes.subarray(64 + 2 * size)])
}
