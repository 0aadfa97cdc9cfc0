import { useMutation } from '@tanstack/react-query'
import { type Report, type ReportRange, writeReport } from '@yushui/contract/reports'
import { useState } from 'react'
import { call, wordsOf } from '../../api.ts'
import { newId } from '../../new-id.ts'
import { Button } from '../../ui/button.tsx'
import { Segmented } from '../../ui/choice.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { DateField, SelectField } from '../../ui/field.tsx'
import { Form, FormActions } from '../../ui/form.tsx'
import { reportChanged } from './report-queries.ts'
import { endsOf, likeliestSpan, type Span, spanWords } from './report-spans.ts'

export interface About {
  kind: 'programme' | 'partner' | 'campaign'
  id: string
  name: string
  /** The only year in which it took place. */
  year?: number
}
const aboutWords: Record<About['kind'], string> = {
  programme: '品牌',
  partner: '共建单位',
  campaign: '集中活动',
}

const spanOptions = [
  ...Object.entries(spanWords).map(([value, words]) => ({ value: value as Span, words })),
  { value: 'own' as const, words: '自选起止' },
]

/** In June, in December, or before an anniversary: what is told of, and from when to when. */
export function NewReportDialog({
  today,
  abouts,
  onWritten,
  onClose,
}: {
  today: string
  abouts: readonly About[]
  onWritten: (report: Report) => void
  onClose: () => void
}) {
  const likeliest = likeliestSpan(today)
  const [year, setYear] = useState(likeliest.year)
  const [span, setSpan] = useState<Span | 'own'>(likeliest.span)
  const [own, setOwn] = useState({ from: `${likeliest.year}-01-01`, to: today })
  const [about, setAbout] = useState('')
  const write = useMutation({
    mutationFn: (range: ReportRange) => call(writeReport, { id: newId(), range }),
    onSuccess: async (report) => {
      await reportChanged(report)
      onWritten(report)
    },
  })
  const submit = () => {
    const found = abouts.find(({ id }) => id === about)
    const ends = span === 'own' ? own : endsOf(year, span)
    write.mutate({ ...ends, about: found ? { kind: found.kind, id: found.id } : null })
  }
  const thisYear = Number(today.slice(0, 4))
  return (
    <Dialog
      open
      onClose={onClose}
      mustDecide
      title="写一份总结"
      words="照记录写成，每个数字都能点开；写好以后随您改。"
    >
      <Form fault={wordsOf(write.error)} onSubmit={submit}>
        <Segmented label="写哪一段时间" options={spanOptions} value={span} onPick={setSpan} />
        {span === 'own' ? (
          <div className="two-up">
            <DateField
              label="从"
              required
              value={own.from}
              onChange={(event) => setOwn({ ...own, from: event.target.value })}
            />
            <DateField
              label="到"
              required
              value={own.to}
              onChange={(event) => setOwn({ ...own, to: event.target.value })}
            />
          </div>
        ) : (
          <SelectField
            label="哪一年"
            value={String(year)}
            options={[thisYear, thisYear - 1, thisYear - 2, thisYear - 3].map((it) => ({
              value: String(it),
              words: `${it}年`,
            }))}
            onPick={(value) => setYear(Number(value))}
          />
        )}
        <SelectField
          label="写谁的"
          value={about}
          options={[
            { value: '', words: '全部工作' },
            ...abouts.map(({ kind, id, name, year: its }) => ({
              value: id,
              words: `${aboutWords[kind]}：${its ? `${its}年` : ''}${name}`,
            })),
          ]}
          onPick={(id) => {
            setAbout(id)
            setYear(abouts.find((it) => it.id === id)?.year ?? year)
          }}
        />
        <FormActions>
          <Button type="submit" look="primary" busy={write.isPending}>
            写出来
          </Button>
          <Button onClick={onClose}>先不</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
