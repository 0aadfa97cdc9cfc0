import { drawPicture } from '@yushui/documents/pictures/draw-picture'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aBrowser, aProduct, desk, type Product, signIn } from './a-product.ts'

interface Activity {
  id: string
  title: string
  kind: string
  state: string
  onDay: string | null
  startsAt: string | null
}

/** From photos on a phone to the report that the director signs, in the year of the sample office. */
describe('a year that tells itself', { timeout: 120_000 }, () => {
  let product: Product
  let browser: Awaited<ReturnType<typeof aBrowser>>
  let password = ''
  let officer: Page
  let held: Activity[]

  const as = async (login: string) => {
    const { page } = await browser.aPerson(desk)
    await signIn(page, product.url, login, password)
    return page
  }

  const theOne = (kind: string) => held.find((it) => it.kind === kind)!
  const photo = async (name: string, seed: number, takenAt: string) => ({
    name,
    mimeType: 'image/jpeg',
    buffer: await drawPicture({ seed, takenAt }),
  })

  beforeAll(async () => {
    product = await aProduct('--sample')
    browser = await aBrowser(product.url)
    password = /密码[^：]*：\s*([\w-]+)/.exec(product.said())?.[1] ?? ''
    officer = await as('zhoumin')
    held = (await activitiesOf(officer)).filter(({ state }) => state === 'held' || state === 'filed')
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  test('photos chosen in bulk find their activity by the hour they were taken', async () => {
    const film = theOne('screening')
    const photos = await Promise.all(
      [1, 2, 3].map((n) => photo(`IMG_10${n}.jpg`, 900 + n, `${film.onDay}T20:0${n}:00`)),
    )
    await officer.goto(`${product.url}/evidence`)
    await officer.getByLabel('选照片、文件').setInputFiles(photos)
    await officer.getByText('收下 3 件。', { exact: true }).waitFor()
    await officer.getByRole('heading', { name: new RegExp(`“${film.title}”.*3 件`) }).waitFor()
    await officer.getByRole('button', { name: '3 件都照下面归好' }).click()
    await officer.getByText('3 件归好了。').waitFor()
    await officer.goto(`${product.url}/activities/${film.id}`)
    await expect.poll(() => officer.locator('#evidence img').count(), { timeout: 10_000 }).toBe(3)
  })

  test('the same photo sent again is named and not doubled', async () => {
    const film = theOne('screening')
    await officer.goto(`${product.url}/evidence`)
    await officer
      .getByLabel('选照片、文件')
      .setInputFiles([await photo('再发一次.jpg', 901, `${film.onDay}T20:01:00`)])
    await officer.getByText(/早就有了：“IMG_101”/).waitFor()
  })

  test('a page that is no photo and is marked secret is refused by name', async () => {
    await officer
      .getByLabel('选照片、文件')
      .setInputFiles([{ name: '【秘密】名单.txt', mimeType: 'text/plain', buffer: Buffer.from('名单') }])
    await officer.getByText(/不能放进本系统/).waitFor()
  })

  test('eight questions by keyboard, and a yes gives its reason', async () => {
    await officer.goto(`${product.url}/activities/${theOne('screening').id}`)
    await officer.locator('#evidence img').first().click()
    await officer.getByRole('button', { name: '保密检查单' }).click()
    await officer.getByRole('group', { name: '能看清着军装人员的脸' }).waitFor()
    await officer.keyboard.press('8')
    await officer.keyboard.press('0')
    await officer.getByLabel('为什么可以用').fill('家长书面同意')
    await officer.keyboard.press('Enter')
    await officer.getByText('“IMG_101”：检查过。').waitFor()
    await officer.getByRole('button', { name: '下一件' }).waitFor()
    await officer.keyboard.press('Escape')
    await officer.getByRole('dialog').waitFor({ state: 'detached' })
  })

  test('a briefing goes through the gate, each by who may, to its release', async () => {
    await officer.getByRole('button', { name: '简报', exact: true }).click()
    await officer.waitForURL(/\/papers\/./)
    const place = officer.url()
    await officer
      .getByLabel(/^第\d+段$/)
      .last()
      .click()
    await officer.keyboard.press('End')
    await officer.keyboard.type('详情请拨13900001111。')
    await officer.getByText('保密提示：1 处要定').waitFor()
    await officer.getByRole('button', { name: '换成“139****1111”' }).click()
    await officer.getByText('保密提示：没有看到要改的词').waitFor()
    await officer.getByLabel('IMG_101').check()
    await officer.getByText('✓ 检查过').waitFor()
    expect(await officer.getByLabel(/要请部队核对/).isChecked()).toBe(true)
    await officer.getByText('已存好').waitFor()

    const director = await as('hejianmin')
    await director.goto(place)
    await director.getByRole('button', { name: '社区审核通过' }).click()
    await director.getByText(/：社区已审。/).waitFor()

    await officer.reload()
    await officer.getByRole('button', { name: '记下部队核对意见' }).click()
    await officer.getByLabel('谁说的').fill('陈联络员')
    await officer.getByLabel('电话', { exact: true }).check()
    await officer.getByRole('button', { name: '记下部队同意' }).click()
    await officer.getByText(/：部队已核。/).waitFor()

    const street = await as('sunli')
    await street.goto(`${product.url}/papers`)
    await street.getByRole('heading', { name: '等我审查' }).waitFor()
    await street.goto(place)
    await street.getByRole('img', { name: 'IMG_101' }).waitFor()
    await street.getByText('有未成年人：家长书面同意').waitFor()
    await street.getByRole('button', { name: '街道保密审查通过' }).click()
    await street.getByText(/：街道已审。/).waitFor()

    await officer.reload()
    await officer.getByRole('button', { name: '发布', exact: true }).click()
    await officer.getByText(/：已发布。/).waitFor()
    const asked = officer.waitForEvent('download')
    await officer.getByRole('button', { name: 'Word 文稿（.docx）', exact: true }).click()
    expect((await asked).suggestedFilename()).toMatch(/\.docx$/)
  })

  test('the report of the year is written at once, and three of its figures open their records', async () => {
    await officer.goto(`${product.url}/reports`)
    await officer.getByRole('button', { name: '写一份总结' }).first().click()
    await officer.getByLabel('全年', { exact: true }).check()
    await officer.getByRole('button', { name: '写出来' }).click()
    await officer.waitForURL(/\/reports\/./)
    for (const what of ['办成的活动：数量', '办成的活动：官兵人次', '办成的任务：数量']) {
      const figure = officer.getByRole('button', { name: new RegExp(`，${what}，看记录$`) }).first()
      const value = Number(await figure.textContent())
      await figure.click()
      const panel = officer.getByRole('dialog')
      const records = panel.getByRole('listitem')
      await records.first().waitFor()
      if (what.endsWith('：数量')) expect({ what, n: await records.count() }).toEqual({ what, n: value })
      else expect(value).toBeGreaterThan(await records.count())
      await officer.keyboard.press('Escape')
      await panel.waitFor({ state: 'detached' })
    }
    await officer
      .getByRole('button', { name: /，办成的活动：数量，看记录$/ })
      .first()
      .click()
    const record = officer.getByRole('dialog').getByRole('link').first()
    const title = (await record.textContent()) ?? ''
    await record.click()
    await officer.getByRole('heading', { level: 1, name: title }).waitFor()
    await officer.goBack()
  })

  test('a figure typed by hand is marked, a figure put in by the menu is not', async () => {
    await officer.getByRole('button', { name: '在末尾添一段' }).click()
    await officer.keyboard.type('另发传单800份，共办活动')
    await officer.getByRole('button', { name: '插入数字' }).click()
    await officer.getByLabel('找数字').fill('办成的活动：数量')
    await officer.getByRole('button', { name: /^办成的活动：数量/ }).click()
    await officer.keyboard.type('次。')
    await officer.getByRole('button', { name: '写好了' }).click()
    await officer.getByText('1 个手写的数字，没有记录能说明').waitFor()
    await officer.reload()
    await officer.locator('p').getByText('800份', { exact: true }).waitFor()
    const typed = officer.locator('p', { hasText: '另发传单800份' })
    expect(await typed.getByRole('button').count()).toBe(1)
  })

  test('flagged words hold the approval up until the officer has decided about them', async () => {
    const open = async () => {
      const title = await officer.getByRole('heading', { name: /^保密提示：/ }).textContent()
      return Number(/\d+/.exec(title ?? '')?.[0] ?? 0)
    }
    /** The guard may ask about the sample's own words too. */
    const before = await open()
    await officer.getByRole('button', { name: '在末尾添一段' }).click()
    await officer.keyboard.type('咨询请拨13900001111，也谢谢90001部队。')
    await officer.getByRole('button', { name: '写好了' }).click()
    await expect.poll(open).toBe(before + 2)
    await officer.getByText('已存好').waitFor()
    const director = await as('hejianmin')
    await director.goto(officer.url())
    await director.getByText(`还有 ${before + 2} 处保密提示要专干定`).waitFor()
    expect(await director.getByRole('button', { name: '批准这份总结' }).isDisabled()).toBe(true)

    const flagged = officer.getByRole('listitem').filter({ hasText: '90001' })
    await flagged.getByRole('button', { name: '换成“某部”' }).click()
    await expect.poll(open).toBe(before + 1)
    for (let left = before; left >= 0; left--) {
      await officer.getByRole('button', { name: '保留', exact: true }).first().click()
      await officer.getByLabel('为什么可以写').fill('社区公开的电话')
      await officer.getByRole('dialog').getByRole('button', { name: '保留', exact: true }).click()
      await officer.getByRole('dialog').waitFor({ state: 'detached' })
      await expect.poll(open).toBe(left)
    }
    await officer.getByText('也谢谢某部').waitFor()
  })

  test('a ledger shows what is flagged in it, with its line, before it goes out', async () => {
    const page = await officer.context().newPage()
    await page.goto(`${product.url}/evidence`)
    await page.getByRole('button', { name: '佐证材料目录' }).waitFor()
    const status = await page.evaluate(async (activityId) => {
      const note = { id: crypto.randomUUID(), kind: 'note', title: '90001部队来函', text: '', eventOn: null }
      const answer = await fetch('/api/evidence', {
        method: 'POST',
        headers: { 'x-yushui': '1', 'content-type': 'application/json' },
        body: JSON.stringify({ ...note, activityId }),
      })
      return answer.status
    }, theOne('screening').id)
    expect(status).toBe(200)
    await page.getByRole('button', { name: '佐证材料目录' }).click()
    const dialog = page.getByRole('dialog', { name: /佐证材料目录》里有保密提示/ })
    await dialog.getByRole('link', { name: /第 \d+ 行《90001部队来函》：材料名称/ }).waitFor()
    const take = dialog.getByRole('button', { name: /^取《/ })
    expect(await take.isDisabled()).toBe(true)
    await dialog.getByRole('button', { name: '保留“90001部队”' }).click()
    await page.getByLabel('为什么可以写').fill('编的番号')
    await page.getByRole('button', { name: '保留', exact: true }).click()
    await dialog.getByText('都定好了，可以取了。').waitFor()
    const asked = page.waitForEvent('download')
    await take.click()
    expect((await asked).suggestedFilename()).toMatch(/佐证材料目录\.xlsx$/)
    await dialog.waitFor({ state: 'detached' })
    await page.close()
  })

  test('two windows write at once: neither text is lost', async () => {
    const other = await officer.context().newPage()
    await other.goto(officer.url())
    const add = async (page: Page, words: string) => {
      await page.getByRole('button', { name: '在末尾添一段' }).click()
      await page.keyboard.type(words)
      await page.getByRole('button', { name: '写好了' }).click()
    }
    await other.getByText('已存好').waitFor()
    await add(officer, '先写的一段。')
    await officer.getByText('已存好').waitFor()
    await add(other, '后写的一段。')
    await other.getByRole('button', { name: '用对方的' }).click()
    await other.getByText('先写的一段。').waitFor()
    await other.getByRole('button', { name: '撤销', exact: true }).click()
    await other.getByText('后写的一段。').waitFor()
    await other.getByText('已存好').waitFor()
    await other.close()
    await officer.reload()
    await officer.getByText('后写的一段。').waitFor()
  })

  test('what is written without a network is sent when there is one again', async () => {
    await officer.context().setOffline(true)
    await officer.getByRole('button', { name: '在末尾添一段' }).click()
    await officer.keyboard.type('断网时写的一段。')
    await officer.getByText('您写的已留在这台设备里，没有丢。').waitFor()
    await officer.context().setOffline(false)
    await officer.reload()
    await officer.getByText('断网时写的一段。').waitFor()
    await officer.getByText('已存好').waitFor()
  })

  test('the director approves it, and from then on it stays as it is', async () => {
    const director = await as('hejianmin')
    await director.goto(officer.url())
    await director.getByRole('button', { name: '批准这份总结' }).click()
    await director.getByRole('button', { name: '批准', exact: true }).click()
    await director
      .getByText(/已批准。$/)
      .first()
      .waitFor()
    await officer.reload()
    await officer.getByRole('heading', { name: '已批准' }).waitFor()
    await officer.getByText('保留：社区公开的电话').first().waitFor()
    expect(await officer.getByRole('button', { name: '在末尾添一段' }).count()).toBe(0)
    await officer
      .locator('p')
      .filter({ hasText: theOne('screening').title })
      .first()
      .click({ position: { x: 60, y: 12 } })
    const panel = officer.getByRole('dialog')
    await panel.getByRole('link', { name: theOne('screening').title }).waitFor()
    await officer.keyboard.press('Escape')
    await panel.waitFor({ state: 'detached' })
  })

  test('nothing was asked of another host, and no page had a fault', () => {
    expect(browser.strangers).toEqual([])
    expect(browser.faults).toEqual([])
  })
})

const activitiesOf = (page: Page): Promise<Activity[]> =>
  page.evaluate(async () => {
    const year = new Date().toLocaleDateString('zh-CN', { timeZone: 'Asia/Shanghai', year: 'numeric' })
    const answer = await fetch(`/api/years/${Number.parseInt(year, 10)}/activities`)
    return answer.json()
  })
