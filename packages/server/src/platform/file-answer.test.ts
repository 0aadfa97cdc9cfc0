import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { get as getPlain, type IncomingMessage } from 'node:http'
import { get as getSealed } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openLocalAuthority } from '../operate/local-authority.ts'
import { sendFile } from './file-answer.ts'
import { openHttp } from './http.ts'

const clock = { now: () => new Date('2026-12-01T08:00:00Z') }
const sha256 = (...chunks: Uint8Array[]) =>
  chunks.reduce((hash, chunk) => hash.update(chunk), createHash('sha256')).digest('hex')

/** Large ones alone, then with small ones between, with memory of their own and as parts of another's. */
function someChunks(): Buffer[] {
  const large = Array.from({ length: 60 }, () => randomBytes(256 * 1024))
  const shared = randomBytes(200_000)
  return large.flatMap((chunk, n) =>
    n < 30 ? [chunk] : [chunk, Buffer.from('中间'), shared.subarray(n * 10, n * 1000 + 10)],
  )
}

async function* from<T>(all: T[]) {
  for (const one of all) yield one
}

test.each(['http', 'https'])(
  'what a slow line gets by %s is what was sent, and its memory is free',
  async (scheme) => {
    const keys = mkdtempSync(join(tmpdir(), 'yushui-answer-'))
    const isSealed = scheme === 'https'
    const tls = isSealed ? (await openLocalAuthority(keys, ['localhost'], clock.now())).tls : undefined
    const http = openHttp({ clock, tls })
    const chunks = someChunks()
    const expected = sha256(...chunks)
    const owned = chunks.filter(({ buffer, length }) => buffer.byteLength === length)
    http.get('/file', (request, reply) =>
      sendFile(request, reply, { name: '材料.zip', type: 'application/zip', bytes: from(chunks) }),
    )
    try {
      const url = await http.listen({ host: '127.0.0.1', port: 0 })
      const asking = isSealed
        ? getSealed(`${url}/file`, { rejectUnauthorized: false })
        : getPlain(`${url}/file`)
      const [answer] = (await once(asking, 'response')) as [IncomingMessage]
      const hash = createHash('sha256')
      let n = 0
      for await (const chunk of answer) {
        hash.update(chunk)
        if (n++ % 20 === 0) await pause(5)
      }
      expect(hash.digest('hex')).toBe(expected)
      expect(owned.length).toBeGreaterThanOrEqual(60)
      // The very last may still have been on its way when nothing more was asked for.
      expect(owned.slice(0, -2).filter(({ length }) => length > 0)).toEqual([])
    } finally {
      await http.close()
      rmSync(keys, { recursive: true })
    }
  },
)

test('bytes of a memory that others use too are left where they are', async () => {
  const http = openHttp({ clock })
  const whole = randomBytes(1000)
  const parts = [whole.subarray(0, 500), whole.subarray(500)]
  http.get('/file', (request, reply) =>
    sendFile(request, reply, { name: '材料.zip', type: 'application/zip', bytes: from(parts) }),
  )
  const { rawPayload } = await http.inject('/file')
  expect(rawPayload.equals(whole)).toBe(true)
  expect(whole.length).toBe(1000)
  await http.close()
})
