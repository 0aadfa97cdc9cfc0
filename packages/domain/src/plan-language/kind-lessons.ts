import type { KindCase } from './kind-case.ts'
import type { TaskKind } from './plan.ts'

/** What is taught to soldiers is technology support, whatever it is called. */
const teaching =
  /教授|传授|培训|短训|[成辅导]班|学习班|补习|补课|辅导文化|文化课|技术|技能|手艺|夜校|学历|跟班学习|培养|维修课|操作|食品安全|乐器/
const teachable = new Set<TaskKind>([
  'employment',
  'assistance',
  'volunteering',
  'other',
  'cleanup',
  'lecture',
])
/** Lessons that stay lessons, whoever hears them. */
const lesson = /传统|故事|国防|政治|法律|法规|法制|法治|健康|安全(?!.{0,4}炊)|党课|历史|事迹|政策|心理/
/** A lesson under whatever name. */
export function isTaught({ kind, as, words }: KindCase): boolean {
  if (!teachable.has(kind) || !teaching.test(words)) return false
  if (kind !== 'lecture') return true
  return !lesson.test(words) && (as !== 'event' || /维修|技术|技能|文化课|补习/.test(words))
}

/** Somebody is taught, and not merely a teacher, a school or a lesson on some theme named. */
const teaches =
  /传授|教授|讲授|培养|指导(?!员)|辅导(?!员)|培训|轮训|补课|补习|函授|进修|研修|速成|学习班|夜校|考[^,核评]{0,6}证|学习(?!雷锋|贯彻)|(?<![升入上开放助中小大同留科文医数就转休求奖军])[教学](?![习育师官室练导生校员雷院期年子堂科员位区费历唱])/
const drill = /军姿|队列|背包|叠被|叠军被|豆腐块|正步|军礼|内务|军体拳|格斗|擒敌拳|射击|打枪|战术|旗语|匍匐/
export const art =
  /剪纸|窗花|书法|书画|国画|绘画|画画|素描|太极|唱|歌咏|歌曲|军歌|山歌|跳舞|舞蹈|广场舞|交谊舞|腰鼓|锣鼓|二胡|口琴|[手口]风?琴|钢琴|古筝|吉他|笛|葫芦丝|乐器|器乐|京剧|秦腔|戏曲|唱戏|棋牌|摄影|诗|朗诵|泥塑|陶艺|插花|茶艺|快板|相声|曲艺|模特|武术|大鼓|花鼓|魔术/
const lore =
  /常识|知识|法[律规治]|普法|政策|故事|传统|历史|党史|家史|安全|健康|保健|急救|防骗|反诈|智能手机|手机|形势/

/** 请律师给军属讲保障法: whoever speaks to somebody on something gives a lecture. */
const told =
  /[请由为给向对进][^,]{1,16}(?:讲(?![话师究台求评义文政奉规卫诚信排])|谈(?![心判话恋想意])|作[^,]{0,10}报告|(?<![线以网街])上[^,]{0,8}课)/
export const isTold = ({ words }: KindCase) => told.test(words) && !/征兵|兵役|参军|入伍/.test(words)
/** What kind teaching is, by what is taught and to whom; null where nobody is taught. */
export function taughtKind({ plain, learner }: KindCase): TaskKind | null {
  if (!teaches.test(plain)) return null
  if (drill.test(plain) && learner !== 'military') return 'defence-education'
  if (/[教学]\S{0,4}(?:[唱跳舞戏鼓琴画棋]|书法|剪纸)/.test(plain)) return 'culture-group'
  if (learner === 'military' && !lesson.test(plain)) return 'tech-support'
  if (art.test(plain)) return 'culture-group'
  if (plain.includes('填报')) return 'assistance'
  if (/功课|作业|学业|语文|数学|英语/.test(plain)) return 'volunteering'
  if (lore.test(plain) && !/技术|技能/.test(plain)) return 'lecture'
  if (learner === 'public' && /灭火|消防|自救|防/.test(plain)) return 'lecture'
  return learner === 'served' ? 'employment' : null
}
