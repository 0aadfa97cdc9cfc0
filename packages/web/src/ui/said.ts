import { useSyncExternalStore } from 'react'

/**
 * What was just said to the person, and what can still be taken back. Sentences leave the screen after
 * seconds, but taking back stays possible for minutes (see RecentUndos).
 */
export interface Said {
  key: number
  words: string
  tone: 'done' | 'fault'
  at: number
  isShown: boolean
  undo?: () => unknown
}

const shownMs = 9_000
const undoableMs = 10 * 60_000

let list: readonly Said[] = []
let nextKey = 1
const listeners = new Set<() => void>()

function set(next: readonly Said[]) {
  list = next
  for (const tell of listeners) tell()
}

function subscribe(tell: () => void) {
  listeners.add(tell)
  return () => listeners.delete(tell)
}
export const useSaid = () => useSyncExternalStore(subscribe, () => list)

/** Says what has been done: 已撤下“义诊”。 With `undo` it can be taken back for ten minutes. */
export function say(words: string, undo?: () => unknown): void {
  add({ words, tone: 'done', undo })
}

/** Says what did not work, where no form is open to say it in. */
export function sayFault(words: string): void {
  add({ words, tone: 'fault' })
}

function add(it: Pick<Said, 'words' | 'tone' | 'undo'>) {
  const said: Said = { ...it, key: nextKey++, at: Date.now(), isShown: true }
  set([...list.filter((old) => old.undo && Date.now() - old.at < undoableMs), said].slice(-12))
  setTimeout(() => stopShowing(said.key), shownMs)
  setTimeout(() => drop(said.key), it.undo ? undoableMs : shownMs)
}

export function stopShowing(key: number): void {
  const found = list.find((it) => it.key === key)
  if (found?.undo) set(list.map((it) => (it.key === key ? { ...it, isShown: false } : it)))
  else drop(key)
}

export function drop(key: number): void {
  set(list.filter((it) => it.key !== key))
}

/** Takes back; a refusal is said as a sentence of its own. */
export async function takeBack(said: Said): Promise<void> {
  drop(said.key)
  try {
    await said.undo?.()
    say(`已撤销：${said.words.replace(/[。.]$/, '')}。`)
  } catch (fault) {
    sayFault(fault instanceof Error ? fault.message : '没有撤销成，请重试。')
  }
}
