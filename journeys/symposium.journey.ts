import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aBrowser, aProduct, type Product, signIn } from './a-product.ts'

/** The symposium before Spring Festival: from its task on the wall to the minutes, to what was decided. */
describe('a symposium from plan to decisions', { timeout: 120_000 }, () => {
  let product: Product
  let browser: Awaited<ReturnType<typeof aBrowser>>
  let officer: Page

  beforeAll(async () => {
    product = await aProduct('--sample')
    browser = await aBrowser(product.url)
    const password = /密码[^：]*：\s*([\w-]+)/.exec(product.said())?.[1] ?? ''
    officer = (await browser.aPerson()).page
    await signIn(officer, product.url, 'zhoumin', password)
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  test('it is arranged from its task, with an agenda whose hours work themselves out', async () => {
    await officer.goto(`${product.url}/chart`)
    await officer
      .getByRole('button', { name: /^军民座谈会/ })
      .first()
      .click()
    await officer.getByRole('link', { name: '安排活动' }).click()
    await officer.getByText('任务里写过的都带过来了').waitFor()
    await officer.getByLabel('哪天办').fill(`${await thisYear(officer)}-02-06`)
    await officer.getByLabel('在哪里').fill('社区会议室')
    await officer.getByText('几点、品牌、是否在营区').click()
    await officer.getByLabel('几点开始').fill('14:30')
    await officer.getByRole('button', { name: '排上日程' }).click()
    await officer.getByRole('heading', { name: '军民座谈会' }).waitFor()
    expect(await officer.locator('main').textContent()).toContain('共建部队甲')

    await officer.getByRole('button', { name: '写议程' }).click()
    await fillRow(officer, '环节', 1, { 内容: '通报去年双拥工作', 谁来: '何建民', 分钟: '20' })
    await fillRow(officer, '环节', 2, { 内容: '座谈', 分钟: '40' })
    await officer.getByRole('button', { name: '存下“议程”' }).click()
    const agenda = officer.locator('#programme')
    await agenda.getByText('14:50').waitFor()
    expect(await agenda.textContent()).toContain('15:30结束')
  })

  test('the run sheet can be taken along as one file that needs no network', async () => {
    await officer.getByRole('link', { name: '流程单' }).click()
    const asked = officer.waitForEvent('download')
    await officer.getByRole('button', { name: '存到手机，没有网也能看' }).click()
    expect((await asked).suggestedFilename()).toBe('军民座谈会流程单.html')
    await officer.getByRole('link', { name: '回到活动' }).click()
  })

  test('who came and what was said go into the minutes', async () => {
    await officer.getByRole('button', { name: '写会议记录' }).click()
    await officer.getByLabel('主持', { exact: true }).fill('何建民')
    await officer.getByRole('button', { name: '到会:添一个' }).click()
    await officer.getByLabel('到会的名称').fill('共建部队甲3人')
    await officer.keyboard.press('Enter')
    await fillRow(officer, '发言', 1, { 谁: '共建部队甲', 说了什么: '节前可出12人帮军属打扫。' })
    await officer.getByRole('button', { name: '存下“会议记录”' }).click()
    const minutes = officer.locator('#minutes')
    await minutes.getByText('节前可出12人帮军属打扫。').waitFor()
    expect(await minutes.textContent()).toContain('共建部队甲3人')
  })

  test('a decision becomes a task on the wall, with owner and date, in one step', async () => {
    const due = `${await thisYear(officer)}-12-20`
    await officer.getByLabel('议定了什么').fill('年底前走访全部军属')
    await officer.getByLabel('谁办').fill('林晓')
    await officer.getByLabel('哪天前办好').fill(due)
    await officer.getByRole('button', { name: '记下这一条' }).click()
    await officer.getByRole('button', { name: '列为任务：年底前走访全部军属' }).click()
    await officer.locator('#decisions').getByText('已列为任务').click()
    const panel = officer.getByRole('dialog')
    await panel.getByText('12月20日').first().waitFor()
    expect(await panel.textContent()).toContain('林晓')
    await officer.goBack()
  })

  test('it is written down as held and filed', async () => {
    await officer.getByRole('link', { name: '办成了，记一下' }).click()
    await officer.getByLabel('军方到场人数').fill('3')
    await officer.getByLabel('地方到场人数').fill('11')
    await officer.getByLabel('下次注意什么').fill('请老兵代表也来')
    await officer.getByRole('button', { name: '记下“军民座谈会”' }).click()
    await officer.getByText('军方3人，地方11人').first().waitFor()
  })

  test('the next one opens with the lesson of the last and what became of its decisions', async () => {
    await officer.getByRole('button', { name: '照这次再办' }).click()
    await officer.getByRole('button', { name: '照着排一次' }).click()
    const left = officer.getByRole('region', { name: '上次留下的话' })
    await left.waitFor()
    const words = await left.textContent()
    for (const kept of ['请老兵代表也来', '年底前走访全部军属', '林晓', '已列为任务'])
      expect(words).toContain(kept)
  })

  test('nothing was asked of another host, and no page had a fault', () => {
    expect(browser.strangers).toEqual([])
    expect(browser.faults).toEqual([])
  })
})

async function fillRow(page: Page, part: string, n: number, cells: Record<string, string>): Promise<void> {
  for (const [cell, words] of Object.entries(cells))
    await page.getByLabel(`${part}第${n}行：${cell}`, { exact: true }).fill(words)
}

/** The year as the product has it, which is China's. */
async function thisYear(page: Page): Promise<number> {
  const { today } = await page.evaluate(async () =>
    (await fetch('/api/me', { headers: { 'x-yushui': '1' } })).json(),
  )
  return Number(String(today).slice(0, 4))
}
