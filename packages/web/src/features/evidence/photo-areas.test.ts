import { expect, test } from 'vitest'
import { areaBetween, isWorthKeeping, nudged } from './photo-areas.ts'

test('an area is the same from whichever corner it is drawn', () => {
  const expected = { x: 0.25, y: 0.5, width: 0.5, height: 0.25 }
  expect(areaBetween({ x: 0.25, y: 0.5 }, { x: 0.75, y: 0.75 })).toEqual(expected)
  expect(areaBetween({ x: 0.75, y: 0.75 }, { x: 0.25, y: 0.5 })).toEqual(expected)
})

test('what is drawn over the edge ends at the edge', () => {
  expect(areaBetween({ x: 0.5, y: -0.2 }, { x: 1.4, y: 0.5 })).toEqual({
    x: 0.5,
    y: 0,
    width: 0.5,
    height: 0.5,
  })
})

test('a press draws nothing', () => {
  expect(isWorthKeeping(areaBetween({ x: 0.5, y: 0.5 }, { x: 0.503, y: 0.5 }))).toBe(false)
})

test('arrow keys move an area, with Shift they size it, and it stays within the picture', () => {
  const area = { x: 0, y: 0.5, width: 0.5, height: 0.5 }
  expect(nudged(area, { key: 'ArrowRight', shiftKey: false }).x).toBeCloseTo(0.02)
  expect(nudged(area, { key: 'ArrowLeft', shiftKey: false }).x).toBe(0)
  expect(nudged(area, { key: 'ArrowDown', shiftKey: false }).y).toBe(0.5)
  expect(nudged(area, { key: 'ArrowUp', shiftKey: true }).height).toBeCloseTo(0.48)
  expect(nudged(area, { key: 'Tab', shiftKey: false })).toBe(area)
})
