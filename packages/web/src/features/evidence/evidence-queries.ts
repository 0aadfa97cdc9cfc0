import { queryOptions } from '@tanstack/react-query'
import * as api from '@yushui/contract/evidence'
import { call } from '../../api.ts'
import { cache } from '../../cache.ts'
import { say } from '../../ui/said.ts'

const all = ['evidence'] as const

type Asked = Parameters<typeof call<typeof api.listEvidence>>[1]
export const evidenceQuery = (asked: Asked) =>
  queryOptions({
    queryKey: [...all, asked],
    queryFn: ({ signal }) => call(api.listEvidence, asked, { signal }),
  })

/** An activity says how many pieces it has, and the wall and today's list what has none. */
export async function evidenceChanged(): Promise<void> {
  await cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' })
}

type Edit = Partial<
  Pick<api.Evidence, 'activityId' | 'title' | 'text' | 'box' | 'pageNumber' | 'n' | 'unit' | 'eventOn'>
>
export function putEvidence(it: api.Evidence, edit: Edit): Promise<api.Evidence> {
  const { id, version, activityId, title, text, box, pageNumber, n, unit, eventOn } = it
  const written = { activityId, title, text, box, pageNumber, n, unit, eventOn }
  return call(api.changeEvidence, { id, version, ...written, ...edit })
}

export async function withdraw(it: api.Evidence, reason: string): Promise<void> {
  await call(api.withdrawEvidence, { id: it.id, reason })
  say(`已撤下“${it.title}”。`, async () => {
    await call(api.restoreEvidence, { id: it.id })
    await evidenceChanged()
  })
  await evidenceChanged()
}
