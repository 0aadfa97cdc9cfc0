import { Button } from '../../../ui/button.tsx'
import { Kbd } from '../../../ui/surface.tsx'
import type { DraftPlan } from './draft.ts'
import './review-bar.css'
import type { DraftInHand, Saving } from './use-draft.ts'

const savingWords: Record<Saving, string> = {
  saved: '草稿已自动保存',
  saving: '正在保存草稿……',
  failed: '草稿没有保存上，先别关这一页',
}

/** Always in sight: the keys, how far it is, and the way onto the wall. */
export function ReviewBar({
  hand,
  plans,
  busy,
  onHelp,
  onAccept,
}: {
  hand: DraftInHand
  plans: readonly DraftPlan[]
  busy: boolean
  onHelp: () => void
  onAccept: () => void
}) {
  const tasks = plans.flatMap((plan) => plan.tasks)
  const checked = tasks.filter((task) => task.isChecked).length
  return (
    <div className="review-bar">
      <button type="button" className="review-bar__keys" onClick={onHelp}>
        <span>
          <Kbd>J</Kbd> <Kbd>K</Kbd> 上下
        </span>
        <span>
          <Kbd>Enter</Kbd> 核过
        </span>
        <span>
          <Kbd>M</Kbd> 合并
        </span>
        <span>
          <Kbd>S</Kbd> 拆分
        </span>
        <span>
          <Kbd>X</Kbd> 不是任务
        </span>
        <span>
          <Kbd>?</Kbd> 全部按键
        </span>
      </button>
      <span className="review-bar__count" role="status">
        {tasks.length} 项 · 已核 {checked} · <span data-saving={hand.saving}>{savingWords[hand.saving]}</span>
      </span>
      <span className="review-bar__acts">
        <Button disabled={!hand.canUndo} onClick={hand.undo}>
          撤销
        </Button>
        <Button disabled={!hand.canRedo} onClick={hand.redo}>
          重做
        </Button>
        <Button look="primary" busy={busy} disabled={tasks.length === 0} onClick={onAccept}>
          全部收下，上墙
        </Button>
      </span>
    </div>
  )
}
