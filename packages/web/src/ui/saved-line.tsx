import type { ReactNode } from 'react'
import type { Standing } from '../use-autosave.ts'
import { Button } from './button.tsx'
import { Banner } from './surface.tsx'
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

/** What stands in the way of saving, and what to do. */
export function NotSaved({
  standing,
  fault,
  what,
  onRetry,
  onMine,
  onTheirs,
}: {
  standing: Standing
  fault: string | null
  /** 这份总结 */
  what: string
  onRetry: () => void
  onMine: () => void
  onTheirs: () => void
}): ReactNode {
  if (standing === 'theirs') {
    return (
      <Banner
        tone="ask"
        alert
        title={`${what}刚刚被别人改过。`}
        actions={
          <>
            <Button look="gold" onClick={onMine}>
              用我写的
            </Button>
            <Button onClick={onTheirs}>用对方的</Button>
          </>
        }
      >
        您写的还在这里，没有丢。选一份留下。
      </Banner>
    )
  }
  if (standing !== 'fault') return null
  return (
    <Banner tone="fault" alert title={fault} actions={<Button onClick={onRetry}>再存一次</Button>}>
      您写的已留在这台设备里，没有丢。
    </Banner>
  )
}
