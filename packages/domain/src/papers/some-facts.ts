import type { PaperFacts } from './paper-facts.ts'

/** A made-up activity of which everything was written down: for tests, and to know what a paper can hold. */
export function someFacts(given: Partial<PaperFacts> = {}): PaperFacts {
  return {
    officeName: '柳湾社区',
    title: '八一军民座谈会',
    kind: 'meeting',
    onDay: '2026-07-28',
    startsAt: '09:30',
    endsAt: '11:00',
    place: '社区二楼会议室',
    partners: [
      { name: '共建部队甲', isMilitary: true },
      { name: '柳湾小学', isMilitary: false },
    ],
    targets: ['优抚对象'],
    responsible: '周敏',
    expected: { military: 12, civilian: 30 },
    attended: { military: 10, civilian: 34 },
    outcome: '会上通报了上半年双拥工作。\n军地双方商定了下半年的五件实事。',
    facets: {
      roster: [
        { name: '周敏', duty: '主持' },
        { name: '林晓', duty: '签到、记录' },
      ],
      programme: [
        { title: '通报上半年工作', form: '发言', by: '柳湾社区', minutes: 20 },
        { title: '座谈', form: '讨论', by: '共建部队甲', minutes: 50 },
        { title: '议定下半年实事', form: '讨论', by: '', minutes: 20 },
      ],
      minutes: {
        host: '周敏',
        recorder: '林晓',
        present: ['周敏', '林晓', '共建部队甲10人'],
        absent: ['许静'],
        topic: '下半年军民共建。',
        points: [
          { by: '周敏', said: '上半年走访优抚对象26户。' },
          { by: '', said: '大家赞成。' },
        ],
      },
      gifts: [
        { recipient: '许老', category: '烈属', what: '大米', n: 2, unit: '袋', value: 15_800 },
        { recipient: '共建部队甲', category: '部队', what: '慰问金', n: 1, unit: '份', value: 1_000_050 },
      ],
    },
    decisions: [
      { what: '修整社区图书角。', owner: '林晓', due: '2026-09-30' },
      { what: '暑期为军人子女辅导功课', owner: '', due: null },
    ],
    contact: { name: '周敏', phone: '0555-1234567' },
    replyBy: '2026-07-23',
    issue: 3,
    signedOn: '2026-07-20',
    ...given,
  }
}

/** One that nobody wrote more of than its name. */
export function bareFacts(given: Partial<PaperFacts> = {}): PaperFacts {
  return {
    officeName: '柳湾社区',
    title: '义诊',
    kind: 'clinic',
    onDay: null,
    startsAt: null,
    endsAt: null,
    place: '',
    partners: [],
    targets: [],
    responsible: '',
    expected: null,
    attended: null,
    outcome: '',
    facets: {},
    decisions: [],
    contact: { name: '', phone: '' },
    replyBy: null,
    issue: null,
    signedOn: '',
    ...given,
  }
}
