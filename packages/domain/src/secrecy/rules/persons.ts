import type { Rule } from '../guard-rules.ts'
import { ofUnit, oneOf, posts, ranks, within } from '../words-of-forces.ts'
import { history } from './units.ts'

const surnames =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹苏潘葛范彭鲁韦马方任袁柳史唐费薛雷贺倪汤罗毕郝安常于傅齐康余顾孟黄穆萧尹姚邵汪毛戴宋庞熊纪舒屈项祝董梁杜阮蓝季贾路江童郭梅林钟徐邱骆高夏蔡田樊胡凌霍万柯卢莫房丁邓洪包石崔吉龚程裴陆荣翁段侯刘景叶黎白赖乔阎温庄曾关苗伍盛佟佘翟卓蔺聂焦甘祁车申尤涂兰岳匡闵冉简辛左明甄牟宫敖游权麦边池古易廖简肖付代闫喻谭邬臧瞿鲍司巩桑向应宁隋晏滕解单仇查隆'
const compound = '欧阳|司马|诸葛|上官|东方|皇甫|令狐|慕容|尉迟|司徒|夏侯|端木|公孙|宇文'
/** Words that begin with a sign which is a surname too. */
const notNames = oneOf(
  '高度 高兴 高低 高温 高级 高中 高考 高龄 高质 高效 高手 高歌 高等 马上 马路 方便 方案 方面 方式 方法 任务 任职 任命 任何 任教 任期 曾经 曾在 曾任 常说 常来 常年 常常 常去 常把 常带 常务 安排 安全 安慰 安装 安心 安置 安静 安家 白天 白色 金秋 金额',
  '路上 路过 路口 路线 温馨 温暖 万元 万余 田间 毛巾 水果 于是 于今 于昨 于本 于上 于下 于会 于活 时间 包括 包好 包饺 包粽 包车 包干 季度 程序 严格 严肃 严禁 花费 钱款 凌晨 左右 左侧 左边 车辆 车间 车队 车上 解释 解决 解答 解开 明确 明天 明日 明年 明晨',
  '党员 段时 贺信 贺卡 贺词 应邀 应当 应急 应该 单位 单独 宣布 宣传 宣读 关于 关心 关怀 关爱 习惯 简要 简单 简介 许多 许诺 游览 游戏 连同 江边 纪念 纪律 纪要 文化 史料 向社 向全 向大 向居 向老 向学 向孩 向战 向官 向部 向群 向我 向街 向烈 向到 向广 向书 向记 代表 代为',
  '付款 项目 查看 查岗 查询 权益 边境 边疆 易拉 古稀 司务 宁静 应约 华侨 齐声 齐唱 齐心 和 康复 全体 明白 简直 童声 盛赞 盛情 石桥 石阶 柳树 梅花 白发 卫生 卫国 安保 包了 任大 丁点 向两 代 向 都 于 边 古 易 付',
)
const han = '\\p{Script=Han}'
/** Signs that are in nobody's given name and begin what comes after it. */
const notGiven =
  '的了和与在到是为给对也都就将已会说讲要着过把被让带来去二三四五六七八九十两位名个人们等同该这那、。'
const name3 = `(?!${notNames})(?:(?:${compound})|[${surnames}])[^${notGiven}\\P{Script=Han}]{2}(?<!大爷|大娘|大伯|大妈|大姐|大哥|奶奶|爷爷|叔叔|阿姨|师傅|老师|先生|女士|同志|老人|书记|主任|局长|处长|校长|医生|院长|站长|所长|经理|干事|班长|连长|营长|团长|教授)`
const name2 = `(?!${notNames})[${surnames}][^${notGiven}\\P{Script=Han}]`
/** After a name of two signs only what cannot belong to it. */
const after = `(?=[，。、；：！？（）()“”\\s\\d]|出席|到|介绍|作|讲|发言|带|参加|致辞|主持|来|给|与|和|为|一同|在|进|表示|说|帮|的|是|也|率|代表|同志|于|被|获|从|正|负责|当|任|授|领|已|将|夫妇|等|前往|看望|$)`
const aName = `(?:${name3}|${name2}${after})`
/** Who has left the army, or lived long ago. */
const past =
  /(?:退役|退伍|转业|复员|离休|退休|老|原|前|烈士|牺牲|已故|开国|元帅|消防|学生|童军|民兵)(?:军人|士兵|干部|任)?[^，。；、]{0,3}$/u
const pastNear = /烈士|牺牲|开国|抗战|抗日|抗美援朝|志愿军|八路军|新四军|红军|战役|电影|电视剧|饰演|退役前/u
const allPosts = `(?:副|代理?|政治)?(?:${posts})`

export const personRules: Rule[] = (
  [
    { pattern: `${allPosts}[：:、（(\\s]{0,2}${aName}` },
    { pattern: `(?:${ranks})(?:军衔)?的?(?:小?战士|同志)?[（(\\s]?${aName}` },
    { pattern: `(?:战士|新兵|军官|士官|飞行员|现役军人)${name2}(?=[，。、；：（）\\s]|来信|同志|表示|说)` },
    { pattern: `${aName.replace(after, '')}[（(，\\s]?(?:${ranks})` },
    // 张大鹏，是驻地部队的一名下士
    {
      pattern: `(?:我叫|名叫|叫|姓名[：:]?|人)?(?:${name3}|${name2}(?=[，,]))[，,]?(?:同志)?(?:现为|现任|现系|系|是|任)(?:某|驻|该|共建|陆军|海军|空军|武警|火箭军|部队)${within}{0,10}?(?:${posts}|${ranks}|战士|士官|军官)`,
    },
    { pattern: `(?:通信|侦察|炊事|警卫|汽车|工兵|炮|防化|狙击|尖刀|修理|油料|驾驶|无线)班的?(?:${name3})` },
    { pattern: `${aName.replace(after, '')}[（(]${within}{0,6}?(?:${posts}|${ranks}|现役)` },
    { pattern: `(?:官兵|战士|士兵|新兵|军人)[：:](?:${name3}|${name2}(?=[、，。；\\s]|$))` },
    {
      pattern: `${aName.replace(after, '')}[，,、\\s]{0,2}(?:职务|军衔|部职别|衔级)[：:为是]?`,
      onlyNear: ofUnit,
    },
    { pattern: `(?:${posts})老?[${surnames}]?[（(](?:${name3}|${name2})[）)]` },
    // A name in letters
    {
      pattern: `(?:${allPosts}|${ranks})[：:（(\\s]{0,2}[A-Z][a-z]{1,6}[ ·]?[A-Z]?[a-z]{0,12}|(?:${allPosts}|${ranks})[：:（(\\s]{0,2}[a-z]{2,6} [a-z]{2,12}`,
    },
    // The name stands alone before its post, not at the end of a longer word
    {
      pattern: `(?<!${han})(?:${name3}|${name2})(?:${allPosts})|(?:${name3})(?:副?(?:旅长|团长|营长|连长|排长|教导员|指导员|政委|司令员|支队长|参谋长|舰长|艇长|大队长|中队长))`,
    },
    {
      pattern: `(?<=^|[，。、；：（\\s和与由请给向跟同])(?!${notNames})[${surnames}](?:副?(?:司令员?|政委|政治委员|军长|师长|旅长|团长|营长|连长|排长|支队长|大队长|教导员|指导员|参谋长|舰长|艇长|上校|大校|中校|少校|少将|中将|上尉|中尉|少尉))`,
    },
    // 战士…, 新兵…; these words alone say that he serves
    {
      pattern: `(?:新兵|现役士兵|现役军人|飞行员|战士|士兵|军人|义务兵|军官|士官|军士|文职人员|哨兵|女兵|炊事员|驾驶员|狙击手|炮手|卫生员|报务员|通信员|给养员|军械员|领航员|机械师|通信兵|侦察兵|水兵|军医|班长|副班长|排长|文书|干事|助理员|科长|股长|处长)(?:是|为|名叫|叫|[：:（(])?(?:小战士|同志)?(?:${name3})(?=[，。、；：！？（）()\\s\\d]|来信|的|和|同志|给|在|说|帮|荣|立|被|获|表|介|代|跳|参|拉|唱|打|写|画|教|送|背|扶|跑|演|弹|吹|朗|举|拿|穿|读|救|抢|抱|挥|与|为|从|将|已|一|家|今|因|等|$)`,
      unlessNear:
        /退役|退伍|转业|复员|社区干事|校长|民政|街道|物业|民兵|双拥办|消防|老班长|学校|公司|区委|市委|办事处|人社|医保|卫健/u,
    },
    {
      pattern: `(?<!${han})(?:${name3}|${name2})[，,、（(：: ]{1,2}(?:系|为|是|现)?(?:某部|某[旅团营连]|共建部队|驻区部队|部队|现役|陆军|海军|空军|武警|火箭军)${within}{0,6}?(?:${ranks}|${posts}|战士|军官|士官)`,
    },
    {
      pattern: `(?:新兵|入伍|应征|参军|送兵|士兵|官兵|战士|军官|军人|值班|干部)(?:人员)?名(?:单|册)(?:如下)?[：:（(][^。；]{2,40}`,
      unlessNear: /见附件|另附|公示|不公开/u,
    },
    // 王大山现任某部…长, 王大山在某部服役
    {
      pattern: `(?<!${han})(?:${name3})(?:，|,)?(?:同志)?(?:现|今年)?(?:任职于|担任|任|系|是|为|现为|正在|在|当)${within}{0,10}?(?:${posts}|${ranks}|现役|服役|当兵|当班长|当干部)`,
      unlessNear: /退役|退伍|曾|原|当年|年轻时|参加过|立过|转业/u,
    },
    {
      pattern: `(?:丈夫|老公|爱人|儿子|女儿|女婿|弟弟|哥哥|孙子|侄子|外甥)(?:叫|是|名叫)?${aName}${within}{0,4}?(?:在|现|当|任|是)${within}{0,10}?(?:部队|服役|当兵|现役|连|营|团|旅|舰|哨所|边防|[潜水炮工骑通]?[艇信]?兵(?=[，。；]|$)|空军|海军|${posts}|${ranks})`,
      unlessNear: /退役|退伍|曾/u,
    },
  ] satisfies { pattern: string; onlyNear?: RegExp; unlessNear?: RegExp }[]
).map(({ pattern, unlessNear }: { pattern: string; unlessNear?: RegExp }) => ({
  kind: 'person',
  pattern: new RegExp(pattern, 'gu'),
  unlessBefore: new RegExp(`${past.source}|${history.source}`, 'u'),
  unlessNear: unlessNear ? new RegExp(`${unlessNear.source}|${pastNear.source}`, 'u') : pastNear,
}))
