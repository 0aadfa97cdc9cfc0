import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openFiles } from '../../platform/files.ts'
import { Refusal } from '../../platform/refusal.ts'
import { openSealing } from '../../platform/sealing.ts'
import { sealCopies } from './take-file.ts'

test.each([2, 3])('a disk that is full at file %i keeps none of the three', async (last) => {
  const folder = mkdtempSync(join(tmpdir(), 'yushui-take-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const store = openFiles(folder, openSealing(join(folder, 'keys')))
  let taken = 0
  const take: typeof store.take = (office, bytes) => {
    taken += 1
    if (taken === last) throw new Refusal('no-room', 'disk-full')
    return store.take(office, bytes)
  }
  const files = { ...store, take }
  const original = await files.take('o', [Buffer.from('原件')])
  const picture = { web: Buffer.from('甲'), thumbnail: Buffer.from('乙'), width: 1, height: 1, takenAt: null }
  const sealed = sealCopies({ files, office: 'o' }, original, { type: 'image/jpeg', picture })
  await expect(sealed).rejects.toMatchObject({ code: 'disk-full' })
  expect(readdirSync(join(folder, 'incoming'))).toEqual([])
})
