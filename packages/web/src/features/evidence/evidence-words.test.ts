import { type PhotoSheet, photoQuestions } from '@yushui/contract/evidence'
import { expect, test } from 'vitest'
import { sheetStanding, sizeWords, takenWords } from './evidence-words.ts'

const allNo = Object.fromEntries(
  photoQuestions.map((question) => [question, { isSeen: false, reason: '' }]),
) as PhotoSheet

test('a photo may go out only with eight answers and a reason for each yes', () => {
  expect(sheetStanding({})).toMatchObject({ isClear: false, words: '检查单没填' })
  expect(sheetStanding({ ...allNo, children: undefined })).toMatchObject({ words: '检查单还差1问' })
  const seen = { ...allNo, children: { isSeen: true, reason: '' } }
  expect(sheetStanding(seen)).toMatchObject({ isClear: false, words: '1处要打码或说明' })
  const explained = { ...allNo, children: { isSeen: true, reason: '家长书面同意' } }
  expect(sheetStanding(explained).isClear).toBe(true)
  expect(sheetStanding(allNo).isClear).toBe(true)
})

test('sizes and hours as people say them', () => {
  expect(sizeWords(300)).toBe('1 KB')
  expect(sizeWords(3_400_000)).toBe('3.2 MB')
  expect(takenWords('2026-07-28T09:30:00')).toBe('7月28日 09:30')
  expect(takenWords(null)).toBe('没有拍摄时间')
})
