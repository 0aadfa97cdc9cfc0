import { randomUUID } from 'node:crypto'
import { addActivity } from '@yushui/contract/activities'
import { listAudit } from '@yushui/contract/audit'
import { addEvidence } from '@yushui/contract/evidence'
import * as api from '@yushui/contract/ledgers'
import { addPartner } from '@yushui/contract/partners'
import { readDocument } from '@yushui/documents/read/read-document'
import { aForm, aHeavyForm, inline } from '@yushui/documents/write/ledger-form/a-form'
import { beforeAll, describe, expect, test } from 'vitest'
import { aPartner } from '../../sample/a-plan.ts'
import { anActivity } from '../../sample/an-activity.ts'
import { anOffice } from '../../sample/an-office.ts'
import type { MadeOffice } from '../../sample/office.ts'

let its: MadeOffice
beforeAll(async () => {
  its = await anOffice({ today: '2026-08-10' })
  const held = { state: 'held' as const, onDay: '2026-07-28' }
  const activity = anActivity({
    ...held,
    title: '八一慰问',
    kind: 'family-visit',
    attended: { military: 3, civilian: 9 },
    outcome: '=SUM(A1) 送上慰问品',
    facets: {
      gifts: [
        {
          recipient: '许老',
          category: '烈属',
          what: '大米',
          n: 2,
          unit: '袋',
          value: 15_800,
          receipt: '1号',
        },
        { recipient: '周老', category: '', what: '慰问金', n: 0, unit: '', value: 50_050, receipt: '' },
      ],
    },
  })
  await its.officer.call(addActivity, activity)
  await its.officer.call(
    addActivity,
    anActivity({
      ...held,
      startsAt: '15:00',
      endsAt: '16:00',
      title: '营区座谈',
      isInside: true,
      place: '营区',
    }),
  )
  await its.officer.call(addActivity, anActivity({ title: '还没办的', onDay: '2026-09-01' }))
  await its.officer.call(addEvidence, {
    id: randomUUID(),
    kind: 'paper-reference',
    activityId: activity.id,
    title: '签领表原件',
    box: '第3盒',
    pageNumber: '12',
    eventOn: '2026-07-28',
  })
})

async function textOf(file: Promise<{ name: string; bytes: Buffer }>) {
  const { name, bytes } = await file
  return (await readDocument(bytes, name)).text
}
const upload = (bytes: Uint8Array, said: object = {}) =>
  its.officer.upload(
    api.addLedgerForm,
    { id: randomUUID(), name: '区里的活动统计表.xlsx', kind: 'activities', ...said } as never,
    Buffer.from(bytes),
  )

describe('our own columns', () => {
  test('activities: what was held, counted, without a place in a barracks', async () => {
    const text = await textOf(its.staff.download(api.getLedger, { year: 2026, kind: 'activities' }))
    const lines = text.split('\n')
    expect(lines[0]).toBe('石桥社区2026年双拥活动台账')
    expect(text).toMatch(
      /1\t2026-07-28\t八一慰问\t走访慰问\t社区广场\t\t优抚对象\t周敏\t3\t9\t12\t=SUM\(A1\)/,
    )
    expect(text).toContain('纸质材料1件')
    expect(text).toContain('营区座谈')
    expect(text).not.toMatch(/营区\t|还没办的/)
  })
  test('gifts: a line each', async () => {
    const text = await textOf(its.officer.download(api.getLedger, { year: 2026, kind: 'gifts' }))
    expect(text).toContain('1\t2026-07-28\t八一慰问\t许老\t烈属\t大米\t2\t袋\t158\t1号')
    expect(text).toContain('2\t2026-07-28\t八一慰问\t周老\t\t慰问金\t\t\t500.5')
  })
  test('evidence: where it lies and what it proves', async () => {
    const text = await textOf(its.officer.download(api.getLedger, { year: 2026, kind: 'evidence' }))
    expect(text).toContain('1\t2026-07-28\t2026-08-10\t签领表原件\t纸质材料\t八一慰问\t第3盒\t12')
  })
  test('a year of which nothing is kept has its headings', async () => {
    const text = await textOf(its.officer.download(api.getLedger, { year: 2020, kind: 'activities' }))
    expect(text).toContain('序号\t日期\t活动名称')
  })
})

describe('somebody’s own form', () => {
  test('is mapped by its headings, put right by hand, and filled', async () => {
    const form = await upload(await aForm())
    expect(form).toMatchObject({ sheet: '活动表', headingRow: 3, kind: 'activities' })
    expect(form.columns).toEqual([
      { column: 1, heading: '序号', field: 'number' },
      { column: 2, heading: '活动名称', field: 'title' },
      { column: 4, heading: '活动时间', field: 'onDay' },
      { column: 5, heading: '参加人数', field: 'people' },
      { column: 6, heading: '备注', field: null },
    ])
    const { id, name, headingRow, version } = form
    const asked = {
      id,
      name,
      headingRow,
      version,
      columns: [{ column: 6, field: 'outcome' }],
    }
    const changed = await its.officer.call(api.changeLedgerForm, asked)
    await expect(its.officer.call(api.changeLedgerForm, asked)).rejects.toMatchObject({
      code: 'changed-meanwhile',
    })
    expect(changed.columns.map(({ field }) => field)).toEqual([
      'number',
      'title',
      'onDay',
      'people',
      'outcome',
    ])
    expect(await its.officer.call(api.listLedgerForms, {})).toContainEqual(changed)

    const file = await its.staff.download(api.fillLedgerForm, { id, year: 2026 })
    expect(file.name).toBe('区里的活动统计表（2026年）.xlsx')
    const { text } = await readDocument(file.bytes, file.name)
    expect(text).toContain('1\t八一慰问\t\t2026-07-28\t12\t=SUM(A1) 送上慰问品')
    const { rows } = await its.auditAdmin.call(listAudit, { limit: 20 })
    expect(rows.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['ledger-form.added', 'ledger-form.changed', 'ledger-form.filled']),
    )
  })

  test('with another heading row, the columns are proposed anew', async () => {
    const rows = `<row r="1">${inline('A1', '活动名称')}${inline('B1', '活动时间')}</row><row r="2">${inline('A2', '名称')}${inline('B2', '备注')}</row>`
    const form = await upload(await aForm(rows, []))
    const moved = await its.officer.call(api.changeLedgerForm, { ...form, headingRow: 2, columns: [] })
    expect(moved).toMatchObject({ headingRow: 2, columns: [{ field: 'title' }, { field: null }] })
    await expect(
      its.officer.call(api.changeLedgerForm, { ...form, headingRow: 9, columns: [] }),
    ).rejects.toMatchObject({ code: 'no-headings' })
  })

  test.each([
    [
      'one field for two columns',
      [
        { column: 1, field: 'title' },
        { column: 2, field: 'title' },
      ],
      'field-twice',
    ],
    ['a field of another ledger', [{ column: 1, field: 'sha256' }], 'field-not-of-ledger'],
  ])('%s is refused', async (_, columns, code) => {
    const form = await upload(await aForm())
    await expect(its.officer.call(api.changeLedgerForm, { ...form, columns })).rejects.toMatchObject({ code })
  })

  test('what is withdrawn is offered no more', async () => {
    const { id } = await upload(await aForm())
    await its.officer.call(api.withdrawLedgerForm, { id })
    const ids = (await its.officer.call(api.listLedgerForms, {})).map((form) => form.id)
    expect(ids).not.toContain(id)
    const change = { id, name: '表', headingRow: 3, version: 1, columns: [] }
    const gone = { status: 404, code: 'form-not-found' }
    await expect(its.officer.call(api.changeLedgerForm, change)).rejects.toMatchObject(gone)
    await expect(its.officer.download(api.fillLedgerForm, { id, year: 2026 })).rejects.toMatchObject(gone)
    const asked = { year: 2026, kind: 'activities', formId: id } as const
    await expect(its.officer.call(api.getLedgerFindings, asked)).rejects.toMatchObject(gone)
  })

  test.each([
    ['a text', Buffer.from('序号,活动名称'), '表.xlsx', 'not-a-workbook'],
    ['a letter in a workbook', null, '表.xlsx', 'no-headings'],
    ['a marked one', Buffer.from('x'), '机密★表.xlsx', 'marked-secret'],
  ])('%s is refused', async (_, bytes, name, code) => {
    const letter = await aForm(`<row r="1">${inline('A1', '请各社区于月底前报送')}</row>`, [])
    await expect(upload(bytes ?? letter, { name })).rejects.toMatchObject({ code })
  })

  test('a sealed name in what it is called would stand in the file’s name, and is refused', async () => {
    await its.officer.call(addPartner, aPartner({ alias: '共建部队丙', sealedName: '长虹仓库' }))
    const name = '长虹仓库报来的表.xlsx'
    await expect(upload(await aForm(), { name })).rejects.toMatchObject({ code: 'unit-name-left' })
    const form = await upload(await aForm())
    const change = its.officer.call(api.changeLedgerForm, { ...form, name, columns: [] })
    await expect(change).rejects.toMatchObject({ code: 'unit-name-left', fields: ['name'] })
  })

  test('one that unpacks to too much is refused', async () => {
    await expect(upload(await aHeavyForm())).rejects.toMatchObject({ status: 400, code: 'zip-bomb' })
  })

  test("another office's form is not found", async () => {
    const { id } = await upload(await aForm())
    const other = await anOffice({ today: '2026-08-10' })
    await expect(other.officer.download(api.fillLedgerForm, { id, year: 2026 })).rejects.toMatchObject({
      code: 'form-not-found',
    })
  })
})

describe('what leaves in it meets the guard', () => {
  const words = '90001部队'
  const [year, kind] = [2026, 'activities'] as const
  let theirs: MadeOffice
  let form: api.LedgerForm
  const activity = anActivity({
    ...{ state: 'held', onDay: '2026-07-28', title: '座谈', attended: { military: 1, civilian: 2 } },
    outcome: `${words}来了人，${words}也走了人`,
  })
  const ledger = () => theirs.officer.download(api.getLedger, { year, kind })
  const filled = () => theirs.officer.download(api.fillLedgerForm, { id: form.id, year })

  beforeAll(async () => {
    theirs = await anOffice({ today: '2026-08-10' })
    await theirs.officer.call(addActivity, activity)
    const named = { id: randomUUID(), name: '表.xlsx', kind }
    const bytes = Buffer.from(await aForm())
    form = await theirs.officer.upload(api.addLedgerForm, named, bytes)
  })

  test('a flagged word is shown with its line before the file goes, and the file waits', async () => {
    const { open, decisions } = await theirs.officer.call(api.getLedgerFindings, { year, kind })
    const at = {
      number: 1,
      column: '主要内容和成效',
      title: '座谈',
      record: { kind: 'activity', id: activity.id },
    }
    expect(open).toMatchObject([{ words, times: 2, at: [at] }])
    expect(decisions).toEqual([])
    await expect(ledger()).rejects.toMatchObject({ status: 409, code: 'ledger-findings-left' })
  })

  test('a form that takes nothing of that column goes out, one that does waits', async () => {
    const asked = { year, kind, formId: form.id }
    expect((await theirs.officer.call(api.getLedgerFindings, asked)).open).toEqual([])
    await filled()
    const { id, name, headingRow, version } = form
    const columns = [{ column: 6, field: 'outcome' }]
    await theirs.officer.call(api.changeLedgerForm, { id, name, headingRow, version, columns })
    expect((await theirs.officer.call(api.getLedgerFindings, asked)).open).toMatchObject([
      { words, at: [{ column: '备注' }] },
    ])
    await expect(filled()).rejects.toMatchObject({ code: 'ledger-findings-left' })
  })

  test('kept for a reason, once, the words go out with ledger and form', async () => {
    const keep = { year, kind, words, reason: '编的番号' }
    await expect(
      theirs.officer.call(api.keepLedgerWords, { ...keep, words: '没有的词' }),
    ).rejects.toMatchObject({ status: 404, code: 'words-not-there' })
    const decided = await theirs.officer.call(api.keepLedgerWords, keep)
    expect(decided).toMatchObject({ open: [], decisions: [{ words, reason: '编的番号', by: '周敏' }] })
    expect(await theirs.director.call(api.keepLedgerWords, keep)).toEqual(decided)
    expect(await textOf(ledger())).toContain(words)
    expect(await textOf(filled())).toContain(words)
    const { rows } = await theirs.auditAdmin.call(listAudit, { limit: 20 })
    const logged = rows.filter(({ action }) => action === 'ledger.finding-decided')
    expect(logged.map(({ values }) => values)).toEqual([{ year, kind, decision: 'kept', reason: '编的番号' }])
  })

  test('a unit that was sealed after its name was typed goes out with neither', async () => {
    const later = anActivity({ state: 'held', onDay: '2026-06-01', title: '去长虹仓库座谈' })
    await theirs.officer.call(addActivity, later)
    await theirs.officer.call(addPartner, aPartner({ alias: '共建部队丙', sealedName: '长虹仓库' }))
    for (const asking of [ledger, filled])
      await expect(asking()).rejects.toMatchObject({
        code: 'unit-name-left',
        details: { where: '第1行的“活动名称”' },
      })
  })

  test('a decision holds for its own ledger: another kind and another year are asked anew', async () => {
    for (const other of [{ kind: 'gifts' as const }, { year: 2025 }]) {
      const asked = { year, kind, ...other }
      expect((await theirs.officer.call(api.getLedgerFindings, asked)).decisions).toEqual([])
    }
  })
})
