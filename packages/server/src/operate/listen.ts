import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { createSecureContext } from 'node:tls'
import type { DataFolder } from './data-folder.ts'
import type { LocalAuthority } from './local-authority.ts'
import { inUrl, ownAddresses } from './own-addresses.ts'
import { Trouble } from './trouble.ts'

/** Where and how the server is to be reached. */
export interface Listen {
  host: string
  port: number
  tls?: { key: string; cert: string }
  isBehindProxy: boolean
  /** Where https is by a local authority, which other machines have to learn to trust first. */
  authority?: LocalAuthority
  /** The addresses to open in a browser, the likeliest first. */
  urls: string[]
}

const usualPort = 8470
const threeWays =
  '有三个办法：一、有证书的，设 YUSHUI_TLS_CERT 和 YUSHUI_TLS_KEY；二、没有证书的，设 YUSHUI_TLS=local，由鱼水当场做一个；三、前面有做 https 的网关的，设 YUSHUI_PROXY=1。'

/** As the settings have it; `needsAuthority` until `certify` has seen to the certificate. */
export type Decided = Listen & { needsAuthority?: boolean }

/**
 * Passwords must not cross a network in clear, and pages that work offline need https: beyond this
 * machine only with a certificate or behind a gateway that has one. Reads settings and makes nothing.
 */
export function decideListen(env: NodeJS.ProcessEnv): Decided {
  const port = readPort(env.PORT)
  const host = env.YUSHUI_HOST || 'localhost'
  const isBehindProxy = readProxy(env.YUSHUI_PROXY)
  const tls = readCertificate(env)
  if (env.YUSHUI_TLS && env.YUSHUI_TLS !== 'local')
    throw new Trouble('YUSHUI_TLS 只能写 local。不用本地证书就不要设它。')

  const https = { host, port, isBehindProxy, urls: urlsOf('https', host, port) }
  if (tls) return { ...https, tls }
  if (env.YUSHUI_TLS === 'local') return { ...https, needsAuthority: true }
  if (!isLoopback(host) && !isBehindProxy)
    throw new Trouble(`不加密就不能让别的电脑连进来（YUSHUI_HOST=${host}）：密码会在网上明着走。${threeWays}`)
  return { host, port, isBehindProxy, urls: urlsOf('http', host, port) }
}

/** Has the certificate made by the local authority in the folder of keys, where it is to. */
export async function certify(
  { needsAuthority, ...listen }: Decided,
  folder: DataFolder,
  now: Date,
): Promise<Listen> {
  if (!needsAuthority) return listen
  const { openLocalAuthority } = await import('./local-authority.ts')
  const { names, addresses } = ownAddresses()
  const hosts = ['localhost', '127.0.0.1', ...addresses, ...names]
  const authority = await openLocalAuthority(folder.keys, hosts, now)
  return { ...listen, tls: authority.tls, authority }
}

/** Takes the port for a moment: asked before anything is made that would stay behind where it is taken. */
export async function tryPort(listen: Listen) {
  const server = createServer()
  try {
    await once(server.listen(listen.port, listen.host), 'listening')
  } catch (fault) {
    throw listenTrouble(fault, listen)
  } finally {
    await new Promise((done) => server.close(done))
  }
}

/** The one line for what `listen` may meet; any other fault goes on as it is. */
export function listenTrouble(fault: unknown, { host, port }: Listen): unknown {
  const code = fault instanceof Error && 'code' in fault ? fault.code : ''
  if (code === 'EADDRINUSE')
    return new Trouble(
      `端口 ${port} 已被别的程序占用。请停掉那个程序，或另选端口，例如 PORT=${port + 1} npm start。`,
    )
  if (code === 'EACCES')
    return new Trouble(`没有权限使用端口 ${port}。请选 1024 以上的端口，例如 PORT=${usualPort}。`)
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new Trouble(`本机没有 YUSHUI_HOST 所写的地址 ${host}。要让别的电脑都能连，请写 0.0.0.0。`)
  return fault
}

function readPort(text: string | undefined): number {
  if (!text) return usualPort
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (port >= 1 && port <= 65_535) return port
  throw new Trouble(`PORT=${text} 不是端口号。请写 1024 到 65535 之间的数，例如 ${usualPort}。`)
}

function readProxy(text: string | undefined): boolean {
  if (!text || text === '0') return false
  if (text === '1') return true
  throw new Trouble('YUSHUI_PROXY 只能写 1（前面有做 https 的网关）或 0。')
}

function readCertificate(env: NodeJS.ProcessEnv): { key: string; cert: string } | null {
  const { YUSHUI_TLS_CERT: certFile, YUSHUI_TLS_KEY: keyFile } = env
  if (!certFile && !keyFile) return null
  if (!certFile || !keyFile) throw new Trouble('YUSHUI_TLS_CERT（证书）和 YUSHUI_TLS_KEY（私钥）要一起设。')
  const [cert, key] = [certFile, keyFile].map((file) => {
    try {
      return readFileSync(file, 'utf8')
    } catch {
      throw new Trouble(`读不到证书文件 ${file}。请检查路径和权限。`)
    }
  }) as [string, string]
  try {
    createSecureContext({ cert, key })
  } catch {
    throw new Trouble(`${certFile} 与 ${keyFile} 不是配对的 PEM 证书和私钥。请向发证的人要 PEM 格式的文件。`)
  }
  return { cert, key }
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
}

function urlsOf(protocol: string, host: string, port: number): string[] {
  const everywhere = host === '0.0.0.0' || host === '::'
  const { addresses, names } = ownAddresses()
  const hosts = everywhere ? [...addresses, ...names.slice(0, 1), 'localhost'] : [host]
  return hosts.map((host) => `${protocol}://${inUrl(host)}:${port}/`)
}
