import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { toExchange } from './exchange.ts'
import { readPlans } from './read-plan.ts'

/** A folder with `seed.txt`, `gold/` and `score.py`, where this machine has one. */
const corpus = process.env.YUSHUI_CORPUS
const hasPython = spawnSync('python3', ['--version']).status === 0
const missing =
  !corpus || !existsSync(join(corpus, 'score.py'))
    ? 'YUSHUI_CORPUS names no folder with annotated plans'
    : hasPython
      ? null
      : 'score.py needs python3'

test.skipIf(missing !== null)(
  `the annotated plans of a real page${missing ? ` (skipped: ${missing})` : ''}`,
  () => {
    const answers = mkdtempSync(join(tmpdir(), 'yushui-corpus-'))
    try {
      const page = readFileSync(join(corpus!, 'seed.txt'), 'utf8')
      const plans = readPlans(page).plans.map(toExchange)
      writeFileSync(join(answers, 'seed.json'), JSON.stringify({ plans }))
      const told = spawnSync('python3', [join(corpus!, 'score.py'), join(corpus!, 'gold'), answers], {
        encoding: 'utf8',
      })
      const score = JSON.parse(told.stdout.trim().split('\n').at(-1)!)
      expect(score.f1).toBeGreaterThanOrEqual(0.95)
      expect(score.kind).toBeGreaterThanOrEqual(0.95)
      expect(score.months_exact).toBe(1)
      expect(score.anchor).toBe(1)
      expect(score.partners.f1).toBeGreaterThanOrEqual(0.85)
      expect(score.targets.f1).toBeGreaterThanOrEqual(0.85)
    } finally {
      rmSync(answers, { recursive: true })
    }
  },
)
