/** A unit that the text calls by its own name, and the alias under which it may be kept. */
export interface NamedUnit {
  words: string
  start: number
  end: number
  alias: string
}

const letters = '甲乙丙丁戊己庚辛壬癸'

/** What stands before a unit's kind when it is no name: 驻区武警中队 names nobody. */
const generic =
  /^(?:驻|区|地|共|建|辖|内|外|当|本|该|某|各|全|武|警|消|防|救|援|交|民|兵|应|急|机|动|特|勤|预|备|役|社|街|道|镇|乡|市|县|省|部|队|党|团|的|所|属|双|拥|单|位|附|近|周|边|友|好|志|愿|服|务|教|导|征|治|安|巡|逻|护|林|少|先|边|境|派|出)*$/

const tails =
  '消防救援站|消防救援大队|消防中队|消防大队|消防支队|消防站|武警中队|武警大队|武警支队|警卫连|警卫营|警卫团|警通连|汽车连|汽车营|通信连|通信营|通信站|雷达站|雷达连|工兵连|工兵营|坦克连|坦克营|炮兵连|炮兵营|炮兵团|高炮连|高炮营|高炮团|导弹营|导弹旅|机步连|机步营|机步旅|步兵连|步兵营|步兵团|防化连|防空营|边防连|边防团|侦察连|特战旅|合成旅|合成营|支援旅|保障营|陆航团|教导队|干休所|中队|大队|支队|独立团|独立营'
const anyTail = new RegExp(tails)
const byName = new RegExp(`([\\u4e00-\\u9fff\\d]{2,10}?)(${tails})`, 'g')
const byNumber =
  /(?:第)?(?:\d{3,6}(?:部队|团|旅|师|医院)|第?[一二三四五六七八九十百\d]{1,4}(?:集团军|野战医院|步兵师|步兵团|旅|团|营(?!业|造|商)|连(?!续|接|队|心|冠|锁|片|夜|环))(?=[\u4e00-\u9fff]{0,2}(?:官兵|部队|战士|、|,|。|连|营|进行|开展|共建|机关|驻)))/g
/** 铁石连, 红星连队: a company under a name of honour, where the sentence brings a partner in. */
const byHonour =
  /(?<=[与和同向到请赴由为给]|慰问|走访|看望|邀请|联合|配合|依托)([\u4e00-\u9fff]{2,3}(?:连队|连|营|团|旅))(?=官兵|部队|战士|的|开展|举行|举办|进行|结|联|共|签|[,。、;)]|$|一起|携手|干部|指战员)/gm
const noUnit =
  /(?:军|兵|令|训练|体验|民|私|国|经|宿|合|运|扎)营|(?:剧|社|集|乐|唱|艺术|文工|宣讲|讲师|代表|慰问|秧歌|青|兵|舞|志愿|参观|服务|歌|戏|党)团|(?:商|文|军|之|劲|商)旅|相连|牵连|[共驻地区各某该本]连|共建连队|驻[区地]|基层连队|边防连|警卫连|机关/

const cut =
  /.*(?:与|和|同|到|由|请|将|向|在|为|对|给|赴|及|跟|是|有|去|使|让|联合|组织|邀请|慰问|走访|协调|依托|结合|前往|以及|配合|发挥|利用|支持|帮助)/

/** Units by name or number in the clean text, each once, with an alias in the order they come. */
export function namedUnits(text: string): NamedUnit[] {
  const found = new Map<string, NamedUnit>()
  const places: { words: string; start: number }[] = []
  for (const match of text.matchAll(byNumber)) places.push({ words: match[0], start: match.index })
  for (const match of text.matchAll(byHonour))
    if (!noUnit.test(match[1]!) && !generic.test(match[1]!.replace(/(?:连队|连|营|团|旅)$/, '')))
      places.push({ words: match[1]!, start: match.index })
  for (const match of anyTail.test(text) ? text.matchAll(byName) : []) {
    const lead = cut.exec(match[1]!)?.[0].length ?? 0
    const name = match[1]!.slice(lead)
    if (name.length < 2 || generic.test(name)) continue
    places.push({ words: match[0].slice(lead), start: match.index + lead })
  }
  places.sort((a, b) => a.start - b.start)
  let units = 0
  let brigades = 0
  for (const { words, start } of places) {
    if (
      found.has(words) ||
      /志愿|少先|教导主任|宣传|文艺|服务|巡逻|护|突击|老兵|民兵|城管|交警|执法|应急分队|施工|医疗/.test(words)
    )
      continue
    const isFire = words.includes('消防')
    const letter = letters[isFire ? brigades++ : units++] ?? '某'
    found.set(words, {
      words,
      start,
      end: start + words.length,
      alias: `${isFire ? '消防救援队' : '共建部队'}${letter}`,
    })
  }
  return [...found.values()]
}
