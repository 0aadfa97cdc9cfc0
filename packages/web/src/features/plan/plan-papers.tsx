import { useMutation } from '@tanstack/react-query'
import { arrangements, getPlanPaper, type Plan, paperVariants } from '@yushui/contract/plans'
import { useState } from 'react'
import { download, wordsOf } from '../../api.ts'
import { Button } from '../../ui/button.tsx'
import { Segmented } from '../../ui/choice.tsx'
import { Card } from '../../ui/surface.tsx'

type Arrangement = (typeof arrangements)[number]
type Variant = (typeof paperVariants)[number]
type Format = 'docx' | 'pdf' | 'xlsx'

const arrangementWords: Record<Arrangement, string> = { 'by-quarter': '按季度', 'by-topic': '按专题' }
const variantWords: Record<Variant, string> = { plain: '社区文稿', official: '红头公文' }
const formats: readonly { format: Format; words: string }[] = [
  { format: 'docx', words: 'Word 文稿（.docx）' },
  { format: 'pdf', words: 'PDF 文稿（.pdf）' },
  { format: 'xlsx', words: '任务分解表（.xlsx）' },
]

/** The plan as a paper to take away. */
export function PlanPapers({ plan }: { plan: Plan }) {
  const [arrangement, setArrangement] = useState<Arrangement>('by-quarter')
  const [variant, setVariant] = useState<Variant>('plain')
  const fetchPaper = useMutation({
    mutationFn: (format: Format) => download(getPlanPaper, { id: plan.id, format, variant, arrangement }),
  })
  return (
    <Card title="取文稿" className="screen-only">
      <div className="stack">
        <Segmented
          label="任务怎么排"
          options={arrangements.map((value) => ({ value, words: arrangementWords[value] }))}
          value={arrangement}
          onPick={setArrangement}
        />
        <Segmented
          label="版式"
          options={paperVariants.map((value) => ({ value, words: variantWords[value] }))}
          value={variant}
          onPick={setVariant}
        />
        <div className="stack">
          {formats.map(({ format, words }) => (
            <Button
              key={format}
              wide
              busy={fetchPaper.isPending && fetchPaper.variables === format}
              onClick={() => fetchPaper.mutate(format)}
            >
              {words}
            </Button>
          ))}
        </div>
        {fetchPaper.isPending && <p role="status">正在排版……</p>}
        {fetchPaper.error && <p role="alert">{wordsOf(fetchPaper.error)}</p>}
      </div>
    </Card>
  )
}
