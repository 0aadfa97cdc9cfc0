import { queryOptions } from '@tanstack/react-query'
import * as api from '@yushui/contract/papers'
import { call } from '../../api.ts'
import { cache } from '../../cache.ts'

const all = ['papers'] as const

type Asked = Parameters<typeof call<typeof api.listPapers>>[1]
export const papersQuery = (asked: Asked) =>
  queryOptions({
    queryKey: [...all, 'list', asked],
    queryFn: ({ signal }) => call(api.listPapers, asked, { signal }),
  })
export const paperQuery = (id: string) =>
  queryOptions({
    queryKey: [...all, 'one', id],
    queryFn: ({ signal }) => call(api.getPaper, { id }, { signal }),
  })
export const paperPhotosQuery = (id: string) =>
  queryOptions({
    queryKey: [...all, 'photos', id],
    queryFn: ({ signal }) => call(api.listPaperPhotos, { id }, { signal }),
  })
export const templatesQuery = queryOptions({
  queryKey: [...all, 'templates'],
  queryFn: ({ signal }) => call(api.listPaperTemplates, {}, { signal }),
})

export const settingsQuery = queryOptions({
  queryKey: [...all, 'settings'],
  queryFn: ({ signal }) => call(api.getPaperSettings, {}, { signal }),
})

export async function paperChanged(paper: api.WrittenPaper): Promise<void> {
  cache.setQueryData(paperQuery(paper.id).queryKey, paper)
  await Promise.all([
    cache.invalidateQueries({ queryKey: [...all, 'list'] }),
    cache.invalidateQueries({ queryKey: ['today'] }),
  ])
}
export const templatesChanged = () => cache.invalidateQueries({ queryKey: templatesQuery.queryKey })
