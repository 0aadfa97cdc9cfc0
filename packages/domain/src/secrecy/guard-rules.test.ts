import { describe, expect, test } from 'vitest'
import { rules } from './guard-rules.ts'
import { readText } from './read-text.ts'

const ways = rules.flatMap((rule) => (rule.ways ?? []).map(([example, pattern]) => ({ example, pattern })))

describe('each way to say a thing', () => {
  test.each(ways)('$example', ({ example, pattern }) => {
    expect(new RegExp(pattern, 'u').test(readText(example).covered)).toBe(true)
  })
})

test('no rule can read a row of one sign without end', () => {
  const endless = rules.filter(({ pattern }) =>
    /(?<!\\)[\])][+*]|\\[dps](?:\{[A-Z][^}]*\})?[+*]/.test(pattern.source),
  )
  expect(endless.map(({ pattern }) => pattern.source)).toEqual([])
})
