import { useMutation } from '@tanstack/react-query'
import { getPaperFile, paperKinds, type WrittenPaper } from '@yushui/contract/papers'
import { download, wordsOf } from '../../api.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/surface.tsx'
import type { Autosaved } from '../../use-autosave.ts'
import type { PaperDraft } from './paper-draft.ts'

/** What is taken away before the release says 送审稿 on each page, and so does the button. */
export function PaperFiles({
  paper,
  text,
}: {
  paper: WrittenPaper
  text: Autosaved<PaperDraft, WrittenPaper>
}) {
  const fetchFile = useMutation({
    mutationFn: async (format: 'docx' | 'pdf') => {
      await text.flush()
      await download(getPaperFile, { id: paper.id, format })
    },
  })
  if (paper.state === 'withdrawn') return null
  const isForReview = paperKinds[paper.kind].leaves && paper.state !== 'released'
  return (
    <Card title="取文稿" className="screen-only">
      <div className="stack">
        {(['docx', 'pdf'] as const).map((format) => (
          <Button
            key={format}
            wide
            busy={fetchFile.isPending && fetchFile.variables === format}
            onClick={() => fetchFile.mutate(format)}
          >
            {format === 'docx' ? 'Word 文稿（.docx）' : 'PDF 文稿（.pdf）'}
            {isForReview && '　送审稿'}
          </Button>
        ))}
        {isForReview && <p className="dim">发布以前取的，每页都印着“送审稿”。</p>}
        {fetchFile.error && <p role="alert">{wordsOf(fetchFile.error)}</p>}
      </div>
    </Card>
  )
}
