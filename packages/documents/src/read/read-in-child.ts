import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { turns } from '../turns.ts'
import type { DocumentFormat } from './detect-format.ts'
import { mostBytes, type ReadDocument } from './read-document.ts'
import { DocumentRefusal, type DocumentRefusalCode } from './refusal.ts'

const childFile = fileURLToPath(new URL('./read-child.ts', import.meta.url))
const mostHeapMegabytes = 384
const usualMilliseconds = 20_000
/** Two at a time: an office PC has 4 GB. */
const inTurn = turns(2)

interface Options {
  signal?: AbortSignal
  mostMilliseconds?: number
  /** Bytes. */
  most?: number
}

/**
 * Reads a file that somebody uploaded in a process of its own, which may neither write nor start
 * anything and is killed when it takes too long or too much. Throws `DocumentRefusal`, or the
 * signal's reason when aborted.
 */
export async function readDocumentInChild(
  bytes: Uint8Array,
  name: string,
  options: Options = {},
): Promise<ReadDocument> {
  if (bytes.length === 0) throw new DocumentRefusal('empty-file')
  if (bytes.length > (options.most ?? mostBytes)) throw new DocumentRefusal('too-large')
  return inTurn(() => {
    options.signal?.throwIfAborted()
    return runChild(bytes, name, options)
  })
}

type Answer = ReadDocument | { refusal: DocumentRefusalCode; format: DocumentFormat | null }

function runChild(
  bytes: Uint8Array,
  name: string,
  { signal, mostMilliseconds = usualMilliseconds, most = mostBytes }: Options,
): Promise<ReadDocument> {
  const flags = [`--max-old-space-size=${mostHeapMegabytes}`, '--permission', '--allow-fs-read=*']
  const child = spawn(process.execPath, [...flags, childFile], {
    stdio: ['pipe', 'pipe', 'ignore'],
    // Nothing of the server's settings goes along. Windows can't start a process without this one.
    env: process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {},
  })
  const { promise, resolve, reject } = Promise.withResolvers<ReadDocument>()
  const stop = (reason: unknown) => {
    child.kill('SIGKILL')
    reject(reason)
  }
  const timer = setTimeout(() => stop(new DocumentRefusal('took-too-long')), mostMilliseconds)
  const onAbort = () => stop(signal?.reason)
  signal?.addEventListener('abort', onAbort)

  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  child.on('error', reject)
  child.on('close', () => {
    const answer = parseAnswer(Buffer.concat(chunks))
    if (answer === null) reject(new DocumentRefusal('unreadable'))
    else if ('refusal' in answer) reject(new DocumentRefusal(answer.refusal, { format: answer.format }))
    else resolve(answer)
  })
  // A child that dies early closes its end; `close` above tells the rest.
  child.stdin.on('error', () => {})
  child.stdin.write(`${JSON.stringify({ name, most })}\n`)
  child.stdin.end(bytes)
  return promise.finally(() => {
    clearTimeout(timer)
    signal?.removeEventListener('abort', onAbort)
  })
}

/** Null where the child died, for want of memory or of a fault, before it could answer. */
function parseAnswer(output: Buffer): Answer | null {
  try {
    return JSON.parse(output.toString('utf8')) as Answer
  } catch {
    return null
  }
}
