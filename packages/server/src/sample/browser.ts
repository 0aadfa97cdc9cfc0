import { type Endpoint, urlOf } from '@yushui/contract/endpoint'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import type { z } from 'zod'

/** What the server answered instead of the thing asked for. */
export class Refused extends Error {
  readonly code: string
  readonly status: number
  readonly words: string
  readonly details: Record<string, unknown>
  readonly fields: string[]

  constructor(status: number, body: { code: string; words: string; details: object; fields: string[] }) {
    super(`${status} ${body.code}`)
    this.code = body.code
    this.status = status
    this.words = body.words
    this.details = body.details as Record<string, unknown>
    this.fields = body.fields
  }
}

export interface Browser {
  /** The output, or a `Refused` thrown. */
  call<I extends z.ZodType, O extends z.ZodType>(
    endpoint: Endpoint<I, O>,
    input: z.input<I>,
  ): Promise<z.output<O>>
  upload<I extends z.ZodType, O extends z.ZodType>(
    endpoint: Endpoint<I, O>,
    input: z.input<I>,
    bytes: Uint8Array,
  ): Promise<z.output<O>>
  download<I extends z.ZodType>(endpoint: Endpoint<I>, input: z.input<I>): Promise<Download>
  /** The bare answer, with other headers or a broken body where a test wants them. */
  send(endpoint: Endpoint, input: object, changes?: Changes): Promise<LightMyRequestResponse>
  /** The value of the sign-in cookie, null when signed out. */
  token: string | null
}

export interface Download {
  name: string
  type: string
  bytes: Buffer
}

export interface Changes {
  headers?: Record<string, string>
  payload?: string | Buffer
  token?: string | null
}

const formType = 'application/x-www-form-urlencoded'

/** Asks as the workbench does: cookie kept, header of the house set, from an address of its own. */
export function aBrowser(http: FastifyInstance, address: string): Browser {
  const browser: Browser = {
    token: null,
    async call(endpoint, input) {
      return bodyOf(await browser.send(endpoint, input as object))
    },
    async upload(endpoint, input, bytes) {
      const headers = { 'content-type': 'application/octet-stream' }
      return bodyOf(await browser.send(endpoint, input as object, { payload: Buffer.from(bytes), headers }))
    },
    async download(endpoint, input) {
      const answer = await browser.send(endpoint, input as object)
      if (answer.statusCode !== 200) throw new Refused(answer.statusCode, answer.json())
      const [, name = ''] =
        /filename\*=UTF-8''(.+)$/.exec(String(answer.headers['content-disposition'])) ?? []
      const type = String(answer.headers['content-type'])
      return { name: decodeURIComponent(name), type, bytes: answer.rawPayload }
    },
    async send(endpoint, input, changes = {}) {
      const token = changes.token === undefined ? browser.token : changes.token
      const { url, rest } = addressOf(endpoint, input)
      const sendsBody = endpoint.method !== 'GET' && !endpoint.upload
      const isPage = endpoint.answers === 'page'
      const bodyText = isPage
        ? new URLSearchParams(rest as Record<string, string>).toString()
        : JSON.stringify(rest)
      const answer = await http.inject({
        method: endpoint.method,
        url,
        remoteAddress: address,
        headers: {
          'x-yushui': '1',
          'user-agent': 'Test',
          ...(sendsBody && { 'content-type': isPage ? formType : 'application/json' }),
          ...(token && { cookie: `yushui=${token}` }),
          ...changes.headers,
        },
        ...((changes.payload ?? sendsBody) && { payload: changes.payload ?? bodyText }),
      })
      const cookie = answer.cookies.find(({ name }) => name === 'yushui')
      if (cookie) browser.token = cookie.value || null
      return answer
    },
  }
  return browser
}

function bodyOf(answer: LightMyRequestResponse) {
  if (answer.statusCode !== 200) throw new Refused(answer.statusCode, answer.json())
  return answer.json()
}

/** The parts of the input that stand in the path, those in the query, and the rest for the body. */
export function addressOf(endpoint: Endpoint, input: object) {
  const { method, upload } = endpoint
  const rest: Record<string, unknown> = { ...input }
  const place = urlOf(endpoint).replace(/:(\w+)/g, (_, part: string) => {
    const value = encodeURIComponent(String(rest[part]))
    delete rest[part]
    return value
  })
  if (method !== 'GET' && !upload) return { url: place, rest }
  const said = Object.entries(rest).filter(([, value]) => value !== undefined)
  const query = new URLSearchParams(said.map(([name, value]) => [name, String(value)])).toString()
  return { url: `${place}${query && `?${query}`}`, rest: {} }
}

/** Each has an address of its own, so that the limits of one don't bind another. */
export function newAddress(): string {
  const part = () => 1 + Math.floor(Math.random() * 250)
  return `10.${part()}.${part()}.${part()}`
}
