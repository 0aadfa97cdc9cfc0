import type { ProgrammeItem } from '@yushui/contract/activity-facets'
import { Table } from '../../../ui/table.tsx'
import { runLines, runTotal } from './run-sheet.ts'

/** The agenda with the time each item begins at. */
export function RunSheetTable({
  items,
  startsAt,
}: {
  items: readonly ProgrammeItem[]
  startsAt: string | null
}) {
  const lines = runLines(items, startsAt).map((line, at) => ({ ...line, number: at + 1 }))
  const has = (key: 'form' | 'by') => lines.some((line) => line[key] !== '')
  return (
    <div className="stack">
      <Table
        caption="流程"
        hideCaption
        rows={lines}
        rowKey={({ number }) => String(number)}
        columns={[
          startsAt
            ? { title: '几点', narrow: true, cell: ({ at }) => at }
            : { title: '序号', narrow: true, deskOnly: true, cell: ({ number }) => number },
          { title: '内容', heads: true, cell: ({ title }) => title },
          ...(has('form') ? [{ title: '形式', cell: ({ form }: ProgrammeItem) => form }] : []),
          ...(has('by') ? [{ title: '谁来', cell: ({ by }: ProgrammeItem) => by }] : []),
          {
            title: '分钟',
            narrow: true,
            align: 'right' as const,
            cell: ({ minutes }) => (minutes > 0 ? minutes : ''),
          },
        ]}
      />
      <p className="dim">
        {runTotal(items, startsAt)}
        {!startsAt && '。写上几点开始，每一项的时间就排出来。'}
      </p>
    </div>
  )
}
