import type { FindingsByPlace } from '@yushui/domain/secrecy/open-findings'
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { Button } from '../../ui/button.tsx'
import { GrowingText } from '../../ui/growing-text.tsx'
import { Menu } from '../../ui/menu.tsx'
import { say } from '../../ui/said.ts'
import { type Block, joinBlock, moveBlock, putBlock, splitBlock } from './paper-draft.ts'
import { PaperTable } from './paper-table.tsx'

type OnBlocks = ((change: (blocks: Block[]) => Block[]) => void) | null

/** Paragraphs, headings and tables; Enter and Backspace do what they do in Word. */
export function PaperBlocks({
  blocks,
  findings,
  onBlocks,
}: {
  blocks: Block[]
  findings: FindingsByPlace
  onBlocks: OnBlocks
}) {
  /** Where the caret belongs once the changed blocks stand on the page. */
  const caret = useRef<{ at: number; sign: number } | null>(null)
  useLayoutEffect(() => {
    if (!caret.current) return
    const { at, sign } = caret.current
    caret.current = null
    const field = document.getElementById(`field-blocks.${at}`)
    if (field instanceof HTMLTextAreaElement) {
      field.focus()
      field.setSelectionRange(sign, sign)
    }
  })

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>, at: number) => {
    if (!onBlocks || event.nativeEvent.isComposing) return
    const { selectionStart, selectionEnd } = event.currentTarget
    if (event.key === 'Enter') {
      event.preventDefault()
      caret.current = { at: at + 1, sign: 0 }
      onBlocks((all) => splitBlock(all, at, selectionStart))
    }
    if (event.key === 'Backspace' && selectionStart === 0 && selectionEnd === 0) {
      const joined = joinBlock(blocks, at)
      if (!joined) return
      event.preventDefault()
      caret.current = { at: at - 1, sign: joined.caret }
      onBlocks((all) => joinBlock(all, at)?.blocks ?? all)
    }
  }
  return withPlaces(blocks).map(({ it: block, at }) => (
    <div className={`paper-block paper-block--${block.kind}`} key={at}>
      <BlockText
        block={block}
        at={at}
        findings={findings}
        onBlock={onBlocks && ((next) => onBlocks((all) => putBlock(all, at, next)))}
        onKeyDown={(event) => onKeyDown(event, at)}
      />
      {onBlocks && <BlockMenu blocks={blocks} at={at} onBlocks={onBlocks} />}
    </div>
  ))
}

/** Blocks have no names; their place tells them apart. */
const withPlaces = <T,>(list: readonly T[]) => list.map((it, at) => ({ it, at }))

function BlockText({
  block,
  at,
  findings,
  onBlock,
  onKeyDown,
}: {
  block: Block
  at: number
  findings: FindingsByPlace
  onBlock: ((block: Block) => void) | null
  onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void
}) {
  const place = `blocks.${at}`
  if (block.kind === 'table') {
    return (
      <PaperTable
        table={block.table}
        place={place}
        findings={findings}
        onTable={onBlock && ((table) => onBlock({ kind: 'table', table }))}
      />
    )
  }
  const write = (put: (text: string) => Block) =>
    onBlock ? { onText: (typed: string) => onBlock(put(typed.replace(/\n+/g, ''))), onKeyDown } : {}
  const text = (
    <GrowingText
      id={`field-${place}`}
      className="paper-block__text"
      label={`第${at + 1}段`}
      value={block.text}
      marks={findings.get(place)}
      placeholder="（空着的一段）"
      {...write((typed) => ({ ...block, text: typed }))}
    />
  )
  if (block.kind === 'heading')
    return <h3 className={`paper-heading paper-heading--${block.level}`}>{text}</h3>
  if (block.label === undefined) return <p>{text}</p>
  return (
    <p className="paper-labelled">
      <b>
        <GrowingText
          id={`field-${place}.label`}
          label={`第${at + 1}段的名目`}
          value={block.label}
          marks={findings.get(`${place}.label`)}
          maxLength={40}
          {...write((label) => ({ ...block, label }))}
        />
        ：
      </b>
      {text}
    </p>
  )
}

function BlockMenu({
  blocks,
  at,
  onBlocks,
}: {
  blocks: Block[]
  at: number
  onBlocks: NonNullable<OnBlocks>
}) {
  const remove = () => {
    onBlocks((all) => all.toSpliced(at, 1))
    say('删去了一段。', () => onBlocks(() => blocks))
  }
  return (
    <span className="paper-block__menu">
      <Menu
        trigger={
          <Button small look="plain" aria-label={`第${at + 1}段：改`}>
            改
          </Button>
        }
        items={[
          { words: '往上移', onPick: () => onBlocks((all) => moveBlock(all, at, -1)) },
          { words: '往下移', onPick: () => onBlocks((all) => moveBlock(all, at, 1)) },
          {
            words: '在下面添一段',
            onPick: () => onBlocks((all) => all.toSpliced(at + 1, 0, { kind: 'paragraph', text: '' })),
          },
          {
            words: '在下面添一个小标题',
            onPick: () =>
              onBlocks((all) => all.toSpliced(at + 1, 0, { kind: 'heading', level: 1, text: '小标题' })),
          },
          { words: '删去', onPick: remove, danger: true, apart: true },
        ]}
      />
    </span>
  )
}
