import { useSyncExternalStore } from 'react'

/** 大字: 20 px, kept in this browser. */
const place = 'yushui.elder'
const listeners = new Set<() => void>()
const read = () => document.documentElement.hasAttribute('data-elder')

/** Before the first picture, so that nothing jumps. */
export function recallElder(): void {
  document.documentElement.toggleAttribute('data-elder', localStorage.getItem(place) === '1')
}

export function toggleElder(): void {
  const isOn = document.documentElement.toggleAttribute('data-elder')
  localStorage.setItem(place, isOn ? '1' : '0')
  for (const tell of listeners) tell()
}

export function useElder(): boolean {
  return useSyncExternalStore((tell) => {
    listeners.add(tell)
    return () => listeners.delete(tell)
  }, read)
}
