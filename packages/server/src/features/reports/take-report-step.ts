import {
  type takeReportStep as asked,
  type Report,
  type ReportState,
  reportSteps,
} from '@yushui/contract/reports'
import { textsOfReport } from '@yushui/domain/report/report-texts'
import { openWords } from '@yushui/domain/secrecy/open-findings'
import type { z } from 'zod'
import type { Ctx } from '../../platform/ctx.ts'
import { demand } from '../../platform/permissions.ts'
import { Refusal } from '../../platform/refusal.ts'
import { refuseSealedNames } from '../partners/public.ts'
import { placesOfReport } from './change-report.ts'
import { saidOf } from './changed-records.ts'
import { type Contributor, gather } from './gather.ts'
import { figuresOf, getReport, getRow } from './get-report.ts'
import { type Frozen, type ReportRow, updateState } from './queries.ts'

/** Approval freezes text and figures together with the list of records behind them. */
export async function takeReportStep(
  ctx: Ctx,
  input: z.output<typeof asked.input>,
  contributors: Contributor[],
): Promise<Report> {
  const { id, reason } = input
  const step = reportSteps[input.step]
  demand(ctx, step.may)
  const row = await getRow(ctx, id)
  if (!(step.from as readonly ReportState[]).includes(row.state))
    throw new Refusal('conflict', 'step-not-now')
  if (step.needsReason && reason === '') throw new Refusal('invalid', 'reason-needed', {}, ['reason'])

  const approval =
    step.to === 'approved'
      ? { at: ctx.now, by: ctx.account.id, frozen: await freeze(ctx, row, contributors) }
      : null
  if (!(await updateState(ctx.db, ctx.office, input, approval)))
    throw new Refusal('conflict', 'changed-meanwhile')
  await ctx.audit(`report.${input.step}`, id, { title: row.title, reason: reason || undefined })
  return getReport(ctx, id, contributors)
}

type Told = Pick<Report, 'title' | 'blocks' | 'figures' | 'decisions'>

/** Flagged words that nobody has decided about yet (MS-04, MS-05). */
export const openWordsOf = ({ title, blocks, figures, decisions }: Told): string[] =>
  openWords(
    textsOfReport(title, blocks, figures).map(([, text]) => text),
    decisions,
  )

/** Only of a text in which each flagged word has been decided about, and without a name sealed since it was written. */
async function freeze(ctx: Ctx, row: ReportRow, contributors: Contributor[]): Promise<Frozen> {
  const composed = await gather(ctx, row.range, contributors)
  const figures = figuresOf(row.blocks, composed)
  await refuseSealedNames(ctx, placesOfReport(row))
  const left = openWordsOf({ ...row, figures })
  if (left.length > 0) throw new Refusal('conflict', 'findings-left', { n: left.length }, ['decisions'])
  return {
    figures,
    records: composed.records.map((record) => {
      const { ref, title, onDay } = record
      return { ref, title, onDay, said: saidOf(record) }
    }),
    missing: composed.missing,
  }
}
