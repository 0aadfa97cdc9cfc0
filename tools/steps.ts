import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '..')
/** A program of an installed package, run by this very Node. */
export const program = (path: string) => [process.execPath, join(root, 'node_modules', path)]

export interface Outcome {
  passed: boolean
  output: string
}

/** Runs a command in the project's root and keeps what it printed; with `live`, it is shown as it comes. */
export function run(
  command: string[],
  options: { live?: boolean; env?: NodeJS.ProcessEnv } = {},
): Promise<Outcome> {
  const [file, ...args] = command as [string, ...string[]]
  return new Promise((done, fail) => {
    const child = spawn(file, args, {
      cwd: root,
      env: { ...process.env, ...options.env, PATH: `${join(process.execPath, '..')}:${process.env.PATH}` },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const chunks: Buffer[] = []
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        chunks.push(chunk)
        if (options.live) process.stdout.write(chunk)
      })
    }
    child.on('error', fail)
    child.on('close', (code) => done({ passed: code === 0, output: Buffer.concat(chunks).toString() }))
  })
}
