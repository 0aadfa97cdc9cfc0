/** Earlier and later states of something; a state is never changed, only followed by another. */
export interface History<T> {
  past: T[]
  now: T
  future: T[]
}

/** More than anyone takes back in one sitting; states share what they have in common. */
const kept = 200

export const begin = <T>(now: T): History<T> => ({ past: [], now, future: [] })

export function follow<T>(history: History<T>, next: T): History<T> {
  if (next === history.now) return history
  return { past: [...history.past, history.now].slice(-kept), now: next, future: [] }
}

export function undo<T>(history: History<T>): History<T> {
  const before = history.past.at(-1)
  if (before === undefined) return history
  return { past: history.past.slice(0, -1), now: before, future: [history.now, ...history.future] }
}

export function redo<T>(history: History<T>): History<T> {
  const [after, ...rest] = history.future
  if (after === undefined) return history
  return { past: [...history.past, history.now], now: after, future: rest }
}
