import { randomUUID } from 'node:crypto'
import { addActivity, changeActivity, getActivity, type NewActivity } from '@yushui/contract/activities'
import { listAudit } from '@yushui/contract/audit'
import { addEvidence, receiveFile, withdrawEvidence } from '@yushui/contract/evidence'
import { addPartner } from '@yushui/contract/partners'
import { acceptPlan, tickTask } from '@yushui/contract/plans'
import { addProgramme } from '@yushui/contract/programmes'
import * as api from '@yushui/contract/reports'
import { readDocument } from '@yushui/documents/read/read-document'
import JSZip from 'jszip'
import { expect, test } from 'vitest'
import { anAcceptedPlan, aPartner, aTask, inMonths } from '../../sample/a-plan.ts'
import { anActivity, aProgramme } from '../../sample/an-activity.ts'
import { anOffice } from '../../sample/an-office.ts'

const range: api.ReportRange = { from: '2026-01-01', to: '2026-12-31', about: null }

const held = (said: Partial<NewActivity>) =>
  anActivity({ state: 'held', attended: { military: 20, civilian: 60 }, outcome: '演出节目12个', ...said })

/** A year with a gala done, a lecture done twice, and a visit that nobody ticked. */
async function aLivedYear() {
  const office = await anOffice({ today: '2026-12-20' })
  const { officer } = office
  const partner = aPartner({ alias: '共建部队甲' })
  await officer.call(addPartner, partner)
  const gala = aTask({ title: '军民联欢会', kind: 'gala', section: '文化共建', window: inMonths(7) })
  const visit = aTask({
    title: '走访慰问烈军属',
    kind: 'family-visit',
    section: '走访慰问',
    window: inMonths(8),
  })
  await officer.call(acceptPlan, anAcceptedPlan({ tasks: [visit, gala] }))
  const programme = aProgramme({ name: '军民讲坛' })
  await officer.call(addProgramme, programme)
  const done = held({
    title: '军民联欢会',
    kind: 'gala',
    taskId: gala.id,
    onDay: '2026-07-28',
    partners: [{ partnerId: partner.id, name: partner.alias }],
  })
  await officer.call(addActivity, done)
  for (const onDay of ['2026-02-10', '2026-05-12'])
    await officer.call(
      addActivity,
      held({ title: '讲坛', kind: 'lecture', programmeId: programme.id, onDay }),
    )
  return { ...office, gala, visit, done, programme, partner }
}

const textOf = ({ blocks, figures }: api.Report) =>
  blocks
    .map(({ parts }) =>
      parts
        .map((it) => ('text' in it ? it.text : figures.find(({ key }) => key === it.figure)?.value))
        .join(''),
    )
    .join('\n')

test('a year is told from its records, under the headings of the plan', async () => {
  const { officer, done } = await aLivedYear()
  const report = await officer.call(api.writeReport, { id: randomUUID(), range })
  const text = textOf(report)
  expect(text).toContain('开展活动3次，共建单位参加1家，官兵参加60人次，地方人员参加180人次')
  expect(text).toContain('（一）文化共建')
  expect(text).toContain('7月28日，在社区广场举办军民联欢会')
  expect(text).toContain('“军民讲坛”共办2次（2月10日、5月12日）')
  expect(text).toContain('计划内有1项任务没有按时办成，或没有留下记录：“走访慰问烈军属”')
  expect(report.missing.map(({ words }) => words)).toContain('第三季度军民讲坛未见记录')
  expect(report.figures.every(({ records, value }) => value === 0 || records.length > 0)).toBe(true)

  const behind = await officer.call(api.listReportRecords, { id: report.id, figure: 'military?held' })
  expect(behind.map(({ onDay }) => onDay)).toEqual(['2026-02-10', '2026-05-12', '2026-07-28'])
  const block = report.blocks.find(({ source }) => source.startsWith('task:'))
  const ofBlock = await officer.call(api.listReportRecords, { id: report.id, blockId: block!.id })
  expect(ofBlock).toEqual([{ kind: 'activity', id: done.id, title: '军民联欢会', onDay: '2026-07-28' }])
})

test('one programme, one partner, one quarter are the same machine', async () => {
  const { officer, programme, partner } = await aLivedYear()
  const ask = (it: Partial<api.ReportRange>) =>
    officer.call(api.writeReport, { id: randomUUID(), range: { ...range, ...it } })
  const ofProgramme = await ask({ about: { kind: 'programme', id: programme.id } })
  expect(ofProgramme.title).toContain('“军民讲坛”2026年工作总结')
  expect(textOf(ofProgramme)).not.toContain('联欢会')
  expect(textOf(await ask({ about: { kind: 'partner', id: partner.id } }))).toContain('开展活动1次')
  const ofQuarter = await ask({ from: '2026-07-01', to: '2026-09-30' })
  expect(ofQuarter.title).toContain('2026年第三季度双拥工作总结')
  expect(textOf(ofQuarter)).toContain('开展活动1次')
})

test('figures stay live until approval, which freezes them; later changes are a difference', async () => {
  const { officer, director, done } = await aLivedYear()
  const { id } = await officer.call(api.writeReport, { id: randomUUID(), range })
  const recount = async (military: number) => {
    const activity = await officer.call(getActivity, { id: done.id })
    return officer.call(changeActivity, { ...activity, attended: { military, civilian: 60 } })
  }
  await recount(25)
  const live = await officer.call(api.getReport, { id })
  expect(live.figures.find(({ key }) => key === 'military?held')?.value).toBe(65)

  await expect(officer.call(api.takeReportStep, { ...live, step: 'approve' })).rejects.toMatchObject({
    status: 403,
  })
  const approved = await director.call(api.takeReportStep, { ...live, step: 'approve' })
  expect(approved).toMatchObject({ state: 'approved', differences: [], changedRecords: [] })
  await recount(30)
  const later = await officer.call(api.getReport, { id })
  expect(later.changedRecords).toMatchObject([{ kind: 'activity', id: done.id, change: 'changed' }])
  expect(later.figures.find(({ key }) => key === 'military?held')?.value).toBe(65)
  expect(later.differences).toContainEqual(expect.objectContaining({ key: 'military?held', was: 65, is: 70 }))
  await expect(officer.call(api.changeReport, later)).rejects.toMatchObject({ code: 'report-approved' })
  const reopened = await director.call(api.takeReportStep, { ...later, step: 'reopen', reason: '人数有误' })
  expect(reopened.figures.find(({ key }) => key === 'military?held')?.value).toBe(70)
})

test('words changed after approval and activities that came are told, though no figure moves', async () => {
  const { officer, director, done } = await aLivedYear()
  const note = {
    id: randomUUID(),
    kind: 'note',
    title: '反响',
    activityId: done.id,
    eventOn: '2026-07-28',
  } as const
  const { id: noteId } = await officer.call(addEvidence, note)
  const written = await officer.call(api.writeReport, { id: randomUUID(), range })
  await director.call(api.takeReportStep, { ...written, step: 'approve' })

  const activity = await officer.call(getActivity, { id: done.id })
  await officer.call(changeActivity, { ...activity, outcome: '演出节目13个' })
  const added = held({ title: '补记的一次', onDay: '2026-09-03' })
  await officer.call(addActivity, added)
  await officer.call(withdrawEvidence, { id: noteId, reason: '放错了' })
  const later = await officer.call(api.getReport, { id: written.id })
  expect(later.changedRecords).toHaveLength(3)
  expect(later.changedRecords).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ id: done.id, change: 'changed' }),
      expect.objectContaining({ id: noteId, title: '反响', change: 'gone' }),
      expect.objectContaining({ id: added.id, title: '补记的一次', change: 'new' }),
    ]),
  )
})

test('a figure typed by hand is marked where no record says it, and typed words outlive a rewriting', async () => {
  const { officer, visit } = await aLivedYear()
  const report = await officer.call(api.writeReport, { id: randomUUID(), range })
  const place = report.blocks.findIndex(({ source }) => source.startsWith('task:'))
  const blocks = report.blocks.map((block, at) =>
    at === place ? { ...block, parts: [{ text: '联欢会演出节目12个，观众500余人。' }] } : block,
  )
  const changed = await officer.call(api.changeReport, { ...report, blocks })
  expect(changed.unsupported).toEqual([{ blockId: blocks[place]!.id, words: '500余人' }])
  expect(changed.blocks[place]!.origin).toBe('typed')

  await officer.call(tickTask, { id: visit.id, tickId: randomUUID(), on: '2026-08-20' })
  const anew = await officer.call(api.rewriteReport, changed)
  expect(textOf(anew)).toContain('观众500余人')
  expect(textOf(anew)).toContain('“走访慰问烈军属”已办成（8月20日）')
  expect(textOf(anew)).not.toContain('没有按时办成')
})

test('flagged words are decided about before approval, and the reason is kept', async () => {
  const { officer, director, auditAdmin } = await aLivedYear()
  const report = await officer.call(api.writeReport, { id: randomUUID(), range })
  const typed = (text: string): api.ReportBlock => ({
    ...{ id: randomUUID(), source: '', kind: 'paragraph', level: 1, records: [], origin: 'typed' },
    parts: [{ text }],
  })
  const blocks = [...report.blocks, typed('慰问了90001部队。'), typed('咨询请拨13900001111。')]
  const changed = await officer.call(api.changeReport, { ...report, blocks })
  const { id } = report
  const approve = (version: number) => director.call(api.takeReportStep, { id, step: 'approve', version })
  await expect(approve(changed.version)).rejects.toMatchObject({
    code: 'findings-left',
    words: expect.stringContaining('还有2处'),
  })
  const decide = (version: number, said: object) =>
    officer.call(api.decideReportFinding, { id, version, ...said } as never)
  const words = '90001部队'
  await expect(decide(changed.version, { words, decision: 'kept' })).rejects.toMatchObject({
    code: 'step-reason-needed',
  })
  await expect(
    director.call(api.decideReportFinding, {
      id,
      version: changed.version,
      words,
      decision: 'kept',
      reason: '无',
    }),
  ).rejects.toMatchObject({ status: 403 })
  const without = await decide(changed.version, { words, decision: 'replaced', replacement: '共建部队甲' })
  expect(textOf(without)).toContain('慰问了共建部队甲。')
  expect(without.decisions).toMatchObject([{ words: '9××××××', decision: 'replaced' }])
  const kept = await decide(without.version, {
    words: '13900001111',
    decision: 'kept',
    reason: '社区公开的办公电话',
  })
  const again = await officer.call(api.rewriteReport, kept)
  const approved = await approve(again.version)
  expect(approved).toMatchObject({
    state: 'approved',
    decisions: [{}, { words: '13900001111', reason: '社区公开的办公电话', by: '周敏' }],
  })
  const { rows } = await auditAdmin.call(listAudit, { limit: 20 })
  const logged = rows.filter(({ action }) => action === 'report.finding-decided')
  expect(logged.map(({ values }) => values)).toEqual([
    { decision: 'kept', reason: '社区公开的办公电话' },
    { decision: 'replaced' },
  ])
})

test('a unit sealed after its name was typed is not approved with it', async () => {
  const { officer, director } = await aLivedYear()
  await officer.call(addActivity, held({ title: '去长虹仓库座谈', onDay: '2026-06-01' }))
  const { id, version } = await officer.call(api.writeReport, { id: randomUUID(), range })
  await officer.call(addPartner, aPartner({ alias: '共建部队丙', sealedName: '长虹仓库' }))
  await expect(director.call(api.takeReportStep, { id, version, step: 'approve' })).rejects.toMatchObject({
    code: 'unit-name-left',
    details: { where: expect.stringMatching(/^第\d+段$/) },
  })
})

test('it comes out as a paper with its figures written in', async () => {
  const { officer } = await aLivedYear()
  const { id } = await officer.call(api.writeReport, { id: randomUUID(), range })
  for (const format of ['docx', 'pdf'] as const) {
    const { bytes, name } = await officer.download(api.getReportFile, { id, format })
    expect(name).toBe(`石桥社区2026年双拥工作总结（未审定）.${format}`)
    const { text } = await readDocument(new Uint8Array(bytes), name)
    expect(text.replace(/\s/g, '')).toContain('官兵参加60人次')
  }
})

test('the evidence behind it comes as one archive with the report in it', async () => {
  const { officer, liaison, done } = await aLivedYear()
  const note = {
    id: randomUUID(),
    kind: 'note' as const,
    activityId: done.id,
    title: '现场记录',
    eventOn: '2026-07-28',
  }
  await officer.call(addEvidence, { ...note, text: '座无虚席' })
  const photo = await officer.upload(
    receiveFile,
    { id: randomUUID(), name: '名单.txt', activityId: done.id },
    Buffer.from('参加单位名单'),
  )
  expect(photo.evidence.activityId).toBe(done.id)
  const { id } = await officer.call(api.writeReport, { id: randomUUID(), range })
  const { bytes, name } = await officer.download(api.getReportPackage, { id })
  expect(name).toBe('石桥社区2026年双拥工作总结佐证材料.zip')
  const files = Object.keys((await JSZip.loadAsync(bytes)).files)
  expect(files).toContain('石桥社区2026年双拥工作总结.docx')
  expect(files.some((file) => file.endsWith('名单.txt'))).toBe(true)
  // A report is read by more people than the evidence behind it.
  await liaison.call(api.getReport, { id })
  await expect(liaison.download(api.getReportPackage, { id })).rejects.toMatchObject({ code: 'not-allowed' })
})

test('what is wrong is refused and leaves everything as it was', async () => {
  const { officer } = await aLivedYear()
  const report = await officer.call(api.writeReport, { id: randomUUID(), range })
  await expect(
    officer.call(api.writeReport, { id: randomUUID(), range: { ...range, to: '2025-01-01' } }),
  ).rejects.toMatchObject({ code: 'days-turned-round' })
  const strange = [{ ...report.blocks[0]!, parts: [{ figure: 'drop table' }] }]
  await expect(officer.call(api.changeReport, { ...report, blocks: strange })).rejects.toMatchObject({
    code: 'figure-unknown',
  })
  const twice = await Promise.allSettled([1, 2].map(() => officer.call(api.changeReport, report)))
  expect(twice.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const other = await anOffice({ today: '2026-12-20' })
  await expect(other.officer.call(api.getReport, { id: report.id })).rejects.toMatchObject({ status: 404 })
})
