import { randomUUID } from 'node:crypto'
import * as api from '@yushui/contract/evidence'
import { describe, expect, test } from 'vitest'
import { anOffice } from '../../sample/an-office.ts'
import { heldActivity, photoOf, received } from '../../sample/received-files.ts'

describe('evidence', () => {
  test('may be a note, a place on a shelf or a number, none more than another', async () => {
    const made = await anOffice()
    const activityId = await heldActivity(made)
    const common = { activityId, eventOn: '2026-05-20' }
    const add = (said: object) =>
      made.staff.call(api.addEvidence, { ...common, id: randomUUID(), ...said } as never)
    await add({ kind: 'note', title: '反响', text: '官兵说很暖心。' })
    await add({ kind: 'paper-reference', title: '签到表原件', box: '第3盒', pageNumber: '12' })
    await add({ kind: 'count', title: '参加人数', n: 32, unit: '人' })
    const kept = await made.staff.call(api.listEvidence, { activityId })
    expect(kept.map(({ kind }) => kind).toSorted()).toEqual(['count', 'note', 'paper-reference'])
    expect(kept.map(({ file }) => file)).toEqual([null, null, null])
    await expect(add({ kind: 'count', title: '人数' })).rejects.toMatchObject({ code: 'count-needs-number' })
    const nowhere = add({ kind: 'paper-reference', title: '原件' })
    await expect(nowhere).rejects.toMatchObject({ code: 'reference-needs-place' })
  })

  test('is sorted, named and dated, and one does not overwrite another unseen', async () => {
    const made = await anOffice()
    const { evidence } = await received(made)
    const activityId = await heldActivity(made)
    const changes = { ...evidence, activityId, title: '座谈会现场', eventOn: '2025-12-31' }
    const changed = await made.officer.call(api.changeEvidence, changes)
    expect(changed).toMatchObject({ activityId, title: '座谈会现场', eventOn: '2025-12-31', version: 2 })
    const late = made.staff.call(api.changeEvidence, { ...changes, title: '别的' })
    await expect(late).rejects.toMatchObject({ code: 'changed-meanwhile' })
    // The year is that of the activity it is sorted to.
    expect(await made.staff.call(api.listEvidence, { year: 2026 })).toHaveLength(1)
    expect(await made.staff.call(api.listEvidence, { year: 2025 })).toEqual([])
  })

  test('withdrawn is out of every list, and its bytes are shown only to who may restore it', async () => {
    const made = await anOffice()
    const { evidence } = await received(made)
    const { id } = evidence
    const withdrawn = await made.staff.call(api.withdrawEvidence, { id, reason: '拍到了营门' })
    expect(withdrawn.isWithdrawn).toBe(true)
    expect(await made.staff.call(api.listEvidence, {})).toEqual([])
    expect(await made.staff.call(api.listEvidence, { withdrawn: 'yes' })).toHaveLength(1)
    const changing = made.staff.call(api.changeEvidence, { ...withdrawn, title: '别的' })
    await expect(changing).rejects.toMatchObject({ code: 'evidence-withdrawn' })
    expect((await made.staff.send(api.getEvidenceFile, { id })).statusCode).toBe(200)
    expect((await made.liaison.send(api.getEvidenceFile, { id })).statusCode).toBe(403)
    expect((await made.staff.call(api.restoreEvidence, { id })).isWithdrawn).toBe(false)
    expect(await made.staff.call(api.listEvidence, {})).toHaveLength(1)
  })

  test('of another office is not there', async () => {
    const made = await anOffice()
    const { evidence } = await received(made)
    const { id } = evidence
    const { staff } = await anOffice()
    expect(await staff.call(api.listEvidence, { year: 2026 })).toEqual([])
    const notFound = { status: 404, code: 'evidence-not-found' }
    await expect(staff.call(api.withdrawEvidence, { id, reason: '试' })).rejects.toMatchObject(notFound)
    await expect(staff.call(api.changeEvidence, evidence)).rejects.toMatchObject(notFound)
    const area = { x: 0, y: 0, width: 1, height: 1 }
    const copying = staff.call(api.copyPhoto, { id, copyId: randomUUID(), blur: [area], crop: null })
    await expect(copying).rejects.toMatchObject(notFound)
  })
})

describe('a photo', () => {
  test('has its sheet of questions', async () => {
    const made = await anOffice()
    const { evidence } = await received(made)
    const photoSheet = { 'number-plates': { isSeen: true, reason: '社区自己的车' } }
    const answered = await made.staff.call(api.answerPhotoSheet, { ...evidence, photoSheet })
    expect(answered).toMatchObject({ photoSheet, version: 2 })
    const late = made.staff.call(api.answerPhotoSheet, { ...evidence, photoSheet: {} })
    await expect(late).rejects.toMatchObject({ code: 'changed-meanwhile' })
    const note = await received(made, '名单.txt', Buffer.from('名单'))
    const wrong = made.staff.call(api.answerPhotoSheet, { ...note.evidence, photoSheet })
    await expect(wrong).rejects.toMatchObject({ code: 'not-a-photo' })
  })

  test('is covered as a copy with a sheet of its own, and stays as it was', async () => {
    const made = await anOffice()
    const bytes = await photoOf(6)
    const { evidence } = await received(made, '合影.jpg', bytes)
    const asked = {
      ...{ id: evidence.id, copyId: randomUUID() },
      blur: [{ x: 0.1, y: 0.1, width: 0.2, height: 0.2 }],
      crop: { x: 0, y: 0, width: 0.5, height: 1 },
    }
    const copy = await made.staff.call(api.copyPhoto, asked)
    expect(copy).toMatchObject({
      ...{ id: asked.copyId, madeFrom: evidence.id, title: '合影（打码）', photoSheet: {} },
      file: { type: 'image/jpeg', width: 200, height: 300, takenAt: '2026-05-20T09:30:00' },
    })
    expect(await made.staff.call(api.copyPhoto, asked)).toEqual(copy)
    const own = await made.staff.download(api.getEvidenceFile, { id: copy.id, size: 'original' })
    expect(own.bytes.includes('Exif')).toBe(false)
    const first = await made.staff.download(api.getEvidenceFile, { id: evidence.id, size: 'original' })
    expect(first.bytes.equals(bytes)).toBe(true)
    const nothing = made.staff.call(api.copyPhoto, { ...asked, blur: [], crop: null })
    await expect(nothing).rejects.toMatchObject({ code: 'nothing-covered' })
  })
})
