import { wordsOf } from './api.ts'
import { Button } from './ui/button.tsx'
import { sayFault } from './ui/said.ts'
import { Banner } from './ui/surface.tsx'
import type { Standing } from './use-autosave.ts'

interface Text {
  standing: Standing
  fault: unknown
  flush: () => Promise<unknown>
  takeMine: () => Promise<void>
  takeTheirs: () => Promise<void>
}

/** What stands in the way of saving, and what to do; in sight wherever on a long page one is writing. */
export function NotSaved({ text, what }: { text: Text; what: string }) {
  const { standing, fault } = text
  const take = (way: () => Promise<void>) => way().catch((it: unknown) => sayFault(wordsOf(it)!))
  if (standing === 'theirs') {
    return (
      <div className="not-saved">
        <Banner
          tone="ask"
          alert
          title={`${what}刚刚被别人改过。`}
          actions={
            <>
              <Button look="gold" onClick={() => take(text.takeMine)}>
                用我写的
              </Button>
              <Button onClick={() => take(text.takeTheirs)}>用对方的</Button>
            </>
          }
        >
          您写的还在这里，没有丢。先选一份，另一份十分钟内还能换回来。
        </Banner>
      </div>
    )
  }
  if (standing !== 'fault') return null
  return (
    <div className="not-saved">
      <Banner
        tone="fault"
        alert
        title={wordsOf(fault)}
        actions={<Button onClick={() => text.flush().catch(() => {})}>再存一次</Button>}
      >
        您写的已留在这台设备里，没有丢。
      </Banner>
    </div>
  )
}
