import { speakerKinds } from '@yushui/contract/activity-facets'
import type { Programme, ProgrammeStanding } from '@yushui/contract/programmes'
import { yearOf } from '@yushui/domain/plain-date'
import { longestWaiting, owedWords } from '@yushui/domain/programme/programme-standing'
import type { Ctx } from '../../platform/ctx.ts'
import { getOwnProgramme, listOwnProgrammes } from '../programmes/public.ts'
import { listActivitiesOfProgramme } from './queries.ts'
import { listTurns, type ProgrammeTurn } from './queries-series.ts'
import { withRecord } from './with-evidence.ts'

/** In the order in which they were made. */
export async function listProgrammes(
  ctx: Ctx,
  { withdrawn }: { withdrawn: 'yes' | 'no' },
): Promise<ProgrammeStanding[]> {
  const programmes = await listOwnProgrammes(ctx, withdrawn === 'yes')
  const turns = Map.groupBy(await listTurns(ctx.db, ctx.office, null), ({ programmeId }) => programmeId)
  return programmes.map((programme) => standingOf(programme, turns.get(programme.id) ?? [], ctx.today))
}

/** With all its activities, newest first. */
export async function getProgramme(ctx: Ctx, { id }: { id: string }) {
  const programme = await getOwnProgramme(ctx, id)
  const turns = await listTurns(ctx.db, ctx.office, id)
  const activities = await withRecord(ctx, await listActivitiesOfProgramme(ctx.db, ctx.office, id))
  return { ...standingOf(programme, turns, ctx.today), activities }
}

/** Who takes turns: 其他 is nobody to be looked for. */
const turnTakers = speakerKinds.filter((kind) => kind !== 'other')

function standingOf(programme: Programme, turns: ProgrammeTurn[], today: string): ProgrammeStanding {
  const held = turns.filter(({ isHeld }) => isHeld)
  const spoken = held.flatMap(({ speaker, onDay }) => (speaker ? [{ kind: speaker, onDay }] : []))
  return {
    ...programme,
    times: held.filter(({ onDay }) => yearOf(onDay) === yearOf(today)).length,
    lastOn: held[0]?.onDay ?? null,
    owed: programme.isWithdrawn ? null : owedWords(programme.rhythm, turns, today),
    nextSpeaker: longestWaiting(turnTakers, spoken),
  }
}
