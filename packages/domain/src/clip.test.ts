import { expect, test } from 'vitest'
import { clip } from './clip.ts'

test.each([
  ['走访慰问', 4, '走访慰问'],
  ['走访慰问烈属', 4, '走访慰…'],
  ['走访𠮷家', 4, '走访…'],
])('%s in %i is %s', (text, most, clipped) => {
  expect(clip(text, most)).toBe(clipped)
})
