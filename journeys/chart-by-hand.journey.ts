import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aBrowser, aProduct, type Product, signIn } from './a-product.ts'

/** The server answers, the chart is drawn anew. */
const soon = { timeout: 10_000 }

/** An officer stands at the wall chart and puts things where they belong. */
describe('the chart changed by hand', { timeout: 120_000 }, () => {
  let product: Product
  let browser: Awaited<ReturnType<typeof aBrowser>>
  let officer: Page
  const marks = () => officer.getByRole('button', { name: /^军民图书角/ })
  const ghost = () => officer.locator('.board__ghost')

  beforeAll(async () => {
    product = await aProduct('--sample')
    browser = await aBrowser(product.url)
    officer = (await browser.aPerson({ width: 1440, height: 1400 })).page
    const password = /密码[^：]*：\s*([\w-]+)/.exec(product.said())?.[1] ?? ''
    await signIn(officer, product.url, 'zhoumin', password)
    await officer.goto(`${product.url}/chart`)
    await add('军民图书角', '每季度')
    await add('建双拥画廊', '')
    await add('巡展国防图片', '4—5月')
    // Away with what can be taken back of that.
    await officer.reload()
    await marks().first().waitFor()
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  test('the last mark of a rhythm is dragged to the quarter in which it is to end, and back', async () => {
    await expect.poll(() => marks().count(), soon).toBe(4)
    await drag(marks().last(), 0.5, await xOf('八月'))
    await giveReason(/改到1—9月每季度/)
    await expect.poll(() => marks().count(), soon).toBe(3)
    await officer.getByRole('button', { name: '撤销' }).first().click()
    await expect.poll(() => marks().count(), soon).toBe(4)
  })

  test('by keyboard the first mark says from when; a mark between stays and opens', async () => {
    await marks().first().focus()
    await officer.keyboard.press('ArrowRight')
    expect(await ghost().textContent()).toContain('改到 4—12月每季度（共3次）')
    await officer.keyboard.press('Escape')
    expect(await ghost().count()).toBe(0)
    await marks().nth(1).focus()
    await officer.keyboard.press('ArrowRight')
    expect(await ghost().count()).toBe(0)
    await officer.keyboard.press('Enter')
    await officer.getByRole('dialog').getByText('一次一次看').waitFor()
    await officer.keyboard.press('Escape')
  })

  test('a bar is pulled longer at its end, and what has no time is put into a month', async () => {
    const bar = officer.getByRole('button', { name: /^巡展国防图片/ })
    await drag(bar, 0.99, await xOf('七月'))
    await giveReason(/改到4—7月/)
    await expect.poll(() => bar.getAttribute('aria-label'), soon).toContain('4月1日—7月31日')
    const undated = officer.getByRole('button', { name: /^建双拥画廊/ })
    await drag(undated, 0.1, await xOf('十月'))
    await giveReason(/改到10月/)
    await expect.poll(() => undated.getAttribute('aria-label'), soon).toContain('10月1日—10月31日')
  })

  test('Escape in the middle of it leaves everything as it was', async () => {
    await officer.mouse.move(0, 0)
    const bar = officer.getByRole('button', { name: /^建双拥画廊/ })
    const before = await bar.getAttribute('aria-label')
    await drag(bar, 0.5, await xOf('三月'), async () => {
      expect(await ghost().textContent()).toContain('改到 3月')
      await officer.keyboard.press('Escape')
    })
    expect(await officer.getByRole('dialog').count()).toBe(0)
    expect(await bar.getAttribute('aria-label')).toBe(before)
  })

  test('no page had a fault', () => {
    expect(browser.faults).toEqual([])
  })

  async function add(title: string, time: string) {
    await officer.getByRole('button', { name: '加一项' }).click()
    const form = officer.getByRole('dialog')
    await form.getByLabel('事项').fill(title)
    await form.getByRole('textbox', { name: '时间' }).fill(time)
    await form.getByLabel('为什么改').fill('街道要求')
    await form.getByRole('button', { name: '上墙' }).click()
    await form.waitFor({ state: 'hidden' })
  }
  async function giveReason(title: RegExp) {
    const dialog = officer.getByRole('dialog', { name: title })
    await dialog.getByRole('textbox').fill('场地有变')
    await dialog.getByRole('button', { name: '就改到这个时间' }).click()
    await dialog.waitFor({ state: 'hidden' })
  }
  /** The middle of a month's column. */
  async function xOf(month: string): Promise<number> {
    const box = await officer.locator('.board__months b', { hasText: new RegExp(`^${month}$`) }).boundingBox()
    return (box?.x ?? 0) + (box?.width ?? 0) / 2
  }
  async function drag(what: Locator, part: number, x: number, before = async () => {}) {
    await what.scrollIntoViewIfNeeded()
    const box = (await what.boundingBox())!
    const y = box.y + box.height / 2
    // Waits until nothing lies over it any more, such as a dialog that fades.
    await what.hover({ position: { x: box.width * part, y: box.height / 2 } })
    await officer.mouse.down()
    await officer.mouse.move(x, y, { steps: 6 })
    await before()
    await officer.mouse.up()
  }
})
