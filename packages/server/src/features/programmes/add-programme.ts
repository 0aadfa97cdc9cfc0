import type { addProgramme as asked, Programme } from '@yushui/contract/programmes'
import type { z } from 'zod'
import type { Ctx } from '../../platform/ctx.ts'
import { refusalFor } from '../../platform/refusal.ts'
import { refuseSealedNames, unitWordsKept } from '../partners/public.ts'
import { getOwnProgramme } from './get-own.ts'
import { insertProgramme } from './queries.ts'
import { placesOfProgramme } from './rules.ts'

/** Asked twice with one id, it is there once. */
export async function addProgramme(ctx: Ctx, input: z.output<typeof asked.input>): Promise<Programme> {
  const places = placesOfProgramme(input)
  await refuseSealedNames(ctx, places)
  const isNew = await insertProgramme(ctx.db, ctx.office, ctx.path, input).catch((fault) => {
    throw refusalFor(fault, { programmes_name_once: 'programme-name-taken' })
  })
  if (isNew) {
    const { id, name, rhythm, sinceYear } = input
    const said = { name, rhythm, sinceYear, unitWordsKept: unitWordsKept(places) }
    await ctx.audit('programme.added', id, said)
  }
  return getOwnProgramme(ctx, input.id)
}
