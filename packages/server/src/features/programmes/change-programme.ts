import type { changeProgramme as asked, Programme } from '@yushui/contract/programmes'
import type { z } from 'zod'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal, refusalFor } from '../../platform/refusal.ts'
import { refuseSealedNames, unitWordsKept } from '../partners/public.ts'
import { getOwnProgramme } from './get-own.ts'
import { updateProgramme } from './queries.ts'
import { placesOfProgramme } from './rules.ts'

export async function changeProgramme(ctx: Ctx, input: z.output<typeof asked.input>): Promise<Programme> {
  const { id, name, rhythm, sinceYear } = input
  const before = await getOwnProgramme(ctx, id)
  if (before.isWithdrawn) throw new Refusal('conflict', 'programme-withdrawn')
  const places = placesOfProgramme(input)
  await refuseSealedNames(ctx, places)
  const isKept = await updateProgramme(ctx.db, ctx.office, input).catch((fault) => {
    throw refusalFor(fault, { programmes_name_once: 'programme-name-taken' })
  })
  if (!isKept) throw new Refusal('conflict', 'changed-meanwhile')
  const was = before.name === name ? undefined : before.name
  const said = { name, was, rhythm, sinceYear, unitWordsKept: unitWordsKept(places) }
  await ctx.audit('programme.changed', id, said)
  return getOwnProgramme(ctx, id)
}
