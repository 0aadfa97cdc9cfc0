import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runChecks } from './checks.ts'
import { program, run } from './steps.ts'

/** Of Vitest's JSON report, the counts. */
interface Report {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numFailedTestSuites: number
}

/** Everything that must hold: checks, tests, journeys in a browser. Ends with one line of counts. */
async function test(): Promise<void> {
  const count = { passed: 0, failed: 0, skipped: 0 }
  const checked = await runChecks()
  count.passed += checked.passed
  count.failed += checked.failed

  const built = await run([process.execPath, 'tools/build.ts'])
  if (!built.passed) console.log(built.output)
  count[built.passed ? 'passed' : 'failed'] += 1

  const folder = await mkdtemp(join(tmpdir(), 'yushui-test-'))
  for (const project of ['pure', 'server', 'journeys']) {
    const file = join(folder, `${project}.json`)
    const outcome = await run(
      [
        ...program('vitest/vitest.mjs'),
        'run',
        '--project',
        project,
        '--reporter=default',
        '--reporter=json',
        `--outputFile=${file}`,
      ],
      { live: true },
    )
    const report = await readFile(file, 'utf8').then(
      (text) => JSON.parse(text) as Report,
      () => null,
    )
    count.passed += report?.numPassedTests ?? 0
    count.skipped += report?.numPendingTests ?? 0
    count.failed += report?.numFailedTests ?? 0
    if (!outcome.passed && !report?.numFailedTests) count.failed += 1
  }
  await rm(folder, { recursive: true, force: true })

  const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : ''
  console.log(`\n${count.passed} passed, ${count.failed} failed${skipped}`)
  process.exitCode = count.failed === 0 ? 0 : 1
}

await test()
