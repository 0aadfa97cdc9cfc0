import {
  type takePaperStep as asked,
  type PaperCheck,
  type PaperContent,
  type PaperStep,
  paperSteps,
  type WrittenPaper,
} from '@yushui/contract/papers'
import { showsUnit } from '@yushui/domain/papers/paper-words'
import type { z } from 'zod'
import type { Ctx } from '../../platform/ctx.ts'
import { demand } from '../../platform/permissions.ts'
import { Refusal } from '../../platform/refusal.ts'
import { getOwnActivity } from '../activities/public.ts'
import { getLocked } from './get-paper.ts'
import { unitAliases } from './paper-facts.ts'
import { updatePaper } from './queries.ts'
import { fixTemplate } from './queries-templates.ts'
import { refusePhotos } from './refuse-photos.ts'
import { openWordsOf, refuseOutward, refuseStep } from './rules.ts'

type Asked = z.output<typeof asked.input>

/** Through the gate, as the table of steps in the contract allows (MS-07). */
export async function takePaperStep(ctx: Ctx, input: Asked): Promise<WrittenPaper> {
  const { id, step, reason } = input
  const { may, to } = paperSteps[step]
  demand(ctx, may)
  const paper = await withUnitSeen(ctx, await getLocked(ctx, input), step)
  refuseStep(paper, step, reason)
  if (step === 'check-in-community') {
    await refuseUnready(ctx, paper)
    await fixTemplate(ctx.db, paper)
  }
  if (step === 'release') await refuseLeaving(ctx, paper)
  const said = step === 'check-by-unit' ? unitAnswer(ctx, input) : { saidBy: '', saidOn: null, channel: null }

  const check: PaperCheck = { step, by: ctx.account.name, at: ctx.now.toISOString(), ...said, reason }
  const after = {
    state: to,
    showsUnit: paper.showsUnit,
    checks: [...paper.checks, check],
    content: step === 'release' ? dated(paper.content, ctx.today) : paper.content,
  }
  const isHandedUp = handsUp[step]
  await updatePaper(ctx.db, paper, ctx.now, { ...after, ...(isHandedUp !== undefined && { isHandedUp }) })
  await ctx.audit(`paper.${step}`, id, {
    was: paper.state,
    is: to,
    office: paper.officeId === ctx.office ? undefined : paper.officeName,
    channel: said.channel ?? undefined,
    reason: reason || undefined,
  })
  // Said as it is now: the street sees no more of what it has returned.
  return { ...paper, ...after, changedAt: ctx.now.toISOString(), version: paper.version + 1 }
}

/** A unit may have joined the office's partners, or been given another alias, since the paper was written. */
async function withUnitSeen(ctx: Ctx, paper: WrittenPaper, step: PaperStep): Promise<WrittenPaper> {
  if (step !== 'check-in-community' || paper.showsUnit) return paper
  return { ...paper, showsUnit: showsUnit(paper.content, await unitAliases(ctx)) }
}

/** When the street begins and ceases to see it; what it saw withdrawn it goes on seeing as withdrawn. */
const handsUp: Partial<Record<PaperStep, boolean>> = { 'check-in-community': true, return: false }

async function refuseUnready(ctx: Ctx, paper: WrittenPaper) {
  const left = openWordsOf(paper)
  if (left.length > 0) throw new Refusal('conflict', 'findings-left', { n: left.length }, ['decisions'])
  await refuseLeaving(ctx, paper)
}

/** Asked again at the release: an activity or a photo's sheet may have been changed since the check. */
async function refuseLeaving(ctx: Ctx, paper: WrittenPaper) {
  if (paper.activityId) refuseOutward(paper, await getOwnActivity(ctx, paper.activityId))
  await refusePhotos(ctx, paper)
}

/** From paper or by telephone: who of the unit said so, and when. */
function unitAnswer(ctx: Ctx, { saidBy, saidOn, channel }: Asked) {
  const missing = Object.entries({ saidBy, saidOn, channel }).flatMap(([field, value]) =>
    value ? [] : [field],
  )
  if (missing.length > 0) throw new Refusal('invalid', 'unit-answer-needed', {}, missing)
  if (saidOn && saidOn > ctx.today) throw new Refusal('invalid', 'answered-in-future', {}, ['saidOn'])
  return { saidBy, saidOn, channel }
}

/** The day left open is that of the release. */
function dated(content: PaperContent, today: string): PaperContent {
  const { signature } = content
  return signature?.date === '' ? { ...content, signature: { ...signature, date: today } } : content
}
