import type { Standing } from '../use-autosave.ts'
import './saved-line.css'

const words: Partial<Record<Standing, string>> = {
  saved: '已存好',
  unsaved: '正在写……',
  saving: '正在存……',
}

/** Whether what is typed lies with the server; never in the way. */
export function SavedLine({ standing }: { standing: Standing }) {
  return (
    <span className={`saved-line saved-line--${standing}`} role="status">
      {words[standing] ?? '还没有存上'}
    </span>
  )
}
