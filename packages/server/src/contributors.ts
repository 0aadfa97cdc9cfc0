import { tellOffice } from './features/activities/public.ts'
import { listUnitCounts } from './features/confirmations/public.ts'
import { tellEvidence } from './features/evidence/public.ts'
import { tellPlan } from './features/plan/public.ts'
import type { Contributor } from './features/reports/public.ts'

/** Whoever has something to tell of the year joins this list, the lowest floor first. */
export const contributors: Contributor[] = [
  tellPlan,
  tellEvidence,
  (ctx, range) => tellOffice(ctx, range, listUnitCounts),
]
