import { useNavigate } from '@tanstack/react-router'
import type { Me } from '@yushui/contract/sign-in'
import { roleWords } from '@yushui/contract/words/terms'
import { wordsOf } from '../api.ts'
import { toggleElder, useElder } from '../elder.ts'
import { leave } from '../me.ts'
import { Menu } from '../ui/menu.tsx'
import { RecentUndos } from '../ui/recent-undos.tsx'
import { sayFault } from '../ui/said.ts'

export function Who({ me }: { me: Me }) {
  const go = useNavigate()
  const isElder = useElder()
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
          { words: '退出', apart: true, onPick: () => leave().catch((fault) => sayFault(wordsOf(fault)!)) },
        ]}
      />
    </>
  )
}
