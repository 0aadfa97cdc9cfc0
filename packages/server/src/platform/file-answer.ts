import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'

/**
 * What is handed out as a file: the name is what a person finds in the downloads folder,
 * `石桥社区2026年双拥工作计划.docx`.
 */
export interface FileAnswer {
  name: string
  type: string
  /**
   * A stream is not begun before the transaction is over, and goes as fast as it is taken. Its chunks are given
   * away: none is looked at again by the one who made it.
   */
  bytes: Uint8Array | AsyncIterable<Uint8Array>
  /** How many bytes a stream will have. */
  size?: number
  /** Stands for the bytes: a browser that has them asks again, the right is asked again, and they need not go. */
  tag?: string
  /** Shown in the page instead of put into the downloads folder; for pictures that were made here. */
  isShown?: boolean
}

export function sendFile(request: FastifyRequest, reply: FastifyReply, answer: FileAnswer) {
  const { name, type, bytes, size, tag, isShown } = answer
  const plain = name.replace(/[^\w.-]+/g, '_')
  const kept = `${encodeURIComponent(name).replace(/['()*]/g, percent)}`
  reply.headers({
    'content-disposition': `${isShown ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${kept}`,
    // Whatever the bytes are, opened by themselves they run nothing and reach nothing.
    'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
  })
  if (tag) {
    reply.headers({ 'cache-control': 'private, no-cache', etag: `"${tag}"` })
    if (request.headers['if-none-match']?.includes(`"${tag}"`)) return reply.code(304).send()
  }
  reply.type(type)
  if (bytes instanceof Uint8Array) return reply.send(Buffer.from(bytes))
  if (size !== undefined) reply.header('content-length', size)
  const stream: Readable = Readable.from(
    givingBack(bytes, () => stream.readableLength + reply.raw.writableLength),
    { objectMode: false },
  )
  return reply.send(stream)
}

/**
 * Gives the memory of what has been sent back at once. Left to the collector, every 64 MB have it walk all that
 * the server holds: for a gigabyte that takes longer than to read, open and send it. `waiting` bytes have not
 * reached the line yet, and they are the last that were handed on.
 */
async function* givingBack(bytes: AsyncIterable<Uint8Array>, waiting: () => number) {
  const held: Uint8Array[] = []
  let heldBytes = 0
  for await (const chunk of bytes) {
    held.push(chunk)
    heldBytes += chunk.length
    yield chunk
    for (let first = held[0]; first && heldBytes - first.length >= waiting(); first = held[0]) {
      held.shift()
      heldBytes -= first.length
      giveBack(first)
    }
  }
}

/** A view of somebody else's memory is left alone. */
function giveBack({ buffer, byteLength }: Uint8Array) {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0)
}

/** Of what RFC 8187 wants escaped, encodeURIComponent leaves these. */
const percent = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
