import { Link, Outlet } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense } from 'react'
import { useMe } from '../me.ts'
import { Toasts } from '../ui/toast.tsx'
import './frame.css'
import { barOf, homeOf, menuOf, type Place } from './menu-of.ts'
import { SignInAgain } from './sign-in-again.tsx'
import { usePageTitle } from './use-page-title.ts'

/** Menus stay out of the first load. */
const MorePlaces = lazy(() => import('./more-places.tsx').then((it) => ({ default: it.MorePlaces })))
const Who = lazy(() => import('./who.tsx').then((it) => ({ default: it.Who })))

export function Frame() {
  const me = useMe()
  const places = menuOf(me.role)
  const bar = barOf(places)
  usePageTitle(me.office.name)
  return (
    <div className="frame">
      <a className="frame__skip" href="#main">
        跳到正文
      </a>
      <header className="frame__top">
        {me.isSample && <p className="frame__sample">示例社区：人和事都是编的，尽管试。</p>}
        <div className="frame__bar">
          <Link className="mark" to={homeOf(me.role)}>
            <span className="mark__seal" aria-hidden="true">
              鱼
            </span>
            <span className="mark__name">鱼水</span>
            <span className="mark__office">{me.office.name}</span>
          </Link>
          <nav className="frame__menu" aria-label="主要页面">
            <Places places={places} />
          </nav>
          <div className="frame__who">
            <Suspense fallback={<span className="frame__me">{me.name}</span>}>
              <Who me={me} />
            </Suspense>
          </div>
        </div>
      </header>
      <main className="frame__main" id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <nav className="frame__bottom" aria-label="主要页面（底部）">
        <Places places={bar.shown}>
          {bar.more.length > 0 && (
            <li>
              <Suspense>
                <MorePlaces places={bar.more} />
              </Suspense>
            </li>
          )}
        </Places>
      </nav>
      <SignInAgain me={me} />
      <Toasts />
    </div>
  )
}

function Places({ places, children }: { places: readonly Place[]; children?: ReactNode }) {
  return (
    <ul>
      {places.map((place) => (
        <li key={place.to}>
          <Link className="frame__place" to={place.to}>
            {place.words}
          </Link>
        </li>
      ))}
      {children}
    </ul>
  )
}
