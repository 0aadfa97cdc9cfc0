import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aBrowser, aProduct, hand, type Product, signIn } from './a-product.ts'

/** The gala with a unit: it says by link that it comes, and afterwards with how many it came. */
describe('a gala that the liaison confirms', { timeout: 120_000 }, () => {
  let product: Product
  let browser: Awaited<ReturnType<typeof aBrowser>>
  let officer: Page
  let liaison: Page

  beforeAll(async () => {
    product = await aProduct('--sample')
    browser = await aBrowser(product.url)
    const password = /密码[^：]*：\s*([\w-]+)/.exec(product.said())?.[1] ?? ''
    officer = (await browser.aPerson()).page
    liaison = (await browser.aPerson(hand)).page
    await signIn(officer, product.url, 'zhoumin', password)
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  test('the unit is asked, and the link is shown once', async () => {
    await officer.goto(`${product.url}/chart`)
    await officer
      .getByRole('button', { name: /^迎新联谊/ })
      .first()
      .click()
    await officer.getByRole('link', { name: '安排活动' }).click()
    await officer.getByLabel('哪天办').fill(await dayFrom(officer, 20))
    await officer.getByLabel('在哪里').fill('社区文化广场')
    await officer.getByRole('button', { name: '排上日程' }).click()
    await officer.getByRole('button', { name: /发链接请他答复.*共建部队甲/ }).click()
    const link = await officer.getByLabel('给联络员的链接').inputValue()
    expect(new URL(link).origin).toBe(product.url)
    await officer.getByRole('button', { name: '链接收好了' }).click()
    await officer.getByText('◐ 等答复').waitFor()
    await liaison.goto(link)
  })

  test('the liaison says yes without an account', async () => {
    await liaison.getByLabel('能参加', { exact: true }).check()
    await liaison.getByLabel('贵单位来多少人').fill('30')
    await liaison.getByLabel(/姓名|称呼|谁/).fill('李干事')
    await liaison.getByRole('button').click()
    await officer.reload()
    await officer.getByText('✓ 能参加').waitFor()
    expect(await officer.locator('#confirmations').textContent()).toContain('30人，李干事')
  })

  test('both sides say how many soldiers came, and the difference is shown', async () => {
    await officer.getByRole('link', { name: '办成了，记一下' }).click()
    await officer.getByLabel('哪天办的').fill(await dayFrom(officer, 0))
    await officer.getByLabel('军方到场人数').fill('32')
    await officer.getByLabel('地方到场人数').fill('150')
    await officer.getByRole('button', { name: /^记下“/ }).click()
    await officer.getByRole('button', { name: /记电话、纸面答复.*共建部队甲/ }).click()
    await officer.getByLabel(/他们来了几人/).fill('30')
    await officer.getByLabel('谁答的').fill('李干事')
    await officer.getByRole('button', { name: '记下答复' }).click()
    await officer.getByText('相差 2 人。两边的数都留着，请核对。').waitFor()
  })

  test('nothing was asked of another host, and no page had a fault', () => {
    expect(browser.strangers).toEqual([])
    expect(browser.faults).toEqual([])
  })
})

/** A day counted from the product's own today. */
async function dayFrom(page: Page, days: number): Promise<string> {
  const { today } = await page.evaluate(async () =>
    (await fetch('/api/me', { headers: { 'x-yushui': '1' } })).json(),
  )
  return new Date(Date.parse(String(today)) + days * 86_400_000).toISOString().slice(0, 10)
}
