import { recordKinds } from '@yushui/domain/report/contribution'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { DecisionAsked, FindingDecision } from './findings.ts'
import type { Permission } from './permissions.ts'
import { Id, line, Moment, Nothing, PlainDate, spareLine, Version } from './values.ts'

export const reportStates = ['draft', 'approved'] as const
export type ReportState = (typeof reportStates)[number]
export const reportSteps = {
  approve: { from: ['draft'], to: 'approved', may: 'reports.approve', needsReason: false },
  reopen: { from: ['approved'], to: 'draft', may: 'reports.approve', needsReason: true },
} as const satisfies Record<
  string,
  { from: ReportState[]; to: ReportState; may: Permission; needsReason: boolean }
>
export type ReportStep = keyof typeof reportSteps
export const reportStepNames = Object.keys(reportSteps) as [ReportStep, ...ReportStep[]]

/** A year, a half-year or a quarter is a range; one programme, partner or campaign narrows it. */
export const ReportRange = z.object({
  from: PlainDate,
  to: PlainDate,
  about: z.object({ kind: z.enum(['programme', 'partner', 'campaign']), id: Id }).nullable(),
})
export type ReportRange = z.infer<typeof ReportRange>

/** A record that stands behind a figure or a sentence; later features add their kinds. */
export const RecordRef = z.object({ kind: z.enum(recordKinds), id: Id })
export type RecordRef = z.infer<typeof RecordRef>
export const ReportRecord = RecordRef.extend({ title: z.string(), onDay: PlainDate.nullable() })

/** Written words, or a figure by its key (`activities`, `military:programme=…`): the key is the query. */
export const ReportPart = z.union([z.object({ text: z.string().max(5000) }), z.object({ figure: line(160) })])
export type ReportPart = z.infer<typeof ReportPart>
export const ReportBlock = z.object({
  id: Id,
  /** What it is about, the same each time the report is written; empty for one that was typed in. */
  source: z.string().max(160),
  kind: z.enum(['heading', 'paragraph']),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  parts: z.array(ReportPart).max(200),
  /** What the sentences of fact in it rest on. */
  records: z.array(RecordRef).max(500),
  /** `typed`: by hand, or changed by hand since. */
  origin: z.enum(['written', 'typed']),
})
export type ReportBlock = z.infer<typeof ReportBlock>

/** What of a report a person writes. */
export const ReportWords = z.object({ title: line(80), blocks: z.array(ReportBlock).max(500) })
export type ReportWords = z.infer<typeof ReportWords>

export const ReportFigure = z.object({
  key: z.string(),
  /** What it counts, in words: 军民讲坛举办次数. */
  words: z.string(),
  value: z.number(),
  records: z.array(RecordRef),
})
export type ReportFigure = z.infer<typeof ReportFigure>

export const ReportSummary = z.object({
  id: Id,
  title: z.string(),
  range: ReportRange,
  state: z.enum(reportStates),
  approvedAt: Moment.nullable(),
  version: Version,
})
export type ReportSummary = z.infer<typeof ReportSummary>
export const recordChanges = ['changed', 'gone', 'new'] as const
export const Report = ReportSummary.extend({
  blocks: z.array(ReportBlock),
  /** Live in a draft; as they stood at approval in an approved one. */
  figures: z.array(ReportFigure),
  /** 第三季度军民讲坛未见记录; with the task or programme it is about. */
  missing: z.array(z.object({ words: z.string(), record: RecordRef.nullable() })),
  /** Figures typed by hand that no record shows. */
  unsupported: z.array(z.object({ blockId: Id, words: z.string() })),
  /** About words that the guard flagged, in the order in which they were decided. */
  decisions: z.array(FindingDecision),
  /** After approval: what the records say otherwise by now. */
  differences: z.array(z.object({ key: z.string(), words: z.string(), was: z.number(), is: z.number() })),
  /** After approval: the records that say something else by now or are there no more, and activities that came. */
  changedRecords: z.array(ReportRecord.extend({ change: z.enum(recordChanges) })),
})
export type Report = z.infer<typeof Report>

export const listReports = endpoint({
  method: 'GET',
  path: '/reports',
  may: 'reports.read',
  about: '工作总结',
  input: z.object({}),
  output: z.array(ReportSummary),
})
/** Written at once from the records of the range. */
export const writeReport = endpoint({
  method: 'POST',
  path: '/reports',
  may: 'reports.write',
  about: '写一份总结',
  input: z.object({ id: Id, range: ReportRange }),
  output: Report,
})
export const getReport = endpoint({
  method: 'GET',
  path: '/reports/:id',
  may: 'reports.read',
  about: '一份总结',
  input: z.object({ id: Id }),
  output: Report,
})
export const changeReport = endpoint({
  method: 'PATCH',
  path: '/reports/:id',
  may: 'reports.write',
  about: '修改总结',
  input: ReportWords.extend({ id: Id, version: Version }),
  output: Report,
})
/** Written anew from the records; what was typed by hand stays where it stands. */
export const rewriteReport = endpoint({
  method: 'POST',
  path: '/reports/:id/rewritten',
  may: 'reports.write',
  about: '按现有记录重写',
  input: z.object({ id: Id, version: Version }),
  output: Report,
})
export const decideReportFinding = endpoint({
  method: 'POST',
  path: '/reports/:id/decisions',
  may: 'reports.write',
  about: '处理总结里的保密提示',
  input: DecisionAsked.extend({ id: Id, version: Version }),
  output: Report,
})
/** Nothing is approved while flagged words are left that nobody has decided about. */
export const takeReportStep = endpoint({
  method: 'POST',
  path: '/reports/:id/steps',
  /** Each step asks for its own permission besides. */
  may: 'reports.read',
  about: '批准总结',
  input: z.object({
    id: Id,
    step: z.enum(reportStepNames),
    version: Version,
    reason: spareLine(200).default(''),
  }),
  output: Report,
})
/** The records behind a figure or a block, with their titles. */
export const listReportRecords = endpoint({
  method: 'GET',
  path: '/reports/:id/records',
  may: 'reports.read',
  about: '数字背后的记录',
  input: z.object({ id: Id, figure: z.string().max(160).optional(), blockId: Id.optional() }),
  output: z.array(ReportRecord),
})
export const getReportFile = endpoint({
  method: 'GET',
  path: '/reports/:id/file',
  may: 'reports.read',
  about: '总结文件',
  answers: 'file',
  input: z.object({ id: Id, format: z.enum(['docx', 'pdf']) }),
  output: Nothing,
})
/** The evidence behind the report: files, 卷内目录, hash list. For those who see the evidence itself. */
export const getReportPackage = endpoint({
  method: 'GET',
  path: '/reports/:id/package',
  may: 'evidence.read',
  about: '总结的佐证材料包',
  answers: 'file',
  input: z.object({ id: Id }),
  output: Nothing,
})
