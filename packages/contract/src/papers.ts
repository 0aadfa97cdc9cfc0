import { officePhone } from '@yushui/domain/papers/office-phone'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { PhotoSheet } from './evidence.ts'
import { DecisionAsked, FindingDecision } from './findings.ts'
import type { Permission } from './permissions.ts'
import { Id, line, Moment, Nothing, PlainDate, spareLine, Version, Year } from './values.ts'

/** What can be written from an activity. `leaves`: it goes out of the office, so it passes the gate. */
export const paperKinds = {
  notice: { leaves: true },
  invitation: { leaves: true },
  scheme: { leaves: false },
  'programme-sheet': { leaves: true },
  'sign-in-sheet': { leaves: false },
  record: { leaves: false },
  minutes: { leaves: true },
  briefing: { leaves: true },
  'receipt-sheet': { leaves: false },
  'comfort-letter': { leaves: true },
} as const satisfies Record<string, { leaves: boolean }>
export type PaperKind = keyof typeof paperKinds
export const paperKindNames = Object.keys(paperKinds) as [PaperKind, ...PaperKind[]]

/** The gate (MS-07). None is skipped, but the unit's check where neither unit nor soldiers appear. */
export const paperStates = [
  'draft',
  'community-checked',
  'unit-checked',
  'street-checked',
  'released',
  'withdrawn',
] as const
export type PaperState = (typeof paperStates)[number]
/**
 * Who may take which step from where. `showsUnit` holds a step to papers that show the unit or soldiers
 * (true) or do not (false). The unit's check may be entered from paper or telephone, with name and day.
 */
export const paperSteps = {
  'check-in-community': {
    from: ['draft'],
    to: 'community-checked',
    may: 'papers.check',
    showsUnit: null,
    needsReason: false,
  },
  'check-by-unit': {
    from: ['community-checked'],
    to: 'unit-checked',
    may: 'papers.write',
    showsUnit: true,
    needsReason: false,
  },
  'review-by-street': {
    from: ['community-checked', 'unit-checked'],
    to: 'street-checked',
    may: 'papers.review',
    showsUnit: null,
    needsReason: false,
  },
  release: {
    from: ['street-checked'],
    to: 'released',
    may: 'papers.release',
    showsUnit: null,
    needsReason: false,
  },
  return: {
    from: ['community-checked', 'unit-checked', 'street-checked'],
    to: 'draft',
    may: 'papers.read',
    showsUnit: null,
    needsReason: true,
  },
  withdraw: {
    from: ['draft', 'community-checked', 'unit-checked', 'street-checked', 'released'],
    to: 'withdrawn',
    may: 'papers.release',
    showsUnit: null,
    needsReason: true,
  },
} as const satisfies Record<
  string,
  { from: PaperState[]; to: PaperState; may: Permission; showsUnit: boolean | null; needsReason: boolean }
>
export type PaperStep = keyof typeof paperSteps
export const paperStepNames = Object.keys(paperSteps) as [PaperStep, ...PaperStep[]]

/** Not trimmed: blanks are room for the pen. */
const text = z.string().max(5000)
const PaperTable = z.object({
  columns: z
    .array(
      z.object({ title: spareLine(30), width: z.number().positive(), align: z.enum(['left', 'center']) }),
    )
    .min(1)
    .max(20),
  rows: z.array(z.array(spareLine(500))).max(1000),
  /** Least height of a row, in millimetres, where people write by hand. */
  rowHeight: z.number().min(5).max(40).optional(),
})
/** What the officer edits; the same shape as `Paper` of the domain, which is what is set. */
export const PaperContent = z.object({
  /** The red head of 纪要 and 简报, and who gets it; the others have none. */
  letterhead: z
    .object({
      /** 双拥工作简报 */
      issuer: line(30),
      /** 第　　期 */
      number: spareLine(40),
      /** 报：…　送：…　发：… */
      copies: spareLine(200),
      printedBy: spareLine(40),
    })
    .nullable(),
  title: line(80),
  addressee: spareLine(60).nullable(),
  blocks: z
    .array(
      z.discriminatedUnion('kind', [
        /** `label` stands before the text in 黑体, with a colon: 出席. */
        z.object({ kind: z.literal('paragraph'), label: spareLine(40).optional(), text }),
        z.object({
          kind: z.literal('heading'),
          level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
          text: line(100),
        }),
        z.object({ kind: z.literal('table'), table: PaperTable }),
      ]),
    )
    .max(400),
  signature: z.object({ name: spareLine(40), date: z.union([PlainDate, z.literal('')]) }).nullable(),
})
export type PaperContent = z.infer<typeof PaperContent>

/** One step taken, and who took it; for the unit's check, who said so and how. */
export const PaperCheck = z.object({
  step: z.enum(paperStepNames),
  by: z.string(),
  at: Moment,
  /** Of the unit's check: the liaison's name, the day, and the way. */
  saidBy: z.string(),
  saidOn: PlainDate.nullable(),
  channel: z.enum(['paper', 'telephone', 'system']).nullable(),
  reason: z.string(),
})

const summary = {
  id: Id,
  officeId: Id,
  officeName: z.string(),
  kind: z.enum(paperKindNames),
  activityId: Id.nullable(),
  title: z.string(),
  state: z.enum(paperStates),
  showsUnit: z.boolean(),
  changedAt: Moment,
  version: Version,
}
export const PaperSummary = z.object(summary)
export type PaperSummary = z.infer<typeof PaperSummary>
export type PaperCheck = z.infer<typeof PaperCheck>
export const WrittenPaper = z.object({
  ...summary,
  content: PaperContent,
  /** The photos that go with it; each has its answered sheet before it may leave. */
  photoIds: z.array(Id),
  decisions: z.array(FindingDecision),
  checks: z.array(PaperCheck),
})
export type WrittenPaper = z.infer<typeof WrittenPaper>

const byId = z.object({ id: Id })

/** Newest first. For the street: what lies with it for review, of its communities. */
export const listPapers = endpoint({
  method: 'GET',
  path: '/papers',
  may: 'papers.read',
  about: '文稿',
  input: z.object({
    activityId: Id.optional(),
    year: Year.optional(),
    state: z.enum(paperStates).optional(),
  }),
  output: z.array(PaperSummary),
})
/** Filled from the activity's records; the officer edits it from there. */
export const writePaper = endpoint({
  method: 'POST',
  path: '/papers',
  may: 'papers.write',
  about: '从活动写一份文稿',
  input: z.object({ id: Id, activityId: Id, kind: z.enum(paperKindNames) }),
  output: WrittenPaper,
})
export const getPaper = endpoint({
  method: 'GET',
  path: '/papers/:id',
  may: 'papers.read',
  about: '一份文稿',
  input: byId,
  output: WrittenPaper,
})
/** Only a draft is changed; what is further on is returned first. */
export const changePaper = endpoint({
  method: 'PATCH',
  path: '/papers/:id',
  may: 'papers.write',
  about: '修改文稿',
  input: z.object({
    id: Id,
    version: Version,
    content: PaperContent,
    showsUnit: z.boolean(),
    photoIds: z.array(Id).max(20),
  }),
  output: WrittenPaper,
})
export const decideFinding = endpoint({
  method: 'POST',
  path: '/papers/:id/decisions',
  may: 'papers.write',
  about: '处理保密提示',
  input: DecisionAsked.extend({ id: Id, version: Version }),
  output: WrittenPaper,
})
export const takePaperStep = endpoint({
  method: 'POST',
  path: '/papers/:id/steps',
  /** Each step asks for its own permission besides. */
  may: 'papers.read',
  about: '送审、审核、发布、撤回文稿',
  input: z.object({
    id: Id,
    step: z.enum(paperStepNames),
    version: Version,
    saidBy: spareLine(20).default(''),
    saidOn: PlainDate.nullable().default(null),
    channel: z.enum(['paper', 'telephone', 'system']).nullable().default(null),
    reason: spareLine(200).default(''),
  }),
  output: WrittenPaper,
})
/** Before its release a paper that leaves bears 送审稿 in its head. */
export const getPaperFile = endpoint({
  method: 'GET',
  path: '/papers/:id/file',
  may: 'papers.read',
  about: '文稿文件',
  answers: 'file',
  input: z.object({ id: Id, format: z.enum(['docx', 'pdf']) }),
  output: Nothing,
})

/** A photo that goes with a paper, and what its sheet says. */
export const PaperPhoto = z.object({ id: Id, title: z.string(), photoSheet: PhotoSheet })
export type PaperPhoto = z.infer<typeof PaperPhoto>
/** For whoever may read the paper: the street sees what it reviews (MS-08). */
export const listPaperPhotos = endpoint({
  method: 'GET',
  path: '/papers/:id/photos',
  may: 'papers.read',
  about: '文稿配的照片和检查单',
  input: byId,
  output: z.array(PaperPhoto),
})
export const getPaperPhoto = endpoint({
  method: 'GET',
  path: '/papers/:id/photos/:photoId',
  may: 'papers.read',
  about: '文稿配的一张照片',
  answers: 'file',
  input: z.object({ id: Id, photoId: Id }),
  output: Nothing,
})

/** What an office's papers say alike, set once. */
export const PaperSettings = z.object({
  /** Of the office, for 通知 and 邀请函; empty leaves it to the pen. */
  phone: spareLine(40).regex(officePhone),
  /** By when those invited answer: so many working days before. */
  replyDays: z.number().int().min(1).max(15),
  /** 0: it never set any. */
  version: z.number().int().min(0),
})
export type PaperSettings = z.infer<typeof PaperSettings>
export const getPaperSettings = endpoint({
  method: 'GET',
  path: '/paper-settings',
  may: 'papers.read',
  about: '本单位文稿里的联系电话、邀请函几天前答复',
  input: Nothing,
  output: PaperSettings,
})
export const changePaperSettings = endpoint({
  method: 'PATCH',
  path: '/paper-settings',
  may: 'papers.set',
  about: '设本单位文稿里的联系电话、邀请函几天前答复',
  input: PaperSettings,
  output: PaperSettings,
})

/** An office's own .docx that takes the place of ours for one kind of paper. */
export const PaperTemplate = z.object({
  id: Id,
  kind: z.enum(paperKindNames),
  name: z.string(),
  addedAt: Moment,
  /** The marks found in it that have no value here. */
  unknownMarks: z.array(z.string()),
})
export type PaperTemplate = z.infer<typeof PaperTemplate>
export const listPaperTemplates = endpoint({
  method: 'GET',
  path: '/paper-templates',
  may: 'papers.read',
  about: '本单位的文稿模板',
  input: z.object({}),
  output: z.array(PaperTemplate),
})
export const addPaperTemplate = endpoint({
  method: 'POST',
  path: '/paper-templates',
  may: 'papers.write',
  about: '换上本单位的模板（.docx）',
  upload: { mostBytes: 5 * 1024 * 1024 },
  input: z.object({ id: Id, kind: z.enum(paperKindNames), name: line(200) }),
  output: PaperTemplate,
})
export const withdrawPaperTemplate = endpoint({
  method: 'POST',
  path: '/paper-templates/:id/withdraw',
  may: 'papers.write',
  about: '不再用这份模板',
  input: byId,
  output: PaperTemplate,
})
