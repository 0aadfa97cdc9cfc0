/** The longest first, so that a short word does not take the beginning of a long one. */
export const oneOf = (...lists: string[]): string =>
  lists
    .flatMap((list) => list.split(' '))
    .sort((a, b) => b.length - a.length)
    .join('|')

/** A figure in either script, as it stands beside what is counted or numbered. */
export const numeral = '[0-9零〇一二三四五六七八九十百千万两]'
/** Bounded: a row of figures may be as long as a book. */
export const figure = `${numeral}{1,7}`
/** Nothing that ends a clause. */
export const within = '[^，,。；;！？\\n\\t]'
/** What may stand between signs that belong together; none of it ends a clause. */
export const gap = '[ \\t\\u3000·•・.．_*/|—－~-]'

/** What only armed forces have: beside any level it is a unit. */
export const strongArms = oneOf(
  '警卫 警通 警侦 通信 通讯 防化 工兵 炮兵 炮 高炮 榴炮 榴弹炮 火箭炮 加农炮 迫击炮 导弹 岸导 地空导弹 火箭军 火箭 雷达',
  '坦克 装甲 装步 机步 摩步 步兵 机械化步兵 摩托化步兵 山地步兵 侦察 防空 航空兵 陆航 直升机 特战 特种 特种作战 特种兵',
  '舟桥 渡河 空降兵 空降 空突 空中突击 伞兵 空军 海军 陆军 海防 边防 边海防 江防 岸防 舰艇 潜艇 快艇 导弹快艇 驱逐舰 护卫舰',
  '登陆舰 扫雷 猎潜 登陆 护航 电子对抗 电抗 网电 信通 合成 四站 场站 火力 守备 突击 狙击 反坦克 仪仗 油料 弹药 军械 骑兵',
  '军犬 干扰 机务 歼击 轰炸 新兵 新训 军需 辎重 铁道兵 管线 潜水 观通 防险 技侦 技术侦察 两栖 陆战 海军陆战 戍边',
  '预备役 警备 卫戍 纠察 女兵 岸勤 指控 作战支援 勤务支援 工化 伪装 布雷 发射 侦测',
)
/** What others have too: a unit beside 旅, 营 and 连, beside another level only with a number or 某. */
export const weakArms = oneOf(
  '工程 网络 信息 信息通信 信息保障 气象 测绘 水文 维修 维护 修理 医疗 卫生 救护 运输 汽车 后勤 勤务 保障 综合保障 勤务保障',
  '训练 教导 指挥 飞行 航空 机动 执勤 巡逻 特勤 反恐 女子 导航 装备 航天 测控 补给 无人机 救生 军乐 技术 直属',
)
export const arms = `(?:${strongArms}|${weakArms})(?!师傅)`
export const smallLevels = '旅|团|营|连'
export const levels = `集团军|支队|大队|中队|分队|师|${smallLevels}`

/** Whom a sentence of the army is about. */
export const subjects = oneOf(
  '部队 官兵 连队 战士 战士们 兵哥哥 兵哥 兵叔叔 解放军叔叔 子弟兵 首长 旅里 团里 营里 连里 连上 师里 艇里 部里 该部 某部 该旅 该团 该营 该连 全旅 全团 全营 全连 舰艇 编队 中队 支队 大队 哨兵 哨所 营区 先遣队',
  '新兵 飞行团 飞行员 指战员 驻军 军人 旅机关 部队机关 军车 车队 装备 某旅 某团 某营 某连 舰上 艇上 所在营 所在连 所在旅 所在团 所在部队 所在分队 海训队伍 驻训队伍 演训队伍 基地 合成旅 我们旅 我们团 我们营 我们连 他们旅 他们团 他们营 他们连 咱们连 主力 分队 舰队 集训队 巡逻队伍 军机 战机 运输机 军舰',
)
/** Relatives speak of the one who serves. */
export const servingKin = oneOf(
  '丈夫 老公 爱人 对象 儿子 女儿 女婿 姑爷 弟弟 哥哥 侄子 外甥 孙子 我家那位 他爸 孩子爸 他们 班长 男朋友 未婚夫 小叔子 姐夫 妹夫',
)

/** A sentence with one of these tells of a unit. */
export const ofUnit =
  /部队|官兵|战士|连队|[旅团营连师舰艇][里上](?!级|下|述)|全[旅团营连舰艇]|加强[班排连营]|飞行员|哨卡|机关干部|直属队|站上|教导队|哨长|停机坪|集训队|机务|炮班|供餐|炊事班|军官|士官|留守(?:人员|分队|处)|雷达兵|食堂保障|军舰|舰艇|编队|运输机|战机|单位接到|值班分队|营房|火车站货场|[旅团营连师]部(?!门|分|署)|营[区门房院]|兵营|军营|哨所|哨兵|兵哥|兵叔叔|子弟兵|某[部旅团营连]|驻军|指导员|教导员|[旅团营连]长|政委|军嫂|军车|新兵|服役|当兵|该[旅团营连舰艇部站]|分队|中队|支队|雷达站|阵地|大院|舰员|水兵|(?<![A-Za-z])(?:BD|bd|WJ|wj)(?![A-Za-z])/u

/** What soldiers do among people: no movement of forces, no count of them. */
export const social =
  /奋战|介绍|军人优先|社区|街道|学校|小学|中学|大学|幼儿园|敬老院|福利院|医院|居民|村民|群众|学生|孩子|老人|老兵|邻里|广场|公园|商场|图书|活动|慰问|走访|看望|探望|回访|联欢|联谊|座谈|茶话|参加|参与|参观|出席|帮|捐|献|植树|栽|种|义诊|体检|理发|维修|修理|修好|清[理扫洁雪淤]|打扫|扫雪|铲雪|讲课|授课|宣讲|教|演出|表演|节目|排练|比赛|友谊赛|晚会|致辞|发言|讲话|表示|感谢|送[来去给]|锦旗|赠|签|揭牌|共建|结对|服务|支援|救|抢险|转移|疏散|包饺子|春联|献血|领|获|荣获|表彰|喜报|祝|节日|贺|代表|一行|陪|接待|邀请|应邀|来访|到访|家访|志愿|劳动|烈士|扫墓|祭|升旗|入党|党课|党日|采购|购买|招聘|就业|入学|入托|安置|报名|征兵|应征|退役|退伍|转业|优抚|补助|慰问金|打捞|助农|采摘|收割|抗旱|婚礼|放映|电影|影片|歌|舞|诗|书法|摄影|征文|比|赛|奖/u

export const ranks =
  '列兵|上等兵|[一二三四]级军士长|下士|中士|上士|军士长|少尉|中尉|上尉|少校|中校|上校|大校|少将|中将|上将'
/** Posts that only serving soldiers hold. */
export const posts = oneOf(
  '司令员 司令 政治委员 政委 军长 师长 旅长 团长 营长 连长 排长 支队长 大队长 中队长 分队长 教导员 指导员 参谋长 参谋 部队长 舰长 艇长',
  '机长 政治部主任 政治处主任 政治工作部主任 政治工作处主任 协理员 哨长 司务长 军医 副舰长 副艇长 副长 报道员',
)
/** What equipment is called by class; a type beside it is found by its own rule. */
export const equipment = oneOf(
  '装甲车 装甲运兵车 突击车 步战车 步兵战车 战车 火箭炮 火炮 榴弹炮 迫击炮 加农炮 高射炮 高炮 自行火炮 反坦克炮 导弹 导弹车 发射车 发射架',
  '热像仪 夜视仪 指挥车 干扰车 侦察车 舟桥车 雷达 雷达车 通信车 电台 舰载机 战机 战斗机 歼击机 轰炸机 直升机 武装直升机 运输机 加油机 预警机',
  '教练机 侦察机 无人机 反坦克 鱼雷 水雷 地雷 声呐 制导 坦克 主战坦克 机枪 步枪 手枪 冲锋枪 狙击枪 狙击步枪 火箭筒 手雷 子弹 炮弹 弹药',
  '驱逐舰 护卫舰 潜艇 核潜艇 舰艇 登陆舰 登陆艇 气垫船 航母 航空母舰 扫雷舰 补给舰 导弹艇 巡逻艇 快艇 防空系统 干扰机 干扰吊舱 单兵系统 红外侦察 近防炮 主炮 舰炮 副炮 机关炮 速射炮 突击炮 加榴炮 高炮车 大炮 火控系统 垂发系统 发射筒 发射管 弹药车 运弹车 扫雷车 架桥车 突击艇 气垫艇',
  '巡飞弹 靶机 密码机 加密机 跳频电台 通信方舱 指挥方舱 相控阵 装甲抢修车 无人车 无人艇 预警雷达 火控雷达 火箭弹 航弹 鱼雷管 防空炮 潜望镜 爆破筒 单兵火箭 电子对抗设备 夜视器材 夜视头盔 光电监视 光电系统 蛙人装具 水下推进器 雷弹舱 靶弹 弹舱 垂直发射 垂直发射单元 电子侦察船 测量船 油料车 加油车 洗消车 装填车 导弹筒 炮塔 运兵车 电子侦察设备 侦察设备 单兵火箭筒',
)

/** Ways to say one thing, each with an example; a test holds the two together. */
export type Ways = readonly (readonly [example: string, pattern: string])[]

export const anyOf = (ways: Ways) => ({
  pattern: new RegExp(ways.map(([, pattern]) => pattern).join('|'), 'gu'),
  ways,
})
