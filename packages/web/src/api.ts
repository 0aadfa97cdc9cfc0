import type { Endpoint, InputOf, OutputOf } from '@yushui/contract/endpoint'
import { wordsFor } from '@yushui/contract/words/refusals'

/** The server said no; `message` is the sentence for people. */
export class Refused extends Error {
  readonly code: string
  /** Which parts of the input are meant, as dotted paths: `sections.3.text`. */
  readonly fields: readonly string[]
  constructor(code: string, words: string, fields: readonly string[] = []) {
    super(words)
    this.code = code
    this.fields = fields
  }
}

/** Called when the server no longer knows who asks: the frame opens the sign-in over the page. */
let onSignedOut: () => void = () => {}
export function whenSignedOut(act: () => void): void {
  onSignedOut = act
}

const networkLost = () =>
  new Refused('network-lost', '连不上鱼水。请看看网络或服务是否开着，再试一次；填写的内容还在。')

/** Writes under way, by what they ask. */
const underWay = new Map<string, Promise<unknown>>()

/**
 * Asks one endpoint; throws `Refused`. What is asked again before it is answered (a button pressed
 * twice) is asked once, so that an answer given only once, a code say, is not lost to a refusal.
 */
export function call<E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  options: { signal?: AbortSignal } = {},
): Promise<OutputOf<E>> {
  const { url, rest } = address(endpoint, input as Record<string, unknown>)
  if (endpoint.method === 'GET') return ask(`${url}${query(rest)}`, { method: 'GET', signal: options.signal })
  const body = JSON.stringify(rest)
  const key = `${endpoint.method} ${url} ${body}`
  const asked =
    underWay.get(key) ??
    ask(url, {
      method: endpoint.method,
      headers: { 'content-type': 'application/json' },
      body,
      signal: options.signal,
    }).finally(() => underWay.delete(key))
  underWay.set(key, asked)
  return asked as Promise<OutputOf<E>>
}

async function ask(url: string, { headers, ...init }: RequestInit) {
  const response = await fetch(url, { ...init, headers: { 'x-yushui': '1', ...headers } }).catch(
    (fault: unknown) => {
      if (init.signal?.aborted) throw fault
      throw networkLost()
    },
  )
  if (!response.ok) throw refusalFrom(response.status, await response.json().catch(() => null))
  return response.json()
}

/** Sends a file's bytes; `onProgress` hears 0–1. */
export function upload<E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  file: Blob,
  { signal, onProgress }: { signal?: AbortSignal; onProgress?: (part: number) => void } = {},
): Promise<OutputOf<E>> {
  const { url, rest } = address(endpoint, input as Record<string, unknown>)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(endpoint.method, `${url}${query(rest)}`)
    request.setRequestHeader('x-yushui', '1')
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.responseType = 'json'
    request.upload.onprogress = (event) => onProgress?.(event.loaded / event.total)
    request.onerror = () => reject(networkLost())
    request.onabort = () => reject(new Refused('left', '已经停下，没有读入。'))
    request.onload = () => {
      if (request.status < 300) resolve(request.response as OutputOf<E>)
      else reject(refusalFrom(request.status, request.response))
    }
    signal?.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}

/** Fetches a paper and hands it to the browser to keep, under the name the server gives it. */
export async function download<E extends Endpoint>(endpoint: E, input: InputOf<E>): Promise<void> {
  const { url, rest } = address(endpoint, input as Record<string, unknown>)
  const response = await fetch(`${url}${query(rest)}`, { headers: { 'x-yushui': '1' } }).catch(() => {
    throw networkLost()
  })
  if (!response.ok) throw refusalFrom(response.status, await response.json().catch(() => null))
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = nameIn(response.headers.get('content-disposition')) ?? '鱼水文稿'
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** Where a picture or a file too large for the memory is fetched from by the browser itself. */
export function addressOf<E extends Endpoint>(endpoint: E, input: InputOf<E>): string {
  const { url, rest } = address(endpoint, input as Record<string, unknown>)
  return `${url}${query(rest)}`
}

/** The sentence to show for anything thrown; null for nothing thrown. */
export function wordsOf(fault: unknown): string | null {
  if (!fault) return null
  return fault instanceof Refused ? fault.message : wordsFor('page-fault')
}

/** `:name` parts are taken out of the input. */
function address(endpoint: Endpoint, input: Record<string, unknown>) {
  const rest = { ...input }
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = rest[name]
    delete rest[name]
    return encodeURIComponent(String(value))
  })
  return { url: `/api${path}`, rest }
}

function query(values: Record<string, unknown>): string {
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== null)
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
  return text && `?${text}`
}

function refusalFrom(
  status: number,
  body: { code?: string; words?: string; fields?: string[] } | null,
): Refused {
  const code = body?.code ?? (status === 401 ? 'not-signed-in' : `http-${status}`)
  if (status === 401 && code === 'not-signed-in') onSignedOut()
  return new Refused(code, body?.words ?? wordsFor(code), body?.fields)
}

/** `filename*=UTF-8''…` of RFC 6266. */
function nameIn(disposition: string | null): string | null {
  const found = disposition?.match(/filename\*=UTF-8''([^;]+)/i)
  return found?.[1] ? decodeURIComponent(found[1]) : null
}
