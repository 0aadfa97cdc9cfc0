import { arms, levels, oneOf, strongArms } from './words-of-forces.ts'

/**
 * Words that hold a sign of the forces and mean something else. They are covered before the rules look, so
 * that no rule needs to know them: 三连冠 is no company, 律师 no division, 旅行 no brigade.
 */
const words = oneOf(
  // 师: trades and schools
  '老师 教师 律师 厨师 药师 技师 讲师 导师 大师 画师 法师 设计师 工程师 理发师 摄影师 营养师 咨询师 会计师 规划师 评估师 美容师 建筑师 园艺师 分析师 魔术师 面点师 茶艺师 造型师 化妆师 培训师 康复师 治疗师 心理师 医师 按摩师 调音师',
  '师傅 师范 师资 师生(?!活) 师父 师徒 师兄 师弟 师姐 师妹 师德 师专 师大 拜师 恩师 名师 师母 师者',
  // 团: groups of people, what is round or close together
  '团结(?!对) 团体 团员 团支部 团支书 团委 团队 团圆 团聚 团购 团拜 团课(?!题) 团旗 团徽 团费 团组织 团干部 团中央 团市委 团区委 团县委 团省委 团日(?=活动) 团校 团建 团扇 团年 团伙 团代会 团辅',
  '社团 剧团 集团公司 集团(?!军) 财团 代表团 考察团 访问团 旅行团 观光团 旅游团 慰问团 宣讲团 讲师团 合唱团 艺术团 歌舞团 文工团 乐团 演出团 服务团 志愿团 顾问团 专家团 评审团 陪审团 参观团 亲友团 粉丝团 共青团 儿童团 义和团 杂技团 秧歌团 京剧团 豫剧团 曲艺团 舞蹈团 舞团 青团 面团 饭团 谜团 疑团 一团毛线 一团糟 一团火 一团乱 一团和气 一团漆黑 抱团 跟团 拼团 组团 成团 入团 退团 建团 报团',
  // 营: trade and camps
  '营业 营养 营造 营销 营商 营利 营收 营运 营救(?!了) 营地 营员 营生 营盘 营口 营火 营建 经营 运营 民营 国营 私营 公营 联营 自营 专营 直营 合营 露营 夏令营 冬令营 训练营 集训营 体验营 大本营 研学营 亲子营 科学营 少年营 阵营 钻营 营期 闭营 开营仪式 开营式 结营',
  // 连: in a row, together with
  '连续 连接(?!到|过) 连锁 连环 连年 连同 连带(?!队|来|领) 连夜(?!里) 连日 连天 连冠 连胜 连败 连任 连贯 连通 连线 连心 连忙 连声 连连 连串 连载 连号 连珠 连体 连衣 连廊 连片 连绵 连累 连城 连云 连着 连根 连播 连拍 连长辈 流连 牵连 粘连 相连 紧连 接连 一连 大连市 串连 黄连 血肉相连 手连手',
  // 旅: travel
  '旅行(?!动) 旅游 旅客 旅社(?!区) 旅馆 旅店 旅程 旅途 旅费 旅居 旅拍 旅伴 旅顺 旅人 商旅 文旅 之旅 军旅 行旅 差旅 劲旅',
  // 排, 队
  '排队 排练 排名 排查 排除 排列 排水 排污 排放 排球 女排 男排 排骨 排版 排档 排班 排序 排场 排演 排忧 安排 彩排 编排 并排 牛排 竹排 前排 后排 首排 末排 头排 排风 排爆 排涝 排险 排长队',
  '支队伍 支队员 大队部 大队辅导员 大队委 大队长办公室 中队辅导员 中队委 少先队 中队会 中队旗 舰队街',
  // 军, 兵, 炮, 舰, 弹 and the rest
  '军训 军棋 军博 军令状 军绿 军事博物馆 冠军 亚军 季军 童子军 娘子军 生力军 后备军 主力军 三军 大军',
  '炮竹 鞭炮 礼炮 花炮 爆竹 炮制 炮台 炮仗 军舰鸟 旗舰 星舰 弹壳 子弹壳 弹性 弹簧 弹琴 弹唱 弹奏 汽车站',
  '火箭班 火箭少女 小火箭 火箭模型 雷达测速 倒车雷达 测速雷达 车载雷达 气象雷达 特种设备 特种作业 特种行业 特种车 特种纸 航空公司 航空港 坦克世界 坦克大战 水枪 玩具枪 发令枪 射钉枪 体温枪 扫码枪 喷枪 红缨枪 焊枪',
  '百团大战 机动车 机动时间 机动资金 防空洞 防空警报 防空地下室 防空演习 人民防空 装甲板 信息化 侦察破案 海防路 海军蓝 海军衫 海军风 空军一号 陆军棋 通信公司 通信录 通讯员 通讯录 通讯社 通讯费',
)

/** An arm before its level is a unit (合成旅行动, 警卫连看望) unless the level begins one of these words. */
const otherWords =
  '营[造销业养运地商员]|营救(?!了)|连[续环锁线同片忙通日年]|连接(?!到|过)|连带(?!队|来|领)|连夜(?!里)|团[队员支委购圆建聚体拜伙]|团结(?!对)|旅[游客馆店程途费居]|旅社(?!区)|旅行(?!动)|师[傅范资生徒]'
const covered = new RegExp(
  `((?:(?:${arms})(?!师)|[0-9]{2,4}|(?:${strongArms})(?=师))(?!${otherWords})(?:${levels}))|${words}`,
  'gu',
)

/** A book, a film, a song: what is in its title is told to everybody. A letter or a list may have one too. */
const title = /《([^《》\n]{1,40})》/gu
const isPaper = /协议|合同|函|通知|方案|名单|报告|信|登记|台账|计划|记录|纪要|清单|\d{4}/u

/** The same length, with a sign of no meaning over each of theirs. */
export function coverHarmless(text: string): string {
  return text
    .replace(title, (all, inner: string) => (isPaper.test(inner) ? all : '□'.repeat(all.length)))
    .replace(covered, (found, unit?: string) => (unit === undefined ? '□'.repeat(found.length) : found))
}
