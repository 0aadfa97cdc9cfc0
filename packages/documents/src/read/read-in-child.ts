import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { mostBytes, type ReadDocument } from './read-document.ts'
import { DocumentRefusal, type DocumentRefusalCode } from './refusal.ts'

const childFile = fileURLToPath(new URL('./read-child.ts', import.meta.url))
const mostHeapMegabytes = 384
const usualMilliseconds = 20_000
/** Two at a time: an office PC has 4 GB. */
const mostChildren = 2

/**
 * Reads a file that somebody uploaded in a process of its own, which may neither write nor start
 * anything and is killed when it takes too long or too much. Throws `DocumentRefusal`, or the
 * signal's reason when aborted.
 */
export async function readDocumentInChild(
  bytes: Uint8Array,
  name: string,
  options: { signal?: AbortSignal; mostMilliseconds?: number } = {},
): Promise<ReadDocument> {
  if (bytes.length === 0) throw new DocumentRefusal('empty-file')
  if (bytes.length > mostBytes) throw new DocumentRefusal('too-large')
  await takeTurn()
  try {
    options.signal?.throwIfAborted()
    return await runChild(bytes, name, options)
  } finally {
    giveTurn()
  }
}

let running = 0
const waiting: (() => void)[] = []

async function takeTurn() {
  if (running < mostChildren) running++
  else await new Promise<void>((resolve) => waiting.push(resolve))
}

function giveTurn() {
  const next = waiting.shift()
  if (next) next()
  else running--
}

type Answer = ReadDocument | { refusal: DocumentRefusalCode }

function runChild(
  bytes: Uint8Array,
  name: string,
  { signal, mostMilliseconds = usualMilliseconds }: { signal?: AbortSignal; mostMilliseconds?: number },
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
    else if ('refusal' in answer) reject(new DocumentRefusal(answer.refusal))
    else resolve(answer)
  })
  // A child that dies early closes its end; `close` above tells the rest.
  child.stdin.on('error', () => {})
  child.stdin.write(`${JSON.stringify(name)}\n`)
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
