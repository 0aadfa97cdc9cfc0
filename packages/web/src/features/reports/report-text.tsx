import type { Report, ReportBlock } from '@yushui/contract/reports'
import type { FindingsByPlace } from '@yushui/domain/secrecy/open-findings'
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { GrowingText } from '../../ui/growing-text.tsx'
import { say } from '../../ui/said.ts'
import type { Autosaved } from '../../use-autosave.ts'
import { RecordsPanel } from './records-panel.tsx'
import { type BlockActs, ReportBlockShown } from './report-block.tsx'
import { addedBelow, isEmpty, moved, type ReportDraft, typedBlock, withParts } from './report-draft.ts'
import { ReportEditor } from './report-editor.tsx'
import type { Behind } from './report-queries.ts'

/** The report as a sheet of paper: read, clicked through to its records, written on where it stands. */
export function ReportText({
  report,
  text,
  findings,
  mayWrite,
}: {
  report: Report
  text: Autosaved<ReportDraft, Report>
  findings: FindingsByPlace
  mayWrite: boolean
}) {
  const [editing, setEditing] = useState<string | null>(null)
  const [behind, setBehind] = useState<Behind | null>(null)
  /** The focus goes back to the paragraph that was written. */
  const left = useRef<string | null>(null)
  useLayoutEffect(() => {
    if (editing || !left.current) return
    document.querySelector<HTMLElement>(`#block-${left.current} .report-block__menu button`)?.focus()
    left.current = null
  })
  const figures = useMemo(() => new Map(report.figures.map((it) => [it.key, it])), [report.figures])
  const { blocks, title } = text.draft
  const write = (change: (blocks: ReportDraft['blocks']) => ReportDraft['blocks']) =>
    text.edit((draft) => ({ ...draft, blocks: change(draft.blocks) }))
  const add = (below: string | null, kind: ReportBlock['kind'] = 'paragraph') => {
    const added = typedBlock([], kind)
    write((all) => (below ? addedBelow(all, below, added) : [...all, added]))
    setEditing(added.id)
  }
  const remove = (id: string) => {
    const before = text.draft.blocks
    write((all) => all.filter((block) => block.id !== id))
    say('删去了一段。', () => write(() => before))
  }
  const done = (id: string) => {
    setEditing(null)
    left.current = id
    write((all) => all.filter((block) => block.id !== id || !isEmpty(block) || block.source !== ''))
  }
  const actsFor = (id: string): BlockActs => ({
    onEdit: () => setEditing(id),
    onMove: (by) => write((all) => moved(all, id, by)),
    onAdd: (kind) => add(id, kind),
    onRemove: () => remove(id),
  })

  return (
    <article className="sheet">
      {mayWrite ? (
        <GrowingText
          className="sheet__title"
          id="block-title"
          label="总结的标题"
          marks={findings.get('title')}
          maxLength={80}
          value={title}
          onText={(typed) => text.edit((draft) => ({ ...draft, title: typed.replaceAll('\n', '') }))}
        />
      ) : (
        <p className="sheet__title" id="block-title">
          {title}
        </p>
      )}
      {blocks.map((block) =>
        editing === block.id ? (
          <ReportEditor
            key={`${block.id}/${text.epoch}`}
            block={block}
            figures={figures}
            onParts={(parts) => write((all) => withParts(all, block.id, parts))}
            onSplit={(before, after) => {
              const added = typedBlock(after)
              write((all) => addedBelow(withParts(all, block.id, before), block.id, added))
              setEditing(added.id)
            }}
            onDone={() => done(block.id)}
          />
        ) : (
          <ReportBlockShown
            key={block.id}
            block={block}
            figures={figures}
            marked={[...unsupportedIn(report, block.id), ...(findings.get(block.id) ?? [])]}
            acts={mayWrite ? actsFor(block.id) : null}
            onFigure={(figure) => setBehind({ figure })}
            onRecords={() => setBehind({ blockId: block.id })}
          />
        ),
      )}
      {mayWrite && (
        <Button small onClick={() => add(null)}>
          在末尾添一段
        </Button>
      )}
      {behind && (
        <RecordsPanel report={report} figures={figures} behind={behind} onClose={() => setBehind(null)} />
      )}
    </article>
  )
}

const unsupportedIn = ({ unsupported }: Report, blockId: string) =>
  unsupported
    .filter((it) => it.blockId === blockId)
    .map(({ words }) => ({ words, why: '手写的数字，没有记录能说明它' }))
