import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import files from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sendRefusal } from './http.ts'
import { Refusal } from './refusal.ts'

const kept = 'public, max-age=31536000, immutable'

/**
 * The built workbench. Files with a hash in their name are kept for a year; the page itself is asked for
 * anew each time, and answers at every address that is not a file.
 */
export async function serveWeb(http: FastifyInstance, folder: string | null) {
  const page = folder && join(folder, 'index.html')
  const index = page && existsSync(page) ? readFileSync(page) : null
  if (folder && index)
    await http.register(files, {
      root: folder,
      index: false,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (answer, path) => {
        answer.header('cache-control', /[\\/]assets[\\/]/.test(path) ? kept : 'no-cache')
      },
    })
  http.get('/', (_, reply) => sendPage(reply, index))
  http.setNotFoundHandler((request, reply) =>
    isPage(request)
      ? sendPage(reply, index)
      : sendRefusal(reply, new Refusal('not-found', 'no-such-address')),
  )
}

function sendPage(reply: FastifyReply, index: Buffer | null) {
  if (index) return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(index)
  return reply.code(404).type('text/plain; charset=utf-8').send('页面还没有生成。请用 npm start 启动。')
}

function isPage({ method, url }: FastifyRequest): boolean {
  return method === 'GET' && !url.startsWith('/api/') && !/\.\w+(\?|$)/.test(url)
}
