import type { Rule } from '../guard-rules.ts'
import { gap, numeral, oneOf } from '../words-of-forces.ts'

/**
 * Words of the armed forces with their sounds: what people write with letters, sounds or gaps so that no
 * search finds it (部d, jun营, 雷da, 番hao, b-d).
 */
const disguised: [word: string, sounds: string][] = [
  ['部队', 'bu dui'],
  ['军队', 'jun dui'],
  ['官兵', 'guan bing'],
  ['军营', 'jun ying'],
  ['营区', 'ying qu'],
  ['军区', 'jun qu'],
  ['军演', 'jun yan'],
  ['演习', 'yan xi'],
  ['番号', 'fan hao'],
  ['代号', 'dai hao'],
  ['武警', 'wu jing'],
  ['陆军', 'lu jun'],
  ['海军', 'hai jun'],
  ['空军', 'kong jun'],
  ['火箭', 'huo jian'],
  ['雷达', 'lei da'],
  ['导弹', 'dao dan'],
  ['坦克', 'tan ke'],
  ['装甲', 'zhuang jia'],
  ['侦察', 'zhen cha'],
  ['通信', 'tong xin'],
  ['警卫', 'jing wei'],
  ['防化', 'fang hua'],
  ['特战', 'te zhan'],
  ['潜艇', 'qian ting'],
  ['航母', 'hang mu'],
  ['战备', 'zhan bei'],
  ['炮兵', 'pao bing'],
  ['工兵', 'gong bing'],
  ['舰艇', 'jian ting'],
  ['军舰', 'jun jian'],
  ['驻训', 'zhu xun'],
  ['驻地', 'zhu di'],
  ['拉练', 'la lian'],
  ['移防', 'yi fang'],
  ['换防', 'huan fang'],
  ['开拔', 'kai ba'],
  ['集训', 'ji xun'],
  ['战士', 'zhan shi'],
  ['连长', 'lian zhang'],
  ['营长', 'ying zhang'],
  ['团长', 'tuan zhang'],
  ['旅长', 'lv zhang'],
  ['政委', 'zheng wei'],
  ['合成', 'he cheng'],
  ['舟桥', 'zhou qiao'],
  ['陆航', 'lu hang'],
  ['战机', 'zhan ji'],
  ['基地', 'ji di'],
  ['哨所', 'shao suo'],
  ['弹药', 'dan yao'],
  ['箭军', 'jian jun'],
  ['边防', 'bian fang'],
  ['军用', 'jun yong'],
  ['高原', 'gao yuan'],
  ['边境', 'bian jing'],
  ['海岛', 'hai dao'],
  ['戈壁', 'ge bi'],
  ['西藏', 'xi zang'],
  ['新疆', 'xin jiang'],
  ['南海', 'nan hai'],
  ['兵哥', 'bing ge'],
  ['当兵', 'dang bing'],
  ['编制', 'bian zhi'],
  ['坐标', 'zuo biao'],
  ['兵力', 'bing li'],
  ['阵地', 'zhen di'],
  ['军列', 'jun lie'],
  ['火炮', 'huo pao'],
  ['步枪', 'bu qiang'],
  ['战车', 'zhan che'],
  ['军官', 'jun guan'],
  ['士官', 'shi guan'],
  ['上尉', 'shang wei'],
  ['中尉', 'zhong wei'],
  ['少校', 'shao xiao'],
  ['中校', 'zhong xiao'],
  ['大校', 'da xiao'],
  ['参谋', 'can mou'],
  ['演训', 'yan xun'],
  ['伞兵', 'san bing'],
  ['洞库', 'dong ku'],
  ['机步', 'ji bu'],
  ['连队', 'lian dui'],
  ['支队', 'zhi dui'],
  ['哨位', 'shao wei'],
  ['军港', 'jun gang'],
  ['靶场', 'ba chang'],
  ['实弹', 'shi dan'],
  ['野营', 'ye ying'],
  ['营房', 'ying fang'],
  ['教导', 'jiao dao'],
  ['高炮', 'gao pao'],
  ['海防', 'hai fang'],
  ['防空', 'fang kong'],
]
/** Everyday words and codes too: not by a first letter (Z士, 合c), only by the whole sound. */
const bySoundOnly = new Set(
  '番号 高原 边境 海岛 戈壁 西藏 新疆 南海 兵哥 当兵 编制 坐标 兵力 阵地 军列 火炮 步枪 战车 军官 士官 上尉 中尉 少校 中校 大校 参谋 演训 伞兵 洞库 机步 连队 支队 哨位 军港 靶场 实弹 野营 营房 教导 高炮 边防 海防 防空 合成 基地 战士 集训 驻地 团长 代号 连长'.split(
    ' ',
  ),
)

const within = '[-·.*_\\s]?'

/** One sign by its sound or its first letter; never the plain word, and never first letters alone. */
function disguisesOf([word, sounds]: (typeof disguised)[number]): string[] {
  const [first = '', second = ''] = word
  const [one = '', two = ''] = sounds.split(' ')
  const letters = (sound: string) => (bySoundOnly.has(word) ? sound : `(?:${sound}|${sound[0]})`)
  return [
    `(?<![a-z])${letters(one)}${within}${second}`,
    `${first}${within}${letters(two)}(?![a-z])`,
    bySoundOnly.has(word)
      ? `(?<=\\p{Script=Han})${one}${two}(?![a-z])|(?<![a-z])${one}${two}(?=\\p{Script=Han})`
      : `(?<![a-z])${one}${within}${two}(?![a-z])`,
  ]
}

/** 部d, bu队, budui; 海j; jun演. */
const disguisedWords = new RegExp(disguised.flatMap(disguisesOf).join('|'), 'giu')

/** 雷·达, 番|号: a word taken apart by something other than a blank, which tables have too. */
const takenApart = new RegExp(
  disguised
    .map(([word]) => word.split('').join('(?:[-·.*_/|~+•]|\\p{Extended_Pictographic}\\uFE0F?){1,2}'))
    .join('|'),
  'gu',
)

/** Team A and team B, zones and halls are lettered too. */
const lettered = /(?<![A-Za-z])[A-I][队区营号][^。]{0,14}(?<![A-Za-z])[A-I][队区营号]/u

/** First letters alone (bd, wj, kj) are many other things besides: only beside what a unit does. */
const initials = 'bd|wj|kj|hj|lj|hjj|hjb|b[-. ·]d|w[-. ·]j[.]?|k[-. ·]j|h[-. ·]j|jq'
const initialsOfUnits = new RegExp(
  `(?<=[和与同跟问请驻某进到在去看是给向由替帮从\\d]|附近的?|共建的?|隔壁的?|旁边的?)(?:${initials})(?![a-z])(?!面试|光碟|路由)|(?<![a-z])(?:${initials})(?=(?:的|那边|里|这边)?(?:官兵|战士|首长|领导|兵|同志|大院|食堂|门口|家属|开放|来|中队|支队|干部|慰问|场站|机场|基地|今晚|哥|叔|姐|弟|大哥|嫂|又要|拉练|联系|干事|篮球|营区|驻地|换防|演习))`,
  'giu',
)

/** Signs of one sound. */
const soundsLike: Record<string, string> = {
  部: '布步埠簿怖',
  队: '堆兑',
  军: '君均钧菌',
  营: '赢盈莹萤荧',
  官: '关棺',
  兵: '冰',
  警: '井景憬',
  武: '五舞午捂伍',
  导: '到倒岛捣盗蹈稻',
  弹: '蛋淡旦诞',
  雷: '镭蕾磊擂',
  达: '哒搭',
  坦: '毯探谈叹摊碳',
  克: '刻壳',
  潜: '浅前钱',
  艇: '挺庭亭',
  舰: '剑见件键建',
  炮: '跑泡袍',
  番: '翻蕃帆',
  号: '耗浩皓',
  陆: '鹿',
  空: '孔',
  箭: '剑件贱荐',
  装: '妆庄桩',
  甲: '钾',
  训: '迅讯',
  驻: '住注',
  防: '仿房',
  拔: '跋八',
  战: '站占',
}
/** Words that people write with a sign of the same sound. */
const soundedWords = oneOf(
  '部队 军营 营区 官兵 武警 导弹 雷达 坦克 潜艇 舰艇 炮弹 炮兵 番号 火箭军 集团军 装甲车 驻训 移防 换防 开拔',
).split('|')
/** What of them is a word, a name or a part of others: 召开八一, 全部兑现, 我军赢得, 收到弹力带, 扬帆号. */
const realWords = new Set(
  oneOf(
    '步队 部堆 部兑 军赢 军盈 开八 帆号 武景 武井 武憬 到弹 倒弹 谈克 探克 叹克 摊克 碳克 换房 移房 住讯 前艇 见艇 件艇 键艇 建艇 关兵 五警 导诞 跑兵 换仿',
  ).split('|'),
)
/** These only where soldiers follow, or between quotation marks. */
const soundedBesideSoldiers = oneOf(
  '步队 武井 到弹 倒弹 谈克 探克 跑兵 空君 空均 空菌 海君 海均 海菌 陆君 陆均 鹿军 布对 步对 布兑 布堆 宾哥 冰哥 大跑 火跑',
)
const heard = `${soundedWords
  .flatMap((word) =>
    [...word].flatMap((sign, at) =>
      [...(soundsLike[sign] ?? '')].map((other) => word.slice(0, at) + other + word.slice(at + 1)),
    ),
  )
  .filter((word) => !realWords.has(word))
  .join('|')}|[布步埠]\\s?dui|某[吕驴侣](?![姓氏女男先])`
const heardBesideSoldiers = `(?<=[“"「])(?:${soundedBesideSoldiers})(?=[”"」])|(?:${soundedBesideSoldiers})(?=的?(?:官兵|战士|部队|雷达|地勤|航空|陆战|舰|兵|叔叔|哥|们|首长|大院|家属|中队|支队|旅|团|营|连|车)|[”"]?数)|[布步]\\s队(?=\\s?(?:官兵|战士|家属|大院))`
/** Beside a number only: 905吕, 三驴. */
const levelSounds = '驴|吕|侣|铝|缕|莲|帘|抟|湍'
/** Digits by their sounds in a row before 部队: 酒零零幺洞部队. */
const digitSounds =
  '[0-9零〇一二三四五六七八九洞幺两拐勾酒久灵玲铃陵依衣伊医尔耳贰儿伞叁散思寺斯丝肆武舞伍午无吾溜柳留遛陆期妻漆柒起棋吧爸扒捌巴玖]'

export const substituteRules: Rule[] = [
  { kind: 'substitute', pattern: disguisedWords, unlessAfter: /^(?:路由|面试)/u, unlessNear: lettered },
  { kind: 'substitute', pattern: initialsOfUnits },
  {
    kind: 'substitute',
    pattern:
      /[0-9]{2,4}[“”"'‘’]{1,2}(?:旅|团|营|连|师|部队)|(?<![A-Za-z])[dDbB]队(?=家属|的兵|官兵|战士|大院)/gu,
    unlessNear: lettered,
  },
  { kind: 'substitute', pattern: /(?<![A-Za-z])[A-Za-z]{2,4}(?=当兵|服役)/gu },
  {
    kind: 'substitute',
    pattern: new RegExp(`${heard}|${heardBesideSoldiers}`, 'gu'),
    unlessBefore: /(?:散|跑|漫|徒|宣|公|小|铁|高|地|红|进|健|竞|全|外|发|颁|分)$/u,
    unlessAfter: /^[伍列员形]/u,
  },
  {
    kind: 'substitute',
    pattern: new RegExp(
      `(?:${numeral}{1,5}几?|某)\\s?(?:(?:tuan|l[uüv]|ying|lian|bd|lyu|jun|zhidui)(?![a-z])|${levelSounds})(?![子花藕肉皮友布锅合县市山剧姓氏])`,
      'giu',
    ),
  },
  {
    kind: 'substitute',
    pattern: new RegExp(
      `${numeral}(?:${gap}?${numeral}){1,5}号?(?:不对|步队|部对|步对|布对|部堆|不队|补队|bu\\s?dui|budui|B队|b队|部D|部d)`,
      'gu',
    ),
  },
  {
    kind: 'substitute',
    pattern: new RegExp(
      `(?=${digitSounds}{0,5}[酒灵玲铃依衣尔耳伞思寺舞溜柳妻漆吧爸扒])${digitSounds}{3,6}(?:部队|布队|步队|不对)`,
      'gu',
    ),
  },
  {
    kind: 'substitute',
    pattern:
      /[少中上大][-·.*_]{1,2}[尉校将士]|(?:番|部)(?:hao|dui)|(?<![A-Za-z])(?:brigade|battalion|regiment|division)\s?\d{1,6}|(?<!\d)\d{1,6}(?:st|nd|rd|th)?\s(?:brigade|battalion|regiment|division|company|unit|troops?)(?![a-z])/giu,
  },
  {
    kind: 'substitute',
    pattern:
      /军\s?E(?![a-z])|[\u{1F680}\u{2693}\u{1F396}\u{1F6E9}\u{2708}\u{1F6A2}\u{1F46E}\u{1F482}\u{1F3AF}\u{1F4A3}]\uFE0F?(?:军|部|兵|旅|团|营|连|队)/gu,
  },
  {
    kind: 'substitute',
    pattern: new RegExp(`(?<![全各内外乐学总支分干俱一大])部${gap}{1,3}队(?![员长伍])`, 'gu'),
  },
  { kind: 'substitute', pattern: takenApart },
  {
    kind: 'substitute',
    pattern: /(?<![A-Za-z])PLA(?![A-Za-z])|[捣岛]弹[旅营连]|(?<=[零〇\d])不对/gu,
  },
  { kind: 'substitute', pattern: /(?<![A-Za-z0-9])[0-9]{2,4}[A-Za-z]{1,5}(?:旅|团|营|连|支队|部队|分队)/gu },
  { kind: 'substitute', pattern: /\p{Script=Han}[a-z]{2,5}(?:连|营|团|旅|支队)(?![a-z])/gu },
  {
    kind: 'substitute',
    pattern: new RegExp(
      `${numeral}{3}[绿滤](?![色化植地灯豆茶皮叶草荫])|${numeral}{1,4}[LYTSl](?=官兵|战士|的?兵|的?领导|来|派)|${numeral}{2,4}[LYTSl](?![A-Za-z0-9])(?=[，。；的和与跟]|$)`,
      'gu',
    ),
    unlessBefore: /[.\d]$/u,
  },
]
