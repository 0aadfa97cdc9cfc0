import type { FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from './refusal.ts'

const policy = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

export function setHeaders(request: FastifyRequest, reply: FastifyReply) {
  reply.headers({
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  })
  // Browsers would hold every program at localhost to it, and this one when it goes back to plain http.
  if (request.protocol === 'https' && request.hostname !== 'localhost')
    reply.header('strict-transport-security', 'max-age=31536000')
  if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store')
}

/**
 * No other site may have a visitor's browser ask for something: the cookie is SameSite=Strict, a write
 * must carry a header that no form and no other origin can set, and what the browser says of the asking
 * page must be this site.
 */
export function refuseForgery(request: FastifyRequest) {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const { origin, 'sec-fetch-site': site } = request.headers
  const isOurs =
    request.headers['x-yushui'] === '1' &&
    (!origin || hostOf(origin) === request.host) &&
    (!site || site === 'same-origin' || site === 'none')
  if (!isOurs) throw new Refusal('forbidden', 'asked-from-elsewhere')
}

/**
 * The same for a form on a page without an account: nobody can guess its address, so nobody's browser can
 * be sent there. A page that tells no referrer says of itself that its origin is `null`.
 */
export function refuseForeignForm({ headers, host }: FastifyRequest) {
  const { origin, 'sec-fetch-site': site } = headers
  const isOurs =
    (!origin || origin === 'null' || hostOf(origin) === host) &&
    (!site || site === 'same-origin' || site === 'none')
  if (!isOurs) throw new Refusal('forbidden', 'asked-from-elsewhere')
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}

/** What PostgreSQL cannot keep, or would keep as something else, is not let in at all. */
export function refuseBrokenText(value: unknown): void {
  if (typeof value === 'string') {
    if (value.includes('\0') || !value.isWellFormed()) throw new Refusal('invalid', 'input-not-valid')
  } else if (value && typeof value === 'object') {
    for (const [key, part] of Object.entries(value)) {
      refuseBrokenText(key)
      refuseBrokenText(part)
    }
  }
}
