import { Button } from './button.tsx'
import { Popover } from './popover.tsx'
import { takeBack, useSaid } from './said.ts'
import './toast.css'

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

const clock = (at: number) =>
  new Date(at).toLocaleTimeString('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' })
