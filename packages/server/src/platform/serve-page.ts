import { type Endpoint, urlOf } from '@yushui/contract/endpoint'
import { calmPage, pagePolicy } from '@yushui/phone/page'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { DoorCtx } from './ctx.ts'
import { tell } from './http.ts'
import { refuseBrokenText, refuseForeignForm } from './security.ts'
import { type App, atDoor } from './serve.ts'

/** A finished page, or the address where the answer to a form is looked at. */
export type PageAnswer = { status: number; page: string } | { goTo: string }

/** The endpoint's fields as they came: the page itself says what is the matter with them. */
export type Said = Record<string, unknown>

const mostInForm = 16 * 1024

/** For people without an account. Whatever goes wrong, they see a page and not a row of signs. */
export function servePage(
  app: App,
  endpoint: Endpoint,
  run: (ctx: DoorCtx, said: Said) => Promise<PageAnswer>,
) {
  app.http.register(async (http) => {
    readForms(http)
    http.setErrorHandler((fault: Parameters<typeof tell>[0], request, reply) => {
      const { status, words } = tell(fault, request)
      return send(reply, status, calmPage('这一步没有办成', words))
    })
    http.route({
      method: endpoint.method,
      url: urlOf(endpoint),
      bodyLimit: mostInForm,
      onRequest: async (request) => {
        if (request.method !== 'GET' && request.method !== 'HEAD') refuseForeignForm(request)
      },
      handler: (request, reply) => answer(app, request, reply, run),
    })
  })
}

async function answer(
  app: App,
  request: FastifyRequest,
  reply: FastifyReply,
  run: (ctx: DoorCtx, said: Said) => Promise<PageAnswer>,
) {
  const said = { ...((request.body ?? {}) as object), ...(request.params as object) }
  refuseBrokenText(said)
  const asker = { ip: request.ip, device: request.headers['user-agent'] ?? '' }
  const { answer } = await atDoor(app, asker, (ctx) => run(ctx, said))
  if ('goTo' in answer) return withHeaders(reply).redirect(answer.goTo, 303)
  return send(reply, answer.status, answer.page)
}

function send(reply: FastifyReply, status: number, page: string) {
  return withHeaders(reply).code(status).type('text/html; charset=utf-8').send(page)
}

/** Its address is its key: it goes to nobody else, stays in no cache and is found by no search. */
function withHeaders(reply: FastifyReply): FastifyReply {
  return reply.headers({
    'content-security-policy': pagePolicy,
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex, nofollow',
  })
}

function readForms(http: FastifyInstance) {
  http.removeAllContentTypeParsers()
  http.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  )
}
