import cookies from '@fastify/cookie'
import { wordsFor } from '@yushui/contract/words/refusals'
import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type FastifyServerOptions,
  LogController,
} from 'fastify'
import type { Clock } from './clock.ts'
import { newId } from './new-id.ts'
import { Refusal, type RefusalKind } from './refusal.ts'
import { refuseForgery, setHeaders } from './security.ts'

/** The one place that knows HTTP's numbers. */
const statusOf: Record<RefusalKind, number> = {
  invalid: 400,
  'signed-out': 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  'too-often': 429,
  'no-room': 507,
}

export interface HttpSettings {
  clock: Clock
  tls?: { key: string; cert: string } | undefined
  /** Only behind a proxy of the office's own is what it forwards believed. */
  isBehindProxy?: boolean
  /** Where faults are written; standard error if none is named. */
  logFile?: string | undefined
}

export function openHttp({ clock, tls, isBehindProxy, logFile }: HttpSettings): FastifyInstance {
  const options: FastifyServerOptions = {
    trustProxy: isBehindProxy ? (_address, hop) => hop === 0 : false,
    logger: { level: 'error', ...(logFile ? { file: logFile } : {}) },
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => newId(clock.now()),
    routerOptions: { maxParamLength: 200 },
    // A photo of 50 MB over a slow line; headers have a minute, as Node sets it.
    requestTimeout: 300_000,
  }
  // The parts of the two that differ are none that a route sees.
  const http: FastifyInstance = tls
    ? (Fastify({ ...options, https: tls } as object) as FastifyInstance)
    : Fastify(options)
  http.decorateRequest('visitor', null)
  http.register(cookies)
  http.addHook('onRequest', async (request, reply) => {
    setHeaders(request, reply)
    if (request.url.startsWith('/api/')) refuseForgery(request)
  })
  acceptJson(http)
  hangUpWhenClosing(http)
  http.setErrorHandler(answerError)
  return http
}

/** Or a browser keeps the line, and the server waits for it, for a minute after the last answer. */
function hangUpWhenClosing(http: FastifyInstance) {
  let isClosing = false
  http.addHook('preClose', async () => {
    isClosing = true
  })
  http.addHook('onSend', async (_, reply) => {
    if (isClosing) reply.header('connection', 'close')
  })
}

/** A request without a body may still say that it is JSON. */
function acceptJson(http: FastifyInstance) {
  const parse = http.getDefaultJsonParser('error', 'error')
  http.removeAllContentTypeParsers()
  http.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, {})
    else parse(request, body as string, done)
  })
}

const ofFiles = ['content-disposition', 'content-length', 'etag']

function answerError(fault: FastifyError | Refusal, request: FastifyRequest, reply: FastifyReply) {
  const { status, ...told } = tell(fault, request)
  // A file whose first bytes could not be read: what was said of it does not hold for the answer.
  for (const header of ofFiles) reply.removeHeader(header)
  reply.header('cache-control', 'no-store').type('application/json; charset=utf-8')
  return reply.code(status).send(told)
}

/** What a person is told of it; a fault of ours is written down first. */
export function tell(fault: FastifyError | Refusal, request: FastifyRequest) {
  const refusal = fault instanceof Refusal ? fault : refusalOf(fault)
  if (refusal) return toldOf(refusal)
  logFault(fault as FastifyError, request)
  const details = { number: request.id }
  return { status: 500, code: 'fault', details, fields: [], words: wordsFor('fault', details) }
}

const toldOf = ({ kind, code, details, fields }: Refusal) => ({
  status: statusOf[kind],
  code,
  details,
  fields,
  words: wordsFor(code, details),
})

export function sendRefusal(reply: FastifyReply, refusal: Refusal) {
  const { status, ...told } = toldOf(refusal)
  return reply.code(status).send(told)
}

/** What Fastify itself turns away. */
function refusalOf({ statusCode }: FastifyError): Refusal | null {
  if (statusCode === 413) return new Refusal('too-large', 'too-large')
  return statusCode && statusCode < 500 ? new Refusal('invalid', 'input-not-valid') : null
}

/** Ids and places, never the message: PostgreSQL and parsers quote what people typed. */
function logFault(fault: FastifyError & { constraint?: string; table?: string }, request: FastifyRequest) {
  const { name, code, constraint, table } = fault
  const places = fault.stack?.split('\n').filter((line) => /^\s+at /.test(line))
  const asked = `${request.method} ${request.routeOptions.url ?? ''}`
  const told = { name, code, constraint, table, places }
  request.log.error({ fault: told, asked, account: request.visitor?.id }, 'fault')
}
