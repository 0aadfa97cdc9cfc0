import type { Rule } from '../guard-rules.ts'
import { anyOf, gap, within } from '../words-of-forces.ts'

const mayGap = `${gap}{0,2}`
const digits = (count: number) => `\\d(?:${mayGap}\\d){${count - 1}}`
const onlyDigits = (words: string) => words.replace(/[^\dXx]/g, '')
const isDay = (month: string, day: string) =>
  Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31

/** Six digits of the place, the day of birth, three and a check sign. */
function isIdNumber(words: string): boolean {
  const it = onlyDigits(words)
  if (it.length === 15) return isDay(it.slice(8, 10), it.slice(10, 12))
  return /^(?:18|19|20)$/.test(it.slice(6, 8)) && isDay(it.slice(10, 12), it.slice(12, 14))
}

/** How people group a telephone's digits; a row of numbers is grouped otherwise: 13 15 17 19 21 2. */
function isGrouped(words: string): boolean {
  const groups = words
    .replace(/^\D*(?:\+?86|0086)\D+/, '')
    .split(/\D+/)
    .filter((group) => group !== '')
  const lengths = groups.map((group) => group.length)
  const [first = 0, second = 0, ...others] = lengths
  return (
    first >= 3 ||
    lengths.every((length) => length === 1) ||
    (first === 1 && second === 3) ||
    (first === 2 && [second, ...others].every((length) => length >= 4))
  )
}

/** Numbers of things: of an order, a parcel, an invoice. */
const ofThings =
  /(?:订单|运单|快递|单号|流水|发票|税号|信用代码|条码|合同|项目|文件|招标|采购|档案|工单|受理|库存|资产|序列号|追溯码|备案|许可证|批号|书号|ISBN|校验值)[\p{Script=Han}]{0,4}[：:是为]?[\sA-Z-]{0,6}$/u
/** Lines that are there for everybody to call. */
const publicLine =
  /(?:居委会|社区|街道|服务站|村委会|公开|办公室|热线|咨询|监督|投诉|举报|报名|预约|服务|物业|派出所|医院|学校|双拥办|武装部|中心|窗口|前台|总机|传真|客服|报修)[^，。；]{0,10}$/u
const homes = '单元|幢|栋|号楼|楼'
const home = `(?:\\d{1,4}|[一二三四五六七八九十]{1,3})`
const dweller =
  '现居|居于|暂住|租住|租住在|借住|寄住|家住|住在|住址|现住|居住在|家庭住址|家庭地址|住处|家在|住'

export const numberRules: Rule[] = [
  {
    kind: 'id-number',
    pattern: new RegExp(`(?<![\\d])[1-9]${mayGap}${digits(16)}${mayGap}[\\dXx](?!\\d)`, 'gu'),
    isIt: isIdNumber,
  },
  {
    kind: 'id-number',
    pattern: new RegExp(`(?<!\\d)[1-9]\\d{5}${mayGap}\\d{6}${mayGap}\\d{3}(?!\\d)`, 'gu'),
    isIt: isIdNumber,
    unlessBefore: ofThings,
  },
  // Told to be one, whatever its digits
  {
    kind: 'id-number',
    pattern: new RegExp(
      `(?<=身份证|身份号码|证件号码?|身份证号码?)(?:号码?|尾号)?[是为：:（(\\s]{0,3}\\d(?:${gap}?\\d){13,17}[\\dXx]?`,
      'gu',
    ),
  },
  {
    kind: 'card-number',
    pattern: new RegExp(
      `(?<![\\dA-Za-z])\\d{4}(?:${mayGap}\\d{4}){3}(?:${mayGap}\\d{1,3})?(?!\\d)|(?<![\\dA-Za-z])\\d{6}${mayGap}\\d{10,13}(?!\\d)`,
      'gu',
    ),
    unlessBefore: ofThings,
  },
  {
    kind: 'card-number',
    pattern: new RegExp(
      `(?<=账号|帐号|账户|帐户|卡号|银行卡|存折|工资卡|社保卡|储蓄卡|优待证号?|对公账?户?|户头)${within}{0,6}?\\d(?:${gap}?\\d){7,20}(?!\\d)`,
      'gu',
    ),
    unlessWithin: /\*|电话/u,
  },
  {
    kind: 'phone',
    pattern: new RegExp(
      `(?<!\\d${gap}?)(?:\\+?86|0086)?${mayGap}\\)?${mayGap}1${mayGap}[3-9]${mayGap}\\d(?:${mayGap}\\d){8}(?!\\d)`,
      'gu',
    ),
    unlessBefore: ofThings,
    isIt: isGrouped,
  },
  {
    kind: 'id-number',
    pattern:
      /[军士海空武警后政]{1,2}字第?\d{5,}号?|(?:军官证|士兵证|残疾军人证|军人证|文职证|军人保障卡|学员证|退役证|退伍证|立功证|烈士证|警官证|伤残证|护照|通行证)[^，。；\d]{0,10}[A-Z]{0,2}\d{5,}/gu,
  },
  {
    kind: 'phone',
    pattern: /(?<!\d)\(?0\d{2,3}\)?[-—－ )]{1,2}\d{3,4}[- ]?\d{4}(?!\d)/gu,
    unlessBefore: publicLine,
  },
  {
    kind: 'phone',
    pattern: new RegExp(
      `(?:[旅团营连师]部|部队|营区|哨所|政治处|机关|军营)的?${within}{0,4}?(?:电话|座机|总机|分机)[：:是为\\s]{0,2}\\p{Script=Han}{0,3}\\d{3,8}|(?:军线|内线|保密电话|红机|专线电话|值班电话|家里电话|家中电话|住宅电话|家庭电话|座机|宅电|部队电话|营区电话|总机)${within}{0,6}?\\d{3,4}(?:[- ]?\\d{3,8}){0,2}`,
      'gu',
    ),
    unlessBefore: publicLine,
    unlessNear: /居委会|物业|街道|12345|服务站/u,
  },
  {
    kind: 'phone',
    pattern:
      /(?:QQ|微信号?|钉钉)(?:号码?)?(?:是|为|：|:|\s){0,2}(?:[1-9]\d{5,10}|[A-Za-z][A-Za-z0-9_-]{5,19})(?!\d)/gu,
    unlessBefore: /公众|群$/u,
    unlessWithin: /APP|App/u,
  },
  // The home of a person down to the door (PI-11: no further than the building)
  {
    kind: 'address',
    ...anyOf([
      [
        '柳湾里7幢404室',
        `(?:[\\p{Script=Han}\\d]{0,12}(?:路|街|巷|弄|村|道|小区|苑|园|院|里)[\\p{Script=Han}]{0,4}\\d{0,5}(?:号|弄)?(?:院|小区)?)?${home}(?:号楼|幢|栋|座|号)${gap}?(?:${home}单元)?${gap}?${home}(?:室|户|房)`,
      ],
      ['2单元1101', `${home}单元${gap}?(?:${home}(?:室|户|房|号)|\\d{3,4})`],
      ['6-3-1201', `(?<![\\d.])\\d{1,3}[-—－]\\d{1,2}[-—－]\\d{3,4}(?![\\d-])(?:室)?`],
      ['住柳湾新村9栋1单元302。', `(?<=${dweller})${within}{0,16}?(?:${homes})${within}{0,4}?\\d{3,4}`],
      [
        '花园8幢1203室',
        `(?:花园|小区|新村|家园|苑|公寓|庭)[A-Z\\d]{0,3}(?:座|栋|幢|区|号楼|号院)?${within}{0,4}?\\d{3,4}室`,
      ],
    ]),
    unlessNear: /会议室|活动室|办公室|服务大厅|教室|取件|快递柜|法律援助|电梯|工作室|服务站|培训室|报告厅/u,
  },
  {
    kind: 'address',
    ...anyOf([
      [
        '住址：红旗巷12号',
        `(?:家庭住址|家庭地址|住址|现住址?|户籍地址?|户口所在地|通信地址|入户地址|老家)(?:为|是|在|：|:)?${within}{2,20}?(?:\\d|[一二三四五六七八九十])${within}{0,6}?(?:号|室|组|户)`,
      ],
      ['家：雪岭路23号', `家[：:（(]${within}{2,20}?(?:\\d{1,5}号|(?:栋|幢|号楼|单元)\\d{3,4})`],
      ['路900号部队家', `(?:组|村|路|街|巷)\\d{1,4}号\\p{Script=Han}{2,4}家(?!具|电|政|园|居)`],
      [
        '爷爷家（幸福巷7号',
        `(?:大爷|大娘|大妈|奶奶|爷爷|阿姨|老人|大姐|先生|女士|某|同志|老兵[^，。；]{0,4}|[军烈遗]属[^，。；]{0,4})家[（(，：:在住是]{1,2}${within}{2,20}?\\d{1,5}(?:号|室|组|户|院)`,
      ],
      [
        '军属赵大娘家在三道街8号',
        `(?:军属|烈属|遗属|老兵|军嫂|家属|残疾军人|战士|官兵|同志|大爷|大娘|大妈|奶奶|爷爷|阿姨|先生|女士|某)[^，。；]{0,3}，?(?:家住|现住|现居|住在|居住在|租住在?|暂住|家在|住(?!房|院|户|宅|所|处))${within}{2,20}?\\d{1,5}(?:号|室|组|户)`,
      ],
    ]),
    unlessNear: /居委会|社区服务|到居委/u,
  },
  // The house of somebody who is told of
  {
    kind: 'address',
    pattern:
      /(?:\p{Script=Han}{1,6}(?:村|街|路|巷|弄|胡同|乡|镇|里|院))(?:\p{Script=Han}{0,3}组)?[0-9]{1,5}号(?!楼?(?:门|公交|线|窗|会议|文件))/gu,
    onlyNear:
      /收件人|收货人|父亲|母亲|[军烈遗]属|老兵|奶奶|爷爷|大爷|大娘|大妈|阿姨|家的房|家在|[她他]家|家住|住户|户主|登门|上门|父母/u,
    unlessNear:
      /社区(?:居委会|服务|活动|党群)|中心|办事处|服务站|学校|公园|店|酒店|铺|活动|集合|地点|医院|银行|公司|饭/u,
  },
  {
    kind: 'plate',
    ...anyOf([
      ['VA00001', `(?<![A-Za-z])V[A-Z][·.\\s-]?\\d{5}(?!\\d)`],
      ['军A·00002', `[军海空沈兰济北南广成][A-Z][·.\\s-]?\\d{5}(?!\\d)`],
      ['京V00011', `[京沪津渝]V[·.\\s]?\\d{5}`],
      ['KA-00052', `(?<![A-Za-z])[A-Z]{2}-\\d{5}(?!\\d)`],
      ['WJ京·0003B', `WJ(?:\\p{Script=Han}|\\d{2})?[·.\\s-]?\\d{4,5}[\\dA-Z]?`],
      ['HB 00021', `[VKHBSLNCJGZ][A-Z][·.\\s]\\d{5}(?!\\d)`],
      ['军V-00030', `军[A-Z]-\\d{5}`],
      [
        '京V00011',
        `[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·.\\s-]?(?=[A-Z0-9]{0,5}\\d)[A-Z0-9]{5,6}(?![A-Z0-9])`,
      ],
    ]),
  },
]
