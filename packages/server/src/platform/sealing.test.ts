import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openSealing } from './sealing.ts'

const folder = mkdtempSync(join(tmpdir(), 'yushui-sealing-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('what is sealed opens for its record alone, also after a restart', () => {
  const sealed = openSealing(folder).seal('某部联络处', 'record-1')
  expect(sealed).toMatch(/^intl-1:/)
  expect(sealed).not.toContain('某部')
  const later = openSealing(folder)
  expect(later.open(sealed, 'record-1')).toBe('某部联络处')
  expect(() => later.open(sealed, 'record-2')).toThrow()
})

test('the same words are sealed differently each time, and a changed seal does not open', () => {
  const { seal, open } = openSealing(folder)
  const [first = '', second] = [seal('甲', 'r'), seal('甲', 'r')]
  expect(first).not.toBe(second)
  const parts = first.split(':')
  for (const at of [1, 2, 3]) {
    const bytes = Buffer.from(parts[at] ?? '', 'base64url')
    bytes[0] = (bytes[0] ?? 0) ^ 1
    const changed = parts.with(at, bytes.toString('base64url')).join(':')
    expect(() => open(changed, 'r')).toThrow()
  }
  expect(() => open('gm-1:a:b:c', 'r')).toThrow('not a sealed value')
})

test('the key is for its owner alone', () => {
  openSealing(folder)
  expect(statSync(join(folder, 'seal.key')).mode & 0o777).toBe(0o600)
})
