import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Figure } from './figure.ts'

/**
 * `npm run bench [-- NAME…] [--json]`: each file here that exports `bench` is run, one after another, and
 * its figures printed beside their baselines of the same run. Machines differ: read the ratios.
 */
const asked = process.argv.slice(2).filter((it) => !it.startsWith('--'))
const asJson = process.argv.includes('--json')

const files = (await readdir(import.meta.dirname)).filter((it) => it.endsWith('.bench.ts')).sort()
let missed = 0
for (const file of files) {
  const name = file.replace('.bench.ts', '')
  if (asked.length > 0 && !asked.includes(name)) continue
  const { bench } = (await import(join(import.meta.dirname, file))) as { bench: () => Promise<Figure[]> }
  if (!asJson) console.log(`\n${name}`)
  for (const figure of await bench()) {
    if (!figure.reached) missed += 1
    console.log(asJson ? JSON.stringify({ bench: name, ...figure }) : rowOf(figure))
  }
}
process.exitCode = missed === 0 ? 0 : 1

function rowOf(it: Figure): string {
  const baseline = it.baseline
    ? `   baseline ${it.baseline.name}: ${it.baseline.value} ${it.baseline.unit}`
    : ''
  return `  ${it.reached ? '✓' : '✗'} ${it.name}: ${it.value} ${it.unit} (reach ${it.reach})${baseline}`
}
