import { randomUUID } from 'node:crypto'
import * as api from '@yushui/contract/evidence'
import { addPartner } from '@yushui/contract/partners'
import { drawPicture } from '@yushui/documents/pictures/draw-picture'
import { aDocx, aParagraph } from '@yushui/documents/read/a-docx'
import { describe, expect, test } from 'vitest'
import { aPartner } from '../../sample/a-plan.ts'
import { anOffice } from '../../sample/an-office.ts'
import type { MadeOffice } from '../../sample/office.ts'
import { heldActivity, photoOf, received } from '../../sample/received-files.ts'

describe('a file that comes in', () => {
  test('is a photo by its bytes, with its hour, sorted to its activity', async () => {
    const made = await anOffice()
    const activityId = await heldActivity(made)
    const bytes = await photoOf(1)
    const { evidence, isKnown } = await received(made, '座谈会合影.png', bytes, activityId)
    expect(isKnown).toBe(false)
    expect(evidence).toMatchObject({
      kind: 'photo',
      title: '座谈会合影',
      activityId,
      eventOn: '2026-05-20',
      filedAt: '2026-06-01T01:00:00.000Z',
      filedBy: '林晓',
      file: { name: '座谈会合影.png', type: 'image/jpeg', bytes: bytes.length, width: 400, height: 300 },
    })
    expect(evidence.file?.takenAt).toBe('2026-05-20T09:30:00')
    expect(await made.staff.call(api.listEvidence, { activityId })).toEqual([evidence])
    expect(await made.staff.call(api.listEvidence, { year: 2026 })).toEqual([evidence])
    expect(await made.staff.call(api.listEvidence, { unsorted: 'yes' })).toEqual([])
  })

  test('whose name would show as another, or on several lines, bears it plainly', async () => {
    const { evidence } = await received(await anOffice(), '甲\r\n乙\u202Egpj.txt', Buffer.from('社区小事'))
    expect([evidence.title, evidence.file?.name]).toEqual(['甲 乙 gpj', '甲 乙 gpj.txt'])
  })

  test('whose camera runs ahead has no day', async () => {
    const made = await anOffice()
    const bytes = await drawPicture({ takenAt: '2027-01-01T00:00:00' })
    const { evidence } = await received(made, 'a.jpg', bytes)
    expect([evidence.eventOn, evidence.file?.takenAt]).toEqual([null, '2027-01-01T00:00:00'])
  })

  test('sent twice with one id is there once, also at once', async () => {
    const made = await anOffice()
    const bytes = await photoOf(2)
    const input = { id: randomUUID(), name: 'a.jpg' }
    const both = [1, 2].map(() => made.staff.upload(api.receiveFile, input, bytes))
    const [one, other] = await Promise.all(both)
    expect(one).toEqual(other)
    expect(one?.isKnown).toBe(false)
    expect(await made.staff.call(api.listEvidence, {})).toHaveLength(1)
    const changed = made.staff.upload(api.receiveFile, input, await photoOf(3))
    await expect(changed).rejects.toMatchObject({ code: 'evidence-exists' })
  })

  test('whose bytes are known is named, not doubled, in one office', async () => {
    const made = await anOffice()
    const { evidence } = await received(made, 'a.jpg')
    const again = await received(made, 'b.jpg')
    expect(again).toEqual({ evidence, isKnown: true })
    expect((await received(await anOffice(), 'a.jpg')).isKnown).toBe(false)
  })

  test('may be a document, and a scan without text', async () => {
    const made = await anOffice()
    const docx = await aDocx({ body: aParagraph('座谈会签到表') })
    const word = await received(made, '签到表.docx', docx)
    expect(word.evidence).toMatchObject({ kind: 'file', title: '签到表', file: { width: null } })
    const empty = await received(made, '空表.docx', await aDocx({ body: aParagraph('') }))
    expect(empty.evidence.file?.type).toContain('wordprocessingml')
    const list = await received(made, '名单.csv', Buffer.from('序号,单位\n1,社区\n'))
    expect(list.evidence.file?.type).toBe('text/plain')
  })

  test.each([
    ['空白.jpg', Buffer.alloc(0), 'file-empty'],
    ['视频.mp4', Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0isommp42', 'latin1'), 'file-kind-not-taken'],
    ['图.bmp', Buffer.from('BM1234567890'), 'file-kind-not-taken'],
    ['网页.html', Buffer.from('<!doctype html><html><body>双拥</body></html>'), 'file-kind-not-taken'],
    ['程序.jpg', Buffer.from([0x4d, 0x5a, 0, 0, 1, 2, 3, 0, 0, 0]), 'file-kind-not-taken'],
    ['坏照片.jpg', Buffer.from('\xFF\xD8\xFF\xE0 not a picture', 'latin1'), 'picture-unreadable'],
    ['坏表.docx', Buffer.from('PK\x03\x04 not a zip', 'latin1'), 'file-broken'],
    ['炸弹.docx', aBomb(), 'zip-bomb'],
    ['机密★5年.jpg', Buffer.from('whatever'), 'marked-secret'],
    ['通报.txt', Buffer.from('机密★3年\n关于某事的通报'), 'marked-secret'],
  ])('%s is refused, and nothing stays of it', async (name, bytes, code) => {
    const made = await anOffice()
    await expect(received(made, name, bytes)).rejects.toMatchObject({ code, status: 400 })
    expect(await made.staff.call(api.listEvidence, {})).toEqual([])
  })

  test('of 60 MB is refused', async () => {
    const made = await anOffice()
    const attempt = received(made, '大.jpg', Buffer.alloc(60 * 1024 * 1024))
    await expect(attempt).rejects.toMatchObject({ code: 'file-too-large', status: 413 })
  })

  test('whose name holds a sealed name is refused, and an activity must be the office’s own', async () => {
    const made = await anOffice()
    await made.officer.call(addPartner, aPartner({ sealedName: '青松岭某大队' }))
    const named = received(made, '青松岭某大队合影.jpg')
    await expect(named).rejects.toMatchObject({ code: 'unit-name-left', fields: ['name'] })
    const elsewhere = await heldActivity(await anOffice())
    for (const activityId of [elsewhere, randomUUID()]) {
      const attempt = received(made, 'a.jpg', undefined, activityId)
      await expect(attempt).rejects.toMatchObject({ code: 'activity-not-found', status: 404 })
    }
  })
})

describe('a file that is asked for', () => {
  const ask = (made: MadeOffice, id: string, size: string, headers = {}) =>
    made.staff.send(api.getEvidenceFile, { id, size }, { headers })

  test('comes as copy without a trace of the camera, and as it was received', async () => {
    const made = await anOffice()
    const bytes = await photoOf(4)
    const { evidence } = await received(made, '合影.jpg', bytes)
    for (const [size, type] of [
      ['web', 'image/jpeg'],
      ['thumbnail', 'image/webp'],
    ] as const) {
      const { headers, rawPayload, statusCode } = await ask(made, evidence.id, size)
      expect(statusCode).toBe(200)
      expect(headers).toMatchObject({
        'content-type': type,
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
        'cache-control': 'private, no-cache',
      })
      expect(headers['content-disposition']).toMatch(/^inline; /)
      for (const trace of ['Exif', 'GPS', 'Madeup', 'SERIAL']) expect(rawPayload.includes(trace)).toBe(false)
    }
    const original = await made.staff.download(api.getEvidenceFile, { id: evidence.id, size: 'original' })
    expect(original).toMatchObject({ name: '合影.jpg', type: 'image/jpeg' })
    expect(original.bytes.equals(bytes)).toBe(true)
    const { headers } = await ask(made, evidence.id, 'original')
    expect(headers['content-disposition']).toMatch(/^attachment; /)
    expect(headers['content-length']).toBe(String(bytes.length))
  })

  test('is not sent again to who has it, but the right is asked each time', async () => {
    const made = await anOffice()
    const { evidence } = await received(made)
    const { headers } = await ask(made, evidence.id, 'web')
    const known = { 'if-none-match': String(headers.etag) }
    const again = await ask(made, evidence.id, 'web', known)
    expect([again.statusCode, again.body]).toEqual([304, ''])
    const asked = { id: evidence.id, size: 'web' }
    const { liaison } = made
    const refused = await liaison.send(api.getEvidenceFile, asked, { headers: known })
    expect(refused.statusCode).toBe(403)
    const other = await (await anOffice()).staff.send(api.getEvidenceFile, asked, { headers: known })
    expect(other.statusCode).toBe(404)
    const signedOut = await made.aStranger().send(api.getEvidenceFile, asked, { headers: known })
    expect(signedOut.statusCode).toBe(401)
  })

  test('leaves an entry where the original goes out', async () => {
    const made = await anOffice()
    const { evidence } = await received(made)
    const entries = async () => {
      const from = made.app.pools.door.selectFrom('auditEntries').select('action')
      const rows = await from.where('objectId', '=', evidence.id).orderBy('number').execute()
      return rows.map(({ action }) => action)
    }
    await ask(made, evidence.id, 'web')
    expect(await entries()).toEqual(['evidence.received'])
    await ask(made, evidence.id, 'original')
    expect(await entries()).toEqual(['evidence.received', 'evidence.handed-out'])
  })

  test('and is no photo has no picture', async () => {
    const made = await anOffice()
    const { evidence } = await received(made, '名单.txt', Buffer.from('名单'))
    expect((await ask(made, evidence.id, 'web')).json()).toMatchObject({ code: 'not-a-photo' })
    const { headers } = await ask(made, evidence.id, 'original')
    expect(headers['content-type']).toBe('application/octet-stream')
  })
})

/** A directory that promises ten gigabytes. */
function aBomb(): Buffer {
  const entry = Buffer.alloc(46 + 17)
  entry.write('PK\x01\x02', 'latin1')
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(20, 20)
  entry.writeUInt32LE(0xfffffff0, 24)
  entry.writeUInt16LE(17, 28)
  entry.write('word/document.xml', 46)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(entry.length, 12)
  end.writeUInt32LE(4, 16)
  return Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), entry, end])
}
