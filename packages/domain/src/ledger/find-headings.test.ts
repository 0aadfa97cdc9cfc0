import { expect, test } from 'vitest'
import { findHeadings, proposeFields } from './find-headings.ts'
import { headingWords, type LedgerName } from './heading-words.ts'

test.each<[LedgerName, string, string]>([
  [
    'activities',
    '序号|活动时间|活动名称|活动地点|参加单位|参加人数（人）|活动内容及成效|负责人|备注',
    'number|onDay|title|place|partners|people|outcome|responsible|-',
  ],
  [
    'activities',
    '项次|日期|项目名称|类 别|服务对象|参加官兵|群众人数|佐证材料',
    'number|onDay|title|kind|targets|military|civilian|evidence',
  ],
  ['activities', '编号|时间|主题|形式|情况|审核意见', 'number|onDay|title|kind|outcome|-'],
  [
    'gifts',
    '序号|姓名|优抚类别|慰问品名称|数量|单位|折合金额（元）|慰问日期|签领单编号|家庭住址',
    'number|recipient|category|what|n|unit|yuan|onDay|receipt|-',
  ],
  ['evidence', '件号|题名|责任者|形成日期|归档日期|盒号|页次', 'number|title|-|eventOn|filedOn|box|page'],
])('%s: %s', (kind, headings, fields) => {
  const proposed = proposeFields(headings.split('|'), kind)
  expect(proposed.map(({ field }) => field ?? '-').join('|')).toBe(fields)
})

test('the heading row is found below title and notes, and above the lines', () => {
  const rows = [
    ['2026年双拥活动统计表'],
    ['填报单位：', '', '', '填报时间：'],
    ['序号', '活动名称', '', '活动时间', '人数'],
    ['1', '', '', '', ''],
    ['填表人', '', '', '审核人'],
  ]
  expect(findHeadings(rows, 'activities')).toEqual({
    row: 3,
    columns: [
      { column: 1, heading: '序号', field: 'number' },
      { column: 2, heading: '活动名称', field: 'title' },
      { column: 4, heading: '活动时间', field: 'onDay' },
      { column: 5, heading: '人数', field: 'people' },
    ],
  })
})

test('a sheet that is no form has none', () => {
  expect(findHeadings([['关于报送材料的通知'], ['请各社区于月底前报送']], 'activities')).toBeNull()
  expect(findHeadings([], 'gifts')).toBeNull()
})

test('no field goes by another’s surest word', () => {
  for (const [kind, fields] of Object.entries(headingWords))
    for (const [field, [surest]] of Object.entries(fields))
      expect([kind, field, proposeFields([surest!], kind as LedgerName)[0]?.field]).toEqual([
        kind,
        field,
        field,
      ])
})
