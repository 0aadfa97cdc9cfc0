import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { none, readOptions } from './options.ts'
import { program } from './program.ts'

/** For those who write Yushui: the server starts anew with each change, the pages change by themselves. */
export async function dev(args: string[]) {
  none(readOptions(args, {}).positionals)
  const api = `http://127.0.0.1:${process.env.PORT || 8470}`
  const run = (command: string[], folder: string) =>
    spawn(process.execPath, command, {
      cwd: folder,
      stdio: 'inherit',
      env: { ...process.env, YUSHUI_API: api },
    })
  const cli = join(program, 'packages/cli/src/main.ts')
  const watched = ['server', 'contract', 'domain', 'documents', 'cli'].map(
    (name) => `--watch-path=${join(program, 'packages', name, 'src')}`,
  )
  const both = [
    run([...watched, '--watch-preserve-output', cli, 'start', '--sample', '--without-web'], program),
    run([join(program, 'node_modules/vite/bin/vite.js')], join(program, 'packages/web')),
  ]
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => both.map((one) => one.kill(signal)))
  await Promise.all(both.map((one) => new Promise((done) => one.on('exit', done))))
}
