import { Link } from '@tanstack/react-router'
import './activities.css'

/** What is done once, what is done again and again, and what is done together. */
export function ActivityTabs() {
  return (
    <nav className="tabs screen-only" aria-label="活动">
      <Link to="/activities">活动</Link>
      <Link to="/programmes">品牌</Link>
      <Link to="/campaigns">集中活动</Link>
    </nav>
  )
}
