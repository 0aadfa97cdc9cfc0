import { useEffect, useState, useSyncExternalStore } from 'react'
import { Refused } from './api.ts'
import { useMe } from './me.ts'
import { say } from './ui/said.ts'

/** Long enough that a sentence is sent once, short enough that nobody waits for it. */
const restMs = 900

/** `theirs`: somebody else saved in the meantime; a person decides whose text stands. */
export type Standing = 'saved' | 'unsaved' | 'saving' | 'fault' | 'theirs'

export interface Unsaved<D> {
  draft: D
  version: number
  standing: Standing
  fault: unknown
  /** Counts up whenever another text takes its place, for fields that hold what is typed themselves. */
  epoch: number
}

interface Saver<D, S extends { version: number }> {
  /** Where it lies in this browser until the server has it. */
  key: string
  saved: S
  /** What may not be changed any more is shown as the server has it, whatever still lies here. */
  mayWrite: boolean
  draftOf: (saved: S) => D
  put: (draft: D, version: number) => Promise<S>
  onSaved: (saved: S) => void
  /** As the server has it now. */
  newest: () => Promise<S>
}

/**
 * What is typed lies in this browser at once and with the server a moment later, one save at a time.
 * What could not be saved stays and says so.
 */
export function autosaver<D, S extends { version: number }>({
  key,
  saved,
  mayWrite,
  draftOf,
  put,
  onSaved,
  newest,
}: Saver<D, S>) {
  const kept = mayWrite ? localStorage.getItem(key) : null
  let now: Unsaved<D> = kept
    ? { ...(JSON.parse(kept) as { draft: D; version: number }), standing: 'unsaved', fault: null, epoch: 0 }
    : { draft: draftOf(saved), version: saved.version, standing: 'saved', fault: null, epoch: 0 }
  let timer: ReturnType<typeof setTimeout> | undefined
  let saving: Promise<void> | null = null
  const listeners = new Set<() => void>()
  const set = (change: Partial<Unsaved<D>>) => {
    now = { ...now, ...change }
    for (const tell of listeners) tell()
  }
  const keep = () => localStorage.setItem(key, JSON.stringify({ draft: now.draft, version: now.version }))

  async function save() {
    const sent = now.draft
    set({ standing: 'saving' })
    try {
      const after = await put(sent, now.version)
      const isAll = now.draft === sent
      set({ version: after.version, standing: isAll ? 'saved' : 'unsaved', fault: null })
      if (isAll) localStorage.removeItem(key)
      else keep()
      onSaved(after)
    } catch (fault) {
      const isTheirs = fault instanceof Refused && fault.code === 'changed-meanwhile'
      set({ standing: isTheirs ? 'theirs' : 'fault', fault })
    }
  }

  /** Ends when the server has all of it, with the version there; or throws why not. */
  async function flush(): Promise<number> {
    clearTimeout(timer)
    while (saving || now.standing === 'unsaved' || now.standing === 'fault') {
      saving ??= save().finally(() => {
        saving = null
      })
      await saving
      if (now.standing === 'fault' || now.standing === 'theirs') throw now.fault
    }
    if (now.standing === 'theirs') throw now.fault
    return now.version
  }
  /** The server's text takes the place of what stands here. */
  function reset(to: S) {
    clearTimeout(timer)
    localStorage.removeItem(key)
    const epoch = now.epoch + 1
    set({ draft: draftOf(to), version: to.version, standing: 'saved', fault: null, epoch })
  }
  const later = () => {
    clearTimeout(timer)
    timer = setTimeout(() => flush().catch(() => {}), restMs)
  }

  function edit(change: (draft: D) => D) {
    set({ draft: change(now.draft), standing: now.standing === 'theirs' ? 'theirs' : 'unsaved' })
    keep()
    if (now.standing !== 'theirs') later()
  }

  return {
    get: () => now,
    subscribe(tell: () => void) {
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
    edit,
    flush,
    reset,
    /** Somebody else's text, where nothing of one's own is waiting. */
    follow(latest: S) {
      if (now.standing === 'saved' && latest.version > now.version) reset(latest)
    },
    /** Where both have written: this one's text stays, and the other's can be fetched back. */
    async takeMine() {
      const other = await newest()
      set({ version: other.version, standing: 'unsaved', fault: null })
      await flush()
      say('留下了您写的。', () => edit(() => draftOf(other)))
    },
    async takeTheirs() {
      const mine = now.draft
      reset(await newest())
      say('换成了对方写的。', () => edit(() => mine))
    },
    /** What lay here from the last time is sent too. */
    begin() {
      if (now.standing === 'unsaved') later()
      return () => {
        clearTimeout(timer)
        if (now.standing === 'unsaved') flush().catch(() => {})
      }
    },
  }
}

export type Autosaved<D, S extends { version: number }> = Unsaved<D> &
  Omit<ReturnType<typeof autosaver<D, S>>, 'get' | 'subscribe' | 'begin' | 'follow'>

/** `place` is one text of one account; the page gives its component a key of its own for each. */
export function useAutosave<D, S extends { version: number }>(
  place: string,
  saver: Omit<Saver<D, S>, 'key'>,
): Autosaved<D, S> {
  const key = `yushui.unsaved.${useMe().id}.${place}`
  const [it] = useState(() => autosaver({ ...saver, key }))
  useEffect(() => it.begin(), [it])
  useEffect(() => it.follow(saver.saved), [it, saver.saved])
  return { ...useSyncExternalStore(it.subscribe, it.get), ...it }
}
