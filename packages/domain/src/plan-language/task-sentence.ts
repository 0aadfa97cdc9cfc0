import { describeMonths, describeWindow } from '../almanac/describe-window.ts'
import type { Window } from '../almanac/window.ts'
import type { TaskKind } from './plan.ts'
import type { TaskAtRest } from './plan-at-rest.ts'
import { readPlans } from './read-plan.ts'
import { allAgree, disagreements, measureAgreement, type TaskAspect } from './read-same-task.ts'
import { is, tokenise } from './tokens.ts'

/** The verb that a kind of work takes, and the noun that names its form where the title does not. */
const phrasing: Record<TaskKind, { verb: string; form: string }> = {
  meeting: { verb: '召开', form: '座谈会' },
  'family-visit': { verb: '开展', form: '走访慰问' },
  'unit-visit': { verb: '开展', form: '慰问部队活动' },
  lecture: { verb: '举办', form: '讲座' },
  contest: { verb: '举办', form: '竞赛' },
  gala: { verb: '举办', form: '联谊活动' },
  sports: { verb: '举办', form: '体育比赛' },
  screening: { verb: '组织', form: '电影放映' },
  cleanup: { verb: '开展', form: '卫生整治' },
  patrol: { verb: '开展', form: '文明劝导' },
  volunteering: { verb: '开展', form: '志愿服务活动' },
  clinic: { verb: '开展', form: '义诊' },
  publicity: { verb: '开展', form: '宣传活动' },
  'defence-education': { verb: '开展', form: '国防教育活动' },
  memorial: { verb: '开展', form: '祭扫活动' },
  pairing: { verb: '开展', form: '结对共建' },
  assistance: { verb: '开展', form: '帮扶活动' },
  employment: { verb: '开展', form: '就业服务' },
  library: { verb: '开展', form: '图书借阅' },
  'culture-group': { verb: '组建', form: '文艺队' },
  'tech-support': { verb: '开展', form: '科技拥军活动' },
  conscription: { verb: '开展', form: '征兵宣传' },
  records: { verb: '开展', form: '建档' },
  organisation: { verb: '开展', form: '检查考核' },
  other: { verb: '开展', form: '双拥活动' },
}

/** Trying more wordings than this has never helped. */
const mostTries = 80

/**
 * The sentence that states a task in a written plan, without its end. Of the plan's own words and of
 * wordings made from the task's fields the first that is read back as the same task, under the heading
 * it will stand under; if none is, the one that is read back most nearly, with what it leaves out in a
 * bracket behind it, as offices note who joins in and for whom.
 */
export function taskSentence(task: TaskAtRest, year: number, heading: string): string {
  const said: Said[] = []
  for (const sentence of wordings(task)) {
    const one = readBack(sentence, task, year, heading)
    if (one.agreements === allAgree) return sentence
    said.push(one)
    if (said.length === mostTries) break
  }
  // A note mends everything but the kind of work.
  const nearest = said.toSorted(
    (a, b) =>
      Number(a.lacks.includes('kind')) - Number(b.lacks.includes('kind')) || b.agreements - a.agreements,
  )
  let best = said.reduce((a, b) => (b.agreements > a.agreements ? b : a), said[0]!)
  const bare = said.slice(0, 3).filter(({ agreements }) => agreements < 0)
  for (const { sentence, lacks } of [
    ...nearest.filter(({ agreements }) => agreements >= 0).slice(0, mostNotes),
    ...bare,
  ])
    for (const note of notes(task, lacks)) {
      const one = readBack(`${sentence}（${note}）`, task, year, heading)
      if (one.agreements === allAgree) return one.sentence
      if (one.agreements > best.agreements) best = one
    }
  return best.sentence
}

/** Wordings that are given a note each; the rest say too little. */
const mostNotes = 6

interface Said {
  sentence: string
  /** -1 where it is not read as one task. */
  agreements: number
  lacks: TaskAspect[]
}

function readBack(sentence: string, task: TaskAtRest, year: number, heading: string): Said {
  const [plan] = readPlans(`${year}年双拥工作计划\n三、主要任务\n（一）${heading}\n1.${sentence}。`).plans
  const [item, ...others] = plan?.items ?? []
  if (!item || others.length > 0) return { sentence, agreements: -1, lacks: [] }
  return { sentence, agreements: measureAgreement(task, item, year), lacks: disagreements(task, item, year) }
}

/** 时间：8月上旬；协办单位：武装部；服务对象：老兵；数量：2场. What the sentence lacks, then all that is known. */
function notes(task: TaskAtRest, lacks: TaskAspect[]): string[] {
  const time = timeWords(task).at(-1)
  const known: [aspects: TaskAspect[], note: string][] = [
    [['days', 'months', 'rhythm'], time ? `时间：${time}` : ''],
    [['partners'], task.partners.length > 0 ? `协办单位：${task.partners.join('、')}` : ''],
    [['targets'], task.targets.length > 0 ? `服务对象：${task.targets.join('、')}` : ''],
    [['quantity'], task.quantity ? `数量：${task.quantity.n}${task.quantity.unit}` : ''],
  ]
  const joined = (rows: typeof known) => rows.flatMap(([, note]) => (note ? [note] : [])).join('；')
  const lacking = joined(known.filter(([aspects]) => aspects.some((aspect) => lacks.includes(aspect))))
  return [...new Set([lacking, joined(known)])].filter((note) => note !== '')
}

/** The plan's own words first, then with what they leave out, then sentences made from the fields. */
function* wordings(task: TaskAtRest): Generator<string> {
  const times = timeWords(task)
  for (const words of quoteWordings(task)) {
    yield words
    if (!saysTime(words)) for (const time of times) yield* timed(time, words)
  }
  for (const words of phrases(task)) {
    if (times.length === 0) yield words
    for (const time of times) yield* timed(time, words)
  }
  if (times.length > 0) yield* phrases(task)
}

/** 于 keeps a month apart from the number of the entry: 1.于2月… and not 1.2月… */
const timed = (time: string, words: string) =>
  /^\d/.test(time) ? [`于${time}${words}`, `于${time}，${words}`] : [`${time}，${words}`, `${time}${words}`]

const saysTime = (words: string) => tokenise(words, 0, words.length).some(({ time }) => time)

const pronouns = /他们|她们|其(?=提供|解决|办理|送)/u

/** A blank that a page left between two characters would be stretched in print. */
const gapInWord = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu

function quoteWordings(task: TaskAtRest): string[] {
  const quote = task.quote
    .trim()
    .replace(gapInWord, '')
    .replace(/[。；，、,;.和及与并]+$/u, '')
  if (!quote) return []
  const named = task.targets.length > 0 ? quote.replace(pronouns, task.targets.join('、')) : quote
  const verbal =
    saysWhatIsDone(quote) || namesPartner(quote) ? [] : [behindTime(quote, phrasing[task.kind].verb)]
  const joined = verbal[0] ?? named
  const partners = namesPartner(joined) ? [] : wordsForPartners(task).filter((words) => words !== '')
  // 与共建部队甲官兵: the unit is the partner.
  const byUnit = task.partners.reduce((words, name) => words.replace(`${name}官兵`, name), named)
  return [
    ...new Set([
      ...verbal,
      quote,
      named,
      byUnit,
      ...byName(quote, task),
      ...partners.map((words) => behindTime(joined, words)),
    ]),
  ]
}

/** 元宵节期间，与共建部队甲官兵包汤圆: a second partner in front would be one too many. */
const namesPartner = (words: string) =>
  tokenise(words, 0, words.length).some((token) => is(token, 'with') && !token.isQuoted)

/** 八一前夕，邀请共建部队…: what is put in front stands behind the time that opens the sentence. */
function behindTime(words: string, opening: string): string {
  const first = tokenise(words, 0, words.length).find(({ time, mark }) => !time && !mark)
  const at = first?.start ?? 0
  return `${words.slice(0, at)}${opening}${words.slice(at)}`
}

/** A cell of a table or an entry of a list may only name the work: “红色家书”诵读会. */
function saysWhatIsDone(words: string): boolean {
  return tokenise(words, 0, words.length).some(
    (token) =>
      !token.isQuoted &&
      !token.isBracketed &&
      (token.word?.act?.as === 'deed' ||
        is(token, 'further') ||
        is(token, 'for') ||
        is(token, 'invite') ||
        verbClasses.some((verb) => is(token, verb))),
  )
}

/** 甲方, 乙方 of an agreement: who writes needs no name, the other one has it. */
function byName(quote: string, { partners, targets }: TaskAtRest): string[] {
  if (!/[甲乙]方/u.test(quote)) return []
  return [...targets, ...partners].flatMap((name) =>
    ['乙方', '甲方'].map((other) =>
      quote.replace(new RegExp(`${other}(?:官兵|指战员|战士|师生)?`, 'gu'), name).replace(/[甲乙]方/gu, ''),
    ),
  )
}

/** As an officer says it, and with the months spelt out that a heading had given. */
function timeWords({ window }: TaskAtRest): string[] {
  const words = describeWindow(window).replace('，', '')
  if (words === '未定时间') return []
  const spelt =
    window.months && window.occasions.length > 0 && !window.days ? describeMonths(window.months) : ''
  const whole = window.days && window.occasions.length > 0 ? wholeTime(window) : ''
  const more = spelt && !words.startsWith(spelt) ? [`${spelt}${words}`] : []
  return [words, ...more, ...(whole && whole !== words ? [whole] : [])]
}

/** 八一期间8月上旬: the day of the almanac and the days. */
const wholeTime = (window: Window) =>
  `${describeWindow({ ...window, days: null, months: null, recurrence: null })}${describeWindow({ ...window, occasions: [], relation: null, span: null })}`

function* phrases(task: TaskAtRest): Generator<string> {
  for (const deed of deeds(task)) {
    for (const whom of wordsForTargets(task, deed)) {
      for (const partners of wordsForPartners(task)) yield `${partners}${whom}${deed}`
    }
  }
}

/** 开展军民联谊活动1次 */
function deeds(task: TaskAtRest): string[] {
  const { verb, form } = phrasing[task.kind]
  const name = nameOf(task.title) || form
  const count = task.quantity ? `${task.quantity.n}${task.quantity.unit}` : ''
  const visit = visitWords.find((words) => name.includes(words))
  const visits = visit && task.targets.length > 0 ? [`${visit}${task.targets.join('、')}`] : []
  const withVerb = [
    `${verb}${name}`,
    `${verb}${name}活动`,
    `${verb}${name}${form}`,
    `${verb}“${name}”${form}`,
  ]
  return [...visits, ...(opensWithVerb(name) ? [name, ...withVerb] : [...withVerb, name])].flatMap((deed) =>
    count ? [`${deed}${count}`, deed.replace(verb, `${verb}${count}`)] : [deed],
  )
}

/** Verbs that take whom they are for as their object: 走访慰问军烈属. */
const visitWords = ['走访慰问', '慰问', '走访', '看望']
const verbClasses = ['hold', 'make', 'tend', 'bring'] as const

function opensWithVerb(name: string): boolean {
  const [first] = tokenise(name, 0, name.length)
  return first?.word?.act?.as === 'deed' || verbClasses.some((verb) => is(first, verb))
}

function wordsForPartners({ partners }: TaskAtRest): string[] {
  const names = partners.join('、')
  return names ? [`与${names}共同`, `与${names}`, `邀请${names}`, `组织${names}`, `由${names}`] : ['']
}

function wordsForTargets({ targets }: TaskAtRest, deed: string): string[] {
  if (targets.every((name) => deed.includes(name))) return ['']
  const names = targets.join('、')
  return ['为', '组织', '面向', '对'].map((word) => `${word}${names}`)
}

/** A title without the time it begins with and without a quotation mark that has lost its other half. */
function nameOf(title: string): string {
  const tokens = tokenise(title, 0, title.length)
  const first = tokens.findIndex(({ time, mark }) => !time && !mark)
  const name = first < 0 ? title : title.slice(tokens[first]?.start)
  return (name.match(/“/gu)?.length ?? 0) === (name.match(/”/gu)?.length ?? 0)
    ? name
    : name.replace(/[“”]/gu, '')
}
