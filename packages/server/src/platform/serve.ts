import { Readable } from 'node:stream'
import { type Endpoint, urlOf } from '@yushui/contract/endpoint'
import { holds } from '@yushui/contract/permissions'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { cookieOf, findAsker, setCookie } from './asker.ts'
import { addEntry } from './audit.ts'
import type { Clock } from './clock.ts'
import type { Ctx, DoorCtx, OfficeId, Visitor } from './ctx.ts'
import { inScope, type Pools } from './db.ts'
import { type FileAnswer, sendFile } from './file-answer.ts'
import { type FileStore, tooLarge } from './files.ts'
import type { Mail } from './mail.ts'
import { type Asker, doorCtx, entryOf, officeCtx } from './make-ctx.ts'
import { Refusal } from './refusal.ts'
import { everywhere } from './scope.ts'
import type { Sealing } from './sealing.ts'
import { refuseBrokenText } from './security.ts'

export type { FileAnswer } from './file-answer.ts'

/** What every feature's routes are hung on. */
export interface App {
  http: FastifyInstance
  pools: Pools
  clock: Clock
  sealing: Sealing
  files: FileStore
  /** Where letters are handed in; left out where this installation sends none. */
  mail?: Mail
}

type Answer<O extends z.ZodType> = Promise<z.input<O> | Refusal>
type Asking = { request: FastifyRequest; reply: FastifyReply }

/** `bytes` is what was uploaded, where the endpoint takes a file. */
export function serve<I extends z.ZodType, O extends z.ZodType>(
  app: App,
  endpoint: Endpoint<I, O>,
  run: (ctx: Ctx, input: z.output<I>, bytes: Buffer) => Answer<O>,
) {
  hang(app, endpoint, async (asking) => {
    const answer = await inOffice(app, endpoint, asking, run)
    return answer instanceof Refusal ? answer : endpoint.output.parse(answer)
  })
}

export function serveFile<I extends z.ZodType>(
  app: App,
  endpoint: Endpoint<I>,
  run: (ctx: Ctx, input: z.output<I>) => Promise<FileAnswer | Refusal>,
) {
  hang(app, endpoint, async (asking) => {
    const answer = await inOffice(app, endpoint, asking, run)
    return answer instanceof Refusal ? answer : sendFile(asking.request, asking.reply, answer)
  })
}

/** What the first of two steps has to hand. */
export interface Desk {
  office: OfficeId
  files: FileStore
  /** What is uploaded, as it comes. */
  body: AsyncIterable<Uint8Array>
  /** A look at the office's rows, in a transaction of its own. */
  look<T>(work: (ctx: Ctx) => Promise<T>): Promise<T>
}

/**
 * For work that takes its time: `prepare` holds no connection to the database, so that others don't wait
 * for it; `run` writes down what came of it. Afterwards what was not kept is dropped.
 */
export function serveInTwo<I extends z.ZodType, O extends z.ZodType, P extends { drop(): Promise<void> }>(
  app: App,
  endpoint: Endpoint<I, O>,
  prepare: (desk: Desk, input: z.output<I>) => Promise<P>,
  run: (ctx: Ctx, input: z.output<I>, prepared: P) => Answer<O>,
) {
  const most = endpoint.upload?.mostBytes ?? 0
  hang(
    app,
    endpoint,
    async (asking) => {
      const { visitor, headers, body } = asking.request
      if (!visitor) throw new Refusal('signed-out', 'not-signed-in')
      if (Number(headers['content-length']) > most && endpoint.upload) throw tooLarge(most)
      const prepared = await prepare(deskOf(app, visitor, body), readInput(endpoint, asking.request))
      try {
        const answer = await inOffice(app, endpoint, asking, (ctx, input) => run(ctx, input, prepared))
        return answer instanceof Refusal ? answer : endpoint.output.parse(answer)
      } finally {
        await prepared.drop()
      }
    },
    true,
  )
}

function deskOf(app: App, visitor: Visitor, body: unknown): Desk {
  return {
    office: visitor.officeId,
    files: app.files,
    body: body instanceof Readable ? body : Readable.from([]),
    look: (work) =>
      inScope(
        app.pools.rooms,
        visitor.scope,
        (db) => work(officeCtx(app, db, visitor, app.clock.now()).ctx),
        { readOnly: true },
      ),
  }
}

/** For those who are not signed in: `may` is 'anyone', and the use case itself finds out who it is. */
export function serveAtDoor<I extends z.ZodType, O extends z.ZodType>(
  app: App,
  endpoint: Endpoint<I, O>,
  run: (ctx: DoorCtx, input: z.output<I>) => Answer<O>,
) {
  hang(app, endpoint, async (asking) => {
    const input = readInput(endpoint, asking.request)
    const { ip, headers } = asking.request
    const asker = { ip, device: headers['user-agent'] ?? '' }
    const { answer, token } = await atDoor(app, asker, (ctx) => run(ctx, input))
    if (answer instanceof Refusal) return answer
    if (token !== undefined) setCookie(asking, token)
    return endpoint.output.parse(answer)
  })
}

/** Within one transaction that sees every office; also how the sample office and the tests come in. */
export function atDoor<T>(app: App, asker: Asker, work: (ctx: DoorCtx) => Promise<T>) {
  return inScope(app.pools.rooms, everywhere, async (db) => {
    const { ctx, demandAudit, token } = doorCtx(app, db, asker, app.clock.now())
    const answer = await work(ctx)
    demandAudit()
    return { answer, token: token() }
  })
}

async function inOffice<I extends z.ZodType, T>(
  app: App,
  endpoint: Endpoint<I>,
  asking: Asking,
  run: (ctx: Ctx, input: z.output<I>, bytes: Buffer) => Promise<T>,
): Promise<T> {
  const { visitor, body } = asking.request
  if (!visitor) throw new Refusal('signed-out', 'not-signed-in')
  const input = readInput(endpoint, asking.request)
  const bytes = endpoint.upload && Buffer.isBuffer(body) ? body : Buffer.alloc(0)
  const work = async (db: Ctx['db']) => {
    const { ctx, demandAudit, token } = officeCtx(app, db, visitor, app.clock.now())
    const answer = await run(ctx, input, bytes)
    demandAudit()
    return { answer, token: token() }
  }
  // A paper that is handed out leaves an entry; all else that is asked by GET only reads.
  const readOnly = endpoint.method === 'GET' && endpoint.answers !== 'file'
  try {
    const { answer, token } = await inScope(app.pools.rooms, visitor.scope, work, { readOnly })
    if (token !== undefined) setCookie(asking, token)
    return answer
  } catch (fault) {
    if (fault instanceof Refusal && fault.kind === 'forbidden')
      await auditRefused(app, visitor, endpoint, fault)
    throw fault
  }
}

/** Asking for what one may not is written down too (SE-09, PI-13). */
async function auditRefused(app: App, account: Visitor, endpoint: Endpoint, refusal: Refusal) {
  const values = { asked: `${endpoint.method} ${endpoint.path}`, answer: refusal.code }
  const entry = entryOf(account, app.clock.now(), 'access.refused', null, values)
  await inScope(app.pools.rooms, account.scope, (db) => addEntry(db, { ...entry, succeeded: false }))
}

/** A paste is at most a million signs, three bytes each. */
const mostInOffice = 4 * 1024 * 1024
const mostAtDoor = 64 * 1024

/** Who may ask is settled before the body is read. */
function hang(app: App, endpoint: Endpoint, answer: (asking: Asking) => Promise<unknown>, asStream = false) {
  const { method, may, upload } = endpoint
  app.http.register(async (http) => {
    if (upload) {
      http.removeAllContentTypeParsers()
      if (asStream) http.addContentTypeParser('*', (_, stream, done) => done(null, stream))
      else http.addContentTypeParser('*', { parseAs: 'buffer' }, (_, bytes, done) => done(null, bytes))
    }
    http.route({
      method,
      url: urlOf(endpoint),
      bodyLimit: upload?.mostBytes ?? (may === 'anyone' ? mostAtDoor : mostInOffice),
      onRequest: may === 'anyone' ? [] : (request) => letIn(app, endpoint, request),
      handler: async (request, reply) => {
        const said = await answer({ request, reply })
        if (said instanceof Refusal) throw said
        return said
      },
    })
  })
}

async function letIn(app: App, endpoint: Endpoint, request: FastifyRequest) {
  const visitor = cookieOf(request) ? await findAsker(app, request) : null
  if (!visitor) throw new Refusal('signed-out', 'not-signed-in')
  request.visitor = visitor
  const refusal = refusalOf(visitor, endpoint)
  if (!refusal) return
  await auditRefused(app, visitor, endpoint, refusal)
  throw refusal
}

function refusalOf(visitor: Visitor, { may }: Endpoint): Refusal | null {
  if (may === 'anyone' || may === 'signed-in') return null
  if (!holds(visitor.role, may)) return new Refusal('forbidden', 'not-allowed')
  if (visitor.mustChangePassword) return new Refusal('forbidden', 'password-too-old')
  if (!visitor.acceptedSecrecyRule) return new Refusal('forbidden', 'secrecy-rule-first')
  return null
}

/** The path's parts come last: what the address names can't be said otherwise in the body. */
function readInput<I extends z.ZodType>(endpoint: Endpoint<I>, request: FastifyRequest): z.output<I> {
  const fromQuery = endpoint.method === 'GET' || endpoint.upload
  const said = fromQuery ? request.query : (request.body ?? {})
  const raw = { ...(said as object), ...(request.params as object) }
  refuseBrokenText(raw)
  const input = endpoint.input.safeParse(raw)
  if (input.success) return input.data
  const fields = input.error.issues.map(({ path }) => path.join('.'))
  // An address that nothing can have, mistyped or cut off: not a form to be put right.
  const inAddress = Object.keys(request.params as object)
  if (endpoint.method === 'GET' && fields.every((field) => inAddress.includes(field)))
    throw new Refusal('not-found', 'not-found')
  throw new Refusal('invalid', 'input-not-valid', {}, [...new Set(fields)])
}
