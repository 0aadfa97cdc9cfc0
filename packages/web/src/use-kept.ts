import { useState } from 'react'
import { useMe } from './me.ts'

/** One place for each account and thing, so that two people at one desk do not see each other's. */
const keyOf = (accountId: string, place: string) => `yushui.kept.${accountId}.${place}`

export interface Kept<T extends object> {
  draft: T
  edit: (change: Partial<T>) => void
  /** Once it is saved, or no longer wanted. */
  drop: () => void
  /** Something was typed here before and not yet saved. */
  isKept: boolean
}

/** What is being typed, kept in this browser stroke by stroke. */
export function useKept<T extends object>(place: string, begin: () => T): Kept<T> {
  const key = keyOf(useMe().id, place)
  const [kept, setKept] = useState<{ draft: T; isKept: boolean }>(() => {
    const text = localStorage.getItem(key)
    return { draft: text ? { ...begin(), ...JSON.parse(text) } : begin(), isKept: text !== null }
  })
  return {
    ...kept,
    edit: (change) =>
      setKept(({ draft }) => {
        const next = { ...draft, ...change }
        localStorage.setItem(key, JSON.stringify(next))
        return { draft: next, isKept: true }
      }),
    drop: () => {
      localStorage.removeItem(key)
      setKept({ draft: begin(), isKept: false })
    },
  }
}
