import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Visitor } from './ctx.ts'
import type { App } from './serve.ts'
import { findVisitor, longestSignIn } from './sign-in.ts'

declare module 'fastify' {
  interface FastifyRequest {
    visitor: Visitor | null
  }
}

const cookie = 'yushui'

export const cookieOf = (request: FastifyRequest) => request.cookies[cookie]

export function findAsker({ pools, clock }: App, request: FastifyRequest): Promise<Visitor | null> {
  return findVisitor(pools.door, cookieOf(request) ?? '', clock.now())
}

/** Out of reach of scripts and of other sites; null takes it away. */
export function setCookie(
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  token: string | null,
) {
  const kept = {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: request.protocol === 'https',
  } as const
  if (token) reply.setCookie(cookie, token, { ...kept, maxAge: longestSignIn / 1000 })
  else reply.clearCookie(cookie, kept)
}
