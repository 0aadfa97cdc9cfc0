import { queryOptions } from '@tanstack/react-query'
import { rollOverPlan } from '@yushui/contract/roll-over'
import { call } from '../../../api.ts'
import { all } from '../plan-queries.ts'

/** Next year's plan as it would come out of this one. */
export const rollOverQuery = (id: string) =>
  queryOptions({
    queryKey: [...all, 'roll-over', id],
    queryFn: ({ signal }) => call(rollOverPlan, { id }, { signal }),
  })
