import { drop, stopShowing, takeBack, useSaid } from './said.ts'
import './toast.css'

/** Once in the frame. The region is always there, so that screen readers hear what comes into it. */
export function Toasts() {
  const shown = useSaid().filter((it) => it.isShown)
  return (
    <div className="toasts" role="status">
      {shown.slice(-3).map((it) => (
        <div key={it.key} className={it.tone === 'fault' ? 'toast toast--fault' : 'toast'}>
          <span className="toast__words">{it.words}</span>
          {it.undo && (
            <button type="button" className="toast__button" onClick={() => takeBack(it)}>
              撤销
            </button>
          )}
          <button
            type="button"
            className="toast__button toast__close"
            aria-label="收起这条提示"
            onClick={() => (it.undo ? stopShowing(it.key) : drop(it.key))}
          >
            ×
          </button>
        </div>
      ))}
    </div>
  )
}
