import { describe, expect, test } from 'vitest'
import { paperText } from '../paper-text.ts'
import type { DoneActivity } from './activity-records.ts'
import { type About, composeReport } from './compose-report.ts'
import type { Range, TaggedRecord } from './contribution.ts'
import { answerFigures } from './figures.ts'
import { findUnsupported } from './find-unsupported.ts'
import { keepTyped } from './keep-typed.ts'
import { reportPaper } from './report-paper.ts'
import { tellActivities } from './tell-activities.ts'
import { type PlannedTask, tellTasks } from './tell-tasks.ts'

const year: Range = { from: '2026-01-01', to: '2026-12-31', only: null, today: '2027-01-05' }
const about: About = {
  office: '石桥社区',
  plan: { title: '石桥社区2026年双拥工作计划', theme: '同心筑梦' },
  range: year,
  onlyName: '',
  headings: ['一、宣传教育', '二、走访慰问'],
}

const aTask = (it: Partial<PlannedTask> & { id: string; title: string }): PlannedTask => ({
  section: '',
  firstDay: '2026-07-01',
  lastDay: '2026-07-31',
  spells: [{ from: '2026-07-01', to: '2026-07-31' }],
  recurrence: 'once',
  doneOn: [],
  ticks: [],
  partnerIds: [],
  withdrawnReason: null,
  ...it,
})
const anActivity = (it: Partial<DoneActivity> & { id: string; title: string }): DoneActivity => ({
  kind: 'gala',
  state: 'held',
  taskId: null,
  section: '',
  programmeId: null,
  campaignIds: [],
  onDay: '2026-07-28',
  place: '',
  partners: [],
  targets: [],
  attended: { military: 20, civilian: 60 },
  gifts: null,
  outcome: '',
  lesson: '',
  cancelledReason: '',
  topic: '',
  disagreements: [],
  evidence: 1,
  ...it,
})
const facts = (activities: DoneActivity[]) => ({
  activities,
  programmes: [{ id: 'p1', name: '军民讲坛', about: '' }],
  campaigns: [{ id: 'c1', name: '洁净家园', about: '' }],
  gaps: [],
  openDecisions: [],
})

function write(tasks: PlannedTask[], activities: DoneActivity[], range = year) {
  const composed = composeReport({ ...about, range }, [
    tellTasks({ tasks, nextPlan: null }, range),
    tellActivities(facts(activities), range),
  ])
  const answer = answerFigures(composed.records, composed.names)
  const keys = composed.blocks.flatMap(({ parts }) =>
    parts.flatMap((it) => ('figure' in it ? [it.figure] : [])),
  )
  const figures = keys.flatMap((key) => answer(key) ?? [])
  const text = paperText(
    reportPaper(composed.blocks, figures, { title: composed.title, name: '石桥社区', date: '' }),
  )
  return { ...composed, answer, keys, figures, text }
}

describe('a report of a year', () => {
  const gala = anActivity({
    id: 'a1',
    title: '军民联欢会',
    taskId: 't1',
    section: '一、宣传教育',
    place: '社区活动中心',
    partners: [{ partnerId: 'u1', name: '共建部队甲' }],
    outcome: '演出节目12个',
  })
  const talk = (id: string, onDay: string) =>
    anActivity({ id, title: `第${id}讲`, kind: 'lecture', programmeId: 'p1', onDay, section: '一、宣传教育' })

  test('tells an activity under the heading of its task, with its figures as figures', () => {
    const { text, keys } = write([aTask({ id: 't1', title: '军民联欢会', section: '一、宣传教育' })], [gala])
    expect(text).toContain('石桥社区2026年双拥工作总结')
    expect(text).toContain('（一）宣传教育')
    expect(text).toContain(
      '7月28日，在社区活动中心举办军民联欢会，共建部队甲参加，官兵20人、地方人员60人到场。演出节目12个。',
    )
    expect(keys).toContain('military?held&activity=a1')
  })

  test.each([
    ['欢送新兵座谈会', 'meeting', '召开欢送新兵座谈会，'],
    ['迎新联谊', 'gala', '举办迎新联谊，'],
    ['退役军人招聘会', 'employment', '举办退役军人招聘会，'],
    ['走访退役军人协会', 'unit-visit', '，走访退役军人协会，'],
    ['八一慰问部队', 'unit-visit', '开展八一慰问部队活动，'],
    ['春节走访', 'family-visit', '开展春节走访，'],
    ['开展国防教育', 'defence-education', '，开展国防教育，'],
  ] as const)('%s is told with the verb it needs', (title, kind, words) => {
    expect(write([], [anActivity({ id: 'a9', title, kind })]).text).toContain(words)
  })

  test('a programme is one paragraph and an act of two themes counts once in the whole', () => {
    const both = { ...talk('2', '2026-06-01'), campaignIds: ['c1'] }
    const { text, answer } = write([], [talk('1', '2026-03-05'), both])
    expect(text).toContain('“军民讲坛”共办2次（3月5日、6月1日），官兵40人次、地方人员120人次参加。')
    expect(text).toContain('“洁净家园”共办1次（6月1日）')
    expect(answer('count?held')?.value).toBe(2)
    expect(answer('military?held')).toMatchObject({ value: 40, records: [{ id: '1' }, { id: '2' }] })
  })

  test('a task ticked by hand is told by its tick, and not again where an activity tells it', () => {
    const ticked = aTask({
      id: 't1',
      title: '军民联欢会',
      doneOn: ['2026-07-28'],
      ticks: [{ on: '2026-07-28', note: '' }],
    })
    expect(write([ticked], []).text).toContain('“军民联欢会”已办成（7月28日）。')
    expect(write([ticked], [gala]).text).not.toContain('已办成')
  })

  test('what was not done is said with its reason, and what is missing is listed', () => {
    const { text, missing } = write(
      [
        aTask({ id: 't2', title: '走访慰问烈军属' }),
        aTask({ id: 't3', title: '放映电影', withdrawnReason: '设备未到' }),
      ],
      [
        anActivity({ id: 'a2', title: '趣味运动会', state: 'cancelled', cancelledReason: '连日大雨' }),
        anActivity({ id: 'a3', title: '清扫', attended: null, evidence: 0 }),
      ],
    )
    expect(text).toContain('计划内有1项任务没有按时办成，或没有留下记录：“走访慰问烈军属”。')
    expect(text).toContain('“放映电影”从计划中撤下，原因是：设备未到。')
    expect(text).toContain('原定7月28日的“趣味运动会”没有举办，原因是：连日大雨。')
    expect(missing.map(({ words }) => words)).toEqual([
      '“走访慰问烈军属”应在7月31日前办完，未见记录',
      '7月28日“清扫”没有记参加人数',
      '7月28日“清扫”没有写做了什么、效果如何',
      '7月28日“清扫”没有佐证材料（文字、纸质材料出处也可以）',
    ])
  })

  test('nothing outside the range or the programme asked for', () => {
    const acts = [talk('1', '2026-03-05'), talk('2', '2026-06-01'), gala]
    expect(write([], acts, { ...year, to: '2026-03-31' }).answer('count?held')?.value).toBe(1)
    expect(write([], acts, { ...year, only: 'programme=p1' }).answer('count?held')?.value).toBe(2)
  })

  test('a quarter asks for its own turn, and tells what was done in it', () => {
    const quarters = ['01-01 03-31', '04-01 06-30', '07-01 09-30', '10-01 12-31'].map((it) => {
      const [from, to] = it.split(' ')
      return { from: `2026-${from}`, to: `2026-${to}` }
    })
    const days = ['2026-02-23', '2026-05-25', '2026-11-02']
    const board = aTask({
      id: 't4',
      title: '双拥板报',
      firstDay: '2026-01-01',
      lastDay: '2026-12-31',
      spells: quarters,
      recurrence: 'quarterly',
      doneOn: days,
      ticks: days.map((on) => ({ on, note: '' })),
    })
    const told = ({ text, missing, answer }: ReturnType<typeof write>) => ({
      days: /“双拥板报”已办成（(.*?)）/.exec(text)?.[1],
      planned: answer('count?task')?.value,
      done: answer('count?task&done')?.value ?? 0,
      missing: missing.map(({ words }) => words),
    })
    const late = ['“双拥板报”应在9月30日前办完，未见记录']
    expect(told(write([board], [], { ...year, to: '2026-06-30' }))).toEqual({
      days: '2月23日、5月25日',
      planned: 1,
      done: 1,
      missing: [],
    })
    expect(told(write([board], [], { ...year, from: '2026-07-01', to: '2026-09-30' }))).toEqual({
      days: undefined,
      planned: 1,
      done: 0,
      missing: late,
    })
    expect(told(write([board], []))).toEqual({
      days: '2月23日、5月25日、11月2日',
      planned: 1,
      done: 0,
      missing: late,
    })
  })

  test('what fell due in the range and was done later is done, and what may yet be done is not late', () => {
    const done = (lastDay: string, doneOn: string[]) =>
      write(
        [
          aTask({
            id: 't5',
            title: '义诊',
            firstDay: '2026-03-01',
            lastDay,
            spells: [{ from: '2026-03-01', to: lastDay }],
            doneOn,
          }),
        ],
        [],
        { ...year, to: '2026-06-30' },
      )
    const count = ({ answer }: ReturnType<typeof write>) => answer('count?task&done')?.value ?? 0
    expect(count(done('2026-05-31', ['2026-07-02']))).toBe(1)
    expect(count(done('2026-09-30', ['2026-06-10']))).toBe(1)
    expect(count(done('2026-09-30', ['2026-08-10']))).toBe(0)
    expect(done('2026-09-30', []).missing).toEqual([])
  })

  test('of what is held again and again the last lesson is told', () => {
    const { text } = write(
      [],
      [
        anActivity({ id: 'b1', title: '清扫', onDay: '2026-03-01', lesson: '多备扫帚' }),
        anActivity({ id: 'b2', title: '清扫', onDay: '2026-06-01', lesson: '手套按人头发' }),
      ],
    )
    expect(text).toContain('下次办“清扫”：手套按人头发。')
    expect(text).not.toContain('多备扫帚')
  })

  test('an empty year says so and invents nothing', () => {
    const { text, figures } = write([], [])
    expect(text).toContain('未见记录')
    expect(figures).toEqual([])
  })

  test('every figure is answered and every paragraph of deeds rests on records', () => {
    const { blocks, keys, figures } = write(
      [aTask({ id: 't1', title: '军民联欢会' })],
      [gala, talk('1', '2026-03-05')],
    )
    expect(figures.map(({ key }) => key)).toEqual(keys)
    const deeds = blocks.filter(({ source }) => /^(?:task|activity|programme|campaign):/.test(source))
    expect(deeds.length).toBe(2)
    expect(deeds.every(({ records }) => records.length > 0)).toBe(true)
  })
})

describe('what was typed by hand', () => {
  const written = write([], [anActivity({ id: 'a1', title: '军民联欢会', outcome: '演出节目12个' })])
  const typed = (text: string, source = '') => ({
    ...(written.blocks[0] as (typeof written.blocks)[number]),
    source,
    origin: 'typed' as const,
    parts: [{ text }],
    records: [{ kind: 'activity' as const, id: 'a1' }],
  })

  test.each([
    ['八一前夕举办联欢会，受益群众500余人', ['500余人']],
    ['演出节目12个，气氛热烈', []],
    ['演出节目2个，气氛热烈', ['2个']],
    ['演出节目1个，共12', ['1个']],
    ['2026年7月28日19:30开始，是第十届', []],
    ['慰问三户烈属', ['三户']],
    ['满意率达98%', ['98%']],
    ['咨询请拨13900001111或139****1111、0999-8123456', []],
    ['投入13900001111元', ['13900001111元']],
  ])('%s', (text, words) => {
    const found = findUnsupported([typed(text)], written.records)
    expect(found.map((it) => it.words)).toEqual(words)
  })

  test('a count that was kept of the activity bears a figure out', () => {
    const kept: TaggedRecord = {
      ...{ ref: { kind: 'evidence', id: 'e1' }, title: '观众', onDay: null, amounts: {} },
      tags: ['evidence', 'activity=a1'],
      words: '观众\n500人',
    }
    expect(findUnsupported([typed('观众500人')], [...written.records, kept])).toEqual([])
  })

  test('stays where it stood when the report is written anew', () => {
    const [first, ...rest] = written.blocks
    const own = typed('补充一句。')
    const changed = typed('改过的一段。', 'activity:a1')
    const before = [first, own, ...rest.map((it) => (it.source === 'activity:a1' ? changed : it))].filter(
      (it) => it !== undefined,
    )
    const anew = keepTyped(before, written.blocks)
    expect(anew.indexOf(own)).toBe(1)
    expect(anew).toContain(changed)
    expect(anew.length).toBe(written.blocks.length + 1)
  })
})
