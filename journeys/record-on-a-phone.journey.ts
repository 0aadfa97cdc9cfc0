import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aBrowser, aProduct, hand, type Product, signIn } from './a-product.ts'

/** After the cleanup, on the way home: what the task says is there already, the rest fits a thumb. */
describe('an activity recorded on a phone', { timeout: 120_000 }, () => {
  let product: Product
  let browser: Awaited<ReturnType<typeof aBrowser>>
  let phone: Page

  beforeAll(async () => {
    product = await aProduct('--sample')
    browser = await aBrowser(product.url)
    const password = /密码[^：]*：\s*([\w-]+)/.exec(product.said())?.[1] ?? ''
    phone = (await browser.aPerson(hand)).page
    await signIn(phone, product.url, 'zhoumin', password)
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  test('by keyboard, from its task, with at most twelve fields touched', async () => {
    await phone.goto(`${product.url}/chart`)
    await phone.getByText(/^前几个月/).click()
    await phone
      .getByRole('button', { name: /清洁家园大扫除/ })
      .first()
      .click()
    await phone.getByRole('link', { name: '补记活动' }).click()
    await phone.getByRole('heading', { name: '补记活动' }).waitFor()
    const touched = await typeByKeyboard(phone, {
      在哪里: '3号楼前后',
      军方到场人数: '12',
      地方到场人数: '34',
      '办了什么，效果怎样': '清运杂物两车，楼道都清了出来。',
      下次注意什么: '多备两把铁锹',
    })
    await phone.keyboard.press('Enter')
    await phone.getByRole('heading', { name: '清洁家园大扫除' }).waitFor()
    expect(touched).toBeLessThanOrEqual(12)
    const page = await phone.locator('main').textContent()
    for (const kept of ['军方12人，地方34人', '清运杂物两车', '多备两把铁锹', '清扫'])
      expect(page).toContain(kept)
  })

  test('what was typed is still there after the page was closed, and goes only when it is saved', async () => {
    await phone.goto(`${product.url}/activities/new?held=yes`)
    await phone.getByLabel('活动名称').fill('河道边捡垃圾')
    await phone.reload()
    expect(await phone.getByLabel('活动名称').inputValue()).toBe('河道边捡垃圾')
    await phone.getByRole('button', { name: '先不' }).click()
    await phone.goto(`${product.url}/activities/new?held=yes`)
    expect(await phone.getByLabel('活动名称').inputValue()).toBe('')
  })

  test('nothing was asked of another host, and no page had a fault', () => {
    expect(browser.strangers).toEqual([])
    expect(browser.faults).toEqual([])
  })
})

/** Goes through the page with the tab key alone and ends on the button that saves; answers how many fields were written in. */
async function typeByKeyboard(page: Page, words: Record<string, string>): Promise<number> {
  const left = new Map(Object.entries(words))
  let touched = 0
  await page.getByRole('heading', { level: 1 }).focus()
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    const name = await page.evaluate(() => {
      const at = document.activeElement as HTMLInputElement | HTMLButtonElement | null
      const label = at && 'labels' in at ? at.labels?.[0]?.firstChild?.textContent : null
      return label ?? (at instanceof HTMLButtonElement && at.type === 'submit' ? 'submit' : '')
    })
    if (name === 'submit' && left.size === 0) return touched
    const typed = left.get(name)
    if (typed === undefined) continue
    await page.keyboard.type(typed)
    left.delete(name)
    touched++
  }
  throw new Error(`Not reached by keyboard: ${[...left.keys()].join('、')}`)
}
