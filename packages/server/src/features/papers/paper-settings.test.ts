import { randomUUID } from 'node:crypto'
import { addActivity } from '@yushui/contract/activities'
import { listAudit } from '@yushui/contract/audit'
import {
  changePaperSettings,
  getPaper,
  getPaperSettings,
  type PaperKind,
  takePaperStep,
  type WrittenPaper,
  writePaper,
} from '@yushui/contract/papers'
import { textsOf } from '@yushui/domain/papers/paper-words'
import { expect, test } from 'vitest'
import { anActivity } from '../../sample/an-activity.ts'
import { anOffice } from '../../sample/an-office.ts'
import type { Person } from '../../sample/person.ts'

const today = '2026-07-13'

async function write(person: Person, kind: PaperKind, said: Parameters<typeof anActivity>[0] = {}) {
  const activity = anActivity({ onDay: '2026-07-28', ...said })
  await person.call(addActivity, activity)
  return person.call(writePaper, { id: randomUUID(), activityId: activity.id, kind })
}
const saying = (paper: WrittenPaper) => textsOf(paper.content).join('\n')

test('set once by the officer, the telephone stands in each notice and invitation', async () => {
  const { officer, staff, auditAdmin } = await anOffice({ today })
  expect(await staff.call(getPaperSettings, {})).toEqual({ phone: '', replyDays: 3, version: 0 })
  const before = await write(staff, 'notice')
  expect(before.content.blocks.at(-1)).toMatchObject({ label: '联系电话', text: '　　　　' })

  const set = { phone: '0555-1234567 转 801', replyDays: 5, version: 0 }
  const kept = await officer.call(changePaperSettings, set)
  expect(kept).toEqual({ ...set, version: 1 })
  const [notice, invitation] = [await write(staff, 'notice'), await write(staff, 'invitation')]
  for (const paper of [notice, invitation]) expect(saying(paper)).toContain('0555-1234567 转 801')
  expect(saying(invitation)).toContain('请于7月21日前告知联系人')

  const { rows } = await auditAdmin.call(listAudit, {})
  expect(rows.map(({ action }) => action)).toContain('paper-settings.changed')
  expect(JSON.stringify(rows)).not.toContain('1234567')
})

test('a mobile telephone that the office gave out is let pass at the gate, and no other', async () => {
  const { officer, director } = await anOffice({ today })
  await officer.call(changePaperSettings, { phone: '13900001234', replyDays: 3, version: 0 })
  const { id, version, decisions } = await write(officer, 'notice')
  expect(decisions).toMatchObject([{ words: '13900001234', decision: 'kept', by: officer.name }])
  await director.call(takePaperStep, { id, version, step: 'check-in-community' })
  expect((await officer.call(getPaper, { id })).state).toBe('community-checked')
})

test('of two who change it at once the second is told; what is no telephone is not kept', async () => {
  const { officer, director, staff } = await anOffice({ today })
  await officer.call(changePaperSettings, { phone: '0555-1', replyDays: 3, version: 0 })
  await expect(
    director.call(changePaperSettings, { phone: '0555-2', replyDays: 3, version: 0 }),
  ).rejects.toMatchObject({ code: 'changed-meanwhile' })
  await expect(
    officer.call(changePaperSettings, { phone: '找周敏', replyDays: 3, version: 1 }),
  ).rejects.toMatchObject({ status: 400 })
  await expect(
    staff.call(changePaperSettings, { phone: '0555-3333', replyDays: 3, version: 1 }),
  ).rejects.toMatchObject({ code: 'not-allowed' })
})

test('briefings are numbered by the year, on from what the office wrote there', async () => {
  const { officer } = await anOffice({ today })
  const held = { state: 'held', onDay: '2026-06-10', outcome: '看诊30人。' } as const
  const number = async (said = {}) =>
    (await write(officer, 'briefing', { ...held, ...said })).content.letterhead?.number
  expect([await number(), await number()]).toEqual(['第1期', '第2期'])
  expect(await number({ onDay: '2025-12-30' })).toBe('第1期')
  const other = await anOffice({ today })
  expect((await write(other.officer, 'briefing', held)).content.letterhead?.number).toBe('第1期')
})
