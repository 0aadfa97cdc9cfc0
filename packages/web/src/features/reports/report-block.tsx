import type { ReportBlock } from '@yushui/contract/reports'
import { Button } from '../../ui/button.tsx'
import { Menu, type MenuItem } from '../../ui/menu.tsx'
import { isEmpty } from './report-draft.ts'
import { chipText, type Figures, type Marked, runsOf } from './report-parts.ts'

export interface BlockActs {
  onEdit: () => void
  onMove: (by: -1 | 1) => void
  onAdd: (kind: ReportBlock['kind']) => void
  onRemove: () => void
}

/** A heading or paragraph as it is read; every figure in it opens the records behind it. */
export function ReportBlockShown({
  block,
  figures,
  marked,
  acts,
  onFigure,
  onRecords,
}: {
  block: ReportBlock
  figures: Figures
  marked: readonly Marked[]
  /** Null where nothing may be written. */
  acts: BlockActs | null
  onFigure: (key: string) => void
  onRecords: () => void
}) {
  const Text = block.kind === 'paragraph' ? 'p' : block.level === 1 ? 'h2' : 'h3'
  // What may be written in is written in; what stands fast shows what it rests on.
  const onOpen = acts ? acts.onEdit : block.records.length > 0 ? onRecords : null
  return (
    <div className="report-block" id={`block-${block.id}`}>
      {/* The button beside it does the same by keyboard. */}
      <Text
        className={`report-block__text ${onOpen ? 'report-block__text--open' : ''}`}
        onClick={(event) => {
          if (onOpen && !(event.target as Element).closest('button') && getSelection()?.isCollapsed) onOpen()
        }}
      >
        {isEmpty(block) && <span className="report-block__gap">（留着写：只有您知道的，点这里写）</span>}
        {withPlaces(block.parts).map(({ part, at }) =>
          'figure' in part ? (
            <button
              key={at}
              type="button"
              className="figure-chip"
              aria-label={`${chipText(figures, part.figure)}，${figures.get(part.figure)?.words ?? ''}，看记录`}
              onClick={() => onFigure(part.figure)}
            >
              {chipText(figures, part.figure)}
            </button>
          ) : (
            <Words key={at} text={part.text} marked={marked} />
          ),
        )}
      </Text>
      <BlockMenu block={block} acts={acts} onRecords={onRecords} />
    </div>
  )
}

/** Parts have no names; where they begin tells them apart. */
const withPlaces = <T,>(parts: readonly T[]) => parts.map((part, at) => ({ part, at }))

function Words({ text, marked }: { text: string; marked: readonly Marked[] }) {
  return withPlaces(runsOf(text, marked)).map(({ part: { words, why }, at }) =>
    why === null ? (
      words
    ) : (
      <mark key={at} className="unsupported" title={why}>
        {words}
      </mark>
    ),
  )
}

function BlockMenu({
  block,
  acts,
  onRecords,
}: {
  block: ReportBlock
  acts: BlockActs | null
  onRecords: () => void
}) {
  const { length } = block.records
  const items: MenuItem[] = [
    ...(acts
      ? [
          { words: '改文字', onPick: acts.onEdit },
          { words: '往上移', onPick: () => acts.onMove(-1) },
          { words: '往下移', onPick: () => acts.onMove(1) },
          { words: '在下面添一段', onPick: () => acts.onAdd('paragraph') },
          { words: '在下面添一个小标题', onPick: () => acts.onAdd('heading') },
        ]
      : []),
    ...(length > 0 ? [{ words: `看依据的 ${length} 条记录`, onPick: onRecords, apart: acts !== null }] : []),
    ...(acts ? [{ words: '删去', onPick: acts.onRemove, danger: true, apart: true }] : []),
  ]
  if (items.length === 0) return null
  const start = block.parts
    .map((part) => ('text' in part ? part.text : ''))
    .join('')
    .slice(0, 12)
  return (
    <span className="report-block__menu">
      <Menu
        trigger={
          <Button small look="plain" aria-label={`${acts ? '改' : '依据'}：${start || '空着的一段'}`}>
            {acts ? '改' : '依据'}
          </Button>
        }
        items={items}
      />
    </span>
  )
}
