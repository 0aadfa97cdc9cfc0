import { expect, test } from 'vitest'
import { nextIssue } from './next-issue.ts'

test.each<[string[], number]>([
  [[], 1],
  [['第1期', '第2期'], 3],
  [['第　　期（总第　　期）'], 2],
  [['第12期（总第86期）', '第3期'], 13],
  [['第十二期'], 13],
  [['2026年第7期'], 8],
  [['增刊', '第1期'], 3],
])('after %j comes %i', (numbers, expected) => {
  expect(nextIssue(numbers)).toBe(expected)
})
