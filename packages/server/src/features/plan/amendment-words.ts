import type { NewTask, PlanSection } from '@yushui/contract/plans'
import { taskKindWords } from '@yushui/contract/words/terms'
import { describeWindow } from '@yushui/domain/almanac/describe-window'

const fields: [string, (task: NewTask) => string][] = [
  ['名称', ({ title }) => title],
  ['类别', ({ kind }) => taskKindWords[kind]],
  ['时间', ({ window }) => describeWindow(window)],
  ['共建单位', ({ partners }) => partners.map(({ name }) => name).join('、')],
  ['对象', ({ targets }) => targets.join('、')],
  ['数量', ({ quantity }) => (quantity ? `${quantity.n}${quantity.unit}` : '')],
  ['栏目', ({ section }) => section],
  ['责任人', ({ responsible }) => responsible],
  ['备注', ({ note }) => note],
  ['原文', ({ quote }) => quote],
]

/** 改任务“义诊”：时间由“4—6月”改为“5月”；责任人由空改为“周敏” */
export function wordsForTaskChange(before: NewTask, after: NewTask): string {
  const said = (text: string) => (text === '' ? '空' : `“${text}”`)
  const changes = fields
    .map(([name, read]) => ({ name, was: read(before), is: read(after) }))
    .filter(({ was, is }) => was !== is)
    .map(({ name, was, is }) => `${name}由${said(was)}改为${said(is)}`)
  return `改任务“${before.title}”：${changes.join('；') || '没有改动'}`
}

interface PlanText {
  title: string
  theme: string
  sections: PlanSection[]
}

/** 改正文：主题由“…”改为“…”；改动“指导思想”；删去“保障措施” */
export function wordsForTextChange(before: PlanText, after: PlanText): string {
  const lines = (['title', 'theme'] as const)
    .filter((name) => before[name] !== after[name])
    .map((name) => `${name === 'title' ? '标题' : '主题'}由“${before[name]}”改为“${after[name]}”`)
  const named = ({ heading, text }: PlanSection) => `“${heading || `${text.slice(0, 10)}…`}”`
  const isIn = (one: PlanSection, all: PlanSection[]) =>
    all.some(({ heading, text }) => heading === one.heading && text === one.text)
  const isHeadingIn = (one: PlanSection, all: PlanSection[]) =>
    all.some(({ heading }) => heading === one.heading)
  const changed = after.sections.filter((one) => !isIn(one, before.sections))
  const gone = before.sections.filter((one) => !isHeadingIn(one, after.sections))
  const sections = [
    ...changed.map((one) => `${isHeadingIn(one, before.sections) ? '改动' : '加上'}${named(one)}`),
    ...gone.map((one) => `删去${named(one)}`),
  ]
  return `改正文：${[...lines, ...sections].join('；') || '没有改动'}`
}
