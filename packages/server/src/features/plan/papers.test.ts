import * as auditApi from '@yushui/contract/audit'
import * as api from '@yushui/contract/plans'
import { readFile } from '@yushui/contract/readings'
import { readDocument } from '@yushui/documents/read/read-document'
import { readPlans } from '@yushui/domain/plan-language/read-plan'
import { expect, test } from 'vitest'
import { anAcceptedPlan, aPartner, aTask, beforeArmyDay, inMonths } from '../../sample/a-plan.ts'
import { anOffice } from '../../sample/an-office.ts'

async function anOfficeWithAPlan() {
  const office = await anOffice({ today: '2026-03-02' })
  const partner = aPartner({ sealedName: '青城仓库' })
  const tasks = [
    aTask(),
    aTask({
      title: '八一联谊',
      quote: '八一前夕，与共建部队甲开展军民联谊活动1次',
      kind: 'gala',
      window: beforeArmyDay,
      partners: [{ partnerId: partner.id, name: partner.alias }],
      targets: [],
    }),
    aTask({ title: '撤下的事', window: inMonths(9) }),
  ]
  const plan = await office.officer.call(api.acceptPlan, anAcceptedPlan({ tasks, partners: [partner] }))
  await office.officer.call(api.withdrawTask, { id: tasks[2]!.id })
  await office.director.call(api.takePlanStep, { ...plan, step: 'approve' })
  return { ...office, plan }
}

test.each([
  ['docx', 'wordprocessingml', '石桥社区2026年双拥工作计划.docx'],
  ['pdf', 'application/pdf', '石桥社区2026年双拥工作计划.pdf'],
  ['xlsx', 'spreadsheetml', '石桥社区2026年双拥工作计划任务分解表.xlsx'],
] as const)('the plan goes out as %s, with aliases and without the withdrawn', async (format, type, name) => {
  const { staff, auditAdmin, plan } = await anOfficeWithAPlan()
  const paper = await staff.download(api.getPlanPaper, { id: plan.id, format })
  expect(paper.name).toBe(name)
  expect(paper.type).toContain(type)
  const read = await readDocument(new Uint8Array(paper.bytes), paper.name)
  expect(read.format).toBe(format)
  expect(read.text).toContain('共建部队甲')
  expect(read.text).not.toContain('青城仓库')
  expect(read.text).not.toContain('撤下的事')

  const { rows } = await auditAdmin.call(auditApi.listAudit, {})
  expect(rows).toContainEqual(
    expect.objectContaining({
      action: 'plan.exported',
      who: staff.name,
      objectId: plan.id,
      values: expect.objectContaining({ format }),
    }),
  )
})

test('the Word file read back gives the same tasks', async () => {
  const { officer, plan } = await anOfficeWithAPlan()
  for (const arrangement of api.arrangements) {
    const asked = { id: plan.id, format: 'docx', arrangement } as const
    const { bytes, name } = await officer.download(api.getPlanPaper, asked)
    const [read] = readPlans((await readDocument(new Uint8Array(bytes), name)).text).plans
    expect(read!.year).toBe(2026)
    expect(read!.items.map(({ kind }) => kind)).toEqual(['clinic', 'gala'])
  }
})

test('the PDF handed in again is read as the same plan', async () => {
  const { officer, plan } = await anOfficeWithAPlan()
  const { bytes, name } = await officer.download(api.getPlanPaper, { id: plan.id, format: 'pdf' })
  const { format, reading } = await officer.upload(readFile, { name }, bytes)
  expect(format).toBe('pdf')
  expect(reading.plans[0]!.items.map(({ kind }) => kind)).toEqual(['clinic', 'gala'])
})

test('an approved plan is signed on the day of its approval', async () => {
  const { officer, plan } = await anOfficeWithAPlan()
  const { bytes } = await officer.download(api.getPlanPaper, { id: plan.id, format: 'docx' })
  expect((await readDocument(new Uint8Array(bytes), 'x.docx')).text).toContain('2026年3月2日')
})

test('an official paper has its head', async () => {
  const { officer, plan } = await anOfficeWithAPlan()
  const asked = { id: plan.id, format: 'docx', variant: 'official' } as const
  const { bytes } = await officer.download(api.getPlanPaper, asked)
  expect((await readDocument(new Uint8Array(bytes), 'x.docx')).text).toContain('石桥社区文件')
})

test('a paper is for those who may read the plan', async () => {
  const { systemAdmin, plan } = await anOfficeWithAPlan()
  const other = await anOffice()
  await expect(systemAdmin.download(api.getPlanPaper, { id: plan.id, format: 'pdf' })).rejects.toMatchObject({
    code: 'not-allowed',
  })
  await expect(
    other.officer.download(api.getPlanPaper, { id: plan.id, format: 'pdf' }),
  ).rejects.toMatchObject({ code: 'plan-not-found' })
})
