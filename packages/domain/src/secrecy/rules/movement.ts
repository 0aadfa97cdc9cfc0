import type { Rule } from '../guard-rules.ts'
import { figure, ofUnit, oneOf, servingKin, social, subjects, within } from '../words-of-forces.ts'
import { history } from './units.ts'

/** Told by one of these alone, whoever is spoken of. */
const alone = oneOf(
  '军列 (?<![拥爱])军车队 军车车队 军用列车 军用专列 部队车队 坐专列 乘专列 上专列 开拔 移防 换防 调防 边境一线 跨区机动 跨区演习 跨区演训 跨区基地 集结地域 演习归建 护航任务 维和任务 外出演习 外出驻训 外训 紧急拉动 紧急出动 战备拉动 轮战 登岛演练 登陆演练 抢滩登陆 登岛作战 武装越野 整建制',
  '高原驻训 沙漠驻训 戈壁驻训 海岛驻训 野外驻训 岛上驻训 山区驻训 夏季驻训 冬季驻训 赴驻训 去驻训 海上演训 跨区驻训 异地驻训 高原演训 野外演训 远海训练 远航训练 远海护航 实兵对抗 实兵演练 实兵演习 实兵实弹',
  '联合军演 对抗军演 登陆演习 跨海演习 红蓝对抗演习 海上军演 海上演习 铁路输送 海上输送 空中投送 航空投送 摩托化行军 摩托化机动 一级战备 二级战备 三级战备 四级战备 等级战备 最高战备 临战状态 战备值班 战备等级 战备状态 战备转进 战备警报 战备需要 战备原因 停止休假 取消休假 停止探亲 停止外出 全员在位 停休待命',
  '过境官兵 过境部队 演习期间 驻训期间 海训期间 演训期间 外出执行 夜间机动 夜间紧急集合 夜间开进 驻训时间 驻训地点 驻训归来 驻训地 驻训点 驻训场 演习时间 演习地点 演习地域 演习代号 演习区域 演习归来 转隶 军舰过境 部队过境 军车过境 部队装备装运 随舰出海 随舰出征 随舰远航 随舰出航 随艇出海 随队出征 随部队驻训 随部队出征 随队驻训',
)

/** What only forces do; told of a unit at a time it is a movement. */
const ownMoves = oneOf(
  '开拔 移防 换防 调防 轮防 驻防 布防 换岗 换哨 上哨 驻训 海训 轮训 拉练 演训 演习 对抗演练 演练 军演 实兵 出任务 战备 备战 机动 开赴 开进 开往 野营 出航 起航 返航 靠港 离港 靠泊 离泊 出海 归建 归营 回营 集结 护航 巡航 转场 转往 转隶 调往 调到 调至 进驻 撤离 撤出 撤回 回撤',
  '驰援 (?<![举进执])行军 装载 装运 维和 轮换 换装 接装 整编 整建制 出征 潜航 布雷 扫雷 实弹 打靶 外训 野外训练 外出训练 拔营 巡逻路线 夜航 夜飞 试飞 飞行训练 夜间飞行 训练飞行 飞赴 伞降 跳伞 机降 射击 实射 实投 爆破 拉动 紧急集合 押运 转运 装车 卸载 受阅 靠岸 停靠 入港 出港 封航 封控 警戒 封山',
  '出岛 上岛 进山 上高原 登舰 上舰 登船 登车 登机 搬家 换驻地 搬走 返营 休整 集训 出远门 练兵 过境 不在这 开走 走完 启程 动身 离营 渡海 渡江 恢复起降 先期出发 跟进 移动营地 下连 入营 再上去 休整 出国 吹风沙 换房 宿营 完成补给 空投 出操 合训 集中到 清障 戒备 分赴 进营区 夜训 冬训 夏训 野训 进发 挺进 返防 调动 调离 沿江巡逻 边境巡逻 归队 南下 北上 上船 下船 换下 撤下 接防 搬到 搬往 搬迁 迁往 迁到 回来 又走 起降 低空飞行 开走 上前线 执勤轮换',
)
const doesTask = '执行[^，。；]{1,6}任务|执行任务|对抗(?!赛)|部署(?:到|在|至)'
/** What everybody does; of the forces when it is told whither. */
const moves = oneOf(
  '出发 前往 赶赴 奔赴 赶往 赴 去 到 离开 返回 搬到 搬往 搬迁 进 上 回 往 坐车 乘车 乘船 发车 外出 跟队伍 撤 移 调',
)
const farPlaces = oneOf(
  '高原 沙漠 戈壁 海岛 岛上 边境 边防一线 前线 西北 大西北 西南 东南沿海 沿海机场 藏区 西藏 新疆 进疆 进藏 南海 东海 海上 远海 深海 外海 大洋 亚丁湾 靶场 山区 训练基地 演习场 演训场 训练场(?!地) 集结地域 任务区 驻训地 驻训场 预定地域 作战地域 野外 外地 外省 国外 非洲 北方 南方 南边 北边 西边 大漠 前沿 远方',
)
/** A place by its letters: 去YDW; KTV and the like are none. */
const lettered = '(?!KTV|ATM|APP|CBD|SPA|PPT|LED|AED|VIP|GDP)[A-Z]{3,4}(?![A-Za-z0-9])'
const times = `${oneOf(
  '将于 将要 即将 将赴 将 定于 计划 预计 拟于 拟 打算 准备 马上 马上要 明天 明早 明晚 明晨 明日 后天 大后天 下周 下月 下个月 下旬 月底 月初 月中 年底 年初 年前 年后 节后 国庆 国庆后 春节后 元旦后 八一后 开春 入冬 入秋 入夏 秋后 每天 每晚 每周 每年 每月 正在 今晚 今夜 今早 今天 昨夜 昨晚 昨天',
  '凌晨 清晨 傍晚 深夜 夜里 半夜 下半夜 后半夜 近日 近期 最近 这几天 不久 本月 本周 上周 上月 刚 刚刚 已 已经 又要 要 即日起 届时 零点',
)}|${figure}[月日号点时]|${figure}:\\d\\d|周[一二三四五六日末]`
/** A day or an hour, not merely a season. */
const clock = `${figure}[日号点时](?!代|间|候|刻|窗|线|通|楼|门|院|店)|${figure}:\\d\\d|凌晨|今夜|今晚|明早|明晚|明晨|后天|下周[一二三四五六日]?|周[一二三四五六日]|半夜|夜里|深夜|连夜|月底|月初|下旬|上旬|中旬|天后`
/** A fire drill and a walk are no exercise of the forces. */
const civilDrill =
  /消防|应急|防汛|抗洪|防火|逃生|疏散|地震|桌面|防空警报|人防|学生|军训|游戏|考场|防盗|健步|徒步|秋游|春游|研学|急救|反诈|彩排|合唱|歌舞|赛前|抽查|老兵|退役|退伍|当年|年轻时|服役期间|电影|影片|参观活动|防灾|救灾|排险|反恐防暴|汛期|参战|19\d\d年|[五六七八九]十年代|射击馆|射击队|气手枪|射箭|搬家公司|民兵|打靶归来|志愿者集结|比赛|搬运|心肺|抢险|整编资料|转运(?:群众|物资|病人)|转移/u
const alias = '共建部队[\\p{Script=Han}A-Z]?'
const ownMove = `(?:${ownMoves}|${doesTask})`
const whose = `(?:${subjects}|${alias}|${servingKin})们?`

const patterns: (Omit<Partial<Rule>, 'pattern'> & { pattern: string })[] = [
  {
    pattern: `${alone}|专列[^，。；]{0,8}(?:发车|出发|到达|抵达|经过)|编队[^，。；]{0,6}返港|辆军车[^，。；]{0,6}(?:往|向|驶|开|经|过)|部队[^，。；]{0,8}(?:调往|调到|开往)|(?:部队|舰艇|军舰)[^，。；]{0,12}(?:起航|离港|靠港|返港|靠泊|离泊)|接到(?:上级)?命令[^。；]{0,8}(?:出发|开走|走|撤|移|连夜)|执行(?:重大|紧急|特殊|秘密|战备|维和|护航|边境|海外|远航|巡航|出访|巡逻|值勤|执勤)[^，。；]{0,3}任务|(?:军车|军列|部队车|装甲车队|部队)[^，。；]{0,4}(?:经过|通过|路过|过境)|(?:探家|休假|外出|探亲)(?:名额|假期)?(?:一律|全部)?取消|(?:他们|部队|队伍|人马)[^，。；]{0,4}(?:半夜|凌晨|连夜|夜里|天不亮|摸黑)[^，。；]{0,6}(?:走|出发|离开|撤|开拔)|首长[^，。；]{0,12}(?:进|到|抵达|来)(?:营|部队)|归期未定|停止(?:一切|所有)?(?:外出|休假|探亲)`,
  },
  {
    pattern:
      '新(?:兵|战士)[^。；]{0,24}(?:[0-9]{1,4}[日号点时分][^。；]{0,16}(?:前往|乘|出发|启程|发车|上车|动身|集合)|列车|专列|航班|高铁|动车|火车(?!站)|乘车|启运|起运)|[0-9]{1,2}日[^。；]{0,24}(?:火车站|站台|高铁站|机场|码头)[^。；]{0,10}新兵|(?:战区|军区|军委|集团军|总部|上级)(?:首长|工作组|领导)[^。；]{0,14}(?:视察|检查|检阅|视导|巡视|考核|调研部队)|首长[^，。；]{0,10}(?:视察|检阅)',
    unlessNear: /退役/u,
  },
  { pattern: `${whose}${within}{0,16}?(?:${times})${within}{0,16}?${ownMove}` },
  {
    pattern: `${whose}${within}{0,6}?(?:${ownMoves})${within}{0,6}?(?:在|于|为|是|至|到)${within}{0,2}?(?:${times})`,
  },
  { pattern: `(?:${times})${within}{0,10}?(?:${subjects}|${alias})${within}{0,10}?${ownMove}` },
  { pattern: `${whose}${within}{0,12}?(?:${moves}|${ownMove})${within}{0,8}?(?:${farPlaces}|${lettered})` },
  {
    pattern: `(?:${times})${within}{0,8}?(?:${moves}|${ownMove})${within}{0,6}?(?:${farPlaces})${within}{0,8}?${ownMove}`,
  },
  {
    pattern: `(?:演习|驻训|演训|海训|拉练|野营|集训|战备|打靶|实弹|轮战|巡航|护航)${within}{0,8}?(?:${times})`,
    onlyNear: ofUnit,
  },
  // In a sentence about a unit the subject may stand elsewhere
  { pattern: `(?:${farPlaces})${within}{0,6}?${ownMove}`, onlyNear: ofUnit },
  {
    pattern: `(?:${times})[^。；！？\\n]{0,14}?(?:${ownMoves})`,
    onlyNear: ofUnit,
    unlessNear: /居民代表|参观|走进军营|联欢会|文艺|来社区|到社区|开放日/u,
  },
  {
    pattern: `(?:军嫂|军属|家属|嫂子|他|她)${within}{0,14}?(?:${times})${within}{0,4}?(?:${moves}|驻)${within}{0,3}?(?:${farPlaces})`,
    unlessNear: /旅游|旅行|探亲|务工|打工|支教|上学|出差|老家|游玩|研学|参观|疗养/u,
  },
  { pattern: `(?:${subjects}|他们)们?${within}{0,8}?(?:整建制|移防|换防|开拔|调防|轮换)` },
  // Who, when, and nothing that soldiers do among people
  {
    pattern: `(?!军人)(?:${subjects}|${alias})们?${within}{0,12}?(?:${clock})${within}{0,10}`,
    unlessInClause: new RegExp(`${civilDrill.source}|${social.source}`, 'u'),
  },
  {
    pattern: `(?:${subjects}|${alias})们?${within}{0,4}?(?:去|赴|到|外出|参加|执行|结束|完成|因|有|在外)${within}{0,8}?(?:驻训|演习|演训|对抗演练|拉练|海训|战备任务|护航|维和|集训)`,
  },
]

export const movementRules: Rule[] = patterns.map(({ pattern, ...context }) => ({
  kind: 'movement',
  pattern: new RegExp(pattern, 'gu'),
  unlessInClause: civilDrill,
  unlessBefore: history,
  ...context,
}))
