import { useNavigate } from '@tanstack/react-router'
import type { Me } from '@yushui/contract/sign-in'
import { roleWords } from '@yushui/contract/words/terms'
import { useState } from 'react'
import { wordsOf } from '../api.ts'
import { toggleElder, useElder } from '../elder.ts'
import { forgetDrafts, listDrafts } from '../features/plan/review/kept-drafts.ts'
import { leave } from '../me.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Menu } from '../ui/menu.tsx'
import { RecentUndos } from '../ui/recent-undos.tsx'
import { sayFault } from '../ui/said.ts'

export function Who({ me }: { me: Me }) {
  const go = useNavigate()
  const isElder = useElder()
  const [drafts, setDrafts] = useState(0)
  const leaveNow = () => leave().catch((fault) => sayFault(wordsOf(fault)!))
  const tryLeave = async () => {
    const kept = await listDrafts(me.id).catch(() => [])
    if (kept.length > 0) setDrafts(kept.length)
    else await leaveNow()
  }
  return (
    <>
      <RecentUndos />
      <Menu
        trigger={
          <button type="button" className="frame__me">
            {me.name} · {roleWords[me.role]}
          </button>
        }
        items={[
          { words: '账号与安全', onPick: () => go({ to: '/account' }) },
          { words: '保密须知', onPick: () => go({ to: '/secrecy-rule' }) },
          { words: '大字', on: isElder, onPick: toggleElder },
          { words: '退出', apart: true, onPick: tryLeave },
        ]}
      />
      {/* A draft holds the text as it was pasted: it is not left behind on a shared computer. */}
      <Dialog
        open={drafts > 0}
        onClose={() => setDrafts(0)}
        title={`还有 ${drafts} 份没核完的草稿`}
        words="草稿只存在这台电脑上，里面可能有单位原名，退出时会清掉。"
      >
        <div className="line-up">
          <Button look="danger" onClick={() => forgetDrafts(me.id).then(leaveNow)}>
            清掉草稿，退出
          </Button>
          <Button onClick={() => setDrafts(0)}>先不退出</Button>
        </div>
      </Dialog>
    </>
  )
}
