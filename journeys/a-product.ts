import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { launchBrowser } from '../tools/browser.ts'

const root = resolve(import.meta.dirname, '..')

/** The product as an office starts it, on a data folder and port of its own. */
export interface Product {
  url: string
  /** What it printed so far. */
  said(): string
  stop(): Promise<void>
}

export async function aProduct(...options: string[]): Promise<Product> {
  const folder = await mkdtemp(join(tmpdir(), 'yushui-journey-'))
  await chmod(folder, 0o755)
  const port = await freePort()
  const program = spawn(process.execPath, [join(root, 'packages/cli/src/main.ts'), 'start', ...options], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: '', YUSHUI_DATA: join(folder, 'data'), PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const parts: string[] = []
  for (const stream of [program.stdout, program.stderr]) stream.on('data', (part) => parts.push(String(part)))
  const said = () => parts.join('')
  const url = `http://localhost:${port}`
  await untilServing(program, said)
  return {
    url,
    said,
    async stop() {
      program.kill('SIGINT')
      if (program.exitCode === null) await once(program, 'exit')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function untilServing(program: ChildProcess, said: () => string): Promise<void> {
  while (!said().includes('鱼水已启动')) {
    if (program.exitCode !== null) throw new Error(`It did not start:\n${said()}`)
    await new Promise((done) => setTimeout(done, 50))
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

export const desk = { width: 1440, height: 950 }
export const hand = { width: 390, height: 844 }

/** A browser that notes what must not happen: a fault on a page, a request to any other host. */
export async function aBrowser(url: string) {
  const browser: Browser = await launchBrowser()
  const strangers: string[] = []
  const faults: string[] = []
  /** A person at a screen of their own: cookies and storage are shared with nobody. */
  async function aPerson(viewport = desk): Promise<{ page: Page; context: BrowserContext }> {
    const context = await browser.newContext({
      viewport,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      acceptDownloads: true,
    })
    await context.route('**/*', (route) => {
      const asked = new URL(route.request().url())
      if (asked.origin !== url && asked.protocol.startsWith('http')) strangers.push(asked.href)
      return route.continue()
    })
    const page = await context.newPage()
    page.on('pageerror', (fault) => faults.push(String(fault)))
    page.on('console', (line) => {
      if (/Content Security Policy|Refused to/.test(line.text())) faults.push(line.text())
    })
    return { page, context }
  }
  return { aPerson, strangers, faults, close: () => browser.close() }
}

/** Signs in and accepts the secrecy rule where it is asked for. */
export async function signIn(page: Page, url: string, login: string, password: string): Promise<void> {
  await page.goto(`${url}/sign-in`)
  await page.getByLabel('登录名').fill(login)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL((at) => at.pathname !== '/sign-in')
  await acceptSecrecyRule(page)
}

export async function acceptSecrecyRule(page: Page): Promise<void> {
  const accept = page.getByRole('button', { name: /我已读懂/ })
  await accept.or(page.getByRole('navigation').first()).first().waitFor()
  if (await accept.isVisible()) await accept.click()
  await page.getByRole('navigation').first().waitFor()
}
