import { Id } from '@yushui/contract/values'
import { expect, test } from 'vitest'
import { newId } from './new-id.ts'

test('ids are UUIDv7 and sort as they were made, ten thousand of one millisecond too', () => {
  const now = new Date('2026-08-01T00:00:00Z')
  const ids = Array.from({ length: 10_000 }, () => newId(now))
  expect(ids).toEqual(ids.toSorted())
  expect(new Set(ids).size).toBe(ids.length)
  expect(Id.safeParse(ids.at(-1)).success).toBe(true)
  expect(ids[0]?.replaceAll('-', '').slice(0, 12)).toBe(now.getTime().toString(16).padStart(12, '0'))
})
