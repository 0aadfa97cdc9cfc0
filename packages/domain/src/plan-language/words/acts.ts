import type { TaskKind } from '../plan.ts'

/**
 * The work itself. `rank` decides the kind where a task has several words: the form that is named
 * (a lecture, a contest) before the deed (visiting, sweeping) before the subject (defence education).
 */
export interface ActRow {
  kind: TaskKind
  /** It says where, and what is done there names the task before it. */
  isPlace?: true
  /** It is work only behind a verb of this class: 摸清底数. */
  under?: 'learn' | 'solve' | 'study' | 'hear'
  /** event: a noun that is a whole activity. deed: a verb that needs nothing more. thing: an object
   * that becomes a task under a verb of making. topic: a subject; vague: one that says next to nothing. */
  as: 'event' | 'deed' | 'thing' | 'topic' | 'vague'
  words: string
}

export const actRows: ActRow[] = [
  // meeting: people sit together by appointment; 茶话会 and 表彰会 count here by the format's convention.
  {
    kind: 'meeting',
    as: 'event',
    words:
      '团拜 研判会 汇报会 听证会 讨论会 通气会 听取会 意见征求会 征求意见会 联席工作会 年会 检讨会 座谈会 座谈 茶话会 恳谈会 联席会议 联席会 联席例会 例会 碰头会 议军会议 议军会 动员会 动员大会 部署会 工作会议 专题会议 双拥工作会议 双拥工作会 双拥会议 双拥工作例会 表彰会 表彰大会 总结表彰大会 总结表彰会 总结大会 总结会 交流会 经验交流会 研讨会 恳谈 见面会 通报会 议事会 协调会 推进会 会商会 碰头 联谊会议 慰问会 圆桌会 现场会 欢送座谈会 迎新座谈会 工作会 圆桌会议 会议 调度会 现场办公会 现场办公 情况通报会 团拜会 家属会 民情恳谈 老兵茶话 茶叙 迎新会 述职会 部署会议 专题会 议事协商会 对接会 协商会 座谈联谊',
  },
  // lecture: one speaks, many listen.
  {
    kind: 'lecture',
    as: 'event',
    words:
      '创业分享 事迹分享 经验分享 讲座 讲坛 大讲堂 讲堂 报告会 宣讲会 宣讲活动 巡回宣讲 宣讲 专题党课 党课 微党课 国防课 国防教育课 专题课 公开课 授课 讲故事活动 故事会 讲故事 宣讲团 事迹报告会 第一课 开学第一课 论坛 主题班会 班会 队会 主题团日 主题党日 宣讲进校园 红色故事会 课堂 专题讲授 专题报告 课外辅导 专题辅导 主题队日 队日活动 团日活动 微课堂 时事政策课 法治课 分享会 思政课',
  },
  {
    kind: 'lecture',
    as: 'deed',
    words:
      '作传统报告 作国防报告 讲授 讲述 讲课 作报告 做报告 上党课 宣讲政策 讲解 讲传统 讲革命传统 讲党课 作讲座 讲战斗故事 讲红色故事 授课讲学 ',
  },
  { kind: 'lecture', as: 'thing', words: '故事 革命故事 战斗故事 传统故事 红色故事 革命传统教育' },
  // contest: somebody wins.
  {
    kind: 'contest',
    as: 'event',
    words:
      '知识竞赛 竞赛 竞答 知识问答 有奖问答 征文比赛 征文活动 征文 演讲比赛 演讲赛 演讲 朗诵比赛 书画比赛 摄影比赛 书法比赛 绘画比赛 歌咏比赛 作文比赛 手抄报比赛 手抄报 比赛 大赛 辩论赛 竞技 答题活动 线上答题 网上答题 网络答题 读书征文 知识测试 知识竞答 故事比赛 讲故事比赛 厨艺比拼 技能比武 擂台赛 书画大赛 有奖竞猜 打擂 短视频征集 作品征集',
  },
  // gala: show or social.
  {
    kind: 'gala',
    as: 'event',
    words:
      '联欢会 联欢晚会 联欢活动 联欢 联谊会 联谊活动 联谊 晚会 文艺晚会 文艺演出 文艺汇演 文艺会演 慰问演出 慰问文艺演出 专场演出 演出 汇演 会演 歌舞晚会 文艺活动 文体活动 文化活动 歌会 红歌会 音乐会 交友活动 相亲会 相亲活动 相亲 鹊桥会 游园会 游园活动 游园 猜灯谜 灯谜会 灯会 包粽子 包饺子 包汤圆 做月饼 中秋晚会 元宵晚会 文艺节目 文艺专场 百家宴 邻里节 军民同乐 纳凉晚会 文艺巡演 送戏进军营 拥军晚会 歌咏会 团圆饭 篝火晚会 集体婚礼 集体生日 生日会 消夏晚会 共度佳节 春晚 村晚 文艺轻骑兵演出 军地青年联谊 制作月饼 快闪 饺子宴',
  },
  // sports.
  {
    kind: 'sports',
    as: 'event',
    words:
      '运动会 趣味运动会 球赛 篮球赛 足球赛 乒乓球赛 羽毛球赛 排球赛 拔河比赛 拔河赛 拔河 友谊赛 篮球友谊赛 篮球比赛 乒乓球比赛 羽毛球比赛 棋类比赛 象棋比赛 象棋赛 棋牌赛 棋赛 健步走 徒步活动 徒步 登山活动 登山 长跑 健身活动 体育活动 体育比赛 体育竞赛 体育赛 球类比赛 球类友谊赛 趣味运动 健身走 跳绳比赛 徒步走 越野赛 接力赛 篮球对抗赛 门球赛 乒乓球友谊赛 篮球联赛 毅行 骑行 广播操比赛 气排球赛 掰手腕 运动项目 龙舟赛 马拉松 掼蛋赛',
  },
  // screening.
  {
    kind: 'screening',
    as: 'event',
    words:
      '影视文化节 电影节 影视节 电影周 影展 电影放映 露天电影 军事电影 军旅电影 爱国主义电影 爱国影片 红色电影 国防电影 电影晚会 电影专场 观影活动 观影 爱国主义影片 电影 影片 纪录片 专题片 影视展播',
  },
  { kind: 'screening', as: 'deed', words: '放电影 放映电影 看电影 观看电影 观看影片 播放电影 放映' },
  // cleanup.
  {
    kind: 'cleanup',
    as: 'event',
    words:
      '卫生整治 环境整治 环境卫生整治 环境卫生大整治 卫生大扫除 大扫除 大清扫 环境卫生大清扫 卫生清扫 清扫活动 清洁家园 洁净家园 清洁行动 清洁日 卫生大清理 爱国卫生运动 爱国卫生活动 卫生清洁 环境清洁 清洁活动 环境卫生清理 卫生日活动 环境大扫除 义务大扫除 人居环境整治 环境综合整治 城市清洁日 垃圾清理 卫生死角清理 门前三包 卫生日 净滩行动 捡拾垃圾 环境卫生义务劳动 卫生义务劳动 义务清扫',
  },
  {
    kind: 'cleanup',
    as: 'deed',
    words:
      '清扫 打扫卫生 打扫 清理卫生死角 清理小广告 清除小广告 清理垃圾 清除 清运垃圾 铲除 清洗 清理楼道 清洁 整治环境 清除牛皮癣 清淤 清理河道 清理积雪 扫雪 铲雪 扫雪铲冰 净化环境 擦洗 清理杂物',
  },
  { kind: 'cleanup', as: 'topic', words: '环境卫生 卫生' },
  // patrol.
  {
    kind: 'patrol',
    as: 'event',
    words:
      '文明劝导 文明交通劝导 交通劝导 治安巡逻 联合巡逻 夜间巡逻 义务巡逻 巡逻 巡防 治安联防 军警民联防 军民联防 联防 交通维护 文明交通志愿 秩序维护 交通秩序维护 护校 护学岗 安全巡查 夜巡 平安巡逻 安全隐患排查 隐患排查 消防安全检查 安全检查 维护秩序 维护交通秩序 防火巡查 消防检查 文明出行劝导 治安防范 群防群治 护路 平安守护 防溺水巡查 值勤',
  },
  // memorial.
  {
    kind: 'memorial',
    as: 'event',
    words:
      '祭扫 扫墓 公祭 祭奠 缅怀先烈 缅怀革命先烈 缅怀烈士 缅怀英烈 缅怀革命烈士 缅怀活动 瞻仰 敬献花篮 敬献花圈 献花 献花圈 纪念烈士 烈士纪念活动 悼念 祭英烈 祭先烈 网上祭扫 网络祭扫 网上祭英烈 祭扫活动 公祭活动 凭吊 献花篮 清明祭 代祭扫 烈士墓维护 默哀 追思会 缅怀 烈士纪念日活动 公祭日活动 清明节活动',
  },
  { kind: 'memorial', as: 'thing', words: '烈士墓 烈士陵园 革命烈士纪念碑 烈士纪念碑 烈士陵' },
  // defence education, barracks and museum visits, drill.
  {
    kind: 'defence-education',
    as: 'event',
    words:
      '军营开放日 军营一日 军营一日游 军事夏令营 国防夏令营 夏令营 少年军校 军训 军训活动 升国旗仪式 升旗仪式 升国旗 升旗 防空演练 防空疏散演练 实弹射击 射击 打靶 军事日 参观学习 国防教育日活动 国防体验 应急演练 疏散演练 消防演练 国防教育宣传周活动 国防教育周活动 军事训练 队列训练 国防教育活动 国防教育主题活动 国防教育实践活动 民兵训练 民兵整组 研学 红色研学 点验 军事体验 军营体验 少年军校训练 军事知识学习 消防疏散演练 国防教育宣传周活动 国防教育宣传月活动 国防教育月活动 全民国防教育日活动 全民国防教育月活动 全民国防教育周活动 国防教育宣传日活动 入队仪式 向国旗敬礼 防空警报试鸣 试鸣防空警报 重温入党誓词 重温军人誓词',
  },
  {
    kind: 'defence-education',
    as: 'deed',
    words: '参观军营 参观部队 参观纪念馆 参观博物馆 参观革命 参观 军训 走军营 体验军营生活 体验军营 寻访',
  },
  {
    kind: 'defence-education',
    as: 'topic',
    words:
      '国防教育 全民国防教育 国防知识教育 国防宣传教育 国防教育宣传 国防教育宣传活动 国防观念教育 国防知识普及 国防知识学习 国防 爱国主义教育 军事知识 国防知识 革命传统 红色教育 爱国主义教育活动 国防宣传 国防知识宣传 国防知识宣传教育 国防和双拥教育活动 国防和双拥宣传教育',
  },
  // visits: to a unit or to families, decided by whom.
  {
    kind: 'family-visit',
    as: 'deed',
    words:
      '看望慰问 慰问看望 看望走访 看看 去看 走访慰问 走访看望 慰问走访 节日慰问 春节慰问 八一慰问 入户走访 上门走访 上门慰问 走访 慰问 看望 探望 登门拜访 走访困难 送温暖 送慰问金 送慰问品 送慰问 慰问金 慰问品 送上慰问 家访 送祝福 拜年 上门看望 探视 走访座谈 联系走访 常态化走访 登门看望 送清凉 送上节日的慰问 节日走访 送关怀 致以节日的问候 送年货',
  },
  {
    kind: 'family-visit',
    as: 'event',
    words: '慰问活动 走访慰问活动 走访活动 送温暖活动 大走访 大慰问 走访慰问周',
  },
  {
    kind: 'unit-visit',
    as: 'event',
    words:
      '送文化进军营 七送进军营 四送进军营 送清凉进军营 服务进军营 进军营慰问 拥军慰问 视频慰问 送粽子进军营 送法进军营',
  },
  // a letter, a rice dumpling, a couplet for soldiers belongs to the unit; decided with whom too.
  { kind: 'unit-visit', as: 'thing', words: '粽子 月饼 春联 慰问信 鞋垫 年货 汤圆 饺子 福字 香包 香囊' },
  // volunteering.
  {
    kind: 'volunteering',
    as: 'event',
    words:
      '志愿服务活动 志愿服务 志愿活动 义工服务 便民服务 便民服务活动 便民活动 义务劳动 义务植树 植树活动 植树 义务理发 义务维修 学雷锋活动 学雷锋 学雷锋志愿服务 学雷锋志愿服务活动 爱心义卖 义卖 无偿献血 献血 献爱心 服务日 便民服务日 志愿服务日 服务集市 为民服务 为民服务活动 义剪 军民共建林 义务服务 公益活动 抢险救灾 防汛抢险 抗洪抢险 助农 帮厨 义务理发日 便民集市 志愿者服务 爱心服务 护绿 植绿 便民服务一条街 以劳代训 助老服务 助残服务 绿化活动 绿化养护',
  },
  {
    kind: 'volunteering',
    as: 'deed',
    words:
      '春耕 秋收 收割 抢收 夏收 收玉米 干农活 收麦 共植 栽种 理发 修理家电 维修家电 修家电 植树造林 种植 栽植 打扫庭院 义修 磨刀 缝补 送餐',
  },
  // clinic.
  {
    kind: 'clinic',
    as: 'event',
    words:
      '义诊 免费义诊 义诊活动 体检 健康体检 免费体检 健康检查 健康义诊 巡诊 送医送药 送医上门 送健康 健康咨询 测血压 量血压 健康讲座义诊 送医 医疗服务 上门巡诊 心理咨询 心理疏导 心理健康服务 健康服务 中医理疗 家庭医生签约 医疗巡诊',
  },
  // publicity.
  {
    kind: 'publicity',
    as: 'event',
    words:
      '双拥宣传活动 宣传活动 集中宣传 宣传周 宣传月 宣传日 双拥宣传周 双拥宣传月 街头宣传 广场宣传 政策宣传 主题宣传 宣传展示 新闻宣传 典型宣传 宣传教育活动 系列宣传 宣传报道 专题报道 媒体宣传 宣传一条街 咨询活动 宣传咨询 政策咨询 双拥宣传教育活动 普法宣传 拥军宣传 入户宣传 网上宣传 宣传咨询活动 双拥知识宣传',
  },
  {
    kind: 'publicity',
    as: 'thing',
    words:
      '板报 黑板报 墙报 宣传栏 宣传橱窗 橱窗 橱窗展板 宣传展板 展板 专栏 专刊 专版 标语 横幅 条幅 宣传标语 宣传横幅 海报 宣传画 宣传牌 宣传册 宣传手册 宣传单 宣传资料 宣传材料 宣传品 宣传片 公开信 倡议书 一封信 简报 信息 稿件 短视频 公益广告 电子显示屏 电子屏 显示屏 LED屏 LED 微信公众号 公众号 微信推文 推文 网页 网站 双拥网站 报道 画廊 文化长廊 文化墙 双拥文化墙 双拥一条街 专题节目 双拥公园 双拥广场 宣传视频 广播 手册 宣传阵地 双拥长廊 板块 专题网页 永久性标语 固定标语 宣传灯箱 双拥标语 双拥专栏 专题 工作简报 信息稿 通讯稿 小册子 双拥知识读本 宣传角 宣传标牌 标识牌 明白卡 明白纸 宣传片段 工作信息 双拥信息 彩旗 灯箱 双拥栏目 微信平台 大喇叭 村村响 广播站',
  },
  {
    kind: 'publicity',
    as: 'deed',
    words: '推广 宣传报道 挂横幅 拉横幅 贴标语 刷标语 散发传单 推广出去 刊发',
  },
  {
    kind: 'publicity',
    as: 'topic',
    words:
      '双拥宣传 宣传 宣传教育 双拥宣传教育 双拥宣传工作 宣传工作 双拥知识 拥军优属宣传 优抚政策宣传 双拥政策 舆论宣传 事迹 先进事迹 先进典型 典型事迹 双拥典型 新人新事 先进人物',
  },
  // pairing.
  {
    kind: 'pairing',
    as: 'event',
    words:
      '结对帮扶 结对共建 结对子 结对 结成对子 结成共建对子 结成军民共建对子 共建签约 签约仪式 签约 共建协议 双拥共建协议 军民共建协议 结对仪式 帮扶结对 结对助学 认亲 包户服务 包户 一对一帮扶 一助一 共建挂牌 共建点 一对一结对 双拥共建计划 共建计划 结对协议 结对关爱 牵手共建 签订共建 支部联建 结亲 共建关系 结对关系 帮扶对子 共建单位签约 党建联建 联建协议 支部结对 一帮一 多帮一 结对认亲 军民共建点',
  },
  // assistance.
  {
    kind: 'assistance',
    as: 'event',
    words:
      '帮扶活动 法律援助 法律咨询 临时救助 困难救助 医疗救助 帮困活动 助学活动 助学 助残 帮困 扶贫帮困 解困 送岗位送技能 疗养 短期疗养 爱心献功臣行动 爱心献功臣活动 爱心献功臣 关爱功臣活动 关爱行动 关爱活动 微心愿 认领微心愿 优待政策落实 助学金 奖学金 优待服务 政策兑现 心愿认领 爱心帮扶 危房改造 关爱功臣行动 慈善救助 暖心工程 暖心行动 双清单 互办实事 爱心捐款 捐款 募捐 军娃托管 托管班 托管 课业辅导 学业辅导',
  },
  {
    kind: 'assistance',
    as: 'deed',
    words:
      '解决困难 解决实际困难 帮扶 落实优待金 发放优待金 发放抚恤金 兑现优待 协助办理 帮办 救助 资助 照料 代办服务 落实优抚政策 落实各项优抚政策 落实优待政策 落实抚恤 办理优待证 申领优待证 办理优待 法律服务 维权服务 落实优待 兑现 协调解决 修缮 慰藉 关爱 帮助困难 安置 申办优待证 接送 落实政策 落实各项优待 落实军人优待 入学协调 协调入学',
  },
  {
    kind: 'assistance',
    as: 'thing',
    words:
      '军嫂关爱室 关爱室 军人之家 军嫂之家 老兵之家 退役军人之家 军属之家 双拥之家 优抚之家 服务窗口 优先窗口 军人优先窗口 绿色通道 绿色窗口 专窗 热线 服务热线 服务卡 联系卡 便民卡 优惠卡 关爱基金 帮扶基金 救助金 优抚金 优抚款 优待金 抚恤金 补助金 生活补助 实际困难 实际问题 后顾之忧 困难 难题 问题 具体困难 优待证 优待 优惠 拥军商户 拥军优惠 优先 专座 优先通道 服务站 服务点 维权岗 维权服务点 优待目录 服务专区 军人驿站 驿站 爱心驿站 困难补助 补贴',
  },
  {
    kind: 'assistance',
    as: 'topic',
    words:
      '优抚工作 优抚 优待 拥军优属 优抚安置 拥军优属工作 优抚政策 优待抚恤 抚恤优待 优抚政策落实 解难帮困 扶贫济困',
  },
  {
    kind: 'assistance',
    as: 'vague',
    words: '办实事 办好事 排忧解难 做好事 解难题 办几件实事 服务保障工作 办实事好事',
  },
  // employment.
  {
    kind: 'employment',
    as: 'event',
    words:
      '春季招聘会 招聘会 专场招聘会 招聘活动 就业指导 就业指导课 就业培训 技能培训 岗前培训 职业技能培训 创业培训 就业推荐 职业介绍 就业援助 就业服务 就业培训班 技能培训班 就业岗位推介 岗位推荐 岗位推介 推荐就业 就业帮扶 就业专场 就业指导讲座 就业见习 职业培训 招聘 创业指导 电商培训 月嫂培训 家政培训 烘焙培训 育婴培训 职业指导 直播带岗 就业辅导 就业创业培训 就业政策宣讲 手工培训 创业沙龙 就业推介会 岗位对接',
  },
  {
    kind: 'employment',
    as: 'thing',
    words: '岗位信息 就业岗位信息 就业岗位 岗位 就业信息 用工信息 公益性岗位 工作岗位 公益岗位',
  },
  { kind: 'employment', as: 'deed', words: '安置就业 推荐岗位 提供岗位 介绍工作' },
  { kind: 'employment', as: 'topic', words: '就业 创业 再就业 就业创业' },
  // library.
  {
    kind: 'library',
    as: 'event',
    words:
      '赠书 送书 图书捐赠 赠送图书 捐书 图书漂流 读书会 读书活动 读书日活动 图书交流 送书进军营 图书借阅 赠书活动 捐赠图书 送图书 读书节 阅读活动 读书分享 换书 全民阅读 图书轮换 图书流动',
  },
  {
    kind: 'library',
    as: 'thing',
    words:
      '阅览室 图书室 图书角 图书馆 双拥书屋 书屋 图书 书籍 国防书架 书架 农家书屋 流动图书 双拥图书角 流动书箱 国防教育角 书报 图书专柜',
  },
  // culture groups.
  {
    kind: 'culture-group',
    as: 'thing',
    words:
      '合唱团 军民合唱团 文艺队 文艺宣传队 舞蹈队 腰鼓队 秧歌队 锣鼓队 文艺团队 兴趣小组 书画社 文化沙龙 沙龙 文工团 军乐队 文化团队 合唱队 书法班 戏曲队 模特队 军嫂艺术团 艺术团 文艺骨干队 乐队 舞龙队 宣传队',
  },
  { kind: 'culture-group', as: 'event', words: '军嫂沙龙 书画沙龙 文化沙龙活动 沙龙活动 老兵沙龙 文化沙龙' },
  // tech support: technology, and training given to soldiers.
  {
    kind: 'tech-support',
    as: 'event',
    words:
      '科技拥军 科技拥军活动 智力拥军 科技下乡进军营 计算机培训 电脑培训 科普进军营 科技进军营 军地两用人才培训 两用人才培训 军地两用人才培养 智力拥军活动 科技讲座进军营 技术培训 科技培训 科技练兵 网络培训 无人机培训 电工培训 计算机课程',
  },
  // conscription and return.
  {
    kind: 'conscription',
    as: 'event',
    words:
      '征兵宣传 征兵工作 征兵宣传活动 兵役登记 兵役登记工作 新兵欢送会  报到欢迎会 返乡欢迎会 欢送新兵活动 新兵欢送仪式 欢送会 欢送仪式 欢迎仪式 接待安置 返乡欢迎 退役返乡欢迎 征兵体检 应征报名 征兵政审 送兵 接兵 新兵座谈会 老兵返乡欢迎 送兵仪式 征兵动员 欢迎返乡 报到接待 退役报到 适龄青年登记 征兵报名 预征 役前教育',
  },
  {
    kind: 'conscription',
    as: 'deed',
    words:
      '欢送新兵 送新兵 送老兵 欢送老兵 欢迎老兵 迎老兵 迎接退役 迎接老兵 迎接退役军人 迎接退伍军人 接待退役士兵 迎接退役士兵 欢迎退役 欢迎退役士兵 欢送入伍 迎接新退役 送新兵入伍 欢送新兵入伍 迎接老兵返乡 迎老兵返乡 动员适龄青年',
  },
  { kind: 'conscription', as: 'topic', words: '征兵 兵役 参军 入伍 征兵政策 服兵役' },
  // records.
  {
    kind: 'records',
    as: 'event',
    words:
      '摸底调查 摸底排查 摸底 信息采集 建档立卡 建档 数据核查 信息核对 年度确认 信息登记 调查摸底 信息录入 普查 数据更新 登记造册 材料归档 资料归档 档案整理 资料整理 登记建档 入户核查 调查统计 摸排 信息更新 数据采集 数据核对 身份确认 认证 年审 归档立卷 整理归档 动态管理 核对信息 立卷归档 采集信息 登记工作 资格确认 核实 整理档案 统计上报 数据统计 信息核查 建册',
  },
  {
    kind: 'records',
    as: 'thing',
    words:
      '台账 台帐 档案 花名册 名册 双拥档案 工作台账 优抚对象档案 服务档案 信息库 数据库 双拥台账 资料 名录 登记表 人员信息 需求清单 清单 底册 一人一档 一户一档 军属档案 需求台账',
  },
  // organisation.
  {
    kind: 'organisation',
    as: 'thing',
    words:
      '领导小组 双拥工作领导小组 双拥工作小组 双拥小组 双拥领导小组 拥军小组 工作小组 工作领导小组 走访制度 走访慰问制度 慰问制度 工作制度 双拥工作制度 联席会议制度 制度 责任制 例会制度 规章制度 各项制度 机制 长效机制 工作机制 联络员 联络员队伍 联络员制度 双拥专干 工作网络 组织网络 双拥工作网络 工作队伍 服务小组 拥军优属服务小组 专项经费 双拥经费 经费 工作经费 双拥工作经费 预算 财政预算 年度计划 工作计划 双拥工作计划 年度工作计划 实施方案 工作方案 方案 目标责任书 责任书 考核办法 考核细则 志愿者队伍 志愿服务队 老兵志愿服务队 服务队 志愿队 组织机构 领导机构 工作班子 双拥办公室 双拥工作站 双拥工作室 工作室 责任清单 任务清单 任务分解表 应急分队 民兵应急分队 党支部 拥军联盟 联络站 领导组 专班 工作专班 志愿队伍 双拥志愿队 双拥干事 专职双拥干事 拥军优属服务组织 服务组织 工作意见 拥军工作意见 指导意见 实施办法 管理办法 理事会 联盟 双拥协会',
  },
  {
    kind: 'organisation',
    as: 'event',
    words:
      '年终总结 年度总结 工作总结 半年总结 年终考核 年度考核 检查考核 检查验收 自查自评 自评 自查 述职 述职评议 双拥干部培训 骨干培训 业务培训 专干培训 工作人员培训 年考核 月调度 季通报 半年考核 总结评比 考核 迎检 督查 督导检查 检查指导 专项督查 业务学习 全年总结 工作小结 半年小结 小结 自检 自查工作 总结工作 中期检查 联络员培训 年终评比 考评 总结考核 半年督查 年报 工作调研',
  },
  {
    kind: 'organisation',
    as: 'deed',
    words:
      '列入预算 纳入预算 列入财政预算 纳入财政预算 列入年度预算 调整充实 充实调整 研究双拥工作 研究部署 专题研究 部署双拥工作 安排部署 听取汇报 听取双拥工作汇报 上报总结 制定计划 制订计划 签订责任书 完善制度 健全制度 明确专人 明确分工 制定下年度 谋划明年 专题学习 研究制定 列支',
  },
  // other: honour and the rest.
  {
    kind: 'other',
    as: 'event',
    words:
      '评选活动 评选 评比 评选表彰 表彰奖励 表彰 命名 最美军嫂评选 最美退役军人评选 送喜报 送立功喜报 喜报 送光荣牌 挂光荣牌 悬挂光荣牌 挂牌 授牌 揭牌 启动仪式 开幕式 挂牌仪式 授牌仪式 揭牌仪式 颁发仪式 选树 推选 双拥模范评选 推荐评选 悬挂荣誉牌 拍摄全家福 拍全家福 全家福 创建活动 竞聘 走访调研 军事斗争 拥军月活动 拥军周活动',
  },
  {
    kind: 'other',
    as: 'thing',
    words:
      '光荣牌 光荣之家牌 光荣之家 光荣榜 荣誉牌 立功喜报 光荣匾 大红花 纪念品 纪念章 荣誉墙 光荣之家门牌 光荣之家牌匾 功臣榜',
  },
  {
    kind: 'other',
    as: 'topic',
    words:
      '拥军活动 拥军 系列活动 主题活动 特色活动 拥政爱民活动 实践活动 爱军精武 走进社区活动 交流活动 走基层活动 优属活动 社会化拥军 行业拥军 文化拥军 教育拥军 法律拥军 文艺拥军 情系边海防官兵 双拥在基层 拥军优属活动 老兵永远跟党走',
  },
  {
    kind: 'other',
    as: 'vague',
    words:
      '共建活动 军民共建活动 双拥工作 共建工作 双拥共建活动 双拥共建 军民共建 共建 军民活动 各项活动 创建工作 拥军工作',
  },
  {
    kind: 'defence-education',
    as: 'event',
    isPlace: true,
    words: '进军营 走进军营 下连队 进警营 走进警营 入军营',
  },
  // Words of the same kinds seen in plans of schools, farms, hospitals and firms.
  { kind: 'sports', as: 'event', words: '邀请赛 对抗赛 健走活动 健走 越野跑 球类赛 军民趣味赛' },
  { kind: 'records', as: 'event', words: '问卷调查 满意度调查 调查 信息复核 复核 走访登记 更新核对 清查' },
  { kind: 'records', as: 'thing', words: '口述史 口述史视频 名单 通讯录 服务台账 双拥工作台账' },
  { kind: 'publicity', as: 'event', words: '书画展 摄影展 灯光秀 成果展 宣传展 展播 快板宣传' },
  {
    kind: 'publicity',
    as: 'thing',
    words: '节目 漫画 传单 宣传牌 宣传标语牌 节目专栏 公告栏 宣传角 展架 宣传海报 音频 广播节目',
  },
  {
    kind: 'gala',
    as: 'event',
    words:
      '看花灯 吃汤圆 吃饺子 吃粽子 朗诵会 诗会 消夏音乐会 迎春节目 文艺节目排演 情景剧 过集体生日 游园会演 同过儿童节',
  },
  {
    kind: 'patrol',
    as: 'event',
    words: '安全大检查 消防安全大检查 巡山 设卡检查 夜间值守 巡查 护河 护路巡查 反诈劝导',
  },
  {
    kind: 'lecture',
    as: 'event',
    words: '形势报告 国防形势报告 安全课 消防课 智能手机课 课程 公益课 讲一讲 说一说',
  },
  {
    kind: 'employment',
    as: 'event',
    words: '培训班 技能班 刺绣班 电商班 培训 技术培训班 就业推荐会 订单 直播间 带货 职业规划',
  },
  {
    kind: 'clinic',
    as: 'event',
    words:
      '筛查 健康评估 问诊 把脉问诊 查视力 测血糖 骨密度 家庭病床 诊疗 口腔检查 健康档案 心理辅导 用药指导 巡诊送药',
  },
  {
    kind: 'pairing',
    as: 'event',
    words: '助学对子 读书对子 帮扶对子 就业合作协议 合作协议 结为对子 结成共建 结成友好',
  },
  { kind: 'pairing', as: 'thing', words: '协议 协议书 共建协议书 意向书 责任共同体' },
  {
    kind: 'defence-education',
    as: 'event',
    words:
      '悬挂国旗 升挂国旗 国旗下宣誓 宣誓 武器展示 轻武器展示 军事展示 防汛演练 演练 冬令营 国防体验日 国防研学 成年仪式 国防拓展 国防步行线路 整组',
  },
  { kind: 'memorial', as: 'event', words: '默哀 献花仪式 添土献花 擦拭墓碑 守墓 描红碑文' },
  {
    kind: 'conscription',
    as: 'event',
    words: '报名点 征兵咨询 征兵政策解答 应征登记 送站 接站 接站欢迎 役前训练',
  },
  {
    kind: 'organisation',
    as: 'event',
    words: '检查评比 工作例会部署 年度评估 半年总结 工作盘点 年度盘点 通报',
  },
  {
    kind: 'volunteering',
    as: 'deed',
    words: '洗被褥 送水 义务送水 检修 义务安装 缝补衣物 洗衣 拆洗 陪护 陪聊 帮厨包饺子',
  },
  {
    kind: 'assistance',
    as: 'deed',
    words: '代办 减免 报销 代缴 预留 优先安排 申领 代理 帮办代办 打卡发放 发放补助 安装 ',
  },
  { kind: 'volunteering', as: 'event', words: '春耕生产 抢收抢种 无偿理发' },
  // An exhibition shows to everybody, whatever it shows.
  {
    kind: 'publicity',
    as: 'event',
    words:
      '国防教育展览 国防教育图片展 国防教育图片 国防图片展 图片展 国防教育展 巡回展 图片巡展 展览 巡回图片展 绘画展 美术展 图文展 老照片展 主题展 军史展 滚动播放 循环播放 访谈 专访 政策解读 采风',
  },
  {
    kind: 'publicity',
    as: 'thing',
    words:
      '折页 口袋书 墙绘 彩绘墙 电子屏标语 拥军标语 宣传折页 宣传彩页 彩页 政策汇编 宣传布标 布标 横标 过街横幅 视频号 抖音号 音视频 双拥报 小报 纪实',
  },
  // Given to somebody: a visit, to a unit or a family by whom it reaches.
  {
    kind: 'unit-visit',
    as: 'thing',
    words:
      '贺卡 明信片 贺年信 贺年卡 贺信 家书 慰问卡 感谢卡 蔬菜 瓜果 时令瓜果 防暑药品 防暑物资 防暑降温物品 消暑用品 西瓜 绿豆 矿泉水 饮料 手工艺品 慰问袋',
  },
  {
    kind: 'family-visit',
    as: 'thing',
    words:
      '米面油 米面粮油 粮油 大米 食用油 棉衣 棉被 水果 蛋糕 生日蛋糕 鲜花 生活用品 生活物资 节日礼物 礼物 礼品 礼包 大礼包 红包 鸡蛋 牛奶 茶叶 土特产 年画 对联 挂历 台历 慰问礼包 爱心礼包 祝福卡 暖心包 保暖用品 急救包 纪念册',
  },
  {
    kind: 'family-visit',
    as: 'deed',
    words: '电话联系 劳军 写信 寄信 电话问候 问候 上门陪伴 登门慰问 走访问候 送粮油 送米面 走访关爱',
  },
  {
    kind: 'contest',
    as: 'event',
    words:
      '厨艺展示会 厨艺展示 厨艺大赛 厨艺比赛 趣味闯关 闯关 比拼 比试 有奖知识竞答 知识擂台 技能大赛 讲解比赛 书画征集 打卡活动 寻宝 有奖竞答 有奖答题 辩论 作品评比',
  },
  {
    kind: 'gala',
    as: 'event',
    words:
      '歌咏大会 大合唱 军歌大赛 同唱军歌 军民同唱 年夜饭 团年饭 赏月 闹元宵 包元宵 巡演 汇报演出 大戏 广场舞 舞会 聚餐 同吃一锅饭 聚会 吃团圆饭 吃年夜饭 庆生会 过生日 集体庆生 文艺展演 展演 民俗活动 社火 军民联欢 才艺展示 堂会 庙会 放歌 牵线联谊',
  },
  {
    kind: 'sports',
    as: 'event',
    words:
      '趣味比赛 健步行 金秋健步走 体育友谊赛 军体比赛 趣味赛 体育项目 球类活动 钓鱼比赛 棋牌比赛 踢毽子比赛 军体运动会 扳手腕 军民友谊赛',
  },
  {
    kind: 'clinic',
    as: 'event',
    words:
      '疫苗接种 接种 巡回义诊 健康筛查 两癌筛查 针灸 推拿 量血糖 测骨密度 免费看病 视力检查 口腔义诊 中医义诊 义诊咨询 健康义诊活动 送诊 心理测评 心理健康咨询 心理关爱',
  },
  {
    kind: 'volunteering',
    as: 'deed',
    words:
      '修屋顶 通水沟 修房 抢种 挑水 劈柴 搬家 拉粮食 拉粮 帮工 代耕 种树 栽树 栽种 修复 写家书 送热汤 送姜汤 熬粥 熬姜汤 拍摄戎装照 照相 拍照 洗被 洗衣被 缝衣服 缝补衣被 掰玉米 插秧 摘果 采茶 割麦 割稻 收稻 晒谷 打谷 施肥 浇地 晾晒 除草 修剪 修家具 疏通 疏通下水道 送饭 担任义工',
  },
  {
    kind: 'assistance',
    as: 'deed',
    words:
      '维修 维修房屋 代写文书 代写家书 爱心午餐 支援 支援农业生产 送书包 送文具 送学习用品 减半收取 减收 免收 按进价 优先挂号 优先就诊 上户口 办理落户 落户 转学 入园 入托 协助申请 申请贷款 打井 抗旱 抢运 抢修 供水 保电 提供场地 提供便利 提供保障 修路 代理案件 化解 结算 补办 代领 落实岗位 减租 免租',
  },
  {
    kind: 'assistance',
    as: 'event',
    words:
      '购物满减 满减 折扣 打折 五折 半价 优惠活动 创业贷款 小额贷款 贷款 司法救助 巡回审判 维权 心理热线 报到服务 一站式服务 咨询服务 志愿填报指导 志愿指导 四点半课堂 课后辅导 课后托管 公益托管 优先服务 接送服务 跟踪服务 法律体检 公证服务 维权服务日',
  },
  {
    kind: 'records',
    as: 'event',
    words:
      '汇总 装订成册 装订 存档 建卡 采录 摸查 登记备案 备案 登记核查 走访摸底 资料收集 需求调查 情况调查 走访调查 调研',
  },
  {
    kind: 'records',
    as: 'thing',
    words: '资料卡 联系册 档案卡 影像资料 口述档案 大事记 电子档案 信息台账 服务手册',
  },
  {
    kind: 'organisation',
    as: 'event',
    words:
      '业务测试 业务考试 业务竞考 互评 互查 互查互评 交叉互评 交叉检查 评议 述职评议 考核评比 互检 换届 拉练考核 评估验收 验收 对标检查 创建迎检 自评自查 互看互评 复盘 盘点 总结评估',
  },
  {
    kind: 'organisation',
    as: 'thing',
    words:
      '账目 工作台 责任区 工作手册 工作要点 创建方案 年度方案 实施意见 工作规则 双拥工作领导机构 双拥网格',
  },
  {
    kind: 'defence-education',
    as: 'event',
    words:
      '拉动 拉练 紧急集合 野营 体验营 军事体验营 少年军营 观摩 国旗下讲话 急救演练 逃生演练 人防演练 野外拉练 国防知识课 国防小课堂 队列会操 会操 擒敌拳',
  },
  {
    kind: 'conscription',
    as: 'event',
    words:
      '政审 新兵政审 役前教育训练 参军报名 报名站 登记站 咨询点 兵役登记站 返乡迎接 新兵欢送 欢送新兵工作 新兵欢送工作 应征体检',
  },
  {
    kind: 'other',
    as: 'event',
    words: '赠送锦旗 挂匾 戴红花 评先 评优 评星 授旗 授旗仪式 揭幕仪式 揭幕 落成 剪彩 光荣牌更换 光荣牌增补',
  },
  { kind: 'other', as: 'deed', words: '互赠锦旗 颁奖 发奖状 发奖' },
  { kind: 'conscription', as: 'deed', words: '欢送 送别 送行' },
  { kind: 'other', as: 'event', words: '颁奖仪式 颁奖典礼 颁奖活动' },
  { kind: 'records', as: 'deed', words: '摸清底数 摸清楚' },
  { kind: 'organisation', as: 'thing', words: '信息员 双拥信息员 联络人 协理员 监督员' },
  { kind: 'assistance', as: 'deed', words: '申报抚恤 申报补助 申报抚恤补助 申报待遇 申办待遇 订阅 征订' },
  {
    kind: 'meeting',
    as: 'deed',
    words: '讨论双拥工作 专题研究双拥工作 专题讨论双拥工作',
  },
  { kind: 'publicity', as: 'deed', words: '改版 设点宣传 设摊宣传 摆摊宣传' },
  { kind: 'library', as: 'event', words: '赠阅图书 赠阅书刊' },
  { kind: 'pairing', as: 'deed', words: '互聘' },
  { kind: 'publicity', as: 'thing', words: 'QQ群 微信群 工作群' },
  { kind: 'assistance', as: 'thing', words: '书包 文具 学习用品' },
  {
    kind: 'assistance',
    as: 'thing',
    words: '社保接续 社保关系 养老保险 医疗保险 落户手续 入学手续 相关手续 各种手续 陪伴就医 成长导师 信箱',
  },
  { kind: 'assistance', as: 'deed', words: '接访 坐班接访' },
  { kind: 'patrol', as: 'event', words: '巡护 巡河 护河巡查 河道巡护 巡堤 河道值守' },
  { kind: 'organisation', as: 'event', words: '业务轮训 轮训' },
  { kind: 'publicity', as: 'thing', words: '主题公园 双拥主题公园 双拥主题广场' },
  { kind: 'publicity', as: 'event', words: '手抄报展 手抄报展览 书画作品展 作品展 作品展览' },
  { kind: 'employment', as: 'event', words: '就业安置' },
  { kind: 'employment', as: 'deed', words: '联系工作 找工作 推荐工作 安排工作 落实工作' },
  { kind: 'organisation', as: 'deed', words: '进行总结 作总结 做总结 进行调整' },
  { kind: 'meeting', as: 'thing', under: 'hear', words: '汇报 双拥工作汇报 工作汇报 专题汇报' },
  { kind: 'family-visit', as: 'thing', under: 'hear', words: '心声' },
  { kind: 'publicity', as: 'thing', words: '双拥歌曲 军旅歌曲 红色歌曲 拥军歌曲 双拥知识' },
  {
    kind: 'assistance',
    as: 'event',
    words: '居家服务 送餐服务 助餐服务 陪护服务 家政服务 代购服务 跑腿服务 代办服务 预约服务',
  },
  { kind: 'defence-education', as: 'thing', words: '校本教材 校本读本 国防教材 双拥教材' },
  {
    kind: 'defence-education',
    as: 'thing',
    under: 'study',
    words: '国防法 兵役法 国防教育法 军事设施保护法 退役军人保障法 条令 文件 会议精神 国防法规 双拥文件',
  },
  { kind: 'organisation', as: 'deed', words: '总结全年 总结一年来 总结一年 总结本年度 总结当年' },
  {
    kind: 'organisation',
    as: 'thing',
    words: '共建打算 工作打算 下年打算 工作设想 明年计划 下年计划 来年计划 明年打算 来年打算',
  },
  {
    kind: 'publicity',
    as: 'thing',
    words:
      '双拥宣传栏 双拥宣传橱窗 双拥橱窗 双拥板报 双拥宣传册 双拥宣传片 双拥宣传单 双拥宣传画 双拥灯箱 国防教育宣传栏 国防教育橱窗 国防宣传栏 国防教育专栏 双拥小报',
  },
  { kind: 'other', as: 'thing', words: '锦旗 标牌 牌匾 门牌 匾额 荣誉证书 证书 胸章 徽章 绶带' },
  {
    kind: 'library',
    as: 'event',
    words: '互换图书 图书互换 捐书活动 共读 读书交流 阅读分享会 图书进军营 电子阅览室',
  },
  {
    kind: 'pairing',
    as: 'event',
    words: '手拉手 续签 签协议 双结对 牵手行动 结对签约 续签协议 军民结对 班级结对',
  },
  {
    kind: 'employment',
    as: 'event',
    words:
      '技能课程 种植技术培训 养殖技术培训 实用技术培训 就业实训 就业直通车 就业对接 求职登记 岗位推送 上岗培训 送岗上门 创业沙龙活动 技能培训课',
  },
  {
    kind: 'family-visit',
    as: 'deed',
    words: '回访 电话回访 随访 上门随访 上门探访 探访 走亲 上门探望 探望慰问',
  },
  {
    kind: 'assistance',
    as: 'deed',
    words: '接待来访 接待来访群众 受理 受理诉求 接收来访 垫付 先赊后付',
  },
  { kind: 'records', as: 'event', words: '信息补录 补录 信息核对更新 底数摸排 库存清点' },
  {
    kind: 'defence-education',
    as: 'event',
    words:
      '越障训练 体能训练 军体训练 集训 民兵集训 集中训练 民兵集中训练 技能训练 合练 搜救合练 国防体验活动',
  },
  { kind: 'cleanup', as: 'thing', words: '垃圾 杂草 积雪 漂浮物 白色垃圾' },
  { kind: 'publicity', as: 'thing', words: '栏目 双拥栏目 公开栏 小册子' },
  { kind: 'organisation', as: 'thing', words: '公约 双拥公约 活动室 双拥活动室 双拥活动站' },
  { kind: 'other', as: 'event', words: '升级改造 提档升级 提质改造' },
  { kind: 'organisation', as: 'deed', words: '书面汇报 书面报告' },
  { kind: 'contest', as: 'event', words: '比武 手抄报评比 作文评比 内务评比 书画评比 作品评选' },
  { kind: 'culture-group', as: 'event', words: '军歌教唱 教唱军歌' },
  { kind: 'patrol', as: 'event', words: '值守 设岗值守' },
  { kind: 'clinic', as: 'deed', words: '坐诊 量一次血压 测一次血压 量一量血压 贴三伏贴' },
  { kind: 'gala', as: 'event', words: '品尝会' },
  { kind: 'assistance', as: 'event', words: '上门服务 关爱服务 定期上门服务' },
  { kind: 'organisation', as: 'event', words: '双拥工作总结 双拥总结 年度双拥总结' },
  { kind: 'publicity', as: 'thing', words: '红领巾广播站 广告牌 公益广告牌' },
  { kind: 'records', as: 'event', words: '动态核查 核查 年度核查 生存认证 资格认证 信息审核' },
  { kind: 'gala', as: 'thing', words: '小品 快板 相声 情景剧 歌舞 戏曲' },
  { kind: 'publicity', as: 'thing', words: '微视频 短片 宣传微视频' },
  { kind: 'conscription', as: 'event', words: '接收报到 士兵接收 接收报到工作 退役士兵接收 退役接收' },
  { kind: 'assistance', as: 'event', words: '来信来访接待 信访接待 来访接待' },
  { kind: 'publicity', as: 'thing', words: '公示栏' },
  // records: how things stand, behind a verb of finding out.
  {
    kind: 'records',
    as: 'thing',
    under: 'learn',
    words:
      '状况 情况 生活情况 生活状况 基本情况 家庭情况 实际情况 底数 底子 家底 需求 意愿 意向 诉求 变动 去向 底册 基数',
  },
  {
    kind: 'assistance',
    as: 'thing',
    under: 'solve',
    words:
      '难处 实际难处 生活困难 家庭困难 生活难题 急难愁盼 烦心事 操心事 揪心事 烦恼 矛盾 所急所盼 燃眉之急',
  },
]
