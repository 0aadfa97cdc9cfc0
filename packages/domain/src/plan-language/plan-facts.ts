import { yearsIn } from './pages.ts'
import { isOwnName } from './words/places.ts'

export interface PlanFacts {
  title: string | null
  year: number | null
  isYearMasked: boolean
  organisation: string | null
  theme: string | null
}

/** 200*年, 20xx年, ____年: a year that a copy has hidden. */
export const maskedYear = /(?:20[\d*x×X_〇○]{0,2}[*x×X_]{1,2}|[*x×X_]{2,4}|_{2,}|20\s?__?)年/

/** Title, year, organisation and theme of a text, from its clean title and words. */
export function planFacts(title: string | null, body: string): PlanFacts {
  const opening = body.slice(0, 400)
  return {
    title,
    year: yearOf(title, body),
    isYearMasked: maskedYear.test(title ?? '') || maskedYear.test(opening),
    organisation: organisationOf(title, opening),
    theme: themeOf(body),
  }
}

/** The title's year; of 2013年总结和2014年打算 the one that is planned. Else the opening's, if it plans. */
function yearOf(title: string | null, body: string): number | null {
  const bare = /^(20\d\d)(?=[\u4e00-\u9fff])(?!年)/.exec(title ?? '')
  const inTitle = title ? [...yearsIn(title), ...(bare ? [Number(bare[1])] : [])] : []
  if (inTitle.length > 0) return inTitle.at(-1)!
  const bracketed = /[(〔](20\d\d)[)〕]$/.exec(title ?? '')
  if (bracketed) return Number(bracketed[1])
  if (title && maskedYear.test(title)) return null
  const opening = body.slice(0, 260)
  // Of 2025年工作的汇报 and 2026年工作 the later is the one that is planned.
  const planned = [
    ...opening.matchAll(/\d{4}年(?:度)?(?=[^。]{0,24}(?:计划|安排|打算|工作要点|方案|如下|双拥工作|重点))/g),
  ].flatMap((match) => yearsIn(match[0]))
  if (planned.length > 0) return Math.max(...planned)
  const first = yearsIn(opening)[0]
  if (first !== undefined && /^\s*(?:\d{4}年)[,是我]/.test(opening)) return first
  const dated = /(\d{4})年\d{1,2}月\d{1,2}日\s*$/.exec(body.trimEnd())
  const months = [
    ...body.matchAll(/(\d{4})年(?:第?[一二三四\d]{1,2}[-~至—]*\d{0,2}(?:月|季度)|上半年|下半年)/g),
  ].map((match) => Number(match[1]))
  if (months.length > 0) return months[0]!
  return dated ? Number(dated[1]) : spokenYear(opening)
}

/** 今天是2026年头一回碰头: the one year that is named, unless something happened in it. */
function spokenYear(opening: string): number | null {
  const named = [
    ...opening.matchAll(
      /(20\d\d)年(?![^,。;]{0,12}(?:成立|建成|荣获|获得?|评为|授予|以来|起|命名|退役|入伍|了))/g,
    ),
  ]
  const years = new Set(named.map((match) => Number(match[1])))
  return years.size === 1 ? [...years][0]! : null
}

const kinds =
  '社区居委会|社区居民委员会|社区党委|社区党总支|社区|街道办事处|街道|村民委员会|村委会|村|镇人民政府|镇|乡|小学|中学|学校|幼儿园|大学|学院|医院|公司|居委会|服务站|服务中心|事务局|民政局|(?<![格布结大全公])局|办事处|人武部|武装部|总工会|工会|妇联|团委|敬老院|干休所|军休所|县|区|市'
const named = new RegExp(
  `^[^,。:;()“”]*?([\\u4e00-\\u9fff]{2,14}?(?:${kinds}))(?=$|[^\\u4e00-\\u9fff]|\\d|[*x×]|双拥|年|拥军|关于|庆|八一|“|军民|开展|“八一|国防|退役|走访|慰问|共建|学雷锋|党|与|和|今|春|上半|下半|第|工作|系列|全民|安排|将|在|根据|为|本|(?:${kinds}))`,
)

/** What the names of bodies end with; 乡创建 is none. */
const isBody =
  /[村镇乡县市区所站局委办会队部连营团旅校院场园馆里苑院厂社台行屯坊城处科企司心店坊寨湾站线段库道]$|[小中大]学$|联$|团委$|社区|街道|公司|集团|机关|大院|新村|小区$/

/** 1.电力公司为…: what a list's entry begins with is somebody else. */
const isEntry = /^[\s(]*(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.、)]/

/** The name in the title, else in the first lines; 我社区 and ××社区 are none. */
function organisationOf(title: string | null, opening: string): string | null {
  const inBrackets = /[(〔]([\u4e00-\u9fff]{2,12}(?:镇|乡|街道|社区|村|小学|中学|医院))[)〕]/.exec(
    title ?? '',
  )?.[1]
  if (inBrackets && isOwnName(inBrackets)) return inBrackets
  const lead = title?.replace(
    /^(?:(?:\d{4}|[*x×X_\d]{2,4}|[〇○零一二三四五六七八九]{4})年度?|关于|印发|附件?\d?:|《)+/,
    '',
  )
  const titled = lead ? prefix.exec(lead)?.[1] : undefined
  if (titled && isOwnName(titled) && isBody.test(titled)) return titled
  // A title that runs on into the text.
  const run =
    /^\s*([^,。:;\n]{6,30}?(?:计[划画]|方案|安排|打算|要点))(?=\s|本|我|为|各|\d{4}年|[一壹]、)/.exec(
      opening,
    )?.[1]
  const leading = run ? prefix.exec(run.replace(/^(?:\d{1,2}[、.])?(?:关于)?/, ''))?.[1] : undefined
  if (leading && isOwnName(leading) && isBody.test(leading)) return leading
  const party = firstParty.exec(opening)?.[1]
  if (party && isOwnName(party)) return party
  for (const words of opening.split('\n').slice(0, 3)) {
    const found = named.exec(words.trim())?.[1]
    if (
      found &&
      words.length < 40 &&
      !isEntry.test(words) &&
      isOwnName(found) &&
      !/[的将和与为在]/.test(found)
    )
      return found
  }
  const inText =
    /(?:^|[,。\n])([\u4e00-\u9fff]{2,8}(?:社区|街道|村|镇|乡|学校|小学|中学))(?=20[\dx×*_]{2}年|将|研究|决定|特制|围绕|计划|拟|全年|今年|在|党|居委|按照|根据|结合|的双拥|双拥|拥军)/.exec(
      opening,
    )?.[1]
  if (inText && isOwnName(inText) && !/[的将和与为在]|调整|充实|成立|组织|开展|建立|完善|健全/.test(inText))
    return inText
  return spokenOf(opening)
}

/** 甲方:红星社区居民委员会: who makes an agreement with a unit. */
const firstParty =
  /(?:^|\n)甲方(?:\([^)]*\))?:([\u4e00-\u9fff]{2,12}(?:居民委员会|居委会|村民委员会|村委会|社区|街道办事处|街道|镇人民政府|镇))(?=\n|$)/

/** 结合石桥镇实际, 做好201x年柳溪村双拥工作, 甲方:红星社区居民委员会: who speaks, by the way. */
function spokenOf(opening: string): string | null {
  const [, name] =
    /(?:结合|年|在|[。\n,])([\u4e00-\u9fff]{2,4}?(?:社区居民委员会|社区居委会|社区|街道|镇|村))(?=实际|双拥工作|\n|范围|坚持|研究)/.exec(
      opening,
    ) ?? []
  return name && isOwnName(name) && !/[的将和与为在]|结合|本/.test(name) ? name : null
}

/** What a title begins with, up to the year or the words of the work. */
const prefix =
  /^([^,。:;()“”《》]{3,24}?)(?=(?:\d{4}|[〇○零一二三四五六七八九×xX*]{4}|20[\d*x×X_〇○]{0,2}[*x×X_]{1,2}|[*x×X_]{2,4}|_{2,})(?:[-至]\d{4})?(?:学)?年|年度|双拥|拥军|拥政|军民|军地|军警民|警民|共建|“|《|八一|关于|国防|爱民|巾帼|常态化|庆|开展|系列|建军|走访|慰问|工作|征兵|学雷锋|服务部队|迎|春节|元旦|上半年|下半年|第[一二三四]季度|今年|全年|年|和[\u4e00-\u9fff]{2,8}共建|与|创建|争创|全民)/

/** 以“军民同心”为主题, 主题:《…》. */
function themeOf(body: string): string | null {
  const led = /以(《[^》\n]{2,40}》|“[^”\n]{2,40}”|[^,。;\n“《]{3,30}?)(?:为|作为)(?:活动)?主题/.exec(body)
  const found = led?.[1] ?? /主题[:是为](《[^》\n]{2,40}》|“[^”\n]{2,40}”)/.exec(body)?.[1]
  return found ? found.replace(/^“|”$/g, '') : null
}
