import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { Trouble, troubleOf } from './trouble.ts'

/** What the pages are made of; the lockfile stands for the libraries in them. */
const sources = ['packages/{web,contract,domain}/**/*', 'package-lock.json']

/** Makes the pages where they are missing or older than their sources; answers whether it had to. */
export async function buildWeb(program: string, announce: () => void): Promise<boolean> {
  const dist = join(program, 'packages/web/dist')
  const stamp = join(dist, '.made-of')
  const hash = hashSources(program)
  const isMade = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === hash
  if (isMade()) return false

  announce()
  const beside = join(program, `.cache/web-${process.pid}`)
  try {
    mkdirSync(beside, { recursive: true })
    await runVite(program, beside)
    writeFileSync(join(beside, '.made-of'), hash)
    rmSync(dist, { recursive: true, force: true })
    renameSync(beside, dist)
  } catch (fault) {
    rmSync(beside, { recursive: true, force: true })
    // Another start may have put its own there at the same moment, made of the same.
    if (!isMade()) throw troubleOf(fault, program)
  }
  return true
}

function hashSources(program: string): string {
  const hash = createHash('sha256')
  const files = sources
    .flatMap((pattern) =>
      globSync(pattern, { cwd: program, exclude: ['**/dist', '**/node_modules', '**/*.test.*'] }),
    )
    .filter((file) => statSync(join(program, file)).isFile())
  for (const file of files.sort()) hash.update(`${file}\0`).update(readFileSync(join(program, file)))
  return hash.digest('hex')
}

async function runVite(program: string, outDir: string) {
  const vite = join(program, 'node_modules/vite/bin/vite.js')
  const child = spawn(
    process.execPath,
    [vite, 'build', '--outDir', outDir, '--emptyOutDir', '--logLevel', 'warn'],
    {
      cwd: join(program, 'packages/web'),
      env: { ...process.env, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const closed = new Promise<number | null>((done) => child.on('close', done))
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), closed])
  if (/ENOSPC/.test(err)) throw new Error(err)
  if (code !== 0)
    throw new Trouble(
      `网页没能生成。请把下面的话告诉开发的人：\n${(err || out).trim().split('\n').slice(-15).join('\n')}`,
    )
}
