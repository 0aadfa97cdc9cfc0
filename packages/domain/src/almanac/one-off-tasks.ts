import type { TaskAtRest } from '../plan-language/plan-at-rest.ts'
import { type Advance, advanceText, type Years } from './advance-text.ts'

/** Things done once and there from then on; 签订责任书 comes every year. */
const lasting =
  /^(?:组建|成立|创建|设立|新建|修建|兴建|筹建|建成|落成|揭牌|揭幕|挂牌|开通|启用|签订|签署|签约)(?!.*(?:责任书|承诺书|目标))/u
const inspection =
  /(?:迎接|接受|迎检|迎评|迎考|做好).{0,16}(?:检查|验收|考评|考核|复查|评估|评审|命名)|迎检|迎评/u
const titleRound = /双拥模范|模范[城县区镇]|评选周期|创建周期/u
/** Occasions that the almanac does not have because they do not come every year. */
const outside =
  /(?:冬奥|残奥|奥运|亚残运|亚运|全运|大运|青运|军运|世博|园博|世园|花博)会?|党的[一二三]十[一二三四五六七八九]?大(?!精神)|党代会|换届选举|人口普查|经济普查|疫情防控|灾后重建|首映|首发式|揭幕仪式|揭牌仪式|落成典礼|搬迁新址/u
/** Work that is about the anniversary and not only held in its year. */
const aboutIt = /百年|主题|纪念|礼赞|献礼|专题|系列/u

/** Why a task of this year is not one for the next, in Chinese; null where it comes round again. */
export function whyOneOff(task: TaskAtRest & { isDone: boolean }, years: Years): string | null {
  const said = `${task.title}，${task.quote}`
  const { from, to } = years
  const jubilee = jubileeOf(task, years)
  if (jubilee) return `专为“${jubilee.was}”办的，${to}年没有这样的整年`
  const other = outside.exec(said)
  if (other) return `“${other[0]}”不是年年都有，${to}年有没有请按上级通知`
  const isOfOneYear = said.includes(`${from}年`) || titleRound.test(said)
  if (inspection.test(said) && isOfOneYear) return `迎接的是${from}年的检查验收，${to}年有没有请按上级通知`
  if (task.isDone && lasting.test(task.title) && !comesAgain(task)) return `${from}年已经办成，办一次就长期在`
  return null
}

/** What is set up for a season (征兵期间设立报名点, 汛期组建突击队) is set up again. */
const comesAgain = ({ window, quote }: TaskAtRest) =>
  (window.recurrence !== null && window.recurrence !== 'once') ||
  window.occasions.length > 0 ||
  /期间|汛期|每年|年年/u.test(quote)

/** An anniversary ending in 0, or in 5 where the task says that it is about it, which the new year lacks. */
function jubileeOf(task: TaskAtRest, years: Years): Advance | undefined {
  const counted = (text: string) => advanceText(text, years).advances
  const isAbout = aboutIt.test(task.title)
  const isRound = ({ n }: Advance, of: number) => n !== null && n > 0 && n % of === 0
  return (
    counted(task.title).find((it) => isRound(it, 10) || (isAbout && isRound(it, 5))) ??
    (isAbout ? counted(task.quote).find((it) => isRound(it, 10)) : undefined)
  )
}
