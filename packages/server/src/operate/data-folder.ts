import { createHash } from 'node:crypto'
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { canReach, chooseRunAs, type RunAs } from './run-as.ts'
import { Trouble, troubleOf } from './trouble.ts'

/** Everything an installation keeps, in one folder of mode 0700. */
export interface DataFolder {
  path: string
  /** PostgreSQL's own files. */
  pg: string
  /** Where its socket lies; outside the folder only where the path would be too long for a socket. */
  sock: string
  log: string
  keys: string
  files: string
  runAs: RunAs | null
}

/** A socket's address holds 108 bytes with the closing zero; PostgreSQL adds this name. */
const socketName = '/.s.PGSQL.5432'
const longestSocket = 107

/** Where the data are to lie; nothing is made yet. */
export interface ChosenFolder {
  path: string
  runAs: RunAs | null
  /** The folder that was wanted, where `runAs` could not come to it. */
  insteadOf: string | null
}

/**
 * `YUSHUI_DATA`, else `data` in the folder of the program. Root's program in root's own closed home
 * cannot serve: there the data go to /var/lib/yushui.
 */
export function chooseDataFolder(env: NodeJS.ProcessEnv, program: string): ChosenFolder {
  const asked = env.YUSHUI_DATA
  const path = resolve(asked || join(program, 'data'))
  const runAs = runAsIn(path)
  if (canReach(runAs, existingPartOf(dirname(path)))) return { path, runAs, insteadOf: null }
  if (asked)
    throw new Trouble(
      `数据库用户 ${runAs?.name} 进不了 YUSHUI_DATA 所指的 ${path}（上级文件夹不许进）。请换一处，例如 /var/lib/yushui。`,
    )
  const instead = join('/var/lib/yushui', shortHash(path))
  return { path: instead, runAs: chooseRunAs(databaseIn(instead)), insteadOf: path }
}

function runAsIn(path: string): RunAs | null {
  try {
    return chooseRunAs(databaseIn(path))
  } catch (fault) {
    throw troubleOf(fault, path)
  }
}

/** Whether a database is there already: it is made beside and renamed, so never by half. */
export const holdsDatabase = ({ path }: ChosenFolder) => existsSync(databaseIn(path))

const databaseIn = (path: string) => join(path, 'pg')

/** The folder with all its parts, made where missing; `runAs` owns what PostgreSQL writes. */
export function makeDataFolder(wanted: string, runAs: RunAs | null): DataFolder {
  try {
    makeFolder(wanted, runAs)
    const path = realpathSync(wanted)
    const inside = (name: string) => join(path, name)
    const folder = {
      path,
      pg: databaseIn(path),
      sock: shortEnough(inside('sock'), path),
      log: inside('log'),
      keys: inside('keys'),
      files: inside('files'),
      runAs,
    }
    for (const part of [folder.sock, folder.log]) makeFolder(part, runAs)
    for (const part of [folder.keys, folder.files]) makeFolder(part, null)
    return folder
  } catch (fault) {
    throw troubleOf(fault, wanted)
  }
}

function makeFolder(path: string, owner: RunAs | null) {
  mkdirSync(dirname(path), { recursive: true })
  if (!existsSync(path)) mkdirSync(path, { mode: 0o700 })
  const { mode, uid } = lstatSync(path)
  const mine = owner?.uid ?? process.getuid?.() ?? uid
  if (uid !== mine && process.getuid?.() !== 0)
    throw new Trouble(`${path} 属于别的用户，不能使用。请用原来的用户启动。`)
  if (uid !== mine && owner) chownSync(path, owner.uid, owner.gid)
  if ((mode & 0o777) !== 0o700) chmodSync(path, 0o700)
}

function shortEnough(sock: string, folder: string): string {
  if (Buffer.byteLength(sock + socketName) <= longestSocket) return sock
  return join(tmpdir(), `yushui-${shortHash(folder)}`)
}

function existingPartOf(path: string): string {
  return existsSync(path) ? path : existingPartOf(dirname(path))
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10)
}
