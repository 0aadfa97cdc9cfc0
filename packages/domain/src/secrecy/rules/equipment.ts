import type { Rule } from '../guard-rules.ts'
import { equipment, figure, ofUnit, within } from '../words-of-forces.ts'
import { history } from './units.ts'

const measure = '辆|架|门|艘|枚|挺|部|台|支|发|套|箱|具|杆|把|艇|吨'
/** Weapons are taught, shown in films and given to children as toys; that tells nothing of a unit. */
const taught =
  /我国|国产|事业|知识|常识|历史|模型|玩具|积木|乐高|折纸|纪录片|电影|影片|影视|游戏|科普|科技馆|博物馆|纪念馆|国防课|课上|绘本|展板|图片展|图板|主题乐园|主题公园|公园|航模|船模|抗战|抗日|抗美援朝|志愿军|八路军|新闻|阅兵|央视|气象|测速|倒车|烟花|植保|航拍|快递|消防|水炮|作文|卡通|动画|漫画|画了|画出|简笔画|手抄报|陈列馆|缴获|农场|收割|救援|红军|史馆|展品|拼出|灯光秀|退役飞机|民兵|模拟|为什么|怎样发明|象棋|军棋|朗诵/u

/** The same, when it is said of the very thing. */
const taughtHere = /课本|课件|课堂|图书|书名|讲座|老师|教材|讲师/u

const typed = [
  // 歼-90, 东风-90, 红旗九〇; with a letter series too: DF-90, HQ-90
  '(?:歼|直|运|轰|强|教|空警|武直|东风|巨浪|红旗|鹰击|长剑|霹雳|海红旗|彩虹|翼龙|攻击|无侦|卫士|红箭|前卫)[-—－](?:\\d{1,4}|[一二三四五六七八九十百〇零]{1,4})[A-Za-z]{0,2}(?:\\p{Script=Han}{0,2}(?:战机|飞机|导弹|直升机|型))?',
  '(?:歼|轰|武直|空警|巨浪|鹰击|长剑|霹雳|无侦|红箭)(?:\\d{1,3}|[二三四五六七八九十百]{1,3})[A-Z]?(?!米|人|名|级|灭)',
  '(?:直|运|强|教|东风|红旗|彩虹|翼龙)(?:\\d{1,3}|[一二三四五六七八九十百]{1,4})[A-Z]?型?(?=战机|飞机|导弹|直升机|运输机|教练机|无人机|发射|防空|机|型号)',
  '(?<![A-Za-z])(?:DF|HQ|YJ|CJ|PL|JL|PHL|PLZ|PCL|ZTZ|ZTQ|ZBD|ZBL|QBZ|QBU|QJY|QSZ|WZ|KJ|HHQ|PGZ|AFT)[- ]?\\d{1,4}[A-Z]?',
  '(?<![A-Za-z])[JHYZQ][- ]?\\d{1,3}[A-Z]{0,2}(?=战机|飞机|型|直升机|战斗机|轰炸机|运输机)',
  '东[疯枫锋丰峰冯][-]?[\\d一二三四五六七八九十]{1,4}|(?:东风|DF)快递',
  '(?<![一简径])直(?:[八九十]|十[一-九]|二十)(?=[、，。都也和来机])',
  '(?<![0-9])0[5-9]\\d[A-Z](?![A-Za-z0-9])|(?:艘|型号)0?\\d{2,3}[A-Z]',
  '(?<![A-Za-z])[A-Z]{1,4}[- ]?\\d{1,4}[A-Z]?[型式](?=\\p{Script=Han}{0,5}?(?:炮|弹|车|艇|舰|机|枪|雷|坦克|雷达))',
  `\\d{2,4}[A-Z]{0,2}(?:式|型|B|G|D)(?:\\p{Script=Han}{0,5}?)(?:${equipment}|自行|装甲|枪|炮|弹|艇|舰)`,
]
const has =
  '修的是|开的是|管的是|开过|配备|装备了|装备有|装备|列装|操作|操纵|操控|驾驶|登上|爬上|坐进|钻进|触摸|展示|展出|摆放|摆着|背着|停着|停有|停放|停了|参观|观摩|观看|体验|讲解|介绍|演示|现有|有|换装|换了|换上|配发|配了|配上|配属|维护|维修|保养|检修|抢修|故障|可见|看到|看见|拍到|露出|里有|管着?|负责|库存|存放|存着|装填|发射|装载|拉着|运来|运走|卸下|新到|新增|接装|接收|试射|试飞|试验|更换|更新|升级|部署|架设|调试'

export const equipmentRules: Rule[] = [
  ...typed.map(
    (type): Rule => ({
      kind: 'equipment',
      pattern: new RegExp(type, 'gu'),
      unlessAfter: /^(?:模型|玩具|图片|照片|路|街|大道|小学|渠|镇|村|次)/u,
    }),
  ),
  {
    kind: 'equipment',
    pattern: new RegExp(`(?:\\d|${figure})[多余几来]?(?:${measure})${within}{0,6}?(?:${equipment})`, 'gu'),
    unlessAfter: /^(?:模型|玩具|图片|照片)/u,
  },
  {
    kind: 'equipment',
    pattern: new RegExp(`(?:${equipment})${within}{0,6}?(?:\\d|${figure})[多余]?(?:${measure})`, 'gu'),
  },
  {
    kind: 'equipment',
    pattern: new RegExp(`(?:${has})${within}{0,8}?(?:${equipment})`, 'gu'),
    unlessAfter: /^(?:事业|知识|发展|史|模型|纪录片|精神|与|和火箭的|是|为什么|的区别)/u,
  },
  { kind: 'equipment', pattern: new RegExp(`(?:${equipment})[、和及与](?:${equipment})`, 'gu') },
  {
    kind: 'equipment',
    pattern: new RegExp(
      `(?:某(?:新)?型|新型|新一代|最新式|某式|某款|先进的?)${within}{0,6}?(?:${equipment}|装备|武器|战车|战舰|飞机|弹|火炮)`,
      'gu',
    ),
    unlessWithin: /农业|健身|消防装备|医疗/u,
  },
  // 六门“大家伙”: what is counted like guns and not called by its name
  {
    kind: 'equipment',
    pattern: new RegExp(`${figure}(?:门|艘|挺|枚|架|辆|台)[“"「『][^”"」』，。]{1,6}[”"」』]`, 'gu'),
    onlyNear: ofUnit,
    unlessWithin: /课|车位|奖|勋章|纪念章|电脑|空调|电视/u,
  },
  // What stands alone: no civilian has one
  {
    kind: 'equipment',
    pattern:
      /列装|伪装布|挂[^，。；]{0,2}[0-9一二三四五六七八九十]{1,3}枚|[“"「『][^”"」』，。]{1,6}[”"」』][0-9一二两三四五六七八九十百]{1,4}[架门艘]|武装直升机|挂载|火箭巢|迫榴炮|自行\p{Script=Han}{1,3}炮|换成了?[^，。；]{0,6}炮(?!仗)|伪装网|[干扰烟幕照明燃烧穿甲曳光红外]{2}弹|车载炮|导弹车|雷达车|雷达方舱|指挥方舱|侦察车|布雷车|扫雷车|装甲车|运兵车|全地形车|单兵外骨骼|外骨骼|\d{2,3}(?:毫米|mm)(?:口径)?\p{Script=Han}{0,4}?[炮枪弹]|[0-9一二两三四五六七八九十]{1,3}架次|发射车|步战车|突击车|装填车|自行火炮|榴弹炮|迫击炮|加农炮|反舰导弹|舰载机|洗消车|火控系统|炮塔|弹药车|运弹车|干扰车|预警机|巡飞弹|密码机|鱼雷发射|垂直发射|垂发|发射单元|挂弹|填弹|装弹|挂载导弹/gu,
  },
  {
    kind: 'equipment',
    pattern: new RegExp(
      `(?<![A-Za-z0-9])[JHYZ]-\\d{1,2}[A-Z]?(?![A-Za-z0-9-])|(?:新装备|装备一批|列装一批|配备一批|新型|新式)${within}{0,10}?(?:车|炮|艇|舰|弹|枪|飞机|发动机|武器|侦察设备|系统)|新[枪炮舰艇]|[车炮机舰艇](?:各|共|现|一共|总共)有${figure}[台辆架门艘]|(?:[0-9]{2}|[零〇一二三四五六七八九]{2})式(?!样|服)|全[旅团营连]${within}{0,4}?${figure}[架门艘辆台枚]|(?:${equipment})${within}{0,12}?(?:频率|频段|射程|口径|精度|功率|盲区)`,
      'gu',
    ),
    onlyNear: ofUnit,
    unlessWithin: /消防|医疗|农|环卫|新能源|健身|音响/u,
  },
  { kind: 'equipment', pattern: /某型(?:号|[\p{Script=Han}]{1,4}[机车炮艇舰弹枪])/gu },
  {
    kind: 'equipment',
    pattern: new RegExp(
      `(?:${equipment}|主炮|舰炮|弹道|瞄准镜)的?(?:性能|参数|射程|型号|数量|位置|代号|口径|频率|频段|弹头|编号)|察打一体|防空导弹|反坦克导弹|远程火箭炮|相控阵|(?:作用距离|探测距离|有效射程|最大航速|最大射程|射程|射高|最大航程|航程|升限|最大时速|最大速度|探测半径|作战半径|载弹量|备弹)[约为是达超近]{0,3}[\\d零一二三四五六七八九十百千万两]{1,7}`,
      'gu',
    ),
  },
  {
    kind: 'equipment',
    pattern: new RegExp(
      `(?:${equipment})${within}{0,10}?${figure}(?:多|余)?(?:公里|海里|千米|马赫|毫米|节|枚)`,
      'gu',
    ),
  },
  {
    kind: 'equipment',
    pattern:
      /(?:电子干扰|电子战|电子对抗|导弹发射|雷达|导弹运输|通信指挥|防化侦察|自行加榴|自行高)[车炮]|实弹(?:射击|打靶|投掷|演|发射)|(?:战略|战术|弹道|巡航|洲际|反舰)导弹/gu,
  },
  {
    kind: 'equipment',
    pattern: new RegExp(
      `(?:频率|频段|呼号|波长|功率)${within}{0,6}?${figure}(?:点|\\.)?\\d*(?:兆|千?赫|MHz|GHz|KHz|瓦)`,
      'giu',
    ),
    onlyNear: /雷达|电台|部队|营区|连队|通信站/u,
  },
  // What theirs can do: 他们的炮能打四十公里
  {
    kind: 'equipment',
    pattern: new RegExp(
      `(?:炮|雷达|导弹|艇|舰|飞机|战机|坦克|机器|枪|无人机)${within}{0,4}?(?:能|可|最远|最多|最大)${within}{0,3}?(?:打|射|潜|飞|探测?|看|盯|照|覆盖|跑|下潜)${within}{0,3}?${figure}多?(?:公里|米|海里|里|千米)`,
      'gu',
    ),
    unlessNear: /跑步|健步|赛/u,
  },
  {
    kind: 'equipment',
    pattern: new RegExp(
      `(?:装备了?|配发了?|换装了?|接装了?)${within}{0,8}?(?:[车炮弹枪机舰艇雷]|系统|发射器|方舱|终端|装具)`,
      'gu',
    ),
    onlyNear: ofUnit,
    unlessWithin: /轮椅|助听|手册|衣|被|书|消防|灭火|除颤|电脑|手机|洗衣机|空调机|打印机/u,
  },
  // A soldier speaks of what is his: 我们连的坦克, 部队的雷达
  {
    kind: 'equipment',
    pattern: new RegExp(
      `(?:部队|营区|营里|连里|团里|旅里|舰员|舰艇|连队|某部|我们连|他们连|车库|库房|机库|阵地|官兵|战士|舰上|码头|单位|机场)${within}{0,10}?(?:${equipment})`,
      'gu',
    ),
  },
].map((rule) => ({ ...rule, unlessInClause: taughtHere, unlessNear: taught, unlessBefore: history }) as Rule)
