import { useSyncExternalStore } from 'react'

/** Too narrow for twelve months side by side; on paper the chart is always whole. */
const narrow = 'screen and (max-width: 860px)'

function subscribe(tell: () => void) {
  const media = matchMedia(narrow)
  media.addEventListener('change', tell)
  return () => media.removeEventListener('change', tell)
}

export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(narrow).matches)
}
