import { type ChildProcess, fork } from 'node:child_process'
import { availableParallelism, setPriority } from 'node:os'
import { fileURLToPath } from 'node:url'
import { turns } from '../turns.ts'
import type { Cover } from './cover-picture.ts'
import type { PreparedPicture } from './prepare-picture.ts'
import { PictureRefusal, type PictureRefusalCode } from './refusal.ts'

/*
 * Pictures of strangers are opened in processes of their own, which may write nothing, start nothing and
 * come after everybody else for the processor. Starting one takes a fifth of a second, so they stay for
 * the next picture, and go when none has come for a while: they hold up to some hundred megabytes.
 */
const childFile = fileURLToPath(new URL('./picture-child.ts', import.meta.url))
const mostMilliseconds = 30_000
const idleMilliseconds = 30_000
/** One processor stays free for those who wait for an answer. */
const mostChildren = Math.min(2, Math.max(1, availableParallelism() - 1))

/** Web copy, thumbnail and hour. */
export function preparePictureInChild(bytes: Buffer): Promise<PreparedPicture> {
  return inChild<PreparedPicture>({ bytes, cover: null })
}

/** The picture as a new JPEG with areas made unrecognisable. */
export function coverPictureInChild(bytes: Buffer, cover: Cover): Promise<Buffer> {
  return inChild<Buffer>({ bytes, cover })
}

interface Job {
  bytes: Buffer
  cover: Cover | null
}

const idle: ChildProcess[] = []
const inTurn = turns(mostChildren)

function inChild<T extends object>(job: Job): Promise<T> {
  return inTurn(() => ask<T>(idle.pop() ?? start(), job))
}

function start(): ChildProcess {
  const child = fork(childFile, [], {
    serialization: 'advanced',
    execArgv: ['--max-old-space-size=512', '--permission', '--allow-fs-read=*', '--allow-addons'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    // Nothing of the server's settings goes along. Windows can't start a process without this one.
    env: process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {},
  })
  child.on('exit', () => takeFromIdle(child)).on('error', () => takeFromIdle(child))
  try {
    if (child.pid) setPriority(child.pid, 10)
  } catch {
    // Where the system doesn't allow it, the child works at the priority of all.
  }
  return child
}

type Answer<T> = T | { refusal: PictureRefusalCode }

async function ask<T extends object>(child: ChildProcess, job: Job): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer<T>>()
  const onMessage = (said: unknown) => resolve((said as { made: Answer<T> }).made)
  const onEnd = () => reject(new PictureRefusal('picture-unreadable'))
  const timer = setTimeout(() => {
    reject(new PictureRefusal('picture-took-too-long'))
    child.kill('SIGKILL')
  }, mostMilliseconds)
  child.ref()
  child.channel?.ref()
  child.once('message', onMessage).once('exit', onEnd).once('error', onEnd)
  child.send(job, (fault) => fault && onEnd())
  try {
    const made = await promise
    keepForNext(child)
    if ('refusal' in made) throw new PictureRefusal(made.refusal)
    return made
  } finally {
    clearTimeout(timer)
    child.off('message', onMessage).off('exit', onEnd).off('error', onEnd)
  }
}

/** It keeps neither itself nor the server alive. */
function keepForNext(child: ChildProcess) {
  idle.push(child)
  child.unref()
  child.channel?.unref()
  setTimeout(() => takeFromIdle(child) && child.kill(), idleMilliseconds).unref()
}

function takeFromIdle(child: ChildProcess): boolean {
  const place = idle.indexOf(child)
  if (place >= 0) idle.splice(place, 1)
  return place >= 0
}
