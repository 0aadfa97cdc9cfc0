import lighthouse from 'lighthouse'
import desktop from 'lighthouse/core/config/desktop-config.js'
import { chromium, type Page } from 'playwright-core'
import { aProduct, signIn } from '../journeys/a-product.ts'
import { findProgram } from '../tools/browser.ts'
import { type Figure, round } from './figure.ts'

const debuggingPort = 9333

/** What the workbench weighs on the wire until its first page can be used, and what Lighthouse says of it. */
export async function bench(): Promise<Figure[]> {
  const product = await aProduct('--sample')
  const { executablePath, env } = await findProgram()
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${debuggingPort}`],
    env: { ...(process.env as Record<string, string>), ...env },
  })
  try {
    const password = /密码[^：]*：\s*([\w-]+)/.exec(product.said())?.[1] ?? ''
    const context = await browser.newContext()
    const page = await context.newPage()
    const door = await weigh(page, `${product.url}/sign-in`)
    await signIn(page, product.url, 'zhoumin', password)
    const cookies = await context.cookies()
    const fresh = await browser.newContext()
    await fresh.addCookies(cookies)
    const freshPage = await fresh.newPage()
    const chart = await weigh(freshPage, `${product.url}/chart`)
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    const scores = [await score(`${product.url}/sign-in`, ''), await score(`${product.url}/chart`, cookie)]
    return [
      kilobytes('first load until sign-in can be used, gzip', door),
      kilobytes('first load straight to the wall chart, gzip', chart),
      ...['sign-in', 'wall chart'].flatMap((name, place) => [
        points(`${name}, Lighthouse performance (desktop)`, scores[place]?.performance ?? 0, 95),
        points(`${name}, Lighthouse accessibility`, scores[place]?.accessibility ?? 0, 100),
      ]),
    ]
  } finally {
    await browser.close()
    await product.stop()
  }
}

/** Bytes of all answers, as they crossed the wire. */
async function weigh(page: Page, url: string): Promise<number> {
  const sizes: Promise<number>[] = []
  page.on('requestfinished', (request) => {
    sizes.push(request.sizes().then((it) => it.responseBodySize))
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  return (await Promise.all(sizes)).reduce((sum, bytes) => sum + bytes, 0)
}

async function score(url: string, cookie: string): Promise<Record<'performance' | 'accessibility', number>> {
  const result = await lighthouse(
    url,
    {
      port: debuggingPort,
      onlyCategories: ['performance', 'accessibility'],
      extraHeaders: cookie ? { Cookie: cookie } : {},
      logLevel: 'silent',
    },
    desktop,
  )
  const of = (name: string) => Math.round((result?.lhr.categories[name]?.score ?? 0) * 100)
  return { performance: of('performance'), accessibility: of('accessibility') }
}

const kilobytes = (name: string, bytes: number): Figure => ({
  name,
  value: round(bytes / 1000),
  unit: 'KB',
  reach: '≤ 400',
  reached: bytes <= 400_000,
})

const points = (name: string, value: number, reach: number): Figure => ({
  name,
  value,
  unit: 'points',
  reach: `≥ ${reach}`,
  reached: value >= reach,
})
