import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aBrowser, aProduct, hand, type Product, signIn } from './a-product.ts'

/** December: next year's plan comes out of this year's, by keyboard at the desk. */
describe('from this year’s plan to the next', { timeout: 120_000 }, () => {
  let product: Product
  let browser: Awaited<ReturnType<typeof aBrowser>>
  let password = ''
  let officer: Page

  beforeAll(async () => {
    product = await aProduct('--sample')
    browser = await aBrowser(product.url)
    password = /密码[^：]*：\s*([\w-]+)/.exec(product.said())?.[1] ?? ''
    officer = (await browser.aPerson()).page
    await signIn(officer, product.url, 'zhoumin', password)
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  test('both years stand side by side, each line with its reason', async () => {
    await officer.goto(`${product.url}/plans`)
    const year = await thisYear(officer)
    await officer.getByRole('link', { name: new RegExp(`${year}年双拥工作计划`) }).click()
    await officer.getByRole('link', { name: '照今年的拟明年计划' }).click()
    await officer.getByRole('heading', { name: `照${year}年的拟${year + 1}年计划` }).waitFor()
    const spring = line(officer, '春节走访')
    expect(await spring.textContent()).toMatch(/春节从\d+月\d+日变到\d+月\d+日/)
    expect(await officer.getByRole('checkbox', { name: /致居民公开信/ }).isChecked()).toBe(true)
  })

  test('a line is left, another gets a new name and time, and both are still so after a reload', async () => {
    await officer.getByRole('checkbox', { name: /致居民公开信/ }).focus()
    await officer.keyboard.press('Space')
    await officer.getByRole('checkbox', { name: /优抚对象义诊/ }).focus()
    await officer.keyboard.press('e')
    await officer.keyboard.press('ControlOrMeta+a')
    await officer.keyboard.type('春季义诊')
    await officer.getByRole('textbox', { name: '时间' }).fill('4月上旬')
    await officer.keyboard.press('Escape')
    await officer.reload()
    expect(await line(officer, '春季义诊').textContent()).toContain('4月1日—4月10日')
    expect(await officer.getByRole('checkbox', { name: /致居民公开信/ }).isChecked()).toBe(false)
  })

  test('it is drafted with what was taken, and opens', async () => {
    await officer.getByRole('button', { name: /^拟成\d{4}年计划$/ }).click()
    await officer.waitForURL(/\/plans\/[0-9a-f-]{36}$/)
    await officer.getByRole('link', { name: '春季义诊' }).waitFor()
    expect(await officer.getByRole('link', { name: '致居民公开信' }).count()).toBe(0)
    expect(await officer.locator('[aria-current="step"]').textContent()).toBe('草拟')
  })

  test('in the hand it reads from top to bottom and no wider than the screen', async () => {
    const { page } = await browser.aPerson(hand)
    await signIn(page, product.url, 'zhoumin', password)
    await page.goto(new URL(`${officer.url()}/next`).href)
    await page.getByRole('checkbox').first().waitFor()
    const [width, screen] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ])
    expect(width).toBe(screen)
  })

  test('nothing was asked of another host, and no page had a fault', () => {
    expect(browser.strangers).toEqual([])
    expect(browser.faults).toEqual([])
  })
})

const line = (page: Page, title: string) => page.getByRole('listitem').filter({ hasText: title }).first()

/** The year as the product has it, which is China's. */
async function thisYear(page: Page): Promise<number> {
  const { today } = await page.evaluate(async () =>
    (await fetch('/api/me', { headers: { 'x-yushui': '1' } })).json(),
  )
  return Number(String(today).slice(0, 4))
}
