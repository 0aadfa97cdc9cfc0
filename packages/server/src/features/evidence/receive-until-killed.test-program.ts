import { randomUUID } from 'node:crypto'
import { receiveFile } from '@yushui/contract/evidence'
import { drawPicture } from '@yushui/documents/pictures/draw-picture'
import { buildApp } from '../../app.ts'
import { openPools } from '../../platform/db.ts'
import { openFiles } from '../../platform/files.ts'
import { openHttp } from '../../platform/http.ts'
import { openSealing } from '../../platform/sealing.ts'
import { aBrowser } from '../../sample/browser.ts'
import { aClock } from '../../sample/office.ts'

/** A server of its own that takes photos in, three at a time, until it is killed. */
process.once('message', async (given) => {
  const { appConfig, folder, keys, token } = given as Record<'folder' | 'keys' | 'token', string> & {
    appConfig: object
  }
  const clock = aClock('2026-06-01')
  const http = openHttp({ clock })
  const sealing = openSealing(keys)
  await buildApp(
    { http, clock, sealing, pools: openPools(appConfig), files: openFiles(folder, sealing) },
    null,
  )
  const browser = aBrowser(http, '10.0.0.1')
  browser.token = token
  for (let n = 0; ; n++) {
    const three = [0, 1, 2].map(async () => {
      const bytes = await drawPicture({ width: 120, height: 90, seed: Math.random() * 1e9 })
      await browser.upload(receiveFile, { id: randomUUID(), name: '照片.jpg' }, bytes)
    })
    await Promise.all(three)
    process.send?.(n)
  }
})
