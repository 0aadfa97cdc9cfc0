import { expect, test } from 'vitest'
import { marksOf, namesOf } from './paper-marks.ts'
import { bareFacts, someFacts } from './some-facts.ts'
import { writeBriefing } from './write-briefing.ts'
import { writeNotice } from './write-notice.ts'
import { writeReceiptSheet } from './write-receipt-sheet.ts'
import { writeScheme } from './write-scheme.ts'

test('a notice is taken apart by its labels', () => {
  expect(marksOf(writeNotice(someFacts()))).toMatchObject({
    标题: '关于召开八一军民座谈会的通知',
    主送: '各有关单位、居民朋友',
    时间: '2026年7月28日（星期二）上午9:30—11:00',
    参加人员: '柳湾小学、优抚对象',
    联系人: '周敏',
    落款: '柳湾社区',
    日期: '2026年7月20日',
  })
})

test('a scheme by its headings, with what stands below each, and its tables by their columns', () => {
  const marks = marksOf(writeScheme(someFacts()))
  expect(marks).toMatchObject({
    活动内容: '1.通报上半年工作（柳湾社区）\n2.座谈（共建部队甲）\n3.议定下半年实事',
    地点: '社区二楼会议室',
    表格: [
      { 序号: '1', 姓名: '周敏', 分工: '主持' },
      { 序号: '2', 姓名: '林晓', 分工: '签到、记录' },
    ],
    表格2: [{ 物品: '大米', 数量: '2袋', 金额: '158.00' }, { 物品: '慰问金' }],
  })
  expect(marks.正文).toContain('一、活动主题\n八一军民座谈会\n二、活动目的')
})

test('a briefing has its head', () => {
  expect(marksOf(writeBriefing(someFacts()))).toMatchObject({
    刊头: '双拥工作简报',
    期号: '第3期',
  })
})

test('names say what can be written into a template, columns among them', () => {
  expect(namesOf(marksOf(writeReceiptSheet(someFacts())))).toEqual(
    expect.arrayContaining(['标题', '正文', '日期', '表格', '姓名', '代领人及关系']),
  )
  expect(marksOf(writeNotice(bareFacts())).日期).toBe('')
})
