import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { activityStepNames } from '@yushui/contract/activities'
import { paperStepNames } from '@yushui/contract/papers'
import { planStepNames } from '@yushui/contract/plans'
import { auditActionWords } from '@yushui/contract/words/audit-actions'
import { refusalWords } from '@yushui/contract/words/refusals'
import { faultOfPassword } from '@yushui/domain/sign-in/password-rules'
import { expect, test } from 'vitest'

const source = join(import.meta.dirname, '..')
const text = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('operate'))
  .map((name) => readFileSync(join(source, name), 'utf8'))
  .join('\n')

const found = (pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map(([, word]) => word ?? ''))]

test('every refusal has a sentence that says what to do next', () => {
  const thrown = found(/new Refusal\(\s*'[a-z-]+',\s*'([a-z-]+)'/g)
  const broken = [...text.matchAll(/refusalFor\(fault, \{([^}]*)\}/g)].flatMap(([, table]) =>
    [...(table ?? '').matchAll(/: '([a-z-]+)'/g)].map(([, code]) => code ?? ''),
  )
  const passwords = ['short', 'alllowercase', 'Login123!'].map((it) => faultOfPassword(it, 'login') ?? '')
  const codes = [...thrown, ...broken, ...passwords, 'fault']
  expect(codes.length).toBeGreaterThan(30)
  expect(codes.filter((code) => !refusalWords[code])).toEqual([])
  expect(Object.values(refusalWords).filter((words) => !/[。？！]$/.test(words))).toEqual([])
})

test('every audit entry has words', () => {
  const said = found(/audit(?:For)?\([^;]*?'([a-z-]+\.[a-z-]+)'/g)
  const entries = found(/(?:entryOf|refused)\([^;]*?'([a-z-]+\.[a-z-]+)'/g)
  const steps = [
    ...planStepNames.map((step) => `plan.${step}`),
    ...paperStepNames.map((step) => `paper.${step}`),
    ...activityStepNames.map((step) => `activity.${step}`),
  ]
  const actions = [...said, ...entries, ...steps]
  expect(actions.length).toBeGreaterThan(25)
  expect(actions.filter((action) => !auditActionWords[action])).toEqual([])
})
