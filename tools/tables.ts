import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startTestCluster } from '../packages/server/src/operate/test-cluster.ts'
import { program, root, run } from './steps.ts'

/** The row types of the migrated database, as the server's code sees them: `npm run tables [-- --check]`. */
const kept = join(root, 'packages/server/src/tables.ts')

const made = await generate()
if (!process.argv.includes('--check')) {
  writeFileSync(kept, made)
} else if (made !== readFileSync(kept, 'utf8')) {
  console.error('packages/server/src/tables.ts is older than the migrations: npm run tables')
  process.exitCode = 1
}

async function generate(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'yushui-tables-'))
  const cluster = await startTestCluster()
  const database = await cluster.createDatabase()
  try {
    const { host, user, database: name } = database.ownerConfig
    const url = `postgres://${user}@/${name}?host=${encodeURIComponent(host ?? '')}`
    const file = join(folder, 'tables.ts')
    const options = ['--dialect', 'postgres', '--camel-case', '--date-parser', 'string', '--out-file', file]
    const settings = ['--url', url, '--exclude-pattern', 'schema_migrations']
    await must(run([...program('kysely-codegen/dist/cli/bin.js'), ...options, ...settings]))
    await must(
      run([...program('@biomejs/biome/bin/biome'), 'format', '--write', '--vcs-enabled=false', file]),
    )
    return readFileSync(file, 'utf8')
  } finally {
    await database.stop()
    await cluster.stop()
    rmSync(folder, { recursive: true })
  }
}

async function must(step: ReturnType<typeof run>) {
  const { passed, output } = await step
  if (!passed) throw new Error(output)
}
