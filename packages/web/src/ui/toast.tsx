import { useSyncExternalStore } from 'react'
import { Button } from './button.tsx'
import { Popover } from './popover.tsx'
import { drop, saidStore, stopShowing, takeBack } from './said.ts'
import './toast.css'

const useSaid = () => useSyncExternalStore(saidStore.subscribe, saidStore.read)

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

/** What can still be taken back, newest first; nothing while there is nothing. */
export function RecentUndos() {
  const undoable = useSaid()
    .filter((it) => it.undo)
    .toReversed()
  if (undoable.length === 0) return null
  return (
    <Popover title="十分钟内可以撤销" trigger={<Button small>刚才 {undoable.length} 处改动</Button>}>
      <ul className="undos">
        {undoable.map((it) => (
          <li key={it.key} className="undos__item">
            <span>
              {it.words}
              <time>{clock(it.at)}</time>
            </span>
            <Button small onClick={() => takeBack(it)}>
              撤销
            </Button>
          </li>
        ))}
      </ul>
    </Popover>
  )
}

const clock = (at: number) => new Date(at).toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit' })
