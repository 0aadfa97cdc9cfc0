import { spawn } from 'node:child_process'
import { DocumentRefusal, type DocumentRefusalCode } from './read/refusal.ts'
import { turns } from './turns.ts'

/*
 * Files that somebody uploaded are opened in processes of their own, which may neither write nor start anything
 * and are killed when they take too long or too much. To the child go a line of JSON, which says what is wanted,
 * and the file's bytes; back come a line of JSON and, where a file was made, its bytes.
 */
const mostHeapMegabytes = 384
const usualMilliseconds = 20_000
/** More is no plan, paper or form; the answer is held in the memory of all. */
const mostAnswered = 64 * 1024 * 1024
/** Two at a time: an office PC has 4 GB. */
const inTurn = turns(2)

export interface Limits {
  signal?: AbortSignal
  mostMilliseconds?: number
}

/** What a child says of its work, and the file that it made. */
export interface Made<T> {
  said: T
  bytes?: Uint8Array
}
type Line<T> = { said: T } | { refusal: DocumentRefusalCode; format: DocumentRefusal['format'] }

/** Throws `DocumentRefusal`, or the signal's reason when aborted. */
export function askChild<T>(
  childFile: string,
  wanted: unknown,
  bytes: Uint8Array,
  limits: Limits = {},
): Promise<Required<Made<T>>> {
  return inTurn(() => {
    limits.signal?.throwIfAborted()
    return runChild<T>(childFile, wanted, bytes, limits)
  })
}

function runChild<T>(
  childFile: string,
  wanted: unknown,
  bytes: Uint8Array,
  { signal, mostMilliseconds = usualMilliseconds }: Limits,
): Promise<Required<Made<T>>> {
  const flags = [`--max-old-space-size=${mostHeapMegabytes}`, '--permission', '--allow-fs-read=*']
  const child = spawn(process.execPath, [...flags, childFile], {
    stdio: ['pipe', 'pipe', 'ignore'],
    // Nothing of the server's settings goes along. Windows can't start a process without this one.
    env: process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {},
  })
  const { promise, resolve, reject } = Promise.withResolvers<Required<Made<T>>>()
  const stop = (reason: unknown) => {
    child.kill('SIGKILL')
    reject(reason)
  }
  const timer = setTimeout(() => stop(new DocumentRefusal('took-too-long')), mostMilliseconds)
  const onAbort = () => stop(signal?.reason)
  signal?.addEventListener('abort', onAbort)

  const chunks: Buffer[] = []
  let answered = 0
  child.stdout.on('data', (chunk: Buffer) => {
    chunks.push(chunk)
    answered += chunk.length
    if (answered > mostAnswered) stop(new DocumentRefusal('too-large'))
  })
  child.on('error', reject)
  child.on('close', () => {
    const { line, rest } = cut<Line<T>>(Buffer.concat(chunks))
    if (line === null) reject(new DocumentRefusal('unreadable'))
    else if ('refusal' in line) reject(new DocumentRefusal(line.refusal, { format: line.format }))
    else resolve({ said: line.said, bytes: rest })
  })
  // A child that dies early closes its end; `close` above tells the rest.
  child.stdin.on('error', () => {})
  child.stdin.write(`${JSON.stringify(wanted)}\n`)
  child.stdin.end(bytes)
  return promise.finally(() => {
    clearTimeout(timer)
    signal?.removeEventListener('abort', onAbort)
  })
}

/** Null where the child died, for want of memory or of a fault, before it could answer. */
function cut<T>(message: Buffer): { line: T | null; rest: Uint8Array } {
  const end = message.indexOf('\n')
  const rest = new Uint8Array(message.subarray(end + 1))
  try {
    return { line: JSON.parse(message.toString('utf8', 0, end)) as T, rest }
  } catch {
    return { line: null, rest }
  }
}

/** The child's side: one piece of work, and the end. What it can't open is refused. */
export async function answerParent<W, T>(
  work: (wanted: W, bytes: Uint8Array) => Promise<Made<T>>,
): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  const { line, rest } = cut<W>(Buffer.concat(chunks))
  const answer = await work(line!, rest).catch((fault: unknown) => {
    const { code, format } = fault instanceof DocumentRefusal ? fault : new DocumentRefusal('unreadable')
    return { refusal: code, format }
  })
  const made = 'said' in answer ? answer.bytes : undefined
  process.stdout.write(`${JSON.stringify({ ...answer, bytes: undefined })}\n`)
  if (made) process.stdout.write(made)
}
