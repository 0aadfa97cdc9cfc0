import { type Facet, Facets } from '@yushui/contract/activity-facets'
import { expect, test } from 'vitest'
import { facetDraftOf, facetFrom } from './facet-draft.ts'

const written: Required<Facets> = {
  roster: [{ name: '周敏', duty: '主持' }],
  programme: [{ title: '合唱', form: '合唱', by: '共建部队甲', minutes: 5 }],
  minutes: {
    host: '何明',
    recorder: '周敏',
    present: ['何明', '共建部队甲3人'],
    absent: [],
    topic: '春节前怎么走访',
    points: [{ by: '共建部队甲', said: '可以出12人。' }],
  },
  zones: [{ place: '3号楼前后', team: '第2网格', tools: '扫帚', count: 12 }],
  contest: {
    teams: [{ name: '鱼水队', military: 4, civilian: 6 }],
    heats: [
      { event: '拔河', team: '鱼水队', result: '2:1', rank: 1 },
      { event: '跳绳', team: '鱼水队', result: '', rank: null },
    ],
    badWeather: '改在礼堂',
  },
  screening: {
    films: [
      { title: '《长空》', minutes: 118 },
      { title: '《守岛》', minutes: 0 },
    ],
    seats: 220,
    rights: '',
  },
  speaker: { name: '赵老', kind: 'veteran', topic: '当兵的日子', fitFor: '' },
  choir: {
    parts: [{ part: '女高', military: 0, civilian: 14 }],
    rehearsals: [{ on: '2026-06-02', present: 30 }],
    repertoire: ['《军民鱼水情》'],
  },
  gifts: [
    { recipient: '', category: '军属', what: '大米', n: 2.5, unit: '袋', value: 12_550, receipt: '签领表1' },
  ],
}

test.each(Object.keys(written) as Facet[])('%s is typed and kept as it was', (facet) => {
  const kept = facetFrom(facet, facetDraftOf(facet, written[facet]))
  expect(kept).toEqual(written[facet])
  expect(Facets.parse({ [facet]: kept })).toEqual({ [facet]: kept })
})

test('empty lines are dropped, and a facet with nothing in it is none', () => {
  const draft = facetDraftOf('roster', written.roster)
  const typed = [...(draft.rows.rows ?? []), { name: ' ', duty: '' }]
  expect(facetFrom('roster', { ...draft, rows: { rows: typed } })).toEqual(written.roster)
  expect(facetFrom('minutes', facetDraftOf('minutes', undefined))).toBeUndefined()
})

test('what is half filled still fits the shape: minutes with only a host', () => {
  const kept = facetFrom('minutes', { rows: { fields: [{ host: '何明' }], points: [] }, names: {} })
  expect(Facets.parse({ minutes: kept }).minutes).toMatchObject({ host: '何明', topic: '', points: [] })
})
