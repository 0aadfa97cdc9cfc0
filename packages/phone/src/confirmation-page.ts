import { chineseDate, chineseMonthDay, type PlainDate, weekday } from '@yushui/domain/plain-date'
import { type Html, html } from './html.ts'
import { calmPage, wholePage } from './page.ts'

export type Question = 'invitation' | 'holding'
export type Answer = 'yes' | 'no' | 'other-slot'

/** What the one who was asked may see: no name of a unit, and no place within a barracks. */
export interface Asked {
  /** The community that asks. */
  from: string
  question: Question
  title: string
  onDay: PlainDate | null
  startsAt: string | null
  endsAt: string | null
  /** Empty where none is told. */
  place: string
  /** The last day on which the link is good. */
  lastDay: PlainDate
  answered: Answered | null
}

interface Answered extends Given {
  on: PlainDate
  /** It was given for another day than the activity has now. */
  isOutdated: boolean
}

export interface Given {
  answer: Answer
  otherSlot: string
  headcount: number | null
  answeredBy: string
}

/** The form's fields as they were typed, and what is the matter with them. */
export interface Typed {
  fields: Partial<Record<keyof Given, string>>
  faults: Partial<Record<keyof Given, string>>
}

const headings: Record<Question, string> = {
  invitation: '请贵单位答复：能否参加',
  holding: '请贵单位确认：活动是否办成',
}
const choices: Record<Question, [Answer, string][]> = {
  invitation: [
    ['yes', '能参加'],
    ['no', '不能参加'],
    ['other-slot', '想另约时间'],
  ],
  holding: [
    ['yes', '已经办成'],
    ['no', '没有办成'],
  ],
}
const countNames: Record<Question, string> = { invitation: '贵单位来多少人', holding: '贵单位到了多少人' }

/** `typed` comes back with what is to be put right; nothing that was typed is lost. */
export function confirmationPage(asked: Asked, typed: Typed | null): string {
  const { from, question, answered } = asked
  const form = formOf(question, typed ?? { fields: fieldsOf(answered), faults: {} }, answered !== null)
  return wholePage(
    headings[question],
    html`<p class="from">${from}</p>
<h1>${headings[question]}</h1>
${typed && faultsOf(typed)}
${answered && answeredNote(asked, answered)}
${factsOf(asked)}
${form}
<footer>
<p>打电话或写在纸上答复社区，也一样算数。</p>
<p>称呼和人数只用于这次活动的安排和记录，由${from}保存。请不要填单位名称、番号和官兵姓名。</p>
<p>这个链接只给贵单位用，请勿转发；${chineseMonthDay(asked.lastDay)}24时失效。</p>
</footer>`,
  )
}

/** For links that are unknown, used up or taken back: which of them, nobody is told. */
export function goneConfirmationPage(): string {
  return calmPage(
    '这个链接现在不能用了',
    '它可能已经过期，或已由社区收回。需要答复的话，请直接给社区打电话。',
  )
}

function factsOf({ title, onDay, startsAt, endsAt, place }: Asked): Html {
  const hours = [startsAt, endsAt].filter((time) => time).join('—')
  const day = onDay && `${chineseDate(onDay)}（星期${'一二三四五六日'[weekday(onDay) - 1]}）`
  return html`<dl>
<dt>活动</dt><dd>${title}</dd>
<dt>时间</dt><dd>${day ?? '还没有定下日子'}${day && hours && html` <span class="together">${hours}</span>`}</dd>
${place && html`<dt>地点</dt><dd>${place}</dd>`}
</dl>`
}

function answeredNote({ question, lastDay }: Asked, given: Answered): Html {
  const [, words = ''] = choices[question].find(([answer]) => answer === given.answer) ?? []
  const parts = [
    words,
    given.answer === 'other-slot' && given.otherSlot,
    given.headcount !== null && `${given.headcount}人`,
  ].filter((part) => part)
  const said = html`<p>${chineseMonthDay(given.on)}答复：${parts.join('，')}。答复人：${given.answeredBy}。</p>`
  if (given.isOutdated)
    return html`<div class="note fault" role="status">
<h2>活动改了日子，请再答复一次</h2>
${said}
</div>`
  return html`<div class="note done" role="status">
<h2>收到了，谢谢</h2>
${said}
<p>有变化的话，${chineseMonthDay(lastDay)}24时以前可以在下面改。</p>
</div>`
}

function faultsOf({ faults }: Typed): Html {
  return html`<div class="note fault" role="alert">
<h2>还没有送出</h2>
${Object.values(faults).map((words) => html`<p>${words}</p>`)}
</div>`
}

const fieldsOf = (given: Given | null): Typed['fields'] =>
  given ? { ...given, headcount: given.headcount === null ? '' : String(given.headcount) } : {}

function formOf(question: Question, { fields, faults }: Typed, isChange: boolean): Html {
  const choice = ([answer, words]: [Answer, string]) =>
    html`<label class="choice"><input type="radio" name="answer" value="${answer}" required${
      fields.answer === answer && html` checked`
    }>${words}</label>`
  return html`<form method="post" autocomplete="off">
<fieldset><legend>贵单位的答复</legend>${choices[question].map(choice)}</fieldset>
${
  question === 'invitation' &&
  html`<div class="other">${field('otherSlot', '另约在什么时候', '选了“想另约时间”的，请写明，如“改在9日下午”。', 100)}</div>`
}
${field('headcount', countNames[question], '只报人数，不报姓名；还不知道就空着。', 5, 'numeric')}
${field('answeredBy', '您的称呼', '如“李干事”。', 20)}
<button>${isChange ? '改为这样答复' : '送出答复'}</button>
</form>`

  function field(name: keyof Given, label: string, hint: string, most: number, mode?: string): Html {
    const isWrong = faults[name] !== undefined
    return html`<div class="field"><label class="name" for="${name}">${label}</label>
<input type="text" id="${name}" name="${name}" value="${fields[name] ?? ''}" maxlength="${most}"${
      mode && html` inputmode="${mode}"`
    }${name === 'answeredBy' && html` required`}${isWrong && html` aria-invalid="true"`} aria-describedby="${name}-hint">
<p class="${isWrong ? 'wrong' : 'hint'}" id="${name}-hint">${faults[name] ?? hint}</p></div>`
  }
}
