import { expect, test } from 'vitest'
import type { Paper } from '../paper.ts'
import { paperText } from '../paper-text.ts'
import type { PaperFacts } from './paper-facts.ts'
import { bareFacts, someFacts } from './some-facts.ts'
import { writeBriefing } from './write-briefing.ts'
import { writeComfortLetter } from './write-comfort-letter.ts'
import { writeInvitation } from './write-invitation.ts'
import { writeMinutes } from './write-minutes.ts'
import { writeNotice } from './write-notice.ts'
import { writeProgrammeSheet } from './write-programme-sheet.ts'
import { writeReceiptSheet } from './write-receipt-sheet.ts'
import { writeRecord } from './write-record.ts'
import { writeScheme } from './write-scheme.ts'
import { writeSignInSheet } from './write-sign-in-sheet.ts'

type Write = (facts: PaperFacts) => Paper
const writers: Write[] = [
  writeNotice,
  writeInvitation,
  writeScheme,
  writeProgrammeSheet,
  writeSignInSheet,
  writeRecord,
  writeMinutes,
  writeBriefing,
  writeReceiptSheet,
  writeComfortLetter,
]
const linesOf = (paper: Paper) => paperText(paper).split('\n')
const tablesOf = (paper: Paper) =>
  paper.blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []))

test.each<[Write, string[], string]>([
  [
    writeNotice,
    [
      '关于召开八一军民座谈会的通知',
      '一、时间：2026年7月28日（星期二）上午9:30—11:00',
      '二、地点：社区二楼会议室',
      '三、参加人员：柳湾小学、优抚对象',
      '四、内容：通报上半年工作（柳湾社区）、座谈、议定下半年实事',
      '联系电话：0555-1234567',
      '柳湾社区',
      '2026年7月20日',
    ],
    'what is to come, without its unit',
  ],
  [
    writeInvitation,
    [
      '共建部队甲：',
      '四、人数：拟请贵单位12人参加',
      '能否参加、参加人数，请于7月23日前告知联系人。只需人数，不需人员名单。',
      '联系电话：0555-1234567',
      '特此函邀。',
    ],
    'the unit alone is addressed, by alias, and asked for a number',
  ],
  [
    writeScheme,
    [
      '四、参加人员',
      '共建部队甲、柳湾小学、优抚对象；军方12人、地方30人',
      '1.通报上半年工作（柳湾社区）',
      '2\t林晓\t签到、记录',
      '合计：人民币壹万零壹佰伍拾捌元伍角整（¥10,158.50）',
    ],
    'duties and budget from the roster and the gifts',
  ],
  [writeProgrammeSheet, ['八一军民座谈会议程', '\t合计\t\t\t90'], 'the times add up'],
  [
    writeSignInSheet,
    ['1\t周敏\t柳湾社区\t\t', '3\t\t\t\t', '共建部队甲\t\t\t', '军方10人，地方34人，合计44人'],
    'own people by name, the unit by a number',
  ],
  [
    writeRecord,
    ['主持人：周敏', '出席：周敏、林晓、共建部队甲10人', '周敏：上半年走访优抚对象26户。', '大家赞成。'],
    'who said what',
  ],
  [
    writeMinutes,
    [
      '八一军民座谈会于2026年7月28日在社区二楼会议室召开，由周敏主持，研究下半年军民共建。会议议定以下事项。',
      '一、修整社区图书角。由林晓负责，2026年9月30日前完成。',
      '二、暑期为军人子女辅导功课。责任人　　　　，完成时限　　　　。',
      '请假：许静',
    ],
    'decisions with owner and day; what is not known is left open',
  ],
  [
    writeBriefing,
    [
      '柳湾社区召开八一军民座谈会',
      '柳湾社区于2026年7月28日在社区二楼会议室召开八一军民座谈会。共建部队甲、柳湾小学、优抚对象参加了活动，到场军方10人、地方34人。',
      '军地双方商定了下半年的五件实事。',
    ],
    'one event with its numbers',
  ],
  [
    writeReceiptSheet,
    ['1\t许老\t烈属\t大米\t2袋\t158.00\t\t', '合计：人民币壹万零壹佰伍拾捌元伍角整（¥10,158.50）'],
    'a line a recipient',
  ],
  [writeComfortLetter, ['优抚对象：', '致以崇高的敬礼！'], 'to those the record names'],
])('%o says what the record says: %s', (write, lines) => {
  expect(linesOf(write(someFacts()))).toEqual(expect.arrayContaining(lines))
})

test.each(writers)('%o of a bare record invents neither number nor name', (write) => {
  const text = paperText(write(bareFacts())).replaceAll('柳湾社区', '')
  expect(text.replace(/^\d+(?=[.\t])/gm, '')).not.toMatch(/\d/)
  expect(text).not.toMatch(/周敏|林晓|部队甲|undefined|null/)
})

test('a briefing bears its number, an invitation the day for an answer; unknown, the pen has room as before', () => {
  expect(writeBriefing(someFacts()).letterhead?.number).toBe('第3期')
  expect(writeBriefing(bareFacts()).letterhead?.number).toBe('第　　期（总第　　期）')
  expect(paperText(writeInvitation(bareFacts()))).toContain('请于　　月　　日前告知联系人')
})

test('a bare programme, sign-in sheet and receipt sheet have rows for the pen', () => {
  const rows = [writeProgrammeSheet, writeSignInSheet, writeReceiptSheet].map(
    (write) => tablesOf(write(bareFacts()))[0]?.rows.length,
  )
  expect(rows).toEqual([9, 15, 9])
})

test('a time that is not known leaves the sum to the pen', () => {
  const programme = [
    { title: '合唱', form: '合唱', by: '', minutes: 5 },
    { title: '独唱', form: '独唱', by: '', minutes: 0 },
  ]
  const paper = writeProgrammeSheet(someFacts({ kind: 'gala', title: '八一联欢', facets: { programme } }))
  expect(paper.title).toBe('八一联欢节目单')
  expect(tablesOf(paper)[0]?.rows.at(-1)).toEqual(['', '合计', '', '', ''])
})

test.each([
  ['organiser’s own verb', '召开座谈会', 'meeting', '关于召开座谈会的通知'],
  ['the kind’s verb', '军民篮球赛', 'sports', '关于举办军民篮球赛的通知'],
  ['the usual verb', '义诊', 'clinic', '关于开展义诊的通知'],
  ['a verb that is the whole title', '举办', 'other', '关于开展举办的通知'],
] as const)('%s: %s', (_, title, kind, said) => {
  expect(writeNotice(bareFacts({ title, kind })).title).toBe(said)
})

test('a topic that says what was done with it needs no other verb', () => {
  const minutes = { host: '何建民', recorder: '', present: [], absent: [], points: [] }
  const opening = (topic: string) =>
    paperText(writeMinutes(someFacts({ facets: { minutes: { ...minutes, topic } } })))
  expect(opening('共商新一年双拥事宜')).toContain('由何建民主持，共商新一年双拥事宜。')
  expect(opening('暑期托管')).toContain('由何建民主持，研究暑期托管。')
  expect(opening('')).toContain('由何建民主持。')
})

test.each([writeMinutes, writeRecord])('who came is not typed twice: %o', (write) => {
  const roster = [{ name: '林晓', duty: '签到' }]
  const attended = { military: 8, civilian: 19 }
  const parties = { partners: [{ name: '共建部队甲', isMilitary: true }], targets: [] }
  const said = (facts: Parameters<typeof someFacts>[0]) =>
    paperText(write(someFacts({ ...parties, ...facts })))
  expect(said({ attended, facets: { roster } })).toContain('林晓、共建部队甲；军方8人、地方19人')
  expect(said({ attended: null, facets: { roster } })).not.toContain('林晓、')
})

test('an evening of more than one film names each', () => {
  const films = [
    { title: '长空', minutes: 118 },
    { title: '《守岛》', minutes: 0 },
  ]
  const facets = { screening: { films, seats: 220, rights: '' } }
  expect(paperText(writeBriefing(someFacts({ facets })))).toContain('放映《长空》、《守岛》')
  expect(
    paperText(writeBriefing(someFacts({ facets: { screening: { ...facets.screening, films: [] } } }))),
  ).not.toContain('放映')
})

test('no soldier is named who speaks', () => {
  const speaker = { name: '许某某', kind: 'officer', topic: '国防', fitFor: '' }
  for (const write of writers)
    expect(paperText(write(someFacts({ facets: { speaker } })))).not.toContain('许某某')
})

test('a long list is counted, a long addressee is said in short', () => {
  const programme = Array.from({ length: 30 }, (_, i) => ({
    title: `节目${'甲'.repeat(i + 1)}`,
    form: '',
    by: '',
    minutes: 5,
  }))
  const partners = Array.from({ length: 20 }, (_, i) => ({
    name: `共建部队${'甲'.repeat(i + 1)}`,
    isMilitary: true,
  }))
  expect(paperText(writeNotice(someFacts({ facets: { programme } })))).toMatch(/等30项$/m)
  expect(writeInvitation(someFacts({ partners })).addressee).toBe('各共建单位')
})
