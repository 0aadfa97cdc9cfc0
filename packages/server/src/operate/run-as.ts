import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { Trouble } from './trouble.ts'

/** The user PostgreSQL runs as; it refuses to run as root. */
export interface RunAs {
  uid: number
  gid: number
  name: string
}

/**
 * Null when an ordinary user is at work, who then runs everything. For root: the owner of a database
 * that is already there, else `postgres`, else `nobody`, since initdb wants a user of the system's list.
 */
export function chooseRunAs(existing: string): RunAs | null {
  if (process.getuid?.() !== 0) return null
  const owner = statSync(existing, { throwIfNoEntry: false })
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
  const wanted = [
    users.find(({ uid }) => owner && owner.uid !== 0 && uid === owner.uid),
    users.find(({ name }) => name === 'postgres'),
    users.find(({ name }) => name === 'nobody'),
  ].find((user) => user !== undefined)
  if (!wanted)
    throw new Trouble('数据库不能用 root 运行，而本机没有 postgres 或 nobody 用户。请用普通用户启动。')
  return wanted
}

/** Whether that user may come as far as this file or folder: a home of mode 0700 on the way stops it. */
export function canReach(user: RunAs | null, path: string): boolean {
  if (!user) return true
  const tried = spawnSync('/bin/sh', ['-c', 'test -x "$0"', path], { uid: user.uid, gid: user.gid, cwd: '/' })
  return tried.status === 0
}
