import { describe, expect, test } from 'vitest'
import { findSecrecyMark } from './secrecy-marks.ts'

const plan = '石桥社区2026年双拥工作计划\n一、宣传教育\n开展保守国家秘密教育一次。'

describe('a paper that bears a secrecy mark', () => {
  test.each([
    ['计划.docx', `秘密★5年\n${plan}`, 'the mark of a classified paper'],
    ['计划.docx', `机 密\n${plan}`, 'a line of its own, spaced out'],
    ['计划.docx', `内部资料 注意保存\n${plan}`, 'an inside paper'],
    ['(机密)双拥工作计划.docx', plan, 'in the name, bracketed'],
    ['绝密-双拥工作计划.docx', plan, 'in the name, set off'],
    ['双拥工作计划_秘密.pdf', plan, 'at the end of the name'],
    ['机密通知.txt', plan, 'the kind of paper'],
  ])('%s: %#', (name, text) => {
    expect(findSecrecyMark(name, text)).not.toBeNull()
  })

  test.each([
    ['石桥社区双拥工作计划.docx', plan, '秘密 within a sentence'],
    ['保守国家秘密宣传月计划.docx', plan, '国家秘密 as a subject'],
    ['机密文件展活动.docx', plan, 'what is shown'],
    ['计划.txt', '', 'nothing at all'],
    ['计划.txt', `${'一、走访慰问。\n'.repeat(40)}机密`, 'far below the head'],
  ])('not %s: %#', (name, text) => {
    expect(findSecrecyMark(name, text)).toBeNull()
  })
})
