import { expect, test } from 'vitest'
import { flaggedWords, openFindings } from './open-findings.ts'

/** An ID number of nobody: its region does not exist. */
const idNumber = '990000199001011234'
const places = [
  ['title', '简报'],
  ['blocks.0', `王某 ${idNumber}`],
  ['blocks.1', idNumber],
] as const

test('the same words in two places are decided about once', () => {
  expect(flaggedWords(openFindings(places, []))).toMatchObject([
    { words: idNumber, place: 'blocks.0', start: 3, times: 2 },
  ])
})

test('what a person let pass is not flagged again; what was replaced and stands there anew is', () => {
  expect(openFindings(places, [{ words: idNumber, decision: 'kept' }]).size).toBe(0)
  expect(openFindings(places, [{ words: idNumber, decision: 'replaced' }]).size).toBe(2)
})
