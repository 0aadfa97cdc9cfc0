import { isHan } from './clean-text.ts'
import { doubledCharacters } from './doubled.ts'
import type { Extent } from './plan.ts'

/** Words by which copying sites call themselves; inside a sentence of a plan they are foreign. */
const siteWords = [
  '文秘',
  '范文',
  '文库',
  '公文网',
  '文档',
  '资料网',
  '资料站',
  '资料库',
  '作文网',
  '论文网',
  '公务员',
  '秘书网',
  '下载',
  '素材网',
  '共同天地',
  '天地网',
  '毕业生网',
  '文章网',
  '材料网',
  '写作网',
  '学习网',
  '教育网',
  '资源网',
  '文书网',
  '课件',
  '原创',
  '首发',
  '百科',
  '转载',
  '论坛',
  '网站',
  '.com',
  '.cn',
  '.net',
  '.org',
  'www',
  'http',
]

/** Marks that a community's own words rarely hold: a repeated phrase needs one to count as foreign. */
const foreign = /[A-Za-z0-9@]|网|天地|文秘|范文|文库|文档|资料|下载|论坛/

const address =
  /(?:https?:\/\/|www\.)[A-Za-z0-9./_?=&%-]+|(?<![A-Za-z0-9-])[A-Za-z0-9-]{2,40}\.(?:com|net|org|cn)(?:\.cn)?(?:\/[A-Za-z0-9./_-]*)?/g

const siteWord =
  '(?:公文|文秘|范文|文库|文档|作文|论文|秘书|资料|毕业生|文章|材料)(?:网|大全|天天看|天天读|随身看|之家|天地|在线|吧|站|中心|下载|文库|写作网|先生)'
/** A site's name standing once inside a sentence, with the usual words before 文秘网 and the like. */
const siteName = new RegExp(
  `(?:第一|中国|大家|应届|精品|无忧|个人|我的|好|新|小|易|实用|免费|优秀|经典|最新|党政|学优|星星|满分)?${siteWord}(?:\\d{1,4})?(?:网)?`,
  'g',
)
const anySiteWord = new RegExp(siteWord)

/** 第 2 页 共 6 页, and what libraries of documents print on each page. */
const pageFoots =
  /第\s*\d{1,3}\s*页\s*[,，]?\s*共\s*\d{1,3}\s*页|下载后可任意(?:编辑|复制)|(?:书山有路勤为径|书山有路|学无止境|学海无涯苦作舟|精品文档|word文档(?:可编辑)?|仅供个人学习参考)(?=[\u4e00-\u9fff])/g

/** 應(yīng)該: the sounds that a converter of characters left behind them. */
const soundings = /(?<=[\u4e00-\u9fff])[(（][a-zü]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]*[)）]/g

/** In characters: a numbered line so long is a page's worth of text and no entry of a list. */
const longPiece = 80

/**
 * 1、… 2、…: a viewer of documents cut the text into numbered pieces wherever a page ended, mostly in the
 * middle of a sentence. The breaks and the numbers are its own.
 */
function pieceNumbers(raw: string): Extent[] {
  const marks = [...raw.matchAll(/(?:^|\n)[ \t\u3000]*(\d{1,2})、/g)]
  if (marks.length < 2 || marks.some((mark, place) => Number(mark[1]) !== place + 1)) return []
  const starts = marks.map((mark) => mark.index + mark[0].length)
  const ends = marks.map((_, place) => marks[place + 1]?.index ?? raw.length)
  if (starts.slice(0, -1).some((start, place) => ends[place]! - start < longPiece)) return []
  const isCut = (at: number) => !/[。;；!！?？:：]\s*$/.test(raw.slice(Math.max(0, at - 4), at))
  if (!marks.slice(1).some(({ index }) => isCut(index))) return []
  return marks.map(({ index }, place) => {
    const isBreak = raw[index] === '\n'
    return { start: isBreak && (place === 0 || !isCut(index)) ? index + 1 : index, end: starts[place]! }
  })
}

/** In characters: narrower columns are tables and verse. */
const narrowest = 22
/** Fewer lines of one width may be so by chance. */
const leastWrapped = 3

/**
 * Line ends that a page's width made: lines of one width that break off in the middle of a sentence.
 * The breaks, and empty lines between them, go.
 */
function wraps(raw: string): Extent[] {
  const lines = [...raw.matchAll(/[^\n]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].trimEnd().length,
    width: match[0].trim().length,
  }))
  const broken = lines.flatMap((line, place) => {
    const next = lines[place + 1]
    if (!next || line.width < narrowest || !/[\u4e00-\u9fff，、“\d]/.test(raw[line.end - 1] ?? '')) return []
    const opens = raw.slice(next.start, next.start + 8).trimStart()
    return /^[\u4e00-\u9fff，、”》）)]/.test(opens) &&
      !entry.test(opens) &&
      !/[\t|│｜]/.test(raw.slice(line.start, next.end))
      ? [{ start: line.end, end: next.start, width: line.width }]
      : []
  })
  const widest = Math.max(0, ...broken.map(({ width }) => width))
  const even = broken.filter(({ width }) => width >= widest - 4)
  return even.length >= leastWrapped && even.length >= broken.length / 2 ? even : []
}

const entry =
  /^(?:[一二三四五六七八九十]{1,3}[、.．是]|[(（〔]|\d{1,2}[、.．)）]|第[一二三四五六七八九十]|[①-⑳]|[·•●◆■★☆]|\d{1,2}月|[一二三四五六七八九十]{1,2}月|时间|地点)/

/** Names of copying sites and addresses inside the text, ascending and apart. */
export function findInjected(raw: string): Extent[] {
  const found: Extent[] = [
    ...matches(raw, address),
    ...recurring(raw),
    ...(anySiteWord.test(raw) ? matches(raw, siteName).filter((at) => isInside(raw, at)) : []),
    ...matches(raw, soundings),
    ...matches(raw, pageFoots),
    ...pieceNumbers(raw),
    ...wraps(raw),
    ...doubledCharacters(raw),
  ]
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  const apart: Extent[] = []
  for (const extent of found) {
    const last = apart.at(-1)
    if (last && extent.start <= last.end) last.end = Math.max(last.end, extent.end)
    else apart.push({ ...extent })
  }
  return apart.map((extent) => withBrackets(raw, extent))
}

function matches(raw: string, pattern: RegExp): Extent[] {
  return [...raw.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** Words stand against it on both sides: it breaks a sentence. */
function isInside(raw: string, { start, end }: Extent): boolean {
  return isHan(raw.charCodeAt(start - 1)) && isHan(raw.charCodeAt(end))
}

/** A phrase with a site's word in it that recurs letter for letter, at least once inside a sentence. */
function recurring(raw: string): Extent[] {
  const found: Extent[] = []
  for (const word of siteWords) {
    const places: number[] = []
    for (let at = raw.indexOf(word); at >= 0 && places.length < 400; at = raw.indexOf(word, at + word.length))
      places.push(at)
    if (places.length < 2) continue
    for (const group of groupsBySurroundings(raw, places, word.length)) {
      const [first] = group
      if (!first || first.end - first.start < 4) continue
      const phrase = raw.slice(first.start, first.end)
      if (foreign.test(phrase) && group.some((at) => isInside(raw, at))) found.push(...group)
    }
  }
  return found
}

/** The places that share the most text around the word; each widened as far as two of them agree. */
function groupsBySurroundings(raw: string, places: number[], length: number): Extent[][] {
  const groups = new Map<string, number[]>()
  for (const at of places) {
    const key = raw.slice(at, at + length + 2)
    groups.set(key, [...(groups.get(key) ?? []), at])
  }
  return [...groups.values()].filter((group) => group.length > 1).map((group) => widen(raw, group, length))
}

function widen(raw: string, places: number[], length: number): Extent[] {
  let before = 0
  let after = length
  const agree = (offset: number) => {
    const mark = raw[places[0]! + offset]
    return (
      mark !== undefined && !'\n。;；“”'.includes(mark) && places.every((at) => raw[at + offset] === mark)
    )
  }
  while (before < 30 && agree(-before - 1)) before++
  while (after < 40 && agree(after)) after++
  return places.map((at) => ({ start: at - before, end: at + after }))
}

function withBrackets(raw: string, { start, end }: Extent): Extent {
  const pair = `${raw[start - 1] ?? ''}${raw[end] ?? ''}`
  return ['()', '（）', '[]', '【】', '〔〕', '<>'].includes(pair)
    ? { start: start - 1, end: end + 1 }
    : { start, end }
}
