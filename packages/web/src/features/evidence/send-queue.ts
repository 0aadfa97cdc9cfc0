import { type Evidence, receiveFile } from '@yushui/contract/evidence'
import { useSyncExternalStore } from 'react'
import { upload, wordsOf } from '../../api.ts'
import { newId } from '../../new-id.ts'
import { say, sayFault } from '../../ui/said.ts'
import { evidenceChanged } from './evidence-queries.ts'

/** `known`: the same bytes lay there already. */
export type SendState = 'waiting' | 'sending' | 'done' | 'known' | 'refused' | 'stopped'

export interface Sending {
  /** Also the evidence's, so that a file sent twice is kept once. */
  id: string
  file: File
  activityId: string | null
  state: SendState
  /** 0–1. */
  part: number
  /** Why it was not kept; of `known`, where it lies. */
  words: string
}

/** More at once would make each slower on an office's line. */
const atOnce = 3

/** Files chosen and not yet kept; lives as long as the window, whatever page is looked at. */
let list: readonly Sending[] = []
const listeners = new Set<() => void>()
const leaving = new Map<string, AbortController>()

function set(next: readonly Sending[]) {
  list = next
  for (const tell of listeners) tell()
}
const change = (id: string, edit: Partial<Sending>) =>
  set(list.map((it) => (it.id === id ? { ...it, ...edit } : it)))

export const useSendings = () =>
  useSyncExternalStore(
    (tell) => {
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
    () => list,
  )

export const isUnsent = ({ state }: Sending) => state === 'waiting' || state === 'sending'
const isOver = ({ state }: Sending) => state === 'done' || state === 'known'

export function sendFiles(files: Iterable<File>, activityId: string | null): void {
  const added = [...files].map(
    (file): Sending => ({ id: newId(), file, activityId, state: 'waiting', part: 0, words: '' }),
  )
  // What went well before is no news any more.
  set([...(list.some(isUnsent) ? list : list.filter((it) => !isOver(it))), ...added])
  addEventListener('beforeunload', warn)
  sendNext()
}

function sendNext() {
  const free = atOnce - list.filter(({ state }) => state === 'sending').length
  const next = list.filter(({ state }) => state === 'waiting').slice(0, Math.max(0, free))
  for (const it of next) send(it)
}

async function send({ id, file, activityId }: Sending) {
  const leave = new AbortController()
  leaving.set(id, leave)
  change(id, { state: 'sending', part: 0, words: '' })
  const input = { id, name: file.name, ...(activityId ? { activityId } : {}) }
  const onProgress = (part: number) => change(id, { part })
  try {
    const { evidence, isKnown } = await upload(receiveFile, input, file, { signal: leave.signal, onProgress })
    change(id, isKnown ? { state: 'known', words: knownWords(evidence) } : { state: 'done' })
  } catch (fault) {
    change(
      id,
      leave.signal.aborted ? { state: 'stopped' } : { state: 'refused', words: wordsOf(fault) ?? '' },
    )
  }
  leaving.delete(id)
  sendNext()
  if (!list.some(isUnsent)) await ended()
}

async function ended() {
  removeEventListener('beforeunload', warn)
  const count = (of: SendState) => list.filter(({ state }) => state === of).length
  const left = list.length - count('done') - count('known')
  // Whoever has gone on to another page hears of it there.
  if (left === 0) say(`材料送完了，收下 ${count('done')} 件。`)
  else sayFault(`材料送完了，有 ${left} 件没有收下，到“材料”那一页看原因。`)
  await evidenceChanged()
}

const knownWords = ({ title, filedBy }: Evidence) => `早就有了：“${title}”，${filedBy}收的。没有再存一份。`

/** The browser asks in its own words whether to leave. */
const warn = (event: BeforeUnloadEvent) => event.preventDefault()

export function sendAgain(ids: readonly string[]): void {
  set(list.map((it) => (ids.includes(it.id) ? { ...it, state: 'waiting', part: 0, words: '' } : it)))
  addEventListener('beforeunload', warn)
  sendNext()
}

/** Those under way are broken off, those waiting never begin. */
export function stopSending(ids: readonly string[]): void {
  set(list.map((it) => (ids.includes(it.id) && it.state === 'waiting' ? { ...it, state: 'stopped' } : it)))
  for (const id of ids) leaving.get(id)?.abort()
}

export function forgetSendings(): void {
  set(list.filter(isUnsent))
}
