import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readDocument } from '@yushui/documents/read/read-document'
import { readPlans } from '@yushui/domain/plan-language/read-plan'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aBrowser, acceptSecrecyRule, aProduct, type Product } from './a-product.ts'

const password = 'Lm8#Qinghe26'
const corpus = process.env.YUSHUI_CORPUS

/** An officer's first hour: from an empty machine to an approved plan on paper. */
describe('the first walk through the house', { timeout: 90_000 }, () => {
  let product: Product
  let browser: Awaited<ReturnType<typeof aBrowser>>
  let officer: Page
  let director: Page
  let directorsCode = ''

  beforeAll(async () => {
    product = await aProduct()
    browser = await aBrowser(product.url)
    officer = (await browser.aPerson()).page
    director = (await browser.aPerson()).page
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  test('the first visit asks which community and who, and hands out four codes', async () => {
    await officer.goto(product.url)
    await officer.getByLabel('社区（村）').fill('清河社区')
    await officer.getByLabel('街道（乡镇）').fill('清河街道')
    await officer.getByLabel('区（县）').fill('明湖区')
    await officer.getByRole('button', { name: '下一步：您的账号' }).click()
    await officer.getByLabel('您的姓名').fill('唐蒙')
    await officer.getByLabel('登录名').fill('zhuangan')
    await officer.getByLabel('密码', { exact: true }).fill(password)
    await officer.getByRole('button', { name: '开通清河社区' }).click()
    const slips = officer.locator('.slip')
    await slips.first().waitFor()
    expect(await slips.count()).toBe(4)
    directorsCode = (await slips.filter({ hasText: '社区主任' }).locator('.slip__code').textContent()) ?? ''
    await officer.getByRole('button', { name: '码都收好了，进入鱼水' }).click()
    await acceptSecrecyRule(officer)
  })

  test('a pasted page with two plans becomes two plans to look over', async () => {
    await officer.getByRole('button', { name: '把去年的计划粘进来' }).click()
    await paste(officer, await readFile(join(import.meta.dirname, 'texts/two-plans.txt'), 'utf8'))
    expect(await officer.getByText(/2 份计划，读出 \d+ 项任务/).textContent()).toContain('读出 17 项')
  })

  test('by keyboard a task is added and named at once; what has no sentence is not cut; it goes again', async () => {
    const said = () => officer.locator('.review-bar').textContent()
    await officer.keyboard.press('j')
    await officer.keyboard.press('a')
    const title = officer.locator('.task-card--on input').first()
    await expect.poll(() => title.evaluate((it) => it === document.activeElement)).toBe(true)
    await officer.keyboard.type('mxsj')
    expect(await title.inputValue()).toBe('mxsj')
    expect(await said()).toContain('18 项')
    await officer.keyboard.press('Escape')
    await officer.keyboard.press('s')
    expect(await officer.locator('.split-quote').count()).toBe(0)
    await officer.keyboard.press('x')
    await expect.poll(said).toContain('17 项')
  })

  test('every doubt is decided: the year, and another name for the unit', async () => {
    await clearDoubts(officer)
    await officer.getByRole('button', { name: '全部收下，上墙' }).click()
    await officer.waitForURL(/\/chart/)
    await officer
      .getByRole('button', { name: /茶话会/ })
      .first()
      .waitFor()
    await officer
      .getByRole('button', { name: /军民课堂/ })
      .first()
      .waitFor()
    const wall = await officer.locator('main').textContent()
    expect(wall).not.toContain('铁石')
  })

  test('a task is moved by a month with the keyboard, and back', async () => {
    const task = officer.getByRole('button', { name: /板报/ }).first()
    const before = await task.getAttribute('aria-label')
    await task.focus()
    await officer.keyboard.press('ArrowRight')
    await officer.keyboard.press('Enter')
    await expect.poll(() => task.getAttribute('aria-label')).not.toBe(before)
    await officer.getByRole('button', { name: '撤销' }).first().click()
    await expect.poll(() => task.getAttribute('aria-label')).toBe(before)
  })

  test('the director opens an account with the code and approves', async () => {
    await director.goto(`${product.url}/code`)
    await director.getByLabel('一次性码').fill(directorsCode)
    await director.getByRole('button', { name: '看看这个码' }).click()
    await director.getByLabel('您的姓名').fill('何明')
    await director.getByLabel('登录名').fill('heming')
    await director.getByLabel('新密码').fill('Rt5#shequZR')
    await director.getByRole('button', { name: '开通并登录' }).click()
    await acceptSecrecyRule(director)
    await openPlan(director, product.url, '清河社区双拥工作计划')
    await director.getByRole('button', { name: '批准这份计划' }).click()
    await director.getByText('已批准。').first().waitFor()
  })

  test('the plan comes out as a Word file that reads back as the same tasks', async () => {
    await openPlan(officer, product.url, '清河社区双拥工作计划')
    const asked = officer.waitForEvent('download')
    await officer.getByRole('button', { name: 'Word 文稿（.docx）' }).click()
    const file = await asked
    expect(file.suggestedFilename()).toMatch(/双拥工作计划\.docx$/)
    const { text } = await readDocument(new Uint8Array(await readFile(await file.path())), 'plan.docx')
    expect(text).not.toContain('铁石')
    const [plan, ...more] = readPlans(text).plans
    expect(more).toEqual([])
    expect(plan?.items.length).toBe(12)
  })

  test.skipIf(!corpus)(
    'the page of the corpus that YUSHUI_CORPUS names is read, cleared and accepted',
    async () => {
      await officer.goto(`${product.url}/read`)
      await paste(officer, await readFile(join(corpus ?? '', 'seed.txt'), 'utf8'))
      await clearDoubts(officer)
      await officer.getByRole('button', { name: '全部收下，上墙' }).click()
      await officer.waitForURL(/\/chart/)
      await officer
        .getByRole('button', { name: /合唱团/ })
        .first()
        .waitFor()
    },
  )

  test('no page asked another host, broke, or was stopped by its own rules', () => {
    expect(browser.strangers).toEqual([])
    expect(browser.faults).toEqual([])
  })
})

async function paste(page: Page, text: string): Promise<void> {
  await page.getByLabel('把计划全文粘贴在这里').fill(text)
  await page.getByRole('button', { name: '读出任务' }).click()
  await page.waitForURL('**/review/**')
  await page.locator('.review-bar').waitFor()
}

/** Decides each gold card, plan by plan, until none is left: as it stands, else by the first answer offered. */
async function clearDoubts(page: Page): Promise<void> {
  for (const tab of ['第一份', '第二份']) {
    await page
      .getByText(new RegExp(`^${tab}`))
      .first()
      .click()
    const cards = page.locator('.ask-card')
    for (let asked = 0; asked < 40 && (await cards.count()) > 0; asked++) {
      const words = await cards.first().textContent()
      const buttons = cards.first().locator('.ask-card__buttons').getByRole('button')
      const leaveIt = buttons.filter({ hasText: '就这样' })
      await ((await leaveIt.count()) > 0 ? leaveIt : buttons).first().click()
      await expect
        .poll(async () => (await cards.count()) === 0 || (await cards.first().textContent()) !== words, {
          timeout: 10_000,
        })
        .toBe(true)
    }
  }
}

async function openPlan(page: Page, url: string, title: string): Promise<void> {
  await page.goto(`${url}/plans`)
  await page
    .getByRole('link', { name: new RegExp(title) })
    .first()
    .click()
  await page.waitForURL('**/plans/*')
}
