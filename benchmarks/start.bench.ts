import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Figure, round } from './figure.ts'

const root = resolve(import.meta.dirname, '..')

/** `npm start` again on a folder that has been used: until the first answered request. */
export async function bench(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'yushui-bench-'))
  await chmod(folder, 0o755)
  const env = { YUSHUI_DATA: join(folder, 'data'), PORT: String(await freePort()), DATABASE_URL: '' }
  try {
    await timeOf(env)
    const seconds = Math.min(await timeOf(env), await timeOf(env), await timeOf(env)) / 1000
    const bare = await bareNode()
    return [
      {
        name: 'second npm start to the first answered request',
        value: round(seconds, 2),
        unit: 's',
        reach: '≤ 2',
        reached: seconds <= 2,
        baseline: { name: 'npm run of an empty Node program', value: round(bare / 1000, 2), unit: 's' },
      },
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function timeOf(env: Record<string, string>): Promise<number> {
  const started = performance.now()
  const program = spawn('npm', ['start'], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: 'ignore',
    detached: true,
  })
  const url = `http://localhost:${env.PORT}/api/setup`
  while (
    !(await fetch(url).then(
      (it) => it.ok,
      () => false,
    ))
  ) {
    if (program.exitCode !== null) throw new Error('it did not start')
    await new Promise((done) => setTimeout(done, 10))
  }
  const time = performance.now() - started
  await end(program)
  return time
}

async function end(program: ChildProcess): Promise<void> {
  process.kill(-(program.pid ?? 0), 'SIGINT')
  if (program.exitCode === null) await once(program, 'exit')
}

async function bareNode(): Promise<number> {
  const started = performance.now()
  await once(spawn('npm', ['exec', '--', 'node', '-e', '0'], { cwd: root, stdio: 'ignore' }), 'exit')
  return performance.now() - started
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}
