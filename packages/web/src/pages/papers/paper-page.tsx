import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { changePaper, paperKinds, type WrittenPaper } from '@yushui/contract/papers'
import { paperKindWords } from '@yushui/contract/words/work-terms'
import { showsUnit } from '@yushui/domain/papers/paper-words'
import { flaggedWords } from '@yushui/domain/secrecy/open-findings'
import { useDeferredValue, useMemo } from 'react'
import { call } from '../../api.ts'
import { cache } from '../../cache.ts'
import { dayWords } from '../../date-words.ts'
import { FindingList } from '../../features/findings/finding-list.tsx'
import { draftOf } from '../../features/papers/paper-draft.ts'
import { PaperFiles } from '../../features/papers/paper-files.tsx'
import { findingActs, useFindings } from '../../features/papers/paper-findings.ts'
import { PaperGate } from '../../features/papers/paper-gate.tsx'
import { paperChanged, paperQuery } from '../../features/papers/paper-queries.ts'
import { PaperSheet } from '../../features/papers/paper-sheet.tsx'
import { PaperStateTag } from '../../features/papers/paper-state-tag.tsx'
import { PhoneMissing } from '../../features/papers/phone-missing.tsx'
import '../../features/papers/papers.css'
import { Loaded } from '../../loaded.tsx'
import { useMay, useMe } from '../../me.ts'
import { NotSaved } from '../../not-saved.tsx'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Check } from '../../ui/field.tsx'
import { SavedLine } from '../../ui/saved-line.tsx'
import '../../ui/sheet.css'
import { Banner, Card, PageHead } from '../../ui/surface.tsx'
import { useAutosave } from '../../use-autosave.ts'
import { PaperPhotos } from './paper-photos.tsx'

/** Tomorrow it hangs on the notice board, or lies with the street: does it say what it may, and nothing more? */
export function PaperPage() {
  const { id } = useParams({ from: '/frame/papers/$id' })
  const query = useQuery(paperQuery(id))
  return (
    <Loaded query={query} title="文稿" list={{ to: '/papers', words: '回到文稿' }}>
      {(paper) => <PaperShown key={paper.id} paper={paper} />}
    </Loaded>
  )
}

function PaperShown({ paper }: { paper: WrittenPaper }) {
  const { office } = useMe()
  const mayWrite = useMay('papers.write') && paper.state === 'draft' && paper.officeId === office.id
  const { leaves } = paperKinds[paper.kind]
  const text = useAutosave(`paper.${paper.id}`, {
    saved: paper,
    mayWrite,
    draftOf,
    put: (draft, version) => call(changePaper, { id: paper.id, version, ...draft }),
    onSaved: paperChanged,
    newest: () => cache.fetchQuery({ ...paperQuery(paper.id), staleTime: 0 }),
  })
  const { content, photoIds } = text.draft
  /** Typing goes before marking. */
  const read = useDeferredValue(content)
  const findings = useFindings(read, paper.decisions)
  const flagged = useMemo(() => flaggedWords(findings), [findings])
  const saysUnit = useMemo(() => showsUnit(read, []), [read])
  return (
    <div className="sheet-page">
      <PageHead
        title={paperKindWords[paper.kind]}
        sub={
          <>
            <PaperStateTag kind={paper.kind} state={paper.state} />
            {paper.officeId !== office.id && `　${paper.officeName}`}　{dayWords(paper.changedAt)}改过
          </>
        }
        actions={
          <>
            {mayWrite && <SavedLine standing={text.standing} />}
            <Button onClick={() => print()}>打印</Button>
            {paper.activityId && paper.officeId === office.id && (
              <Link className={buttonClass()} to="/activities/$id" params={{ id: paper.activityId }}>
                看这次活动
              </Link>
            )}
          </>
        }
      />
      <NotSaved text={text} what="这份文稿" />
      {mayWrite && (
        <PhoneMissing
          blocks={content.blocks}
          onBlocks={(blocks) => text.edit((draft) => ({ ...draft, content: { ...draft.content, blocks } }))}
        />
      )}
      <div className="paper-page">
        <PaperSheet
          content={content}
          findings={findings}
          onContent={
            mayWrite ? (change) => text.edit((draft) => ({ ...draft, content: change(draft.content) })) : null
          }
        />
        <div className="paper-page__side sheet-side">
          {leaves && (
            <FindingList
              what="文稿"
              flagged={flagged}
              decisions={paper.decisions}
              mayWrite={mayWrite}
              acts={findingActs(paper, text)}
            />
          )}
          {leaves && (
            <Card title="部队和照片" className="screen-only">
              <Check
                checked={text.draft.showsUnit || saysUnit}
                disabled={!mayWrite || saysUnit}
                onChange={(event) => {
                  const { checked } = event.target
                  text.edit((draft) => ({ ...draft, showsUnit: checked }))
                }}
              >
                写到了部队、官兵，或照片里有。要请部队核对。
              </Check>
              <PaperPhotos
                paper={paper}
                photoIds={photoIds}
                onPhotos={
                  mayWrite
                    ? (change) => text.edit((draft) => ({ ...draft, photoIds: change(draft.photoIds) }))
                    : null
                }
              />
            </Card>
          )}
          {leaves ? (
            <PaperGate paper={paper} text={text} open={flagged.length} />
          ) : (
            <div className="screen-only">
              <Banner>这种文稿只在本单位用，不用送审。</Banner>
            </div>
          )}
          <PaperFiles paper={paper} text={text} />
        </div>
      </div>
    </div>
  )
}
