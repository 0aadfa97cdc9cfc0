import { useQueries } from '@tanstack/react-query'
import type { Task } from '@yushui/contract/plans'
import { useMemo } from 'react'
import type { Known } from '../../features/activities/activity-fields.tsx'
import { partnersQuery } from '../../features/partners/partner-queries.ts'
import { yearQuery } from '../../features/plan/plan-queries.ts'
import { campaignsQuery, programmesQuery } from '../../features/programmes/programme-queries.ts'
import { useMe } from '../../me.ts'

/** What an activity's form offers to pick from, and the tasks of a year; all asked for at once. */
export function useKnown(year: number): { known: Known; tasks: readonly Task[] | undefined } {
  const me = useMe()
  const [partners, programmes, campaigns, plans] = useQueries({
    queries: [partnersQuery(), programmesQuery(), campaignsQuery(), yearQuery(year)],
  })
  const tasks = useMemo(() => plans.data?.plans.flatMap(({ list }) => list), [plans.data])
  const known = useMemo((): Known => {
    const once = (names: string[]) => [...new Set(names.filter(Boolean))]
    return {
      partners: partners.data ?? [],
      people: once([me.name, ...(tasks ?? []).map(({ responsible }) => responsible)]),
      targets: once((tasks ?? []).flatMap(({ targets }) => targets)),
      programmes: programmes.data ?? [],
      campaigns: campaigns.data ?? [],
    }
  }, [me.name, partners.data, programmes.data, campaigns.data, tasks])
  return { known, tasks }
}
