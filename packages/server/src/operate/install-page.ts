import { createHash } from 'node:crypto'
import { createServer, type RequestListener } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'
import QRCode from 'qrcode'
import type { Listen } from './listen.ts'
import type { LocalAuthority } from './local-authority.ts'

const pagePath = '/install-ca'
const filePath = '/install-ca/yushui.crt'

/**
 * Over https the port also answers plain http, with one thing only: the way to https. With a local
 * authority that is the page that installs its certificate, which no browser would open otherwise.
 */
export function offerHttps(http: FastifyInstance, { tls, authority, port }: Listen) {
  if (!tls) return
  const page = authority && installPage(authority)
  const answer: RequestListener = async (request, reply) => {
    const host = /^[a-z0-9.:[\]-]+$/i.exec(request.headers.host ?? '')?.[0] ?? `localhost:${port}`
    if (authority && request.url === filePath) return send(reply, certificateType, authority.certificate)
    if (page) return send(reply, pageType, await page(`http://${host}${pagePath}`, `https://${host}/`))
    reply.writeHead(308, { location: `https://${host}${request.url ?? '/'}`, connection: 'close' }).end()
  }
  if (authority && page) {
    http.get(pagePath, async (request, reply) => {
      const host = request.host
      reply.headers(headersOf(pageType)).send(await page(`http://${host}${pagePath}`, `https://${host}/`))
    })
    http.get(filePath, async (_request, reply) => {
      reply.headers(headersOf(certificateType)).send(authority.certificate)
    })
  }
  answerPlainHttp(http, answer)
}

/** For a phone's camera, in a terminal. */
export function drawCode(url: string): Promise<string> {
  return QRCode.toString(url, { type: 'utf8' })
}

/** The first byte of TLS is 22; a plain request begins with a letter. */
function answerPlainHttp(http: FastifyInstance, answer: RequestListener) {
  const plain = createServer(answer)
  const undecided = new Set<Socket>()
  const startTls = http.server.listeners('connection') as ((socket: Socket) => void)[]
  http.server.removeAllListeners('connection')
  http.server.on('connection', (socket: Socket) => {
    const drop = () => void socket.destroy()
    undecided.add(socket)
    socket.setTimeout(30_000, drop)
    socket.on('error', drop)
    socket.once('close', () => undecided.delete(socket))
    socket.once('data', (first: Buffer) => {
      undecided.delete(socket)
      socket.pause()
      socket.setTimeout(0)
      socket.off('timeout', drop)
      socket.unshift(first)
      if (first[0] === 22) for (const start of startTls) start.call(http.server, socket)
      else plain.emit('connection', socket)
      process.nextTick(() => socket.resume())
    })
  })
  http.addHook('preClose', async () => {
    for (const socket of undecided) socket.destroy()
    plain.closeAllConnections()
  })
}

const pageType = 'text/html; charset=utf-8'
const certificateType = 'application/x-x509-ca-cert'
const style = `body{font:18px/1.7 "Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fdfcf9}
a.do{display:inline-block;padding:.6rem 1.2rem;background:#b3261e;color:#fff;border-radius:.4rem;text-decoration:none}
code{word-break:break-all;font-size:.85em}svg{width:11rem;height:11rem}dt{font-weight:600;margin-top:.8rem}dd{margin:0}`

function headersOf(type: string) {
  const allowed = `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`
  return {
    'content-type': type,
    'content-security-policy': `default-src 'none'; ${allowed}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  }
}

function send(reply: Parameters<RequestListener>[1], type: string, body: string) {
  reply.writeHead(200, { ...headersOf(type), connection: 'close' }).end(body)
}

/** `here` goes into the picture for phones, `home` is where the button leads when all is done. */
function installPage({ fingerprint }: LocalAuthority): (here: string, home: string) => Promise<string> {
  return async (here, home) => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>安装鱼水本地证书</title><style>${style}</style></head><body>
<h1>安装鱼水本地证书</h1>
<p>每台电脑、每部手机装一次，以后打开鱼水就是加密的，浏览器也不再提示“不安全”。这张证书只对本单位这台鱼水服务器有效。</p>
<p><a class="do" href="${filePath}">第一步：下载证书</a></p>
<h2>第二步：装上它</h2>
<dl>
<dt>Windows 电脑</dt><dd>双击下载的文件 → “安装证书” → “本地计算机” → “将所有的证书都放入下列存储” → 选“受信任的根证书颁发机构” → 完成，重开浏览器。</dd>
<dt>麒麟、统信电脑</dt><dd>浏览器“设置” → “隐私和安全” → “管理证书” → “授权机构” → “导入”，勾选“信任该证书以标识网站”。</dd>
<dt>安卓、鸿蒙手机</dt><dd>“设置”里搜“证书” → “安装证书”或“从存储设备安装” → “CA 证书” → 选下载的文件。</dd>
<dt>苹果手机</dt><dd>用 Safari 下载并允许 → “设置”顶部“已下载描述文件” → “安装”；再到“通用” → “关于本机” → “证书信任设置” → 打开它。</dd>
</dl>
<h2>第三步：核对</h2>
<p>证书的指纹（SHA-256）应当与服务器启动时显示的一样：<br><code>${fingerprint}</code></p>
<p><a class="do" href="${home}">装好了，打开鱼水</a></p>
<h2>手机扫这里打开本页</h2>
${await QRCode.toString(here, { type: 'svg', margin: 1 })}
<p><code>${here}</code></p>
</body></html>`
}
