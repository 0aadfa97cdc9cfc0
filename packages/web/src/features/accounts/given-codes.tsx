import type { GivenCode } from '@yushui/contract/setup'
import { roleWords } from '@yushui/contract/words/terms'
import { useEffect } from 'react'
import { Button } from '../../ui/button.tsx'
import { say, sayFault } from '../../ui/said.ts'
import './given-codes.css'

/** One-time codes as slips to cut out and hand over; they are shown this once. */
export function GivenCodes({ codes, whose }: { codes: readonly GivenCode[]; whose?: string }) {
  useLeaveWarning()
  const where = `${location.origin}/code`
  const asText = codes.map((it) => `${it.office} ${roleWords[it.role]}：${it.code}`).join('\n')
  const copy = () =>
    navigator.clipboard.writeText(`在 ${where} 输入一次性码：\n${asText}`).then(
      () => say('已抄到剪贴板，粘出来就是。'),
      () => sayFault('浏览器不让抄，请打印，或用笔记下。'),
    )
  return (
    <div className="stack">
      <ul className={codes.length > 1 ? 'slips slips--many' : 'slips'}>
        {codes.map((it) => (
          <li className="slip" key={it.code}>
            <p className="slip__for">
              {whose ?? it.office} · {roleWords[it.role]}
            </p>
            <p className="slip__code">{it.code}</p>
            <p className="slip__how">七天内在 {where} 输入，只能用一次。</p>
          </li>
        ))}
      </ul>
      <div className="line-up">
        <Button onClick={() => print()}>打印这些码</Button>
        <Button onClick={copy}>抄到剪贴板</Button>
      </div>
    </div>
  )
}

/** The browser asks before a page with codes is closed or reloaded. */
function useLeaveWarning() {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [])
}
