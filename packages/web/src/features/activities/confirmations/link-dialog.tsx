import type { Activity } from '@yushui/contract/activities'
import type { Confirmation } from '@yushui/contract/confirmations'
import { useRef, useState } from 'react'
import { dayWords } from '../../../date-words.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { whenWords } from '../activity-words.ts'
import './confirmations.css'

/** The link, shown this once: to be copied, or printed as a slip that can be filled in by hand as well. */
export function LinkDialog({
  activity,
  asked,
  office,
  onClose,
}: {
  activity: Activity
  asked: Confirmation & { link: string }
  office: string
  onClose: () => void
}) {
  const field = useRef<HTMLInputElement>(null)
  const [isCopied, setCopied] = useState<boolean | null>(null)
  const link = new URL(asked.link, location.href).href
  const copy = async () => {
    field.current?.select()
    // Without https the browser keeps the clipboard shut; what is selected can still be copied by hand.
    setCopied(
      (await navigator.clipboard?.writeText(link).then(
        () => true,
        () => false,
      )) ?? false,
    )
  }
  const until = asked.expiresAt && `${dayWords(asked.expiresAt)}前有效`
  return (
    <Dialog
      open
      mustDecide
      shape="wide"
      onClose={onClose}
      title={`请${asked.partner}答复`}
      words="链接只显示这一次。发给联络员，不用账号就能答；也可以打成回执条，手填后收回来录入。"
    >
      <div className="link-line screen-only">
        <input
          className="field__control"
          aria-label="给联络员的链接"
          readOnly
          ref={field}
          value={link}
          onFocus={(event) => event.target.select()}
        />
        <Button look="primary" onClick={copy}>
          复制链接
        </Button>
      </div>
      <p className="dim screen-only" role="status">
        {isCopied === true && '已复制，可以粘贴到短信或微信里。'}
        {isCopied === false && '链接已选中，请按 Ctrl+C 复制。'}
      </p>
      <div className="slip-sheet">
        <h3>{asked.question === 'invitation' ? '能否参加' : '办成情况'}回执</h3>
        <p>
          {asked.partner}：
          {asked.question === 'invitation' ? '请确认能否参加下面的活动。' : '请确认下面的活动是否办成。'}
        </p>
        <p>
          <b>{activity.title}</b>　{whenWords(activity)}
          {!activity.isInside && activity.place && `　${activity.place}`}
        </p>
        <p>
          {asked.question === 'invitation'
            ? '□ 能参加　　□ 不能参加　　□ 另约时间：＿＿＿＿＿＿＿＿'
            : '□ 已办成　　□ 没有办成'}
        </p>
        <p>人数：＿＿＿＿　　填写人：＿＿＿＿＿＿　　日期：＿＿＿＿＿＿</p>
        <p className="slip-sheet__link">
          也可打开 {link} 直接答复{until && `（${until}）`}。
        </p>
        <p>{office}</p>
      </div>
      <div className="line-up screen-only">
        <Button onClick={() => print()}>打印回执条</Button>
        <Button onClick={onClose}>链接收好了</Button>
      </div>
    </Dialog>
  )
}
