import { setTimeout as sleep } from 'node:timers/promises'
import type { SampleAccount } from '@yushui/contract/setup'
import { roleWords } from '@yushui/contract/words/terms'
import { buildWeb } from '@yushui/server/operate/build-web'
import {
  type ChosenFolder,
  chooseDataFolder,
  type DataFolder,
  holdsDatabase,
} from '@yushui/server/operate/data-folder'
import type { Database } from '@yushui/server/operate/database'
import { certify, decideListen, type Listen, listenTrouble, tryPort } from '@yushui/server/operate/listen'
import { refuseLostKey } from '@yushui/server/operate/lost-key'
import { type MailSettings, readMailSettings } from '@yushui/server/operate/mail-settings'
import { migrate } from '@yushui/server/operate/migrate'
import { openData } from '@yushui/server/operate/open-data'
import { troubleOf } from '@yushui/server/operate/trouble'
import { none, readOptions } from './options.ts'
import { program } from './program.ts'
import { layOut } from './table.ts'

/** How long requests under way may take when the program is told to stop. */
const drainLimitMs = 15_000
/** A terminal and npm may each pass on the same Ctrl-C; only a later one is impatience. */
const sameSignalMs = 500

export async function start(args: string[]) {
  const { values, positionals } = readOptions(args, {
    sample: { type: 'boolean' },
    'without-web': { type: 'boolean' },
  })
  none(positionals)
  const stopping = waitForStop()
  const url = process.env.DATABASE_URL
  const chosen = chooseDataFolder(process.env, program)
  const decided = decideListen(process.env)
  const mail = readMailSettings(process.env)
  // Where a database is there already, whoever serves it is named before the port it has taken.
  if (url || !holdsDatabase(chosen)) await tryPort(decided)
  tellFolder(chosen)

  say(url ? '正在连接数据库……' : '正在启动数据库……')
  const loading = loadServer()
  const { folder, database } = await openData(chosen, { url, serving: true })
  try {
    const listen = await certify(decided, folder, new Date())
    const server = await Promise.race([
      bringUp(database, listen, folder, loading, { ...values, mail }),
      stopping,
    ])
    if (!server) process.exitCode = 130
    else await serveUntil(stopping, server, listen)
  } catch (fault) {
    throw troubleOf(fault, folder.path)
  } finally {
    await database.stop()
  }
  say('已停止，数据都已存好。')
  process.exit()
}

async function serveUntil(stopping: Promise<void>, server: Server, listen: Listen) {
  await tellWhere(listen)
  await stopping
  say('正在停止：办完手上的请求就退出（再按一次 Ctrl-C 立即退出）……')
  await Promise.race([server.close(), sleep(drainLimitMs, null, { ref: false })])
}

async function bringUp(
  database: Database,
  listen: Listen,
  folder: DataFolder,
  loading: Loading,
  wanted: { sample?: boolean; 'without-web'?: boolean; mail: MailSettings | null },
) {
  database.onDeath(tellDeath)
  const applied = await migrate(database.ownerConfig)
  if (applied.length) say(`数据库已更新（${applied.length} 处改动）。`)
  await refuseLostKey(database, folder)
  if (!wanted['without-web']) await buildWeb(program, () => say('正在生成网页，约半分钟……'))
  const server = await serve(database, listen, folder, loading, wanted.mail)
  if (wanted.sample) await makeSample(server)
  return server
}

type Loading = ReturnType<typeof loadServer>

/** Half a second of reading program files, while the database starts. */
function loadServer() {
  const loading = Promise.all([import('@yushui/server/main'), import('@yushui/server/operate/install-page')])
  loading.catch(() => {})
  return loading
}

async function serve(
  database: Database,
  listen: Listen,
  folder: DataFolder,
  loading: Loading,
  mail: MailSettings | null,
) {
  const [{ startServer }, { offerHttps }] = await loading
  try {
    return await startServer({
      database,
      listen: { ...listen, addRoutes: (http) => offerHttps(http, listen) },
      dataFolder: folder,
      mail,
    })
  } catch (fault) {
    throw listenTrouble(fault, listen)
  }
}

type Server = Awaited<ReturnType<typeof serve>>

/** Asked of the server itself, so that the sample comes to be as it would in the browser. */
async function makeSample(server: Server) {
  say('正在建示例社区……')
  const answer = await server.app.inject({
    method: 'POST',
    url: '/api/setup/sample',
    headers: { 'x-yushui': '1' },
  })
  const said = answer.json()
  if (answer.statusCode !== 200) return say(`示例社区没有建：${said.words}`)
  say(`示例社区建好了。下面的账号都用这个密码（只显示这一次）：${said.password}`)
  const accounts: SampleAccount[] = said.accounts
  say(layOut(accounts.map(({ login, name, role, office }) => ['', login, name, roleWords[role], office])))
}

function tellFolder({ path, runAs, insteadOf }: ChosenFolder) {
  if (insteadOf) say(`数据库用户 ${runAs?.name} 进不了 ${insteadOf}，数据改放在 ${path}。`)
  else say(`数据文件夹：${path}`)
}

async function tellWhere({ urls, authority, port }: Listen) {
  say(`鱼水已启动。请在浏览器打开：${urls[0]}`)
  for (const url of urls.slice(1)) say(`                也可以打开：${url}`)
  if (authority && urls[0]) {
    const page = `http://${new URL(urls[0]).hostname}:${port}/install-ca`
    const { drawCode } = await import('@yushui/server/operate/install-page')
    say(`别的电脑和手机先打开一次 ${page} 安装证书（手机可扫码）。证书指纹：\n${authority.fingerprint}`)
    say(await drawCode(page))
  }
  say('按 Ctrl-C 停止。')
}

function tellDeath(state: 'died' | 'back') {
  say(state === 'died' ? '数据库意外停止，正在重新启动……' : '数据库已恢复，已确认保存的数据都在。')
}

function waitForStop(): Promise<void> {
  let firstAt = 0
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => {
        if (firstAt && Date.now() - firstAt > sameSignalMs) process.exit(130)
        firstAt ||= Date.now()
        done()
      })
  })
}

function say(words: string) {
  process.stdout.write(`${words}\n`)
}
