import { randomUUID } from 'node:crypto'
import { addActivity, takeActivityStep } from '@yushui/contract/activities'
import { listAudit } from '@yushui/contract/audit'
import {
  answerPhotoSheet,
  type PhotoSheet,
  photoQuestions,
  receiveFile,
  restoreEvidence,
  withdrawEvidence,
} from '@yushui/contract/evidence'
import * as api from '@yushui/contract/papers'
import { addPartner } from '@yushui/contract/partners'
import { drawPicture } from '@yushui/documents/pictures/draw-picture'
import { aDocx, aParagraph } from '@yushui/documents/read/a-docx'
import { readDocument } from '@yushui/documents/read/read-document'
import JSZip from 'jszip'
import { beforeAll, describe, expect, test } from 'vitest'
import { aPartner } from '../../sample/a-plan.ts'
import { anActivity } from '../../sample/an-activity.ts'
import { anOffice } from '../../sample/an-office.ts'
import type { MadeOffice } from '../../sample/office.ts'
import type { Person } from '../../sample/person.ts'
import { knownMarks } from './known-marks.ts'

let its: MadeOffice
const unit = aPartner({ alias: '共建部队甲', sealedName: '长虹仓库' })
const withUnit = { partners: [{ partnerId: unit.id, name: unit.alias }] }

beforeAll(async () => {
  its = await anOffice({ today: '2026-06-01' })
  await its.officer.call(addPartner, unit)
})

async function anActivityOf(person: Person, said: Parameters<typeof anActivity>[0] = {}) {
  return person.call(addActivity, anActivity(said))
}

async function aPaper(kind: api.PaperKind, said: Parameters<typeof anActivity>[0] = {}) {
  const activity = await anActivityOf(its.officer, said)
  return its.officer.call(api.writePaper, { id: randomUUID(), activityId: activity.id, kind })
}

const answer = { saidBy: '李干事', saidOn: '2026-06-01', channel: 'telephone' as const }
function take(person: Person, paper: api.WrittenPaper, step: api.PaperStep, more: object = {}) {
  const reason = api.paperSteps[step].needsReason ? '有一处要改' : ''
  return person.call(api.takePaperStep, { id: paper.id, version: paper.version, step, reason, ...more })
}
const textOf = ({ content }: api.WrittenPaper) => JSON.stringify(content)

describe('writing', () => {
  test('one click fills it from the record; the same click sent twice writes one', async () => {
    const activity = await anActivityOf(its.officer, { title: '端午义诊', targets: ['烈属'] })
    const asked = { id: randomUUID(), activityId: activity.id, kind: 'notice' as const }
    const paper = await its.officer.call(api.writePaper, asked)
    expect(paper).toMatchObject({
      title: '关于开展端午义诊的通知',
      state: 'draft',
      showsUnit: false,
      officeName: '石桥社区',
      activityId: activity.id,
      content: { signature: { name: '石桥社区', date: '' } },
    })
    expect(textOf(paper)).toContain('2026年5月20日（星期三）上午9:00—11:00')
    expect(await its.officer.call(api.writePaper, asked)).toEqual(paper)
    const list = await its.officer.call(api.listPapers, { activityId: activity.id })
    expect(list.map(({ id }) => id)).toEqual([paper.id])
  })

  test.each(api.paperKindNames)('%s of a record as full as can be is written and set', async (kind) => {
    const long = (most: number) => '山'.repeat(most)
    const times = <T>(n: number, make: (i: number) => T) => Array.from({ length: n }, (_, i) => make(i))
    const paper = await aPaper(kind, {
      ...withUnit,
      kind: 'meeting',
      state: 'held',
      title: long(60),
      place: long(60),
      responsible: long(20),
      targets: times(20, () => long(40)),
      attended: { military: 100_000, civilian: 100_000 },
      expected: { military: 100_000, civilian: 100_000 },
      outcome: long(3000),
      facets: {
        roster: times(200, () => ({ name: long(20), duty: long(30) })),
        programme: times(100, () => ({ title: long(60), form: long(20), by: long(40), minutes: 1440 })),
        minutes: {
          host: long(20),
          recorder: long(20),
          present: times(100, () => long(40)),
          absent: times(100, () => long(40)),
          topic: long(200),
          points: times(100, () => ({ by: long(40), said: long(2000) })),
        },
        zones: times(60, () => ({ place: long(40), team: long(40), tools: long(100), count: 9 })),
        gifts: times(500, () => ({
          recipient: long(30),
          category: long(30),
          what: long(40),
          n: 1_000_000,
          unit: long(8),
          value: 2_000_000_000,
          receipt: '',
        })),
      },
    })
    expect(api.PaperContent.safeParse(paper.content).error).toBeUndefined()
    const { bytes } = await its.officer.download(api.getPaperFile, { id: paper.id, format: 'docx' })
    expect(bytes.length).toBeGreaterThan(5000)
  })

  test('both files hold it, with 送审稿 while it waits', async () => {
    const paper = await aPaper('notice', { title: '中秋义诊' })
    const docx = await its.officer.download(api.getPaperFile, { id: paper.id, format: 'docx' })
    expect(docx.name).toBe('关于开展中秋义诊的通知（送审稿）.docx')
    expect((await readDocument(docx.bytes, docx.name)).text).toContain('关于开展中秋义诊的通知')
    const pdf = await its.officer.download(api.getPaperFile, { id: paper.id, format: 'pdf' })
    expect((await readDocument(pdf.bytes, pdf.name)).text).toContain('送审稿')
    const [entry] = await exportsOf(paper.id)
    expect(entry?.values).toMatchObject({ format: 'pdf', state: 'draft' })
  })

  test('a paper that stays is ready at once, dated, and passes no gate', async () => {
    const paper = await aPaper('sign-in-sheet')
    const { name } = await its.staff.download(api.getPaperFile, { id: paper.id, format: 'docx' })
    expect(name).toBe('优抚对象义诊签到表.docx')
    await expect(take(its.director, paper, 'check-in-community')).rejects.toMatchObject({
      code: 'paper-stays',
    })
    expect((await aPaper('scheme')).content.signature?.date).toBe('2026-06-01')
  })

  test("another office's activity and paper are not found", async () => {
    const other = await anOffice({ today: '2026-06-01' })
    const activity = await anActivityOf(other.officer)
    const asked = { id: randomUUID(), activityId: activity.id, kind: 'notice' as const }
    await expect(its.officer.call(api.writePaper, asked)).rejects.toMatchObject({
      code: 'activity-not-found',
    })
    const paper = await other.officer.call(api.writePaper, asked)
    for (const person of [its.officer, its.streetOfficer])
      await expect(person.call(api.getPaper, { id: paper.id })).rejects.toMatchObject({
        code: 'paper-not-found',
      })
  })

  test('a sealed name is not written into a paper', async () => {
    const paper = await aPaper('notice')
    const content = { ...paper.content, title: '去长虹仓库参观' }
    await expect(
      its.officer.call(api.changePaper, { ...paper, content, showsUnit: false, photoIds: [] }),
    ).rejects.toMatchObject({ code: 'unit-name-left' })
  })
})

async function exportsOf(id: string) {
  const { rows } = await its.auditAdmin.call(listAudit, { limit: 100 })
  return rows.filter((entry) => entry.objectId === id && entry.action === 'paper.exported')
}

describe('the gate', () => {
  const people = () => ({
    'check-in-community': its.director,
    'check-by-unit': its.officer,
    'review-by-street': its.streetOfficer,
    release: its.officer,
    return: its.director,
    withdraw: its.officer,
  })
  const ways = {
    draft: [],
    'community-checked': ['check-in-community'],
    'unit-checked': ['check-in-community', 'check-by-unit'],
    'street-checked': ['check-in-community', 'review-by-street'],
    released: ['check-in-community', 'review-by-street', 'release'],
    withdrawn: ['withdraw'],
  } satisfies Record<api.PaperState, api.PaperStep[]>

  /** An invitation shows the unit it is for; a notice none. */
  async function aPaperAt(state: api.PaperState, isOfUnit: boolean) {
    let paper = await (isOfUnit ? aPaper('invitation', withUnit) : aPaper('notice'))
    const way: api.PaperStep[] = [...ways[state]]
    if (isOfUnit && way.includes('review-by-street')) way.splice(1, 0, 'check-by-unit')
    for (const step of way) paper = await take(people()[step], paper, step, answer)
    expect(paper.state).toBe(state)
    return paper
  }

  const cases = api.paperStates.flatMap((state) =>
    [true, false].flatMap((isOfUnit) =>
      state === 'unit-checked' && !isOfUnit
        ? []
        : api.paperStepNames.map((step) => [state, isOfUnit ? 'of a unit' : 'of none', step] as const),
    ),
  )
  test.each(cases)('%s, %s: %s', async (state, whose, step) => {
    const isOfUnit = whose === 'of a unit'
    const paper = await aPaperAt(state, isOfUnit)
    const { from, showsUnit, to } = api.paperSteps[step]
    const isSkipped = step === 'review-by-street' && isOfUnit && state === 'community-checked'
    const mayBe =
      (from as readonly api.PaperState[]).includes(state) &&
      (showsUnit === null || showsUnit === isOfUnit) &&
      !isSkipped
    const attempt = take(people()[step], paper, step, answer)
    if (mayBe) {
      const after = await attempt
      expect(after.state).toBe(to)
      expect(after.checks.at(-1)).toMatchObject({ step, by: people()[step].name })
    } else {
      // To the street it isn't there.
      const isUnseen = step === 'review-by-street' && (state === 'draft' || state === 'withdrawn')
      await expect(attempt).rejects.toMatchObject({ status: isUnseen ? 404 : 409 })
    }
  })

  test.each([
    ['check-in-community', 'draft', 'officer'],
    ['review-by-street', 'community-checked', 'director'],
    ['release', 'street-checked', 'staff'],
    ['withdraw', 'released', 'staff'],
  ] as const)('%s is not for everybody', async (step, state, who) => {
    const paper = await aPaperAt(state, false)
    await expect(take(its[who], paper, step)).rejects.toMatchObject({ code: 'not-allowed' })
  })

  test('the street sees what was handed up, and no draft', async () => {
    const paper = await aPaper('notice', { title: '秋季义诊' })
    const seen = async () =>
      (await its.streetOfficer.call(api.listPapers, {})).some(({ id }) => id === paper.id)
    expect(await seen()).toBe(false)
    await expect(its.streetOfficer.call(api.getPaper, { id: paper.id })).rejects.toMatchObject({
      code: 'paper-not-found',
    })
    const checked = await take(its.director, paper, 'check-in-community')
    expect(await seen()).toBe(true)
    const returned = await take(its.streetOfficer, checked, 'return')
    expect(returned.state).toBe('draft')
    expect(await seen()).toBe(false)
    expect((await its.officer.call(api.getPaper, { id: paper.id })).checks.at(-1)).toMatchObject({
      step: 'return',
      by: its.streetOfficer.name,
      reason: '有一处要改',
    })
  })

  test('the unit’s answer is entered whole', async () => {
    const paper = await aPaperAt('community-checked', true)
    await expect(take(its.officer, paper, 'check-by-unit')).rejects.toMatchObject({
      code: 'unit-answer-needed',
      fields: ['saidBy', 'saidOn', 'channel'],
    })
    await expect(
      take(its.officer, paper, 'check-by-unit', { ...answer, saidOn: '2026-06-02' }),
    ).rejects.toMatchObject({ code: 'answered-in-future' })
  })

  test('a release is dated that day and changed no more; one action takes it back', async () => {
    const released = await aPaperAt('released', false)
    expect(released.content.signature?.date).toBe('2026-06-01')
    await expect(its.officer.call(api.changePaper, { ...released })).rejects.toMatchObject({
      code: 'paper-not-draft',
    })
    const { name } = await its.officer.download(api.getPaperFile, { id: released.id, format: 'pdf' })
    expect(name).toBe('关于开展优抚对象义诊的通知.pdf')
    await take(its.officer, released, 'withdraw')
    for (const person of [its.officer, its.streetOfficer])
      await expect(
        person.download(api.getPaperFile, { id: released.id, format: 'pdf' }),
      ).rejects.toMatchObject({ code: 'paper-withdrawn' })
  })

  test('a step taken on what somebody else has changed is refused', async () => {
    const paper = await aPaper('notice')
    await its.staff.call(api.changePaper, { ...paper })
    await expect(take(its.director, paper, 'check-in-community')).rejects.toMatchObject({
      code: 'changed-meanwhile',
    })
  })
})

describe('what must not leave', () => {
  const changed = (paper: api.WrittenPaper, text: string, showsUnit = false) => {
    const content = { ...paper.content, blocks: [{ kind: 'paragraph' as const, text }] }
    return its.officer.call(api.changePaper, { ...paper, content, showsUnit })
  }

  test('flagged words hold it up until a person has decided; the log keeps reasons, not words', async () => {
    const paper = await changed(await aPaper('notice'), '联系电话13800001111，90001部队也来。')
    await expect(take(its.director, paper, 'check-in-community')).rejects.toMatchObject({
      code: 'findings-left',
      details: { n: 2 },
    })
    const decide = (it: api.WrittenPaper, said: object) =>
      its.officer.call(api.decideFinding, { id: it.id, version: it.version, ...said } as never)
    await expect(decide(paper, { words: '90001部队', decision: 'kept' })).rejects.toMatchObject({
      code: 'step-reason-needed',
    })
    await expect(decide(paper, { words: '90001部队', decision: 'replaced' })).rejects.toMatchObject({
      code: 'replacement-needed',
    })
    const without = await decide(paper, {
      words: '90001部队',
      decision: 'replaced',
      replacement: '驻区单位的同志',
    })
    expect(textOf(without)).toContain('驻区单位的同志也来')
    const kept = await decide(without, {
      words: '13800001111',
      decision: 'kept',
      reason: '社区值班电话，本来就公开',
    })
    expect(kept.decisions).toMatchObject([
      { words: '9××××××', decision: 'replaced' },
      { words: '13800001111', decision: 'kept', reason: '社区值班电话，本来就公开' },
    ])
    expect(JSON.stringify(kept)).not.toContain('90001')
    const { rows } = await its.auditAdmin.call(listAudit, { limit: 20 })
    const entries = rows.filter(({ action }) => action === 'paper.finding-decided')
    expect(entries).toHaveLength(2)
    expect(JSON.stringify(entries)).not.toMatch(/90001|13800001111/)
  })

  test('words show the unit, whatever is ticked; ticked besides, it can be taken back', async () => {
    const paper = await aPaper('notice')
    const shown = await changed(paper, '请共建部队甲的同志参加', false)
    expect(shown.showsUnit).toBe(true)
    const gone = await changed(shown, '请居民参加', true)
    expect(gone.showsUnit).toBe(true)
    expect((await changed(gone, '请居民参加', false)).showsUnit).toBe(false)
  })

  test('a unit that became a partner after the paper was written is asked all the same', async () => {
    const paper = await aPaper('briefing', { state: 'held', outcome: '青松队来了三十人' })
    expect(paper.showsUnit).toBe(false)
    const partner = aPartner({ alias: '青松队' })
    await its.officer.call(addPartner, partner)
    const checked = await take(its.director, paper, 'check-in-community')
    expect(checked.showsUnit).toBe(true)
    await expect(take(its.streetOfficer, checked, 'review-by-street')).rejects.toMatchObject({
      code: 'unit-check-first',
    })
  })

  test('a notice shows no unit before it is over', async () => {
    const said = { onDay: '2026-07-28', ...withUnit }
    const paper = await changed(await aPaper('notice', said), '请共建部队甲的同志参加')
    await expect(take(its.director, paper, 'check-in-community')).rejects.toMatchObject({
      code: 'unit-still-to-come',
    })
    const over = await changed(
      await aPaper('briefing', { ...withUnit, state: 'held' }),
      '共建部队甲的同志参加了活动',
    )
    expect((await take(its.director, over, 'check-in-community')).state).toBe('community-checked')
  })

  test('nothing leaves of what goes on inside, but what goes to the unit itself', async () => {
    const said = { ...withUnit, isInside: true, place: '营区礼堂', state: 'held' as const }
    const briefing = await aPaper('briefing', said)
    expect(textOf(briefing)).not.toContain('营区礼堂')
    await expect(take(its.director, briefing, 'check-in-community')).rejects.toMatchObject({
      code: 'inside-stays-inside',
    })
    const letter = await aPaper('comfort-letter', said)
    expect((await take(its.director, letter, 'check-in-community')).state).toBe('community-checked')
  })

  test('what was fine at the check is asked again at the release', async () => {
    const activity = await anActivityOf(its.officer, { ...withUnit, state: 'held' })
    const asked = { id: randomUUID(), activityId: activity.id, kind: 'briefing' as const }
    let paper = await its.officer.call(api.writePaper, asked)
    paper = await take(its.director, paper, 'check-in-community')
    paper = await take(its.officer, paper, 'check-by-unit', answer)
    paper = await take(its.streetOfficer, paper, 'review-by-street')
    const step = { id: activity.id, version: activity.version, step: 'retract' as const, reason: '记错了' }
    await its.officer.call(takeActivityStep, step)
    await expect(take(its.officer, paper, 'release')).rejects.toMatchObject({ code: 'unit-still-to-come' })
  })
})

describe('photos', () => {
  async function aPhoto(activityId?: string) {
    const { evidence } = await its.staff.upload(
      receiveFile,
      { id: randomUUID(), name: '合影.jpg', ...(activityId && { activityId }) },
      await drawPicture({ width: 64, height: 48, seed: Math.floor(Math.random() * 1e9), grain: true }),
    )
    return evidence
  }
  const answerAll = (photo: { id: string; version: number }, yes: PhotoSheet = {}) => {
    const no = Object.fromEntries(photoQuestions.map((it) => [it, { isSeen: false, reason: '' }]))
    const { id, version } = photo
    return its.staff.call(answerPhotoSheet, { id, version, photoSheet: { ...no, ...yes } })
  }
  async function aBriefingWith(photoIds: string[], showsUnit = false) {
    const paper = await aPaper('briefing', { state: 'held' })
    return its.officer.call(api.changePaper, { ...paper, photoIds, showsUnit })
  }
  const check = (paper: api.WrittenPaper) => take(its.director, paper, 'check-in-community')

  test('one whose sheet is not answered holds the paper up', async () => {
    const photo = await aPhoto()
    const paper = await aBriefingWith([photo.id])
    await expect(check(paper)).rejects.toMatchObject({ code: 'photo-sheet-open', details: { title: '合影' } })
    await answerAll(photo)
    expect((await check(paper)).state).toBe('community-checked')
  })

  test('one that shows a unit makes the paper show it', async () => {
    const photo = await aPhoto()
    await answerAll(photo, { 'uniformed-faces': { isSeen: true, reason: '本人和部队都同意' } })
    await expect(check(await aBriefingWith([photo.id]))).rejects.toMatchObject({ code: 'photo-shows-unit' })
    expect((await check(await aBriefingWith([photo.id], true))).state).toBe('community-checked')
  })

  test('one whose sheet says more since the check, or that was withdrawn, is not released', async () => {
    const photo = await aPhoto()
    const answered = await answerAll(photo)
    let paper = await check(await aBriefingWith([photo.id]))
    const more = { 'uniformed-faces': { isSeen: true, reason: '后来才看出来' } }
    const { version } = await answerAll(answered, more)
    paper = await take(its.streetOfficer, paper, 'review-by-street')
    await expect(take(its.officer, paper, 'release')).rejects.toMatchObject({ code: 'photo-shows-unit' })
    await answerAll({ id: photo.id, version })
    await its.officer.call(withdrawEvidence, { id: photo.id, reason: '本人不同意' })
    await expect(take(its.officer, paper, 'release')).rejects.toMatchObject({ code: 'photo-not-there' })
    await its.officer.call(restoreEvidence, { id: photo.id })
    expect((await take(its.officer, paper, 'release')).state).toBe('released')
  })

  test('one taken within a barracks goes out with nothing, whatever the paper is about', async () => {
    const inside = await anActivityOf(its.officer, { state: 'held', isInside: true })
    const photo = await aPhoto(inside.id)
    await answerAll(photo)
    const paper = await aBriefingWith([photo.id])
    await expect(check(paper)).rejects.toMatchObject({
      code: 'photo-from-inside',
      details: { title: '合影' },
    })
  })

  test('the street sees those of a paper handed up to it, and no other piece of evidence', async () => {
    const [photo, other] = [await aPhoto(), await aPhoto()]
    await answerAll(photo)
    const paper = await aBriefingWith([photo.id])
    const asked = { id: paper.id, photoId: photo.id }
    await expect(its.streetOfficer.call(api.listPaperPhotos, asked)).rejects.toMatchObject({
      code: 'paper-not-found',
    })
    await check(paper)
    const [shown] = await its.streetOfficer.call(api.listPaperPhotos, asked)
    expect(shown).toMatchObject({ id: photo.id, title: '合影', photoSheet: { children: { isSeen: false } } })
    const { type } = await its.streetOfficer.download(api.getPaperPhoto, asked)
    expect(type).toBe('image/jpeg')
    await expect(
      its.streetOfficer.download(api.getPaperPhoto, { ...asked, photoId: other.id }),
    ).rejects.toMatchObject({ code: 'photo-not-there' })
  })

  test('one that is not there is refused', async () => {
    await expect(check(await aBriefingWith([randomUUID()]))).rejects.toMatchObject({
      code: 'photo-not-there',
    })
  })
})

describe('an office’s own template', () => {
  const withHeader = async (bytes: Uint8Array, text: string) => {
    const zip = await JSZip.loadAsync(bytes)
    zip.file('word/header1.xml', `<w:hdr xmlns:w="w">${aParagraph(text)}</w:hdr>`)
    return zip.generateAsync({ type: 'uint8array' })
  }
  const aTemplate = (...texts: string[]) => aDocx({ body: texts.map((text) => aParagraph(text)).join('') })
  const upload = async (bytes: Uint8Array, said: object = {}) =>
    its.officer.upload(
      api.addPaperTemplate,
      { id: randomUUID(), kind: 'programme-sheet', name: '节目单模板.docx', ...said } as never,
      Buffer.from(bytes),
    )

  test('takes the place of ours until it is withdrawn, the newest of a kind', async () => {
    await upload(await aTemplate('旧模板{标题}'))
    const template = await upload(await aTemplate('石桥社区节目单', '{标题}', '地点：{地点}', '{车号}'))
    expect(template.unknownMarks).toEqual(['车号'])
    expect(await its.staff.call(api.listPaperTemplates, {})).toEqual([template])

    const paper = await aPaper('programme-sheet', { kind: 'gala', title: '八一联欢' })
    const text = async () => {
      const { bytes, name } = await its.officer.download(api.getPaperFile, { id: paper.id, format: 'docx' })
      return (await readDocument(bytes, name)).text
    }
    expect((await text()).trim().split('\n')).toEqual([
      '送审稿',
      '石桥社区节目单',
      '八一联欢节目单',
      '地点：社区广场',
    ])
    await its.officer.call(api.withdrawPaperTemplate, { id: template.id })
    expect(await text()).not.toContain('石桥社区节目单')
    expect(await its.staff.call(api.listPaperTemplates, {})).toEqual([])
  })

  test('what went through the gate keeps its template, for the street as for the community', async () => {
    const said = { kind: 'notice' as const, name: '通知模板.docx' }
    const textFor = async (person: Person, { id }: api.WrittenPaper) => {
      const { bytes, name } = await person.download(api.getPaperFile, { id, format: 'docx' })
      return (await readDocument(bytes, name)).text
    }
    const ours = await upload(await aTemplate('社区的模板', '{标题}'), said)
    let paper = await take(its.director, await aPaper('notice'), 'check-in-community')
    await upload(await aTemplate('后来的模板', '{标题}'), said)
    for (const person of [its.streetOfficer, its.officer])
      expect(await textFor(person, paper)).toMatch(/^\s*送审稿\n社区的模板/)
    paper = await take(its.streetOfficer, paper, 'review-by-street')
    paper = await take(its.officer, paper, 'release')
    await its.officer.call(api.withdrawPaperTemplate, { id: ours.id })
    expect(await textFor(its.officer, paper)).toMatch(/^\s*社区的模板/)

    const withLatest = await aPaper('notice')
    expect(await textFor(its.officer, withLatest)).toContain('后来的模板')
    const checked = await take(its.director, withLatest, 'check-in-community')
    const returned = await take(its.director, checked, 'return')
    const [latest] = await its.officer.call(api.listPaperTemplates, {})
    await its.officer.call(api.withdrawPaperTemplate, { id: latest!.id })
    expect(await textFor(its.officer, returned)).not.toContain('模板')
    const again = await take(its.director, returned, 'check-in-community')
    await upload(await aTemplate('再后来的模板', '{标题}'), said)
    expect(await textFor(its.officer, again)).not.toContain('模板')
    const last = await its.officer.call(api.listPaperTemplates, {})
    for (const { id } of last) await its.officer.call(api.withdrawPaperTemplate, { id })
  })

  test('a template that can no longer be filled is told as such', async () => {
    const huge = `{正文}`.repeat(290)
    const { id: templateId } = await upload(await aTemplate(huge), { kind: 'scheme' })
    const paper = await aPaper('scheme')
    const block = { kind: 'paragraph' as const, text: '山'.repeat(5000) }
    const content = { ...paper.content, blocks: Array.from({ length: 200 }, () => block) }
    await its.officer.call(api.changePaper, { ...paper, content })
    await expect(
      its.officer.download(api.getPaperFile, { id: paper.id, format: 'docx' }),
    ).rejects.toMatchObject({ code: 'template-not-fillable' })
    await its.officer.call(api.withdrawPaperTemplate, { id: templateId })
  })

  test.each([
    ['no Word file', null, '模板.docx', 'template-not-docx'],
    ['one with more marks than can be filled', '{标题}'.repeat(400), '模板.docx', 'template-marks-too-many'],
    ['one without marks', '通知', '模板.docx', 'template-without-marks'],
    ['one whose braces do not close', '{#表格}{姓名}', '模板.docx', 'template-marks-broken'],
    ['a marked one', '{标题}', '秘密★模板.docx', 'marked-secret'],
  ])('%s is refused', async (_, text, name, code) => {
    const bytes = text === null ? Buffer.from('标题') : await aTemplate(text)
    await expect(upload(bytes, { name })).rejects.toMatchObject({ code })
  })

  test.each([
    ['a sealed name', '{标题}抄送：长 虹仓库', 'unit-name-left'],
    ['a cover number', '{标题}抄送：90001部队', 'template-names-unit'],
  ])('%s in its own words would pass every gate, and is refused', async (_, text, code) => {
    await expect(upload(await aTemplate(text))).rejects.toMatchObject({ code })
    await expect(upload(await withHeader(await aTemplate('{标题}'), text))).rejects.toMatchObject({ code })
  })

  test('one that is sent twice at once is there once', async () => {
    const bytes = await aTemplate('{标题}')
    const id = randomUUID()
    const both = await Promise.all([upload(bytes, { id }), upload(bytes, { id }), upload(bytes, { id })])
    expect(both.map((template) => template.id)).toEqual([id, id, id])
    expect(await its.staff.call(api.listPaperTemplates, {})).toEqual([both[0]])
    await its.officer.call(api.withdrawPaperTemplate, { id })
  })

  test('every paper fills every mark of its kind', async () => {
    for (const kind of api.paperKindNames) {
      const marks = [...knownMarks(kind)]
      expect(marks).toEqual(expect.arrayContaining(['标题', '正文', '日期']))
    }
  })
})
