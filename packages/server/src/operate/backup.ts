import { createHash } from 'node:crypto'
import {
  createReadStream,
  createWriteStream,
  existsSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Client } from 'pg'
import { encodeFrame, type Frame, sealing } from './backup-file.ts'
import { connectClient } from './connect-client.ts'
import type { DataFolder } from './data-folder.ts'
import type { Database } from './database.ts'
import { type KeptFile, listKeptFiles } from './kept-files.ts'
import { hasSealKey } from './lost-key.ts'
import { listTables, RowTally, readRows, sameWords } from './table-contents.ts'
import { Trouble, troubleOf } from './trouble.ts'

/** What the office hears of a backup or a restore. */
export interface Contents {
  tables: number
  rows: number
  files: number
  bytes: number
}

/** `missing`: what a row of that moment names and the disk has not, in words. It is not in the backup. */
export interface BackedUp extends Contents {
  missing: string[]
}

export interface About {
  madeAt: string
  migrations: { name: string; hash: string }[]
}

/**
 * Everything as it was at one moment, in one encrypted file, while work goes on. The file has its name
 * only when it is whole.
 */
export async function backup(
  database: Pick<Database, 'backupConfig'>,
  folder: Pick<DataFolder, 'path' | 'keys' | 'files'>,
  { file, passphrase, now }: { file: string; passphrase: string; now: Date },
): Promise<BackedUp> {
  const target = resolve(file)
  if (existsSync(target)) throw new Trouble(`${target} 已经存在。备份不覆盖旧文件，请换一个文件名。`)
  const beside = `${target}.part-${process.pid}`
  const client = await connectClient(database.backupConfig)
  const contents: BackedUp = { tables: 0, rows: 0, files: 0, bytes: 0, missing: [] }
  try {
    await pipeline(
      Readable.from(framesOf(client, folder, now, contents)),
      createGzip(),
      sealing(passphrase),
      createWriteStream(beside, { mode: 0o600, flags: 'wx', flush: true }),
    )
    contents.bytes = statSync(beside).size
    renameSync(beside, target)
    return contents
  } catch (fault) {
    rmSync(beside, { force: true })
    throw placeTrouble(fault, target)
  } finally {
    await client.end()
  }
}

function placeTrouble(fault: unknown, target: string): unknown {
  if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT')
    return new Trouble(`没有 ${resolve(target, '..')} 这个文件夹。请先建好，或换一个位置。`)
  const trouble = troubleOf(fault, target)
  return trouble instanceof Trouble
    ? new Trouble(trouble.message.replace(/，或用 YUSHUI_DATA.*$/, '。'))
    : trouble
}

async function* framesOf(
  client: Client,
  folder: Pick<DataFolder, 'path' | 'keys' | 'files'>,
  now: Date,
  contents: BackedUp,
): AsyncGenerator<Buffer> {
  await client.query('begin isolation level repeatable read read only')
  await client.query(sameWords)
  yield encodeFrame({ kind: 'about', value: await describe(client, now) })
  for (const table of await listTables(client)) {
    const tally = new RowTally()
    yield encodeFrame({ kind: 'table', value: table })
    for await (const bytes of readRows(client, table)) {
      tally.add(bytes)
      yield encodeFrame({ kind: 'data', bytes })
    }
    yield encodeFrame({ kind: 'closing', value: tally.result })
    contents.tables++
    contents.rows += tally.result.rows
  }
  const kept = await listKeptFiles(client)
  await client.query('commit')
  const files = filesOf(folder, kept)
  contents.missing = missingOf(folder, kept, files)
  for (const name of [...filesUnder(folder.keys), ...files]) {
    yield* framesOfFile(folder.path, name)
    contents.files++
  }
  yield encodeFrame({ kind: 'end', value: { tables: contents.tables, files: contents.files } })
}

const undefinedTable = '42P01'

async function describe(client: Client, now: Date): Promise<About> {
  const { rows } = await client
    .query<About['migrations'][number]>('select name, hash from schema_migrations order by name')
    .catch((fault) => {
      if (fault instanceof Error && 'code' in fault && fault.code === undefinedTable) return { rows: [] }
      throw fault
    })
  if (rows.length === 0) throw new Trouble('数据库里还没有鱼水的数据，没有可备份的。')
  return { madeAt: now.toISOString(), migrations: rows }
}

export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** Those that the rows of that moment name; no more, for what came in since then has no row in the backup. */
function filesOf(folder: Pick<DataFolder, 'files'>, kept: KeptFile[] | null): string[] {
  const named = kept && new Set(kept.map(({ path }) => join(folder.files, path)))
  return filesUnder(folder.files).filter((path) => !named || named.has(path))
}

function missingOf(folder: Pick<DataFolder, 'keys' | 'files'>, kept: KeptFile[] | null, files: string[]) {
  const there = new Set(files)
  const missing = (kept ?? [])
    .filter(({ path }) => !there.has(join(folder.files, path)))
    .map(({ words, path }) => `${words}（files/${path}）`)
  return kept?.length && !hasSealKey(folder) ? ['密钥（keys/seal.key）', ...missing] : missing
}

async function* framesOfFile(root: string, path: string): AsyncGenerator<Buffer> {
  const sha256 = createHash('sha256')
  let rows = 0
  yield encodeFrame({ kind: 'file', value: { path: relative(root, path) } })
  for await (const bytes of createReadStream(path)) {
    sha256.update(bytes)
    rows += bytes.length
    yield encodeFrame({ kind: 'data', bytes } satisfies Frame)
  }
  yield encodeFrame({ kind: 'closing', value: { rows, hash: sha256.digest('hex') } })
}
