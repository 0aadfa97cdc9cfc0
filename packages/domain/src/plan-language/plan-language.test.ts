import { describe, expect, test } from 'vitest'
import type { TaskKind } from './plan.ts'
import { explainPlans, readPlans } from './read-plan.ts'
import { namesNoDay, parseWindow } from './times/parse-window.ts'

const read = (text: string) => readPlans(text).plans[0]!

/** One plan of one entry, so that only the sentence decides. */
const tasksOf = (sentence: string) => read(`北塘社区2026年双拥工作计划\n一、主要任务\n${sentence}`).items

type Time = [
  phrase: string,
  months: number[] | null,
  occasions: string[],
  relation: string | null,
  recurrence: string | null,
  why: string,
]

describe('times', () => {
  test.each<Time>([
    ['八一前', [7], ['army-day'], 'before', null, '前 before a fixed feast lies in the month before'],
    ['建军节期间', [7, 8], ['army-day'], 'during', null, '期间 reaches into both months'],
    ['“八一”', [8], ['army-day'], 'on', null, 'a feast named bare is its own day'],
    [
      '元旦、春节前',
      [1, 2, 12],
      ['new-year', 'spring-festival'],
      'before',
      null,
      'one word behind two feasts',
    ],
    [
      '两节期间',
      [1, 2, 12],
      ['new-year', 'spring-festival'],
      'during',
      null,
      '两节 is New Year and Spring Festival',
    ],
    ['清明前', [3, 4], ['qingming'], 'before', null, 'a term that falls early in its month'],
    ['中秋', [9, 10], ['mid-autumn'], 'on', null, 'a movable feast has all its months'],
    ['暑期', [7, 8], ['summer-holiday'], 'during', null, 'a season carries 期间 in itself'],
    ['老兵退伍期间', null, ['demobilisation'], 'during', null, 'a season without months of its own'],
    ['9月第三个周六', [9], ['national-defence-education-day'], 'on', null, 'the day by its rule'],
    ['3月5日前后', [3], ['lei-feng-day'], 'around', null, 'a date that is a day of the almanac'],
    ['5月底前', [5], [], null, null, 'a deadline is its own month'],
    ['４—６月', [4, 5, 6], [], null, null, 'full-width figures'],
    ['7~9月', [7, 8, 9], [], null, null, 'a wave for a dash'],
    ['1--3月', [1, 2, 3], [], null, null, 'two hyphens for a dash'],
    ['第二、三季度', [4, 5, 6, 7, 8, 9], [], null, null, 'quarters listed under one unit'],
    ['十一月至次年一月', [1, 11, 12], [], null, null, 'over the turn of the year'],
    ['下半年', [7, 8, 9, 10, 11, 12], [], null, null, 'half a year'],
    ['冬季', [1, 2, 12], [], null, null, 'a season of the sky'],
    ['每季度', null, [], null, 'quarterly', 'a rhythm says no month'],
    ['每半年', null, [], null, 'half-yearly', 'not a half year'],
    ['不定期', null, [], null, 'irregular', 'no rhythm'],
    ['每半月', null, [], null, 'ongoing', 'a rhythm that the vocabulary lacks'],
    ['年底', [12], ['year-end'], 'on', null, 'a finer occasion of our own'],
  ])('%s', (phrase, months, occasions, relation, recurrence) => {
    expect(parseWindow(phrase)).toMatchObject({ months, occasions, relation, recurrence })
  })

  test('days inside a month are kept', () => {
    expect(parseWindow('每月5日')?.days).toEqual({ kind: 'month-day', day: 5 })
    expect(parseWindow('3月上旬')?.days).toEqual({ kind: 'part', part: 'early' })
    expect(parseWindow('5月第二个星期日')?.days).toEqual({ kind: 'weekday', weekday: 7, nth: 2 })
    expect(parseWindow('7月20日至31日')?.days).toEqual({
      kind: 'dates',
      from: { month: 7, day: 20 },
      to: { month: 7, day: 31 },
    })
  })

  test.each(['', '座谈会', '13月', '2月30日', '慰问军属'])('%s is no time', (phrase) => {
    expect(parseWindow(phrase)).toBeNull()
  })

  test('a day that no year has is told apart from words that are no time', () => {
    expect(['2月30日', '13月', '座谈会', '5月5日'].map(namesNoDay)).toEqual([true, true, false, false])
  })
})

describe('what is a task, and of which kind', () => {
  test.each<[string, TaskKind[], string]>([
    ['召开军民座谈会。', ['meeting'], 'an event under a verb'],
    ['举办书法比赛、健步走活动。', ['contest', 'sports'], 'two activities under one verb are two tasks'],
    ['开展理发、义诊等便民服务。', ['volunteering'], 'what stands before 等 are examples of one'],
    ['走访慰问驻军官兵。', ['unit-visit'], 'a visit is of the kind of those visited'],
    ['走访慰问烈军属,送去慰问金。', ['family-visit'], 'what a visit brings belongs to it'],
    [
      '在八一前召开座谈会,八月放映一场露天电影。',
      ['meeting', 'screening'],
      'a time of its own begins a new task',
    ],
    ['组织学生祭扫烈士墓,使爱国精神深入人心。', ['memorial'], 'a result is no task'],
    ['提高认识,加强领导,精心组织。', [], 'exhortations'],
    ['去年我们慰问了军属,召开了座谈会。', [], 'told, not planned'],
    ['营造浓厚的双拥氛围。', [], 'a result hoped for'],
    ['为进一步做好双拥工作,召开联席会议。', ['meeting'], 'a purpose before the task'],
    ['开放社区阅览室。', ['library'], 'a standing service'],
    ['将双拥经费列入预算。', ['organisation'], 'deciding a budget'],
    ['春节前给边防官兵寄送春联。', ['unit-visit'], 'couplets for soldiers'],
    ['组织志愿者清扫河道。', ['cleanup'], 'a deed'],
    ['与消防站签订共建协议书。', ['pairing'], 'a paper that is made'],
  ])('%s', (sentence, kinds) => {
    expect(tasksOf(sentence).map((task) => task.kind)).toEqual(kinds)
  })
})

describe('who takes part', () => {
  test.each<[string, string[], string[], string]>([
    ['与驻区部队开展联谊活动。', ['驻区部队'], [], 'with somebody'],
    ['为优抚对象义诊。', [], ['优抚对象'], 'for somebody'],
    ['请社区医院为老兵体检。', ['社区医院'], ['老兵'], 'asked to do it, for somebody'],
    ['组织中小学生参观纪念馆。', [], ['中小学生'], 'taken along'],
    ['组织志愿者清扫街道。', ['志愿者'], [], 'those who do the work'],
    ['社区工作人员走访慰问烈属。', [], ['烈属'], 'the office itself is no partner'],
    ['走访慰问军嫂,为她们送去鲜花。', [], ['军嫂'], 'a pronoun stands for those before'],
  ])('%s', (sentence, partners, targets) => {
    expect(tasksOf(sentence)[0]).toMatchObject({ partners, targets })
  })
})

describe('the page around a plan', () => {
  test('navigation, links and injected names are not the plan', () => {
    const page = `首页 > 工作计划
某某资料网88.com 来源:网络 发布时间:2020-01-02
柳林社区双拥工作计划一
1、春节前慰问军某某资料网88.com属。
2、八一前召开座某某资料网88.com谈会。
柳林社区双拥工作计划二
1、三月组织义务植树。
相关文章:
社区工作总结
双拥工作计划`
    const { plans } = readPlans(page)
    expect(plans.map((plan) => plan.title)).toEqual(['柳林社区双拥工作计划一', '柳林社区双拥工作计划二'])
    expect(plans.map((plan) => plan.items.map((item) => item.kind))).toEqual([
      ['family-visit', 'meeting'],
      ['volunteering'],
    ])
    expect(plans[0]!.items[0]!.quote).toContain('88.com')
    expect(plans[0]!.items[0]!.title).not.toContain('88')
  })

  test("a heading's months hold below it until the next", () => {
    const plan = read(
      '双拥工作计划\n第一季度\n1、召开座谈会;\n2、3月开展义务植树;\n第二季度\n3、举办国防讲座。',
    )
    expect(plan.items.map((item) => item.window.months)).toEqual([[1, 2, 3], [3], [4, 5, 6]])
  })

  test('a table gives the content cell as the quote, the other cells its fields', () => {
    const plan = read('任务分解表\n序号\t时间\t工作内容\t协办单位\n1\t8月\t为军属体检\t区医院')
    expect(plan.items).toMatchObject([
      { quote: '为军属体检', kind: 'clinic', window: { months: [8] }, partners: ['区医院'] },
    ])
  })
})

describe('doubts', () => {
  const codes = (text: string) => read(text).doubts.map((doubt) => doubt.code)

  test('no task at all', () => {
    expect(codes('近日,社区召开了座谈会,大家纷纷表示感谢。')).toEqual(['no-task'])
    expect(codes('')).toEqual(['no-task'])
  })
  test('a masked year with the anniversaries that fix it', () => {
    const plan = read('20**年双拥工作计划\n建军98周年和抗战胜利80周年之际,召开座谈会。')
    expect(plan).toMatchObject({ year: null, yearByAnniversaries: 2025 })
    expect(plan.doubts[0]).toMatchObject({ code: 'year-masked', choices: [{ kind: 'year', year: 2025 }] })
  })
  test('a year that the anniversary contradicts', () => {
    expect(codes('2023年双拥工作计划\n庆祝建军91周年,八一前召开座谈会。')).toContain('year-disagrees')
  })
  test('a day that is none', () => {
    expect(codes('2026年双拥工作计划\n2月30日召开座谈会。')).toContain('impossible-time')
  })
  test("a unit's name, with an alias", () => {
    const doubt = read('2026年双拥工作计划\n与99999部队开展联谊活动。').doubts.find(
      ({ code }) => code === 'unit-named',
    )
    expect(doubt).toMatchObject({
      items: [0],
      choices: [{ kind: 'alias', unit: '99999部队', alias: '共建部队甲' }, {}],
    })
  })
  test("a sentence whose time is not its heading's", () => {
    expect(codes('2026年双拥工作计划\n第一季度\n1、8月召开座谈会;\n2、举办讲座。')).toContain('two-readings')
  })
})

test('each part of each sentence is explained', () => {
  const told = explainPlans('双拥工作计划\n召开座谈会,营造良好氛围。')
  expect(told).toContain('✓ 召开座谈会')
  expect(told).toContain('· 营造良好氛围')
})

describe('whatever is pasted', () => {
  const plan = '一、第一季度:1、召开座谈会,走访慰问“军属”20户(3月5日前);2、清明祭扫。二、八一前夕与部队联欢。'
  let seed = 20260801
  const random = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed % below
  }

  test('nothing makes it fail, and every quote stands in the text', () => {
    for (let turn = 0; turn < 300; turn++) {
      const from = random(plan.length)
      const text = [
        () => plan.slice(from, from + random(60)),
        () => plan + plan.slice(from),
        () =>
          [...plan].map((mark) => (random(9) === 0 ? String.fromCharCode(random(65_536)) : mark)).join(''),
        () => Array.from({ length: 80 }, () => plan[random(plan.length)]).join(''),
      ][turn % 4]!()
      for (const { items, at, text: own } of readPlans(text).plans) {
        expect(text.slice(at.start, at.end)).toBe(own)
        for (const item of items) {
          expect(text.slice(item.at.start, item.at.end)).toBe(item.quote)
          expect(own).toContain(item.quote)
          expect(item.title.length).toBeLessThanOrEqual(20)
        }
      }
    }
  })

  test('ten times the text takes about ten times as long', () => {
    const time = (text: string) => {
      const before = process.cpuUsage()
      readPlans(text)
      return process.cpuUsage(before).user
    }
    const short = plan.repeat(400)
    time(short)
    const once = Math.max(time(short), 1)
    expect(time(plan.repeat(4000)) / once).toBeLessThan(40)
  })

  test.each(['一、', '(', '“', '1、2、', '每月', '八一、', '3月、', '\t', '社区', '第'])(
    '%j without end is read in no time',
    (part) => {
      const before = process.cpuUsage()
      readPlans(part.repeat(20_000))
      expect(process.cpuUsage(before).user).toBeLessThan(3_000_000)
    },
  )
})
