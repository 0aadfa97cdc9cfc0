import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { pageCount } from '@yushui/documents/read/pdf/page-count'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aBrowser, aProduct, desk, hand, type Product, signIn } from './a-product.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const pages = [
  ...['/chart', '/plans', '/read', '/partners', '/almanac', '/account'],
  ...['/today', '/activities', '/activities/new', '/activities/new?held=yes', '/programmes', '/campaigns'],
  ...['/evidence', '/papers', '/papers/templates', '/reports'],
]

/** The made-up street as it stands after `npm start -- --sample`, on the desk and in the hand. */
describe('the sample office', { timeout: 120_000 }, () => {
  let product: Product
  let browser: Awaited<ReturnType<typeof aBrowser>>
  let password = ''

  beforeAll(async () => {
    product = await aProduct('--sample')
    browser = await aBrowser(product.url)
    password = /密码[^：]*：\s*([\w-]+)/.exec(product.said())?.[1] ?? ''
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  for (const [screen, viewport] of Object.entries({ desk, hand })) {
    test(`every page of an officer can be read, reached and used: ${screen}`, async () => {
      const { page } = await browser.aPerson(viewport)
      await signIn(page, product.url, 'zhoumin', password)
      for (const path of [...pages, ...(await pagesOfOne(page))]) {
        await page.goto(product.url + path)
        await page.locator('h1').first().waitFor()
        await page.waitForLoadState('networkidle')
        if (path === '/almanac') await page.getByText('前夕、前后算几天').click()
        expect({ path, wide: await isWiderThanTheScreen(page) }).toEqual({ path, wide: false })
        expect({ path, barriers: await barriers(page) }).toEqual({ path, barriers: [] })
      }
    })
  }

  test('the year of 36 tasks hangs on one sheet of A3', async () => {
    const { page } = await browser.aPerson()
    await signIn(page, product.url, 'zhoumin', password)
    await page.goto(`${product.url}/chart`)
    await page.locator('.board').waitFor()
    const asked = page.waitForEvent('download')
    await page.getByRole('button', { name: '打印 A3' }).click()
    const pdf = await readFile(await (await asked).path())
    expect(await pageCount(new Uint8Array(pdf))).toBe(1)
  })

  test('the street sees both communities as counts and no more', async () => {
    const { page } = await browser.aPerson()
    await signIn(page, product.url, 'sunli', password)
    await page.goto(`${product.url}/overview`)
    await page.getByText('石桥社区').first().waitFor()
    await page.getByText('柳塘社区').first().waitFor()
  })

  test('nothing was asked of another host and no page broke', () => {
    expect(browser.strangers).toEqual([])
    expect(browser.faults).toEqual([])
  })
})

/** The pages of one thing: a gala that is filed, one that is still to be held, a programme. */
async function pagesOfOne(page: Page): Promise<string[]> {
  const ask = (path: string) =>
    page.evaluate(async (at) => (await fetch(`/api${at}`, { headers: { 'x-yushui': '1' } })).json(), path)
  const { today } = await ask('/me')
  const activities: { id: string; state: string; kind: string }[] = await ask(
    `/years/${String(today).slice(0, 4)}/activities`,
  )
  const id = (of: (it: { state: string; kind: string }) => boolean) => activities.find(of)?.id
  const gala = id(({ kind, state }) => kind === 'gala' && state === 'filed')
  const coming = id(({ state }) => state === 'scheduled')
  const [programme] = await ask('/programmes')
  const reports: { id: string; state: string }[] = await ask('/reports')
  const report = (state: string) => reports.find((it) => it.state === state)?.id
  const papers: { id: string; kind: string }[] = await ask('/papers')
  const paper = (kind: string) => papers.find((it) => it.kind === kind)?.id
  return [
    ...[`/activities/${gala}`, `/activities/${gala}/run-sheet`],
    ...[`/activities/${coming}`, `/activities/${coming}/record`],
    `/programmes/${programme.id}`,
    ...[`/papers/${paper('briefing')}`, `/papers/${paper('sign-in-sheet')}`],
    ...[`/reports/${report('draft')}`, `/reports/${report('approved')}`],
  ]
}

const isWiderThanTheScreen = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)

/** What WCAG 2.2 A and AA forbid, as axe finds it. The source is evaluated, since the page's policy lets no script in. */
async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const found = (await page.evaluate(
    `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })`,
  )) as { violations: { id: string; nodes: { html: string }[] }[] }
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)
}
