import { createHash } from 'node:crypto'
import {
  accessSync,
  constants,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { type Client, escapeIdentifier } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { type About, type Contents, filesUnder } from './backup.ts'
import { damaged, decodeFrames, type Frame, unsealing } from './backup-file.ts'
import { connectClient } from './connect-client.ts'
import type { DataFolder } from './data-folder.ts'
import type { Database } from './database.ts'
import { applyMigration, listApplied, type Migration, readMigrations } from './migrate.ts'
import { backupRole } from './roles.ts'
import {
  listTables,
  nameAndColumns,
  RowTally,
  sameWords,
  type Table,
  type Tally,
  tallyOf,
} from './table-contents.ts'
import { Trouble, troubleOf } from './trouble.ts'

type Frames = AsyncGenerator<Frame, undefined>
type Folder = Pick<DataFolder, 'path' | 'keys' | 'files'>

/**
 * Puts a backup into an empty database, of whichever version from 15 on. One transaction: either all of
 * it is there and was counted again, or nothing.
 */
export async function restore(
  database: Pick<Database, 'ownerConfig'>,
  folder: Folder,
  { file, passphrase }: { file: string; passphrase: string },
  migrations: Migration[] = readMigrations(),
): Promise<Contents> {
  const source = resolve(file)
  refuseUnreadable(source)
  refuseFullFolder(folder)
  const staged = stageFiles(folder)
  const client = await connectClient(database.ownerConfig)
  try {
    await client.query('begin')
    await refuseFullDatabase(client)
    const contents = await load(client, source, passphrase, migrations, staged)
    await client.query(`grant select on all tables in schema public to ${backupRole}`)
    await putInPlace(client, folder, staged)
    return contents
  } catch (fault) {
    throw troubleOf(fault, folder.path)
  } finally {
    await client.end()
    rmSync(staged, { recursive: true, force: true })
  }
}

function refuseUnreadable(source: string) {
  if (!statSync(source, { throwIfNoEntry: false })?.isFile())
    throw new Trouble(`没有 ${source} 这个文件。请检查文件名和路径。`)
  try {
    accessSync(source, constants.R_OK)
  } catch {
    throw new Trouble(`没有权限读 ${source}。请换一个有权限的用户，或把它复制到自己的文件夹。`)
  }
}

function refuseFullFolder(folder: Folder) {
  const [found] = [...filesUnder(folder.keys), ...filesUnder(folder.files)]
  if (found) throw new Trouble(`${folder.path} 里已有数据（${found}）。${elsewhere}`)
}

async function refuseFullDatabase(client: Client) {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v')`,
  )
  if (rows[0])
    throw new Trouble(`数据库不是空的（已有 ${rows[0].name} 等 ${rows.length} 张表）。${elsewhere}`)
}

const elsewhere =
  '恢复只往空的地方放，不覆盖已有的数据。请用 YUSHUI_DATA 指定一个新文件夹（或用 DATABASE_URL 指定一个空的数据库）再恢复。'

function stageFiles(folder: Folder): string {
  try {
    return mkdtempSync(join(folder.path, 'restore-'))
  } catch (fault) {
    throw troubleOf(fault, folder.path)
  }
}

async function load(client: Client, source: string, passphrase: string, known: Migration[], staged: string) {
  const contents: Contents = { tables: 0, rows: 0, files: 0, bytes: statSync(source).size }
  const expected = new Map<string, Tally>()
  const frames = decodeFrames(openBackup(source, passphrase))
  await makeTables(client, await nextValue<About>(frames, 'about'), known)
  for (;;) {
    const { value: frame, done } = await frames.next()
    if (done || frame.kind === 'data') throw damaged()
    if (frame.kind === 'end') {
      const { tables, files } = frame.value as Contents
      if (tables !== contents.tables || files !== contents.files || !(await frames.next()).done)
        throw damaged()
      break
    }
    if (frame.kind === 'table') {
      const table = frame.value as Table
      const tally = await loadTable(client, table, frames)
      expected.set(table.name, tally)
      contents.tables++
      contents.rows += tally.rows
    } else {
      await loadFile(join(staged, checkPath((frame.value as { path: string }).path)), frames)
      contents.files++
    }
  }
  await countAgain(client, expected)
  return contents
}

/** A fault anywhere in the chain comes out of its end. */
function openBackup(source: string, passphrase: string): AsyncIterable<Buffer> {
  const plain = new PassThrough()
  pipeline(createReadStream(source), unsealing(passphrase), createGunzip(), plain).catch((fault) =>
    plain.destroy(isOfZlib(fault) ? damaged() : fault),
  )
  return plain
}

function isOfZlib(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && /^Z_/.test(String(fault.code))
}

/** The tables as they were when the backup was made; the next start brings them up to date. */
async function makeTables(client: Client, { migrations }: About, known: Migration[]) {
  const strange = migrations.filter(
    ({ name, hash }) => !known.some((one) => one.name === name && one.hash === hash),
  )
  if (strange.length)
    throw new Trouble(
      `这个备份来自另一个版本的鱼水（${strange.map(({ name }) => name).join('、')}），这里恢复不了。请先装好那个版本或更新的版本。`,
    )
  await listApplied(client)
  for (const migration of known) {
    if (migrations.some(({ name }) => name === migration.name)) await applyMigration(client, migration)
  }
  const tables = await listTables(client)
  if (tables.length)
    await client.query(`truncate ${tables.map(({ name }) => escapeIdentifier(name)).join(', ')}`)
}

async function loadTable(client: Client, table: Table, frames: Frames): Promise<Tally> {
  const tally = new RowTally()
  let said: Tally | undefined
  const rows = async function* () {
    said = yield* dataOf<Tally>(frames, (bytes) => tally.add(bytes))
  }
  await pipeline(Readable.from(rows()), client.query(copyFrom(`copy ${nameAndColumns(table)} from stdin`)))
  if (!isSame(tally.result, said)) throw damaged()
  return tally.result
}

async function loadFile(path: string, frames: Frames) {
  const sha256 = createHash('sha256')
  let rows = 0
  let said: Tally | undefined
  const bytes = async function* () {
    said = yield* dataOf<Tally>(frames, (bytes) => {
      sha256.update(bytes)
      rows += bytes.length
    })
  }
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  await pipeline(Readable.from(bytes()), createWriteStream(path, { mode: 0o600, flags: 'wx', flush: true }))
  if (!isSame({ rows, hash: sha256.digest('hex') }, said)) throw damaged()
}

/** The data up to the closing frame, whose word comes back. */
async function* dataOf<T>(frames: Frames, add: (bytes: Buffer) => void): AsyncGenerator<Buffer, T> {
  for (;;) {
    const { value: frame, done } = await frames.next()
    if (done) throw damaged()
    if (frame.kind === 'closing') return frame.value as T
    if (frame.kind !== 'data') throw damaged()
    add(frame.bytes)
    yield frame.bytes
  }
}

async function nextValue<T>(frames: Frames, kind: Frame['kind']): Promise<T> {
  const { value: frame, done } = await frames.next()
  if (done || frame.kind === 'data' || frame.kind !== kind) throw damaged()
  return frame.value as T
}

function isSame(one: Tally, other: Tally | undefined): boolean {
  return one.rows === other?.rows && one.hash === other.hash
}

/** What was written down is `keys/…` or `files/…`; nothing may lead elsewhere. */
function checkPath(path: string): string {
  const parts = path.split(sep)
  if (!['keys', 'files'].includes(parts[0] ?? '') || parts.includes('..')) throw damaged()
  return path
}

/** Asks the database itself for what it now holds. */
async function countAgain(client: Client, expected: Map<string, Tally>) {
  await client.query(sameWords)
  for (const table of await listTables(client)) {
    const found = await tallyOf(client, table)
    const wanted = expected.get(table.name) ?? { rows: 0, hash: new RowTally().result.hash }
    if (!isSame(found, wanted))
      throw new Trouble(
        `表 ${table.name} 恢复后核对不上（应有 ${wanted.rows} 行，实有 ${found.rows} 行），已全部撤回。请再试一次。`,
      )
  }
}

/** Files first, for they can be taken back; then the rows. */
async function putInPlace(client: Client, folder: Folder, staged: string) {
  const parts = (['keys', 'files'] as const).filter((part) => existsSync(join(staged, part)))
  for (const part of parts) renameSync(join(staged, part), folder[part])
  try {
    await client.query('commit')
  } catch (fault) {
    for (const part of parts) {
      renameSync(folder[part], join(staged, part))
      mkdirSync(folder[part], { mode: 0o700 })
    }
    throw fault
  }
}
