import { useSyncExternalStore } from 'react'

/** Too narrow for twelve months side by side. */
const narrow = '(max-width: 860px)'

function subscribe(tell: () => void) {
  const media = matchMedia(narrow)
  media.addEventListener('change', tell)
  return () => media.removeEventListener('change', tell)
}

export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(narrow).matches)
}
