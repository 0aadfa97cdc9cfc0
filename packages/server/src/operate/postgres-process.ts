import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client, type ClientConfig } from 'pg'
import type { DataFolder } from './data-folder.ts'
import { type Binaries, findBinaries } from './postgres-binaries.ts'
import { Trouble, troubleOf } from './trouble.ts'

/** The account that initdb makes; used to set up roles and to watch, never for the office's data. */
export const superuser = 'postgres'

/** How long a start may take: a database that was cut off reads its log first. */
const startLimitMs = 120_000
/** A clean stop writes out what is in memory; after this it is told to drop everything (safe, but slower next time). */
const stopLimitMs = 30_000

export function connectionTo(folder: DataFolder, user: string, database: string): ClientConfig {
  return { host: folder.sock, port: 5432, user, database, connectionTimeoutMillis: 10_000 }
}

/** Comes back when this folder's PostgreSQL answers: one that runs already, or a new one. */
export async function ensureRunning(folder: DataFolder, options: string[] = []) {
  if (await answers(folder)) return
  const binaries = findBinaries(folder)
  if (!existsSync(folder.pg)) makeCluster(folder, binaries)

  const limit = Date.now() + startLimitMs
  let server: ChildProcess | null = null
  while (!(await answers(folder))) {
    if (server && server.exitCode === null && server.signalCode === null) {
      await sleep(15)
    } else {
      if (server) {
        refuseUnlessBusy(folder)
        await sleep(200)
      }
      removeForeignPid(folder)
      server = launch(folder, binaries, options)
    }
    if (Date.now() > limit)
      throw new Trouble(`数据库没能在 ${startLimitMs / 1000} 秒内启动。日志在 ${folder.log}。`)
  }
  server?.unref()
}

/** Whether it takes queries; not while it starts or stops. */
async function answers(folder: DataFolder): Promise<boolean> {
  const client = new Client(connectionTo(folder, superuser, 'postgres'))
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>('show data_directory')
    if (rows[0]?.data_directory === folder.pg) return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
  throw new Trouble(`${folder.sock} 里应答的是另一个数据库。请停掉它，或用 YUSHUI_DATA 指定另一个文件夹。`)
}

/** Made beside and renamed: an interrupted or a second first start leaves nothing half made. */
export function makeCluster(folder: DataFolder, { initdb }: Binaries) {
  for (const name of readdirSync(folder.path)) {
    const [, pid] = /^pg\.init\.(\d+)$/.exec(name) ?? []
    if (pid && !isAlive(Number(pid))) rmSync(join(folder.path, name), { recursive: true })
  }
  const beside = `${folder.pg}.init.${process.pid}`
  try {
    rmSync(beside, { recursive: true, force: true })
    mkdirSync(beside, { mode: 0o700 })
    if (folder.runAs) chownSync(beside, folder.runAs.uid, folder.runAs.gid)
    const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'
    const made = spawnSync(
      initdb,
      [
        ...['-D', beside, '-U', superuser, '--auth-local=trust', '--auth-host=reject', '--data-checksums'],
        // The operating system's locale must be UTF-8 too, or Chinese is cut wrongly in searches.
        ...['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', `--locale=${locale}`],
      ],
      { ...asUser(folder), encoding: 'utf8' },
    )
    if (made.status !== 0) throw new Error(made.stderr || String(made.error))
    renameSync(beside, folder.pg)
  } catch (fault) {
    rmSync(beside, { recursive: true, force: true })
    if (existsSync(join(folder.pg, 'PG_VERSION'))) return
    throw troubleOf(fault, folder.path)
  }
}

/**
 * Detached, in a group of its own, so that a terminal's Ctrl-C reaches this program only, which first answers
 * what is under way. What PostgreSQL says before its own log is open goes to log/start.log.
 */
function launch(folder: DataFolder, { postgres }: Binaries, options: string[]): ChildProcess {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: folder.sock,
    unix_socket_permissions: '0700',
    logging_collector: 'on',
    log_directory: folder.log,
    log_filename: 'postgres-%a.log',
    log_rotation_age: '1d',
    log_rotation_size: '0',
    log_truncate_on_rotation: 'on',
    log_timezone: 'Asia/Shanghai',
    timezone: 'UTC',
    lc_messages: 'C',
  }
  const given = Object.entries(settings).map(([name, value]) => `${name}=${value}`)
  const log = openSync(join(folder.log, 'start.log'), 'w', 0o600)
  try {
    const server = spawn(
      postgres,
      ['-D', folder.pg, ...[...given, ...options].flatMap((one) => ['-c', one])],
      {
        ...asUser(folder),
        detached: true,
        stdio: ['ignore', log, log],
      },
    )
    server.on('error', () => {})
    return server
  } finally {
    closeSync(log)
  }
}

function asUser({ runAs, path }: DataFolder) {
  return {
    cwd: path,
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
    ...(runAs && { uid: runAs.uid, gid: runAs.gid }),
  }
}

/** A server just killed or being stopped still holds its lock for a moment: that is worth waiting for. */
function refuseUnlessBusy(folder: DataFolder) {
  const said = readFileSync(join(folder.log, 'start.log'), 'utf8').trim()
  if (/already exists|still in use|is in use|lock file/.test(said)) return
  if (/incompatible|initialized by PostgreSQL version/.test(said))
    throw new Trouble(
      `${folder.pg} 是另一个版本的 PostgreSQL 建的，打不开。请用原来的版本备份（yushui backup），再恢复到新的文件夹。`,
    )
  const fault = troubleOf(new Error(said), folder.path)
  if (fault instanceof Trouble) throw fault
  throw new Trouble(
    `数据库没能启动：${said.split('\n').slice(-3).join(' ') || '没有说明原因'}。日志在 ${folder.log}。`,
  )
}

/**
 * After a power cut or in a new container the number in postmaster.pid may belong to some other program;
 * PostgreSQL would wait for that one for ever.
 */
function removeForeignPid(folder: DataFolder) {
  const pid = serverPid(folder)
  if (pid === null || !existsSync('/proc/self/cmdline')) return
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    // A dead process that nobody has asked after yet has an empty command line.
    if (command === '' || command.includes(basename(folder.pg)) || command.includes('postgres')) return
    rmSync(join(folder.pg, 'postmaster.pid'))
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && (fault.code === 'ENOENT' || fault.code === 'ESRCH'))
      return
    throw fault
  }
}

export function serverPid(folder: DataFolder): number | null {
  const file = join(folder.pg, 'postmaster.pid')
  if (!existsSync(file)) return null
  return Number.parseInt(readFileSync(file, 'utf8'), 10) || null
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (fault) {
    return fault instanceof Error && 'code' in fault && fault.code === 'EPERM'
  }
}

/** SIGINT is PostgreSQL's fast and clean stop; its pid file goes last. SIGTERM would wait for every client. */
export async function stopServer(folder: DataFolder) {
  const pid = serverPid(folder)
  if (pid === null) return
  signal(pid, 'SIGINT')
  const limit = Date.now() + stopLimitMs
  while (serverPid(folder) === pid && isAlive(pid)) {
    await sleep(10)
    if (Date.now() > limit) return signal(pid, 'SIGQUIT')
  }
}

function signal(pid: number, name: NodeJS.Signals) {
  if (isAlive(pid)) process.kill(pid, name)
}
