import type { TaskKind } from '../plan.ts'

/**
 * What a task is by its plain words, where no word of work names it: 到敬老院表演消防操 is a show. The
 * first row that has a word of the task decides, so what leaves no doubt stands above what is said of
 * many things.
 */
const rows: [kind: TaskKind, words: string][] = [
  [
    'conscription',
    '征兵 兵役 应征 参军 新兵走 送新兵 入伍的新兵 披红戴花 老兵离 迎接返乡 迎老兵 送老兵 接老兵',
  ],
  ['screening', '电影 影片 放映 观影 一场电影'],
  ['memorial', '烈士 英烈 先烈 英雄墓 鸣笛 默哀 祭 追思 撒花 墓'],
  ['culture-group', '教唱 腰鼓 秧歌 合唱 社团 排练 舞龙 学舞 乐器'],
  [
    'gala',
    '表演 演出 节目 联欢 同乐 团圆 品尝 吃饭 吃顿 吃一顿 摆几桌 饺子 汤圆 农家饭 一桌饭 晚会 唱歌 过节 赏月 花灯 灯谜',
  ],
  ['sports', '龙舟 打球 球 拔河 跑步 下棋 象棋 徒步 登山 骑车'],
  ['contest', '评比 优胜 路演 打擂 征集 比一比 比谁'],
  ['clinic', '血压 血糖 视力 体质 三伏贴 看病 就诊 体检 诊 配药 送药 把脉 听力 牙 推拿 膏药'],
  [
    'cleanup',
    '垃圾 积雪 铲冰 扫街 清走 大扫除 打扫卫生 环境卫生 搞卫生 卫生整治 小广告 淤泥 杂草 海滩 河道 清洁',
  ],
  ['patrol', '值守 巡山 巡逻 消防设施 隐患 住户 看护 护林 守护 站岗执勤 设岗 安全检查'],
  ['library', '图书 书架 新书 借书 藏书 赠书'],
  ['employment', '招收 招工 招聘 求职 上岗 就业 创业 岗位 找工作 学做 带徒 用工'],
  ['publicity', '公开栏 光荣榜 大喇叭 广播 标语 海报 宣传 推送 汇编成册 贴出来 公众号 小册子 牌子 公告'],
  ['records', '核对 核一遍 重新核 摸清 补录 清点 底数 台账 档案 名册 花名册 登记 信息'],
  ['organisation', '双拥工作 预算 汇报 检查 调度 公约 总结 考核 修订 整修 添置 活动室 工作站 例会 分工'],
  ['volunteering', '义务 志愿者 志愿服务 志愿队 义工 认养 绿地 植树 种树 指路 搬行李 学雷锋 红领巾 植'],
  ['meeting', '坐一坐 碰个头 碰头 会商 商量 聚一聚 座谈 见面 谈心 拉家常'],
  ['defence-education', '国防 营房 老炮台 参观 看看军 合练 带训 演练 军事 训练 装备 军营 队列 校外辅导员'],
  ['pairing', '结成 结对 联系一户 认亲'],
  ['lecture', '讲讲 讲一讲 讲一次 讲一堂 讲一课 讲课 讲一'],
]

const signs = rows.map(([kind, words]) => [kind, words.split(' ')] as const)

export function kindBySign(words: string): TaskKind | null {
  return signs.find(([, known]) => known.some((word) => words.includes(word)))?.[0] ?? null
}
