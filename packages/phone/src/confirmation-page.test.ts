import { expect, test } from 'vitest'
import { type Asked, confirmationPage } from './confirmation-page.ts'
import { html } from './html.ts'
import { pagePolicy } from './page.ts'

const asked: Asked = {
  from: '石桥社区',
  question: 'invitation',
  title: '军民联谊晚会',
  onDay: '2026-07-28',
  startsAt: '19:30',
  endsAt: '21:00',
  place: '文化广场',
  lastDay: '2026-07-28',
  answered: null,
}

test('it says who asks, what, when and where, and carries no script', () => {
  const page = confirmationPage(asked, null)
  for (const words of [
    '石桥社区',
    '军民联谊晚会',
    '2026年7月28日（星期二） <span class="together">19:30—21:00</span>',
    '文化广场',
    '能参加',
  ])
    expect(page).toContain(words)
  expect(page).toContain('<meta name="robots" content="noindex, nofollow">')
  expect(page).not.toMatch(/<script|javascript:| on\w+=/)
  expect(pagePolicy).toMatch(/default-src 'none'; style-src 'sha256-[\w+/]+=*'/)
})

test('without a day or a place, neither is made up', () => {
  const page = confirmationPage({ ...asked, onDay: null, startsAt: '19:30', place: '' }, null)
  expect(page).toContain('还没有定下日子')
  expect(page).not.toContain('19:30')
  expect(page).not.toContain('地点')
})

test('whether it was held can only be yes or no', () => {
  const page = confirmationPage({ ...asked, question: 'holding' }, null)
  expect(page).toContain('已经办成')
  expect(page).not.toMatch(/other-slot|otherSlot/)
})

test('an answer is shown and stands in the form, to be changed', () => {
  const answered = { answer: 'other-slot', otherSlot: '29日晚', headcount: 12, answeredBy: '李干事' } as const
  const page = confirmationPage(
    { ...asked, answered: { ...answered, on: '2026-07-10', isOutdated: false } },
    null,
  )
  expect(page).toContain('7月10日答复：想另约时间，29日晚，12人。答复人：李干事。')
  expect(page).toContain('value="other-slot" required checked')
  expect(page).toContain('value="29日晚"')
  expect(page).toContain('改为这样答复')
})

test('an answer for another day is asked for again', () => {
  const answered = { answer: 'yes', otherSlot: '', headcount: 12, answeredBy: '李干事' } as const
  const said = { ...answered, on: '2026-07-10', isOutdated: true }
  const page = confirmationPage({ ...asked, answered: said }, null)
  expect(page).toContain('活动改了日子，请再答复一次')
  expect(page).not.toContain('收到了，谢谢')
})

test('what was typed comes back with what is to be put right', () => {
  const page = confirmationPage(asked, {
    fields: { answer: 'yes', headcount: '十来个', answeredBy: '李"干事' },
    faults: { headcount: '人数请填数字。' },
  })
  expect(page).toContain('人数请填数字。')
  expect(page).toContain('value="十来个" maxlength="5" inputmode="numeric" aria-invalid="true"')
  expect(page).toContain('value="李&#34;干事"')
  expect(page).toContain('value="yes" required checked')
})

test('whatever is put in is escaped, markup is not', () => {
  const bold = html`<b>${'<a & "b">'}</b>`
  expect(html`<p title="${`'x'`}">${bold}${[1, bold]}${null}${false}</p>`.markup).toBe(
    '<p title="&#39;x&#39;"><b>&#60;a &#38; &#34;b&#34;&#62;</b>1<b>&#60;a &#38; &#34;b&#34;&#62;</b></p>',
  )
})
