import { type Facet, speakerKinds } from '@yushui/contract/activity-facets'
import { facetWords, speakerKindWords } from '@yushui/contract/words/work-terms'
import type { TaskKind } from '@yushui/domain/plan-language/plan'

/** How a value is typed and kept: whole numbers and money may be empty, which is 0; a rank empty is null. */
export type CellForm = 'text' | 'long' | 'whole' | 'number' | 'rank' | 'yuan' | 'day' | 'pick'

export interface Cell {
  at: string
  words: string
  form: CellForm
  /** Characters, or the greatest number. */
  most: number
  /** A row with anything in it must have this. */
  needed?: boolean
  example?: string
  options?: readonly { value: string; words: string }[]
}

/** `rows`: a line each; `fields`: once; `names`: a list of words. `at` null is the facet itself. */
export type Part =
  | { form: 'rows'; at: string | null; words: string; cells: readonly Cell[]; isOrdered?: boolean }
  | { form: 'fields'; at: null; cells: readonly Cell[] }
  | { form: 'names'; at: string; words: string; hint?: string }

const text = (at: string, words: string, most: number, more: Partial<Cell> = {}): Cell => ({
  at,
  words,
  form: 'text',
  most,
  ...more,
})
const long = (at: string, words: string, most: number, more: Partial<Cell> = {}): Cell => ({
  ...text(at, words, most, more),
  form: 'long',
})
const whole = (at: string, words: string, most = 100_000): Cell => ({ at, words, form: 'whole', most })
const needed = { needed: true }

/** What each facet is made of: the form, the page and the paper are all drawn from this. */
export const facetParts: Record<Facet, readonly Part[]> = {
  roster: [
    {
      form: 'rows',
      at: null,
      words: '人员',
      cells: [text('name', '姓名', 20, needed), text('duty', '做什么', 30, { example: '签到、主持、摄影' })],
    },
  ],
  programme: [
    {
      form: 'rows',
      at: null,
      words: '环节',
      isOrdered: true,
      cells: [
        text('title', '内容', 60, { needed: true, example: '合唱《歌唱祖国》' }),
        text('form', '形式', 20, { example: '合唱' }),
        text('by', '谁来', 40, { example: '共建部队甲' }),
        whole('minutes', '分钟', 1440),
      ],
    },
  ],
  minutes: [
    {
      form: 'fields',
      at: null,
      cells: [text('host', '主持', 20), text('recorder', '记录', 20), text('topic', '议题', 200)],
    },
    { form: 'names', at: 'present', words: '到会', hint: '单位写代称和人数，如“共建部队甲3人”。' },
    { form: 'names', at: 'absent', words: '缺席' },
    {
      form: 'rows',
      at: 'points',
      words: '发言',
      isOrdered: true,
      cells: [text('by', '谁', 40), long('said', '说了什么', 2000, needed)],
    },
  ],
  zones: [
    {
      form: 'rows',
      at: null,
      words: '片区',
      cells: [
        text('place', '哪一片', 40, { needed: true, example: '3号楼前后' }),
        text('team', '哪一组', 40, { example: '共建部队甲、第2网格' }),
        text('tools', '带什么', 100),
        whole('count', '人数'),
      ],
    },
  ],
  contest: [
    {
      form: 'rows',
      at: 'teams',
      words: '队伍',
      cells: [text('name', '队名', 30, needed), whole('military', '军方人数'), whole('civilian', '地方人数')],
    },
    {
      form: 'rows',
      at: 'heats',
      words: '成绩',
      cells: [
        text('event', '项目', 40, { needed: true, example: '拔河' }),
        text('team', '队伍', 30, needed),
        text('result', '成绩', 30),
        { at: 'rank', words: '名次', form: 'rank', most: 400 },
      ],
    },
    { form: 'fields', at: null, cells: [text('badWeather', '下雨怎么办', 200)] },
  ],
  screening: [
    {
      form: 'rows',
      at: 'films',
      words: '影片',
      isOrdered: true,
      cells: [
        text('title', '片名', 60, { needed: true, example: '《守岛人》' }),
        whole('minutes', '片长（分钟）', 1440),
      ],
    },
    {
      form: 'fields',
      at: null,
      cells: [
        whole('seats', '座位'),
        text('rights', '放映许可', 200, { example: '公益放映，院线版权单编号' }),
      ],
    },
  ],
  speaker: [
    {
      form: 'fields',
      at: null,
      cells: [
        text('name', '主讲人', 20, needed),
        {
          at: 'kind',
          words: '哪一类',
          form: 'pick',
          most: 20,
          options: speakerKinds.map((value) => ({ value, words: speakerKindWords[value] })),
        },
        text('topic', '讲什么', 80),
        text('fitFor', '适合谁听', 60, { example: '小学四年级以上' }),
      ],
    },
  ],
  choir: [
    {
      form: 'rows',
      at: 'parts',
      words: '声部',
      cells: [text('part', '声部', 20, needed), whole('military', '军方人数'), whole('civilian', '地方人数')],
    },
    {
      form: 'rows',
      at: 'rehearsals',
      words: '排练',
      cells: [{ at: 'on', words: '哪天', form: 'day', most: 10, needed: true }, whole('present', '到了几人')],
    },
    { form: 'names', at: 'repertoire', words: '曲目' },
  ],
  gifts: [
    {
      form: 'rows',
      at: null,
      words: '慰问',
      cells: [
        text('recipient', '领取人（单位）', 30, { example: '共建部队甲' }),
        text('category', '哪一类', 30, { example: '军属' }),
        text('what', '什么', 40, { needed: true, example: '大米' }),
        { at: 'n', words: '数量', form: 'number', most: 1_000_000 },
        text('unit', '单位', 8, { example: '袋' }),
        { at: 'value', words: '价值', form: 'yuan', most: 1_000_000_000, example: '元' },
        text('receipt', '单据', 60, { example: '签领表第3页' }),
      ],
    },
  ],
}

/** A gala's programme is a 节目单, anything else's a 议程. */
export function facetTitle(facet: Facet, kind: TaskKind): string {
  if (facet !== 'programme') return facetWords[facet]
  return kind === 'gala' || kind === 'culture-group' ? '节目单' : '议程'
}
