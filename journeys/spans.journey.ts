import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aBrowser, aProduct, hand, type Product, signIn } from './a-product.ts'

/** An office that reads 前夕 as a week says so once, and the year follows. */
describe('how many days a word covers', { timeout: 120_000 }, () => {
  let product: Product
  let browser: Awaited<ReturnType<typeof aBrowser>>
  let password = ''
  let officer: Page
  const eve = () => officer.getByRole('textbox', { name: '前夕往前几天' })

  beforeAll(async () => {
    product = await aProduct('--sample')
    browser = await aBrowser(product.url)
    password = /密码[^：]*：\s*([\w-]+)/.exec(product.said())?.[1] ?? ''
    officer = (await browser.aPerson()).page
    await signIn(officer, product.url, 'zhoumin', password)
    await openTable(officer, product.url)
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  test('the example follows what is typed; what can’t be is said beside it and not sent', async () => {
    await eve().fill('7')
    await officer.getByText('八一前夕：7月25日—7月31日').waitFor()
    await officer.getByRole('textbox', { name: '前后往后几天' }).fill('99')
    await eve().press('Enter')
    await officer.getByText('往后要写0到60的整数').waitFor()
    const focused = () => officer.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    expect(await focused()).toBe('前后往后几天')
    await officer.getByRole('button', { name: '不改了' }).click()
    expect(await eve().inputValue()).toBe('14')
  })

  test('by keyboard alone: seven days, a summer of the place, and the plan has the new days', async () => {
    await eve().fill('8')
    await eve().press('ArrowDown')
    const summer = officer.getByRole('textbox', { name: '暑期从哪天到哪天' })
    await summer.fill('7月5日到8月25日')
    await summer.press('Enter')
    await officer.getByText('前夕由前14天改为前7天等2处，任务的日子已经跟着变').waitFor()
    await officer.locator('#month-7').getByText('7月5日—8月25日').waitFor()
    expect(await daysOf('八一慰问部队')).toContain('7月25日—7月31日')
  })

  test('the days stay for the staff to read and not to change, also in the hand', async () => {
    const { page } = await browser.aPerson(hand)
    await signIn(page, product.url, 'linxiao', password)
    await openTable(page, product.url)
    await page.getByText('八一前夕：7月25日—7月31日').last().waitFor()
    expect(await page.getByRole('textbox').count()).toBe(0)
    const [width, screen] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ])
    expect(width).toBe(screen)
  })

  test('one press brings the default back', async () => {
    await openTable(officer, product.url)
    await officer.getByRole('button', { name: '恢复默认' }).click()
    await officer.getByText('前夕由前7天改为前14天等2处').waitFor()
    expect(await eve().inputValue()).toBe('14')
    expect(await daysOf('八一慰问部队')).toContain('7月18日—7月31日')
  })

  test('nothing was asked of another host, and no page had a fault', () => {
    expect(browser.strangers).toEqual([])
    expect(browser.faults).toEqual([])
  })

  /** As the plan of this year has them. */
  async function daysOf(title: string) {
    await officer.goto(`${product.url}/plans`)
    await officer
      .getByRole('link', { name: /双拥工作计划/ })
      .first()
      .click()
    const row = officer.getByRole('row').filter({ hasText: title }).first()
    await row.waitFor()
    return row.textContent()
  }
})

async function openTable(page: Page, url: string) {
  await page.goto(`${url}/almanac`)
  await page.getByText('前夕、前后算几天').click()
  await page.getByRole('table', { name: '每个说法算几天' }).waitFor()
}
