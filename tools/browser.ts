import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import { type Browser, chromium } from 'playwright-core'

const unpack = promisify(brotliDecompress)
const root = resolve(import.meta.dirname, '..')
const modules = join(root, 'node_modules')

interface Program {
  executablePath: string
  env: Record<string, string>
}

/**
 * A real Chromium without apt or root. In this order: the program named by YUSHUI_CHROMIUM, the one
 * inside @sparticuz/chromium (Linux x64), an installed one.
 */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = await findProgram()
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--font-render-hinting=none'],
    env: { ...(process.env as Record<string, string>), ...env },
  })
}

export async function findProgram(): Promise<Program> {
  const named = process.env.YUSHUI_CHROMIUM
  if (named) return { executablePath: named, env: {} }
  if (process.platform === 'linux' && process.arch === 'x64') return unpackedProgram()
  const installed = [
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ].find((path) => existsSync(path))
  if (!installed) throw new Error('No browser: set YUSHUI_CHROMIUM to a Chromium, Chrome or Edge program.')
  return { executablePath: installed, env: {} }
}

/**
 * The package's own start-up helper takes any browser lying in the temporary folder and switches web
 * security off, so the files are unpacked and started here.
 */
async function unpackedProgram(): Promise<Program> {
  const require = createRequire(import.meta.url)
  const home = packageHome(require.resolve('@sparticuz/chromium'))
  const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as { version: string }
  const folder = join(modules, '.cache', `chromium-${version}`)
  if (!existsSync(folder)) await unpackInto(folder, join(home, 'bin'))
  const fonts = await fontconfig(folder)
  return {
    executablePath: join(folder, 'chrome'),
    env: { LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_FILE: fonts },
  }
}

function packageHome(file: string): string {
  let folder = dirname(file)
  while (!existsSync(join(folder, 'package.json')) || !existsSync(join(folder, 'bin')))
    folder = dirname(folder)
  return folder
}

/** Into a folder of its own and then renamed, so that two runs at once never see half of it. */
async function unpackInto(folder: string, bin: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true })
  const building = await mkdtemp(`${folder}-`)
  await writeFile(join(building, 'chrome'), await unpack(await readFile(join(bin, 'chromium.br'))))
  await chmod(join(building, 'chrome'), 0o755)
  for (const archive of ['swiftshader.tar.br', 'al2023.tar.br']) {
    await untar(await unpack(await readFile(join(bin, archive))), building)
  }
  try {
    await rename(building, folder)
  } catch (fault) {
    await rm(building, { recursive: true, force: true })
    if (!existsSync(folder)) throw fault
  }
}

/** Plain files, folders and symbolic links of a POSIX tar; these archives hold nothing else. */
async function untar(tar: Buffer, folder: string): Promise<void> {
  const text = (from: number, length: number) =>
    tar.toString('latin1', from, from + length).replace(/\0.*$/s, '')
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0; ) {
    const size = Number.parseInt(text(at + 124, 12).trim() || '0', 8)
    const kind = text(at + 156, 1)
    const path = join(folder, text(at, 100))
    if (!path.startsWith(folder)) throw new Error('A path leads out of the archive.')
    if (kind === '5') await mkdir(path, { recursive: true })
    else await mkdir(dirname(path), { recursive: true })
    if (kind === '2') await symlink(text(at + 157, 100), path)
    if (kind === '0' || kind === '') await writeFile(path, tar.subarray(at + 512, at + 512 + size))
    at += 512 + Math.ceil(size / 512) * 512
  }
}

/** Without a font a page is blank; with these, pictures look the same on every machine. */
async function fontconfig(folder: string): Promise<string> {
  const file = join(folder, 'fonts.conf')
  if (existsSync(file)) return file
  const families: [string, string, string][] = [
    ['sans-serif', 'Noto Sans SC', 'noto-sans-sc'],
    ['serif', 'Noto Serif SC', 'noto-serif-sc'],
  ]
  const weights = ['400Regular', '600SemiBold', '700Bold']
  const dirs = families.flatMap(([, , pack]) =>
    weights.map((weight) => `<dir>${join(modules, '@expo-google-fonts', pack, weight)}</dir>`),
  )
  const aliases = families.map(
    ([generic, family]) =>
      `<alias><family>${generic}</family><prefer><family>${family}</family></prefer></alias>`,
  )
  const xml = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${dirs.join('')}<cachedir>${join(folder, 'font-cache')}</cachedir>${aliases.join('')}</fontconfig>`
  const building = `${file}.${process.pid}`
  await writeFile(building, xml)
  await rename(building, file)
  return file
}
