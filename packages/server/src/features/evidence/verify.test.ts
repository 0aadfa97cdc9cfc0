import { fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as api from '@yushui/contract/evidence'
import { drawPicture } from '@yushui/documents/pictures/draw-picture'
import { expect, test } from 'vitest'
import { backup } from '../../operate/backup.ts'
import { connectClient } from '../../operate/connect-client.ts'
import { makeDataFolder } from '../../operate/data-folder.ts'
import { refuseLostKey } from '../../operate/lost-key.ts'
import { restore } from '../../operate/restore.ts'
import { startTestCluster } from '../../operate/test-cluster.ts'
import { verifyFiles } from '../../operate/verify-files.ts'
import { filePath } from '../../platform/files.ts'
import { anOffice, theDatabase, theFolder } from '../../sample/an-office.ts'

async function somePhotos(n: number) {
  const made = await anOffice()
  const received = Array.from({ length: n }, async (_, seed) => {
    const bytes = await drawPicture({ width: 80, height: 60, seed })
    const input = { id: randomUUID(), name: `照片${seed}.jpg` }
    return (await made.staff.upload(api.receiveFile, input, bytes)).evidence
  })
  const evidence = await Promise.all(received)
  const { files } = await theFolder()
  const places = evidence.map(({ file }) => join(files, filePath(made.office.id, file!.sha256)))
  return { made, evidence, places }
}

test('every byte is held against its hash: a changed, a missing and a stray file are each named', async () => {
  const { made, places } = await somePhotos(4)
  const folder = await theFolder()
  const verified = async () => (await verifyFiles(await theDatabase(), folder)).faults
  expect(await verified()).toEqual([])

  const bytes = readFileSync(places[0]!)
  bytes[bytes.length - 40]! ^= 1
  writeFileSync(places[0]!, bytes)
  rmSync(places[1]!)
  const stray = join(folder.files, made.office.id, 'ab', 'ab'.repeat(32))
  mkdirSync(dirname(stray), { recursive: true })
  writeFileSync(stray, 'stray')
  const faults = await verified()
  expect(faults).toHaveLength(3)
  expect(faults[0]).toMatch(/^石桥社区“照片0”的原件损坏或被改动过（files\/.+）。$/)
  expect(faults[1]).toMatch(/^石桥社区“照片1”的原件不见了（files\/.+）。$/)
  expect(faults[2]).toMatch(/^石桥社区的文件夹里多出一个没有登记的文件（files\/.+）。/)
  rmSync(stray)
})

test('a lost key is told as such, and none is made in its place', async () => {
  await somePhotos(1)
  const { path, files } = await theFolder()
  const keys = mkdtempSync(join(path, 'no-keys-'))
  const { faults } = await verifyFiles(await theDatabase(), { files, keys })
  expect(faults).toEqual([expect.stringMatching(/^密钥不见了/)])
  expect(readdirSync(keys)).toEqual([])
})

test('a backup names what its rows name and the disk has not', async () => {
  const { places } = await somePhotos(2)
  const folder = await theFolder()
  const made = async (keys = folder.keys) => {
    const file = join(folder.path, `${randomUUID()}.yushui`)
    const secret = { file, passphrase: '军民鱼水 一家亲', now: new Date() }
    return (await backup(await theDatabase(), { ...folder, keys }, secret)).missing
  }
  const before = await made()
  const bytes = readFileSync(places[0]!)
  rmSync(places[0]!)
  const more = (await made()).filter((words) => !before.includes(words))
  expect(more).toEqual([expect.stringMatching(/^石桥社区“照片0”的原件（files\/.+）$/)])
  writeFileSync(places[0]!, bytes)
  const withoutKey = await made(mkdtempSync(join(folder.path, 'no-keys-')))
  expect(withoutKey).toEqual(['密钥（keys/seal.key）', ...before])
})

test('a start beside what was sealed under a lost key is refused, and makes none', async () => {
  await somePhotos(1)
  const { path, keys: kept } = await theFolder()
  const database = await theDatabase()
  await refuseLostKey(database, { keys: kept })
  const keys = mkdtempSync(join(path, 'no-keys-'))
  await expect(refuseLostKey(database, { keys })).rejects.toThrow(/密钥不见了.*没有启动/)
  expect(readdirSync(keys)).toEqual([])
})

test('where the file cannot be put in its place, there is no row', async () => {
  const folder = await theFolder()
  const made = await anOffice({ logFile: join(folder.path, 'faults.log') })
  const inTheWay = join(folder.files, made.office.id)
  writeFileSync(inTheWay, '')
  const bytes = await drawPicture({ width: 80, height: 60, seed: 71 })
  const attempt = made.staff.upload(api.receiveFile, { id: randomUUID(), name: '照片.jpg' }, bytes)
  await expect(attempt).rejects.toMatchObject({ status: 500 })
  rmSync(inTheWay)
  expect(await made.staff.call(api.listEvidence, {})).toEqual([])
  expect(readdirSync(join(folder.path, 'incoming'))).toEqual([])
})

test('a backup while files come in carries those its rows name, and they open where it is restored', async () => {
  const { made } = await somePhotos(2)
  const folder = await theFolder()
  let isWriting = true
  const writing = (async () => {
    for (let seed = 100; isWriting; seed++) {
      const bytes = await drawPicture({ width: 80, height: 60, seed })
      const input = { id: randomUUID(), name: `后来${seed}.jpg` }
      await made.staff.upload(api.receiveFile, input, bytes)
    }
  })()
  const file = join(folder.path, `${randomUUID()}.yushui`)
  const secret = { passphrase: '军民鱼水 一家亲', file }
  await backup(await theDatabase(), folder, { ...secret, now: new Date() })
  isWriting = false
  await writing

  const cluster = await startTestCluster()
  const target = await cluster.createDatabase([])
  const client = await connectClient(target.ownerConfig)
  await client.query('drop table schema_migrations')
  await client.end()
  const into = makeDataFolder(join(folder.path, 'into'), null)
  try {
    const contents = await restore(target, into, secret)
    const { files, faults } = await verifyFiles(target, into)
    // Of the test before, one that was damaged and one that is missing; nothing astray.
    expect(faults.filter((it) => !/照片[01]”的原件/.test(it))).toEqual([])
    expect(files).toBeGreaterThanOrEqual(6)
    expect(contents.files).toBeGreaterThanOrEqual(files)
  } finally {
    await target.stop()
    await cluster.stop()
  }
})

test('a server killed while it receives leaves no row without its file', async () => {
  const { made } = await somePhotos(0)
  await made.staff.call(api.listEvidence, {})
  const folder = mkdtempSync(join((await theFolder()).path, 'killed-'))
  const { appConfig } = await theDatabase()
  const { keys } = await theFolder()
  const program = fileURLToPath(new URL('./receive-until-killed.test-program.ts', import.meta.url))
  for (const rounds of [1, 2, 4]) {
    const child = fork(program, { execArgv: [], env: { ...process.env, NODE_OPTIONS: '' } })
    child.send({ appConfig, folder, keys, token: made.staff.browser.token })
    await new Promise<void>((done) => child.on('message', (n) => n === rounds && done()))
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  const here = { keys, files: join(folder, 'files') }
  const { faults } = await verifyFiles(await theDatabase(), here)
  expect((await made.staff.call(api.listEvidence, {})).length).toBeGreaterThanOrEqual(30)
  // The files of the tests before lie in another folder; one more than the rows name may lie here.
  const own = faults.filter((it) => it.includes(made.office.id) && !it.includes('没有登记'))
  expect(own).toEqual([])
})
