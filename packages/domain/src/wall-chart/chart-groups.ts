import type { TaskKind } from '../plan-language/plan.ts'

export interface ChartGroup {
  label: string
  /** The kinds it holds, each with the word that stands small under the label. */
  kinds: [TaskKind, string][]
}

/** The rows of a chart whose plan is not ordered by topic, in the order of an officer's year report. */
export const chartGroups: ChartGroup[] = [
  {
    label: '宣传教育',
    kinds: [
      ['publicity', '宣传'],
      ['lecture', '讲座'],
      ['screening', '电影'],
    ],
  },
  {
    label: '国防教育',
    kinds: [
      ['defence-education', '参观军训'],
      ['contest', '竞赛'],
      ['memorial', '祭扫'],
      ['conscription', '征兵退役'],
    ],
  },
  {
    label: '走访慰问',
    kinds: [
      ['family-visit', '优抚对象'],
      ['unit-visit', '部队'],
    ],
  },
  {
    label: '军民共建',
    kinds: [
      ['meeting', '会议'],
      ['gala', '联谊'],
      ['sports', '体育'],
      ['pairing', '结对'],
      ['culture-group', '文艺队'],
      ['tech-support', '科技拥军'],
      ['library', '图书'],
    ],
  },
  {
    label: '优抚服务',
    kinds: [
      ['assistance', '帮扶'],
      ['clinic', '义诊'],
      ['employment', '就业'],
    ],
  },
  {
    label: '环境与志愿',
    kinds: [
      ['cleanup', '清扫'],
      ['patrol', '劝导'],
      ['volunteering', '志愿服务'],
    ],
  },
  {
    label: '组织保障',
    kinds: [
      ['organisation', '制度'],
      ['records', '建档'],
      ['other', '其他'],
    ],
  },
]

export const groupOf = (kind: TaskKind) => chartGroups.find(({ kinds }) => kinds.some(([id]) => id === kind))

/** As many as one line under a label holds. */
const sublabelLength = 9

/** Words for the kinds there are, those with more tasks first. */
export function kindsInWords(kinds: TaskKind[]): string {
  const words = kinds.flatMap((kind) => groupOf(kind)?.kinds.find(([id]) => id === kind)?.[1] ?? [])
  const count = (word: string) => words.filter((other) => other === word).length
  const byCount = [...new Set(words)].toSorted((a, b) => count(b) - count(a))
  return byCount.reduce((line, word) => {
    const longer = line ? `${line} ${word}` : word
    return longer.length <= sublabelLength ? longer : line
  }, '')
}
