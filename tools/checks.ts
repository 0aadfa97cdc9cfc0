import { join } from 'node:path'
import { type Outcome, program, root, run } from './steps.ts'

/** What is checked without running the product. */
export const checks: { name: string; run(): Promise<Outcome> }[] = [
  { name: 'types', run: () => run([...program('typescript-7/bin/tsc'), '-p', '.']) },
  {
    name: 'lint',
    run: () => run([...program('@biomejs/biome/bin/biome'), 'check', '.', '--error-on-warnings']),
  },
  { name: 'row types', run: () => run([process.execPath, join(root, 'tools/tables.ts'), '--check']) },
  { name: 'imports', run: imports },
  { name: 'unused code', run: () => run([...program('knip/bin/knip.js'), '--no-progress']) },
  { name: 'words of the house', run: () => run([process.execPath, join(root, 'tools/check-words.ts')]) },
]

/** Beside a TypeScript without an interface for programs it finds no modules and calls that clean. */
async function imports(): Promise<Outcome> {
  const outcome = await run([
    ...program('dependency-cruiser/bin/dependency-cruiser.mjs'),
    '--config',
    '.dependency-cruiser.mjs',
    'packages',
  ])
  const modules = Number(/\((\d+) modules/.exec(outcome.output)?.[1] ?? 0)
  if (outcome.passed && modules === 0)
    return { passed: false, output: `No module was looked at.\n${outcome.output}` }
  return outcome
}

export async function runChecks(): Promise<{ passed: number; failed: number }> {
  const count = { passed: 0, failed: 0 }
  for (const check of checks) {
    const started = performance.now()
    const outcome = await check.run()
    count[outcome.passed ? 'passed' : 'failed'] += 1
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    console.log(`${outcome.passed ? '✓' : '✗'} ${check.name} (${seconds} s)`)
    if (!outcome.passed) console.log(outcome.output)
  }
  return count
}
