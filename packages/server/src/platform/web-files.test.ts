import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { wallClock } from './clock.ts'
import { openHttp } from './http.ts'
import { serveWeb } from './web-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'yushui-web-'))
mkdirSync(join(folder, 'assets'))
writeFileSync(join(folder, 'index.html'), '<!doctype html><title>鱼水</title>')
writeFileSync(join(folder, 'mark.svg'), '<svg/>')
writeFileSync(join(folder, 'assets/main-a1b2c3.js'), 'plain()')
writeFileSync(join(folder, 'assets/main-a1b2c3.js.br'), brotliCompressSync('packed()'))
afterAll(() => rmSync(folder, { recursive: true }))

async function aServer(from: string | null = folder) {
  const http = openHttp({ clock: wallClock })
  await serveWeb(http, from)
  return http
}

test('the page answers at every address of the workbench, asked for anew each time', async () => {
  const http = await aServer()
  for (const url of ['/', '/plans/2026', '/sign-in?next=%2Fchart']) {
    const answer = await http.inject(url)
    expect([url, answer.statusCode, answer.headers['cache-control']]).toEqual([url, 200, 'no-cache'])
    expect(answer.body).toContain('鱼水')
    expect(answer.headers['content-security-policy']).toContain("default-src 'self'")
  }
})

test('what has a hash in its name is kept for a year; other files are not', async () => {
  const http = await aServer()
  const script = await http.inject('/assets/main-a1b2c3.js')
  expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  expect(script.headers['content-type']).toContain('javascript')
  expect((await http.inject('/mark.svg')).headers['cache-control']).toBe('no-cache')
})

test('a packed copy goes to those who can unpack it', async () => {
  const http = await aServer()
  const url = '/assets/main-a1b2c3.js'
  const packed = await http.inject({ url, headers: { 'accept-encoding': 'br' } })
  expect(packed.headers['content-encoding']).toBe('br')
  expect(brotliDecompressSync(packed.rawPayload).toString()).toBe('packed()')
  expect((await http.inject(url)).body).toBe('plain()')
})

test('a file that is not there, a way out of the folder, and an unknown endpoint are not found', async () => {
  const http = await aServer()
  for (const url of ['/assets/gone.js', '/api/gone', '/../../package.json', '/%2e%2e/%2e%2e/package.json'])
    expect([url, (await http.inject(url)).statusCode]).toEqual([url, 404])
  expect(
    (await http.inject({ url: '/plans', method: 'POST', headers: { 'x-yushui': '1' } })).statusCode,
  ).toBe(404)
})

test('before the pages are built it says how to', async () => {
  const http = await aServer(null)
  const answer = await http.inject('/')
  expect(answer.statusCode).toBe(404)
  expect(answer.body).toContain('npm start')
})
