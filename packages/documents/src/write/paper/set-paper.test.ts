import { expect, test } from 'vitest'
import { anOfficialPaper, aPaper } from './a-paper.ts'
import { setPaper } from './set-paper.ts'
import { titleLines, widthOf } from './title-lines.ts'

test.each([
  // title, most characters to a line, lines
  ['柳湾社区2026年双拥工作计划', 20, ['柳湾社区2026年双拥工作计划']],
  [
    '石桥街道办事处关于印发2026年双拥工作要点的通知',
    20,
    ['石桥街道办事处关于', '印发2026年双拥工作要点的通知'],
  ],
  [
    '柳湾社区居民委员会2026年双拥共建暨国防教育工作计划',
    20,
    ['柳湾社区居民委员会2026年', '双拥共建暨国防教育工作计划'],
  ],
  ['甲'.repeat(45), 20, ['甲'.repeat(15), '甲'.repeat(15), '甲'.repeat(15)]],
])('%s breaks at its sense', (title, most, lines) => {
  expect(titleLines(title, most)).toEqual(lines)
})

test('no line of a title is too wide, none begins with a stop, no number is torn', () => {
  const title = '关于做好2026年元旦、春节期间拥军优属和军民共建、走访慰问、志愿服务系列活动的实施方案'
  for (let most = 8; most <= 24; most++) {
    const lines = titleLines(title, most)
    expect(lines.join('')).toBe(title)
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(most)
    expect(lines.join('\n')).not.toMatch(/\n[、，的年]|\d\n\d/)
  }
})

test.each([
  // name, seal, indents of name and date: GB/T 9704 7.3.5
  ['柳湾社区居民委员会', false, 2, 3, 'the date begins two after the name does'],
  ['柳湾社区', false, 6, 2, 'a date longer than the name: two from the edge, the name moves'],
  ['石桥街道办事处', true, 3.5, 4, 'with a seal: centred over the date, four from the edge'],
  ['石桥街道双拥工作领导小组办公室综合协调组', true, 0, 7, 'a very long name does not leave the page'],
])('%s signs', (name, hasSeal, nameIndent, dateIndent) => {
  const signature = { name, date: '2026-03-05' }
  const paper = hasSeal ? anOfficialPaper({ signature }) : aPaper({ signature })
  expect(setPaper(paper).signature).toMatchObject({ nameIndent, dateIndent, date: '2026年3月5日' })
})

test('a day not set yet leaves room for the pen', () => {
  expect(setPaper(aPaper({ signature: { name: '柳湾社区', date: '' } })).signature?.date).toBe(
    '　　年　月　日',
  )
})

test('several annexes are numbered, one is not', () => {
  const [annex] = aPaper().annexes
  const { annexNote, annexes } = setPaper(aPaper({ annexes: [annex!, { ...annex!, title: '走访名册' }] }))
  expect(annexNote?.titles).toEqual(['1.柳湾社区2026年双拥工作任务分解表', '2.走访名册'])
  expect(annexes.map(({ label }) => label)).toEqual(['附件1', '附件2'])
  expect(setPaper(aPaper()).annexes[0]?.label).toBe('附件')
})

test('a plain paper has neither head nor imprint, even when a letterhead is known', () => {
  const { head, imprint } = setPaper(anOfficialPaper({ variant: 'plain' }))
  expect([head, imprint]).toEqual([null, null])
})
