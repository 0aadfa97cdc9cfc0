import type { ActRow } from './acts.ts'

/**
 * What the last characters of an unknown word tell of a gathering or a thing: 少儿绘画展 is an exhibition
 * though no table holds it. Words that end so and are none stand in the second place.
 */
export const formRows: [act: ActRow, endings: string, except: string][] = [
  [
    { kind: 'gala', as: 'event', words: '晚会' },
    '晚会 演唱会 音乐会 大戏 聚餐 同乐会 歌舞 庙会 团圆 诵读会 朗诵会 故事会 赏析会 品鉴会',
    '',
  ],
  [
    { kind: 'contest', as: 'event', words: '赛' },
    '赛 杯 比武 闯关 擂台 竞猜 比拼 展示会 竞技 争霸 挑战 打卡 赛事 征集',
    '参赛 水杯 奖杯 茶杯',
  ],
  [{ kind: 'publicity', as: 'event', words: '展' }, '展 展览 巡展 展演 展示', '发展 拓展 进展 开展 施展'],
  [{ kind: 'lecture', as: 'event', words: '课' }, '课 讲 微课', '功课 备课 听课 下课 演讲 小说 话说'],
  [
    { kind: 'employment', as: 'event', words: '班' },
    '培训班 提升班 技能班 班 集训',
    '领导班 上班 值班 班班 坐班 全班 连队班 加班 毕业班',
  ],
  [
    { kind: 'defence-education', as: 'event', words: '营' },
    '体验营 训练营 营 拉动',
    '军营 兵营 进营 入营 回营 满营 全营 经营 民营 私营 国营 宿营 运营 扎营',
  ],
  [{ kind: 'records', as: 'event', words: '排查' }, '排查 摸排 核查 普查', ''],
  [{ kind: 'defence-education', as: 'event', words: '训练' }, '训练', ''],
  [
    { kind: 'meeting', as: 'event', words: '会' },
    '会 恳谈 面对面 圆桌',
    '社会 机会 协会 学会 工会 委会 员会 理事会 商会 教会 基金会 联合会 促进会 体会 领会 都会 约会 与会 不会 誓会',
  ],
  [{ kind: 'other', as: 'topic', words: '活动' }, '活动 仪式 行动 工程 盛典 典礼', '不动 流动'],
  [
    { kind: 'organisation', as: 'thing', words: '队' },
    '队 分队 小分队 突击队 小组 联盟 网络 志愿团 专班 机构',
    '带队 领队 归队 入队 离队 站队 部队 连队 军队 舰队 排队 车队 中队 大队 支队',
  ],
  [
    { kind: 'publicity', as: 'thing', words: '栏' },
    '栏 橱窗 长廊 灯箱 读本 折页 海报 画面 宣传画 专版 墙报 园地 墙',
    '围墙 城墙 院墙 外墙 隔墙',
  ],
  [{ kind: 'organisation', as: 'thing', words: '室' }, '室', '教室 科室 办公室 寝室 居室'],
  [{ kind: 'pairing', as: 'event', words: '对子' }, '对子 协议 友好连队', '一副对子'],
  [
    { kind: 'assistance', as: 'thing', words: '站' },
    '窗口 驿站 专区 服务点 站 驻点 中心 平台 专线 通道 车位 专柜 服务包',
    '车站 网站',
  ],
]
