import { readFileSync } from 'node:fs'
import type { NewPartner } from '@yushui/contract/partners'
import type { AcceptedPlan, NewTask } from '@yushui/contract/plans'
import type { ReadTask } from '@yushui/domain/plan-language/plan'
import { readPlans } from '@yushui/domain/plan-language/read-plan'

/** A made-up community's written plan, read like everybody's, and who takes part in it. */
export interface SampleText {
  file: 'shiqiao' | 'liutang'
  organisation: string
  theme: string
  responsible: string[]
}

/** What the officer made of the reader's titles when looking the reading over: words of the quote → title. */
const clearerTitles: [string, string][] = [
  ['公开信', '致居民公开信'],
  ['双拥板报', '双拥板报'],
  ['安全教育讲座', '国家安全教育讲座'],
  ['题材电影', '露天电影'],
  ['革命传统故事', '革命传统故事会'],
  ['图片展', '国防教育图片展'],
  ['国防知识竞赛', '国防知识竞赛'],
  ['走访慰问烈属', '春节走访'],
  ['孤寡优抚对象', '学雷锋走访'],
  ['老党员', '七一看望老党员'],
  ['甲慰问官兵', '八一慰问部队'],
  ['慰问军属', '八一走访军属'],
  ['烈士遗属', '走访烈士遗属'],
  ['老复员军人', '重阳看望老兵'],
  ['军民座谈会', '军民座谈会'],
  ['消防救援队举办猜灯谜', '元宵灯谜'],
  ['趣味运动会', '军民趣味运动会'],
  ['学生参观', '小学生参观消防队'],
  ['联谊晚会', '军民联谊晚会'],
  ['欢送新兵座谈会', '欢送新兵座谈会'],
  ['迎新联谊', '迎新联谊'],
  ['清洁家园', '清洁家园大扫除'],
  ['植树', '军民植树'],
  ['清理河道', '清理河道'],
  ['文明劝导', '暑期文明劝导'],
  ['卫生清扫', '迎新年大清扫'],
  ['登记造册', '优抚对象登记'],
  ['技能培训', '军嫂技能培训'],
  ['义诊', '优抚对象义诊'],
  ['光荣牌', '更换光荣牌'],
  ['专场招聘会', '退役军人招聘会'],
  ['代办服务', '优抚代办服务'],
  ['石桥讲堂', '石桥讲堂'],
  ['戎装伴夕阳', '戎装伴夕阳'],
  ['阅览室', '阅览室向官兵开放'],
  ['领导小组会议', '双拥领导小组会议'],
  ['走访慰问军烈属', '春节走访军烈属'],
  ['包汤圆', '元宵包汤圆'],
  ['便民服务', '学雷锋便民服务'],
  ['祭扫', '清明祭扫'],
  ['包粽子', '端午包粽子'],
  ['参观军营', '少年参观军营'],
  ['退役军人座谈会', '退役军人座谈会'],
  ['慰问共建部队', '八一慰问部队'],
  ['篮球', '军民篮球赛'],
  ['欢送新兵', '欢送新兵'],
  ['清扫背街', '清扫背街小巷'],
  ['理发', '为老战士理发'],
  ['招聘会', '就业招聘会'],
  ['双拥工作档案', '整理双拥档案'],
  ['联欢会', '迎新年联欢会'],
]

/** Reads the text and accepts what was read, as an officer would. */
export function acceptSampleText(
  { file, organisation, theme, responsible }: SampleText,
  year: number,
  partners: NewPartner[],
  newId: () => string,
): AcceptedPlan {
  const text = readFileSync(new URL(`./texts/${file}.txt`, import.meta.url), 'utf8')
  const [plan] = readPlans(text.replaceAll('{年}', String(year))).plans
  if (!plan || plan.items.length === 0) throw new Error(`nothing was read of ${file}.txt`)
  return {
    id: newId(),
    year,
    title: `${organisation}${year}年双拥工作计划`,
    theme,
    organisation,
    sections: plan.sections
      .filter(({ kind }) => kind !== 'tasks')
      .map(({ kind, heading, text }) => ({ kind, heading, text })),
    tasks: plan.items.map((item, place) => ({
      ...acceptTask(item, partners),
      id: newId(),
      responsible: responsible[place % responsible.length]!,
    })),
    partners: [],
  }
}

function acceptTask(item: ReadTask, partners: NewPartner[]): Omit<NewTask, 'id' | 'responsible'> {
  const { quote, kind, window, targets, quantity, section } = item
  const isIn = ({ alias }: NewPartner, name: string) => alias.includes(name) || name.includes(alias)
  const linked = partners.filter((partner) => item.partners.some((name) => isIn(partner, name)))
  const others = item.partners.filter((name) => !linked.some((partner) => isIn(partner, name)))
  return {
    title: clearerTitles.find(([words]) => quote.includes(words))?.[1] ?? item.title,
    quote,
    kind,
    window,
    partners: [
      ...linked.map(({ id, alias }) => ({ partnerId: id, name: alias })),
      ...others.map((name) => ({ partnerId: null, name })),
    ],
    targets,
    quantity,
    section: section ?? '',
    note: '',
  }
}
