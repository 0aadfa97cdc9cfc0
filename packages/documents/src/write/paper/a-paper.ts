import type { Paper } from '@yushui/domain/paper'

/** A made-up community's plan of the usual length, for tests and benchmarks. */
export function aPaper(given: Partial<Paper> = {}): Paper {
  return {
    variant: 'plain',
    letterhead: null,
    title: '柳湾社区2026年双拥工作计划',
    addressee: null,
    blocks: aPlanOf(60),
    signature: { name: '柳湾社区居民委员会', date: '2026-03-05' },
    annexes: [{ title: '柳湾社区2026年双拥工作任务分解表', table: aTaskTable(60) }],
    ...given,
  }
}

/** A made-up street's paper with red head and imprint. */
export function anOfficialPaper(given: Partial<Paper> = {}): Paper {
  return aPaper({
    variant: 'official',
    letterhead: {
      issuer: '石桥街道办事处文件',
      number: '石街双拥〔2026〕3号',
      copies: '区双拥办，区退役军人事务局',
      printedBy: '石桥街道党政办公室',
    },
    title: '石桥街道办事处关于印发2026年双拥工作要点的通知',
    addressee: '各社区居民委员会',
    signature: { name: '石桥街道办事处', date: '2026-03-05' },
    ...given,
  })
}

const deeds = [
  ['春节前', '走访慰问辖区优抚对象26户，送上慰问品和春节祝福', '优抚对象'],
  ['3月5日', '组织志愿者到共建部队甲打扫卫生、整理图书', '共建部队甲官兵'],
  ['清明节前后', '组织党员、学生到烈士陵园祭扫，重温革命历史', '党员、学生'],
  ['八一前夕', '与共建部队甲召开军民座谈会1次，听取对社区工作的意见', '共建部队甲官兵'],
  ['每季度', '举办国防教育讲座1次，由社区老战士喆老主讲', '居民'],
  ['9月', '组织“送新兵、迎老兵”活动，宣传征兵政策', '适龄青年'],
] as const

export function aPlanOf(tasks: number): Paper['blocks'] {
  const opening = '为做好2026年的双拥工作，密切军政军民关系，按照街道双拥办的安排，结合社区实际，制定本计划。'
  const quarters = ['一、第一季度', '二、第二季度', '三、第三季度', '四、第四季度']
  return [
    { kind: 'paragraph', text: opening },
    ...quarters.flatMap((text, quarter): Paper['blocks'] => [
      { kind: 'heading', level: 1, text },
      { kind: 'heading', level: 2, text: '（一）走访慰问' },
      ...Array.from({ length: tasks / 4 }, (_, i): Paper['blocks'][number] => {
        const [when, what] = deeds[(i + quarter) % deeds.length]!
        return { kind: 'paragraph', text: `${i + 1}．${when}，${what}。责任人：周敏。` }
      }),
    ]),
  ]
}

function aTaskTable(tasks: number): Paper['annexes'][number]['table'] {
  const columns = [
    ['序号', 4],
    ['任务', 16],
    ['时间', 8],
    ['责任人', 6],
    ['协办（共建）单位', 10],
    ['对象', 9],
    ['预期数量', 6],
    ['备注', 8],
  ] as const
  return {
    columns: columns.map(([title, width], i) => ({
      title,
      width,
      align: i === 1 || i === 7 ? 'left' : 'center',
    })),
    rows: Array.from({ length: tasks }, (_, i) => {
      const [when, what, whom] = deeds[i % deeds.length]!
      return [String(i + 1), what, when, '周敏', '共建部队甲', whom, '1次', '']
    }),
  }
}
