// Brings the installation up to the lockfile, then goes on under Node 24:
//   node start.mjs <arguments of yushui>       node start.mjs --run <file of the repository> <arguments>
// Plain JavaScript for Node 20, without a dependency: it runs before anything is installed. Standard
// output is left to what it starts.
import { spawn, spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { constants as os } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(fileURLToPath(import.meta.url))
const wantedNode = 24
const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP']
const lock = join(root, '.cache/install.lock')

if (Number.parseInt(process.versions.node, 10) < 20)
  fail(`Node ${process.versions.node} 太旧，需要 20 以上。请先升级 Node。`)

if (!isInstalled()) await install()
const node = findNode()
process.env.PATH = dirname(node) + delimiter + (process.env.PATH ?? '')

const [first, ...rest] = process.argv.slice(2)
const file = first === '--run' && rest[0] ? join(root, rest[0]) : join(root, 'packages/cli/src/main.ts')
const args = first === '--run' ? rest.slice(1) : process.argv.slice(2)
if (node === process.execPath) {
  process.argv = [node, file, ...args]
  await import(pathToFileURL(file).href)
} else {
  goOnUnder(node, [file, ...args])
}

/**
 * npm writes node_modules/.package-lock.json last, so it says what is really there. A package for another
 * kind of machine may be missing.
 */
function isInstalled() {
  const wanted = packagesOf('package-lock.json')
  const found = packagesOf('node_modules/.package-lock.json')
  return (
    found !== null &&
    wanted !== null &&
    Object.entries(wanted).every(([path, one]) => {
      const there = found[path]
      if (path === '') return true
      if (!there) return one.optional === true && !isForThisMachine(one)
      return there.version === one.version && there.integrity === one.integrity
    })
  )
}

function packagesOf(name) {
  try {
    return JSON.parse(readFileSync(join(root, name), 'utf8')).packages
  } catch {
    return null
  }
}

/** One that says nothing of the system is a companion of another one's packages. */
function isForThisMachine({ os, cpu, libc }) {
  if (!os || libc) return false
  const fits = (names, mine) => {
    const list = [names ?? []].flat()
    return list.includes(mine) || (!list.includes(`!${mine}`) && list.every((name) => name.startsWith('!')))
  }
  return fits(os, process.platform) && fits(cpu, process.arch)
}

/** One program installs; others that start meanwhile wait for it. */
async function install() {
  await takeLock()
  const failure = isInstalled() ? null : await installLocked()
  rmSync(lock, { force: true })
  if (failure) fail(failure)
}

async function installLocked() {
  say('正在安装鱼水所需的程序，约一分钟……')
  const { status, words } = await npmCi()
  if (status !== 0) return `安装没有成功。请检查网络和磁盘空间后再试。npm 说：\n${gist(words)}`
  if (!isInstalled())
    return '安装不完整：有为本机准备的程序没有下载下来。请检查网络，删除 node_modules 后再试。'
  say('安装好了。')
  return null
}

/** npm says the reason first and then at length how it is used. */
function gist(words) {
  const lines = words.split('\n').filter((line) => line.trim() && !/^npm (notice|warn)/.test(line))
  return lines.slice(0, 12).join('\n')
}

async function takeLock() {
  for (let told = false; ; told = true) {
    try {
      mkdirSync(dirname(lock), { recursive: true })
      return writeFileSync(lock, String(process.pid), { flag: 'wx' })
    } catch (fault) {
      if (fault.code === 'ENOSPC') fail(`磁盘已满，写不进 ${root}。请腾出空间（至少 2 GB）再试。`)
      if (fault.code !== 'EEXIST')
        fail(`没有权限写 ${root}，装不上所需的程序。请换一个有权限的用户，或把整个文件夹复制到自己的目录。`)
    }
    if (!isAlive(Number(readOrNothing(lock)))) {
      rmSync(lock, { force: true })
      continue
    }
    if (!told) say('另一个程序正在安装，等它装完……')
    await new Promise((done) => setTimeout(done, 500))
  }
}

function readOrNothing(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** A lock without a number was taken this moment. */
function isAlive(pid) {
  if (!pid) return existsSync(lock)
  try {
    return process.kill(pid, 0)
  } catch (fault) {
    return fault.code === 'EPERM'
  }
}

function npmCi() {
  const [command, ...before] = findNpm()
  const asked = spawnSync(command, [...before, 'config', 'get', 'cache'], { cwd: root, encoding: 'utf8' })
  const cache = asked.stdout?.trim()
  const elsewhere = cache && mayWrite(cache) ? [] : ['--cache', join(root, '.cache/npm')]
  const options = ['--no-audit', '--no-fund', '--loglevel=error', '--include=dev', '--include=optional']
  const npm = spawn(command, [...before, 'ci', ...options, ...elsewhere], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const giveUp = (signal) => {
    npm.kill(signal)
    process.exit(128 + os.signals[signal])
  }
  for (const signal of passedOn) process.on(signal, giveUp)
  let words = ''
  for (const stream of [npm.stdout, npm.stderr])
    stream.on('data', (part) => {
      words += part
    })
  return new Promise((done) => {
    npm.on('error', (fault) =>
      done({ status: 1, words: fault.code === 'ENOENT' ? '找不到 npm。' : fault.message }),
    )
    npm.on('close', (status) => {
      for (const signal of passedOn) process.off(signal, giveUp)
      done({ status, words })
    })
  })
}

/** Windows starts npm through a shell only; its script lies beside Node there. */
function findNpm() {
  const script = process.env.npm_execpath
  if (script?.endsWith('.js')) return [process.execPath, script]
  if (process.platform !== 'win32') return ['npm']
  return [process.execPath, join(dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js')]
}

function mayWrite(folder) {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}

function findNode() {
  if (Number.parseInt(process.versions.node, 10) >= wantedNode) return process.execPath
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const program = process.platform === 'win32' ? 'node.exe' : 'node'
  const brought = join(root, `node_modules/node-${platform}-${process.arch}/bin`, program)
  if (existsSync(brought)) return brought
  const mine = `${platform} ${process.arch} 的 Node ${process.versions.node}`
  return fail(`鱼水需要 Node ${wantedNode}，本机是 ${mine}，没有随附的可用。请安装 Node ${wantedNode}。`)
}

/**
 * The terminal sends Ctrl-C to both programs; passing it on a second time is harmless, for the other
 * takes only a later one as impatience.
 */
function goOnUnder(node, args) {
  const child = spawn(node, args, { stdio: 'inherit' })
  for (const signal of passedOn) process.on(signal, () => child.kill(signal))
  child.on('error', (fault) => fail(`Node ${wantedNode} 没能启动：${fault.message}`))
  child.on('exit', (code, signal) => process.exit(code ?? 128 + os.signals[signal]))
}

function say(words) {
  process.stderr.write(`${words}\n`)
}

function fail(words) {
  say(words)
  process.exit(1)
}
