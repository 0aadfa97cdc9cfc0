import { useCallback, useEffect, useRef, useState } from 'react'
import type { Draft } from './draft.ts'
import { findDraft, keepDraft } from './kept-drafts.ts'
import { begin, follow, type History, redo, undo } from './undo.ts'

export type Saving = 'saved' | 'saving' | 'failed'

export interface DraftInHand {
  draft: Draft
  saving: Saving
  canUndo: boolean
  canRedo: boolean
  /** `about` names the field while it is typed in, so that its letters are one step of undo. */
  change: (next: (draft: Draft) => Draft, about?: string) => void
  undo: () => void
  redo: () => void
}

/** The draft with its earlier states, kept in the browser after every change. `missing`: it is not here. */
export function useDraft(account: string, id: string): DraftInHand | 'missing' | null {
  const [history, setHistory] = useState<History<Draft> | 'missing' | null>(null)
  const [saving, setSaving] = useState<Saving>('saved')
  const kept = useRef<Draft | null>(null)

  useEffect(() => {
    let isWanted = true
    findDraft(account, id).then(
      (draft) => {
        if (!isWanted) return
        kept.current = draft
        setHistory(draft ? begin(draft) : 'missing')
      },
      () => isWanted && setHistory('missing'),
    )
    return () => {
      isWanted = false
    }
  }, [account, id])

  const now = history && history !== 'missing' ? history.now : null
  useEffect(() => {
    if (!now || now === kept.current) return
    kept.current = now
    setSaving('saving')
    keepDraft(account, now).then(
      () => kept.current === now && setSaving('saved'),
      () => setSaving('failed'),
    )
  }, [account, now])

  const turn = useCallback((change: (history: History<Draft>) => History<Draft>) => {
    setHistory((it) => (it && it !== 'missing' ? change(it) : it))
  }, [])
  const change = useCallback(
    (next: (draft: Draft) => Draft, about?: string) => turn((it) => follow(it, next(it.now), about ?? null)),
    [turn],
  )

  if (!history || history === 'missing') return history
  return {
    draft: history.now,
    saving,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    change,
    undo: () => turn(undo),
    redo: () => turn(redo),
  }
}
