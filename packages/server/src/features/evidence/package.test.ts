import { createHash, randomUUID } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { addActivity } from '@yushui/contract/activities'
import * as api from '@yushui/contract/evidence'
import { drawPicture } from '@yushui/documents/pictures/draw-picture'
import { readDocument } from '@yushui/documents/read/read-document'
import { openZip } from '@yushui/documents/read/unzip'
import { expect, test } from 'vitest'
import { filePath } from '../../platform/files.ts'
import { anActivity } from '../../sample/an-activity.ts'
import { anOffice, theFolder } from '../../sample/an-office.ts'

async function aYearOfEvidence() {
  const made = await anOffice()
  const { staff, officer } = made
  const activities = [
    anActivity({ title: '八一座谈会', onDay: '2026-05-20' }),
    anActivity({ title: '八一座谈会', onDay: '2026-05-20' }),
    anActivity({ title: '去年的事', onDay: '2025-05-20' }),
  ]
  for (const activity of activities) await officer.call(addActivity, activity)
  const photo = (seed: number) =>
    drawPicture({ width: 200, height: 150, seed, takenAt: '2026-05-20T09:30:00' })
  const receive = (name: string, bytes: Buffer, activityId?: string) =>
    staff.upload(api.receiveFile, { id: randomUUID(), name, ...(activityId && { activityId }) }, bytes)
  const first = await receive('合影/一?.jpg', await photo(1), activities[0]!.id)
  await receive('合影.jpg', await photo(2), activities[1]!.id)
  await receive('散照.jpg', await photo(3))
  await receive('去年.jpg', await photo(4), activities[2]!.id)
  const { evidence: withdrawn } = await receive('撤下.jpg', await photo(5), activities[0]!.id)
  await staff.call(api.withdrawEvidence, { id: withdrawn.id, reason: '拍到了营门' })
  const note = { kind: 'note', title: '反响', text: '<b>很暖心</b>', eventOn: '2026-05-21' } as const
  await staff.call(api.addEvidence, { ...note, id: randomUUID(), activityId: activities[0]!.id })
  return { made, first: first.evidence }
}

test('a year is packed so that it opens and is checked without Yushui', async () => {
  const { made, first } = await aYearOfEvidence()
  const { name, type, bytes } = await made.staff.download(api.getEvidencePackage, { year: 2026 })
  expect([name, type]).toEqual(['石桥社区2026年双拥工作佐证材料.zip', 'application/zip'])
  const { names: paths, read: find } = openZip(bytes)
  const read = (path: string) => find(path)!
  const folders = ['2026-05-20_八一座谈会', '2026-05-20_八一座谈会（2）']
  const [own, other] = paths.includes(`${folders[0]}/001_合影_一_.jpg`) ? folders : folders.toReversed()
  const [, , , ...originals] = paths
  expect(paths.slice(0, 3)).toEqual(['校验清单.txt', '卷内目录.html', '卷内目录.xlsx'])
  expect(originals.map((path) => path.replace(/\d{3}_/, ''))).toEqual(
    expect.arrayContaining([`${own}/合影_一_.jpg`, `${other}/合影.jpg`, '未归类/散照.jpg']),
  )
  expect(originals).toHaveLength(3)

  const list = read('校验清单.txt').toString()
  const lines = list.trimEnd().split('\n')
  expect(lines.map((line) => line.slice(66))).toEqual(paths.slice(1))
  for (const line of lines) {
    const path = line.slice(66)
    const sha256 = createHash('sha256').update(read(path))
    expect(line.slice(0, 66)).toBe(`${sha256.digest('hex')}  `)
    expect(bytes.readUInt32LE(bytes.lastIndexOf(path) - 46 + 16)).toBe(crc32(read(path)))
  }
  expect(list).toContain(first.file?.sha256)

  const html = read('卷内目录.html').toString()
  expect(html).toContain('不得公开发布')
  expect(html).toContain('&lt;b&gt;很暖心&lt;/b&gt;')
  expect(html).not.toContain('撤下')
  const { text } = await readDocument(read('卷内目录.xlsx'), '卷内目录.xlsx')
  expect(text).toContain('石桥社区2026年双拥工作佐证材料卷内目录（内部归档用，不得公开）')
  expect(text).toContain('反响')
})

test('is written down, and an empty year is packed too', async () => {
  const made = await anOffice()
  const { bytes } = await made.staff.download(api.getEvidencePackage, { year: 2031 })
  expect(openZip(bytes).names).toHaveLength(3)
  const entries = made.app.pools.door.selectFrom('auditEntries').select('action')
  const rows = await entries.where('officeId', '=', made.office.id).execute()
  expect(rows.map(({ action }) => action)).toContain('evidence.packed')
})

test('a file missing on disk is named instead, and one that changed breaks the archive off', async () => {
  const { made, first } = await aYearOfEvidence()
  const place = join((await theFolder()).files, filePath(made.office.id, first.file!.sha256))
  writeFileSync(place, 'changed')
  const one = { id: first.id, size: 'original' } as const
  await expect(made.staff.download(api.getEvidenceFile, one)).rejects.toMatchObject({ code: 'file-damaged' })
  await expect(made.staff.download(api.getEvidencePackage, { year: 2026 })).rejects.toThrow()
  rmSync(place)
  await expect(made.staff.download(api.getEvidenceFile, one)).rejects.toMatchObject({ code: 'file-damaged' })
  const attempt = made.staff.download(api.getEvidencePackage, { year: 2026 })
  await expect(attempt).rejects.toMatchObject({ code: 'file-missing', details: { title: '合影/一?' } })
})
