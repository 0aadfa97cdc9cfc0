import { useNavigate, useRouterState } from '@tanstack/react-router'
import { Menu } from '../ui/menu.tsx'
import type { Place } from './menu-of.ts'

/** In the hand: the pages that have no room in the bar. */
export function MorePlaces({ places }: { places: readonly Place[] }) {
  const navigate = useNavigate()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const isHere = places.some(({ to }) => path.startsWith(to))
  return (
    <Menu
      trigger={
        <button type="button" className="frame__place" data-here={isHere || undefined}>
          更多
        </button>
      }
      items={places.map(({ to, words }) => ({ words, onPick: () => navigate({ to }) }))}
    />
  )
}
