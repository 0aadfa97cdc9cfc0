import { queryOptions } from '@tanstack/react-query'
import * as api from '@yushui/contract/reports'
import { call } from '../../api.ts'
import { cache } from '../../cache.ts'

const all = ['reports'] as const

export const reportsQuery = queryOptions({
  queryKey: [...all, 'list'],
  queryFn: ({ signal }) => call(api.listReports, {}, { signal }),
})
export const reportQuery = (id: string) =>
  queryOptions({
    queryKey: [...all, 'one', id],
    queryFn: ({ signal }) => call(api.getReport, { id }, { signal }),
  })

/** What a person looks behind: one figure, or all that a paragraph rests on. */
export type Behind = { figure: string } | { blockId: string }
export const recordsQuery = (id: string, behind: Behind) =>
  queryOptions({
    queryKey: [...all, 'records', id, behind],
    queryFn: ({ signal }) => call(api.listReportRecords, { id, ...behind }, { signal }),
  })

export async function reportChanged(report: api.Report): Promise<void> {
  cache.setQueryData(reportQuery(report.id).queryKey, report)
  await cache.invalidateQueries({ queryKey: reportsQuery.queryKey })
}
