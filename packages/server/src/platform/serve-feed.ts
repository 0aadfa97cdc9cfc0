import { type Endpoint, urlOf } from '@yushui/contract/endpoint'
import type { z } from 'zod'
import type { Ctx, Visitor } from './ctx.ts'
import type { Db } from './db.ts'
import { type FileAnswer, sendFile } from './file-answer.ts'
import { inRoomOf } from './in-room-of.ts'
import { Refusal } from './refusal.ts'
import type { App } from './serve.ts'

/** What is known of a program that asks. `door` sees every office, each statement for itself. */
export interface FeedAsker {
  door: Db
  address: string
  now: Date
}

/**
 * For programs that fetch an address by themselves: whoever has it has what it gives. `find` says whose it
 * is or refuses, and `run` sees what that account sees.
 */
export function serveFeed<I extends z.ZodType>(
  app: App,
  endpoint: Endpoint<I>,
  find: (asker: FeedAsker, input: z.output<I>) => Promise<Visitor>,
  run: (ctx: Ctx) => Promise<FileAnswer>,
) {
  app.http.route({
    method: endpoint.method,
    url: urlOf(endpoint),
    handler: async (request, reply) => {
      const input = endpoint.input.safeParse(request.params)
      if (!input.success) throw new Refusal('not-found', 'no-such-address')
      const asker = { door: app.pools.door, address: request.ip, now: app.clock.now() }
      const holder = await find(asker, input.data)
      const answer = await inRoomOf(app, holder, run, { readOnly: true })
      reply.headers({ 'x-robots-tag': 'noindex, nofollow', 'referrer-policy': 'no-referrer' })
      return sendFile(request, reply, answer)
    },
  })
}
