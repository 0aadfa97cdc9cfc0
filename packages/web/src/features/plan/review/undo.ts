/** Earlier and later states of something; a state is never changed, only followed by another. */
export interface History<T> {
  past: T[]
  now: T
  future: T[]
  /** What the last change was about: the letters typed into one field are one step, not many. */
  about: string | null
}

/** More than anyone takes back in one sitting; states share what they have in common. */
const kept = 200

export const begin = <T>(now: T): History<T> => ({ past: [], now, future: [], about: null })

export function follow<T>(history: History<T>, next: T, about: string | null = null): History<T> {
  if (next === history.now) return history
  if (about !== null && about === history.about) return { ...history, now: next, future: [] }
  return { past: [...history.past, history.now].slice(-kept), now: next, future: [], about }
}

export function undo<T>(history: History<T>): History<T> {
  const before = history.past.at(-1)
  if (before === undefined) return history
  const future = [history.now, ...history.future]
  return { past: history.past.slice(0, -1), now: before, future, about: null }
}

export function redo<T>(history: History<T>): History<T> {
  const [after, ...rest] = history.future
  if (after === undefined) return history
  return { past: [...history.past, history.now], now: after, future: rest, about: null }
}
