import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { Trouble } from '@yushui/server/operate/trouble'
import { program } from './program.ts'
import { UsageFault, usage } from './usage.ts'

/** Halves the time that the second start takes to load; where nothing may be written, it is done without. */
enableCompileCache(join(program, '.cache/compiled'))

type Command = (args: string[]) => Promise<void>

/** Each command is loaded when it is asked for, so that reading a plan does not wait for the server. */
const commands: Record<string, () => Promise<Command>> = {
  start: async () => (await import('./start.ts')).start,
  dev: async () => (await import('./dev.ts')).dev,
  'plan read': async () => (await import('./plan-read.ts')).planRead,
  'plan write': async () => (await import('./plan-write.ts')).planWrite,
  backup: async () => (await import('./backup.ts')).backup,
  restore: async () => (await import('./restore.ts')).restore,
  'audit verify': async () => (await import('./audit-verify.ts')).auditVerify,
  verify: async () => (await import('./verify.ts')).verify,
  help: async () => async () => void process.stdout.write(usage),
}

async function run(args: string[]) {
  const [first = 'help', second = ''] = args
  if (first === '--help' || first === '-h') return run(['help'])
  const words = commands[`${first} ${second}`] ? 2 : 1
  const load = commands[args.slice(0, words).join(' ') || 'help']
  if (!load) throw new UsageFault(`没有“${args.join(' ')}”这个命令。`)
  const command = await load()
  await command(args.slice(words))
}

try {
  await run(process.argv.slice(2))
} catch (fault) {
  process.stderr.write(`${wordsOf(fault)}\n`)
  process.exitCode = fault instanceof UsageFault ? 2 : 1
}

function wordsOf(fault: unknown): string {
  if (fault instanceof Trouble) return fault.message
  if (fault instanceof UsageFault) return `${fault.message}用 yushui help 看全部用法。`
  const story = fault instanceof Error ? fault.stack : String(fault)
  return `鱼水自己出错了。请把下面的话发给开发的人：\n${story}`
}
