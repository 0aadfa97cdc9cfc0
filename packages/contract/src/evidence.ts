import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, line, Moment, Nothing, PlainDate, spareLine, Version, Year } from './values.ts'

/** All equal: none is ever required, and a photo least of all (BU-02). */
export const evidenceKinds = ['file', 'photo', 'note', 'paper-reference', 'count'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/** What is asked of each photo before it leaves (MS-08). */
export const photoQuestions = [
  'uniformed-faces',
  'ranks-or-name-tapes',
  'number-plates',
  'equipment',
  'gate-sign-or-nameplate',
  'interior-map-board-or-screen',
  'skyline-or-terrain',
  'children',
] as const
export type PhotoQuestion = (typeof photoQuestions)[number]
/** `reason` says why a yes may stand; without one the photo must be blurred or left out. */
export const PhotoAnswer = z.object({ isSeen: z.boolean(), reason: spareLine(200) })
export const PhotoSheet = z.partialRecord(z.enum(photoQuestions), PhotoAnswer)
export type PhotoSheet = z.infer<typeof PhotoSheet>

export const photoSizes = ['original', 'web', 'thumbnail'] as const

/** What was received: the original lies sealed under its hash, never changed. */
export const StoredFile = z.object({
  /** The name it came under. */
  name: z.string(),
  /** By its bytes, never by its name. */
  type: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  /** When the camera says it was taken, China's clock without zone, `2026-07-28T09:30:00`; null where it doesn't. */
  takenAt: z.string().nullable(),
  /** Of the web copy, in pixels; null for what is no picture. */
  width: z.number().nullable(),
  height: z.number().nullable(),
})
export type StoredFile = z.infer<typeof StoredFile>

export const Evidence = z.object({
  id: Id,
  kind: z.enum(evidenceKinds),
  /** The activity it proves; null while it lies unsorted. */
  activityId: Id.nullable(),
  title: z.string(),
  /** A note's text. */
  text: z.string(),
  /** 第3盒; and the page in it. */
  box: z.string(),
  pageNumber: z.string(),
  n: z.number().nullable(),
  unit: z.string(),
  /** The day of what it proves, and the day it came in. Both are kept. */
  eventOn: PlainDate.nullable(),
  filedAt: Moment,
  filedBy: z.string(),
  file: StoredFile.nullable(),
  /** The photo it was cut or blurred from. */
  madeFrom: Id.nullable(),
  photoSheet: PhotoSheet,
  isWithdrawn: z.boolean(),
  version: Version,
})
export type Evidence = z.infer<typeof Evidence>

/** What was filed for an activity or a year, oldest event first; `activity: 'none'` is what lies unsorted. */
export const listEvidence = endpoint({
  method: 'GET',
  path: '/evidence',
  may: 'evidence.read',
  about: '佐证材料',
  input: z.object({
    activityId: Id.optional(),
    year: Year.optional(),
    unsorted: z.enum(['yes', 'no']).default('no'),
    withdrawn: z.enum(['yes', 'no']).default('no'),
  }),
  output: z.array(Evidence),
})
/** A file as it comes. Sent twice with one id it is kept once; bytes known already are named, not doubled. */
export const receiveFile = endpoint({
  method: 'POST',
  path: '/evidence/files',
  may: 'evidence.write',
  about: '收下一个文件或一张照片',
  upload: { mostBytes: 50 * 1024 * 1024 },
  input: z.object({ id: Id, name: line(200), activityId: Id.optional() }),
  output: z.object({
    evidence: Evidence,
    /** The bytes lay there already, under this one; nothing was added. */
    isKnown: z.boolean(),
  }),
})
export const addEvidence = endpoint({
  method: 'POST',
  path: '/evidence',
  may: 'evidence.write',
  about: '记一条文字、纸质材料出处或数量',
  input: z.object({
    id: Id,
    kind: z.enum(['note', 'paper-reference', 'count']),
    activityId: Id.nullable(),
    title: line(80),
    text: spareLine(3000).default(''),
    box: spareLine(30).default(''),
    pageNumber: spareLine(30).default(''),
    n: z.number().min(0).max(1_000_000_000).nullable().default(null),
    unit: spareLine(8).default(''),
    eventOn: PlainDate.nullable(),
  }),
  output: Evidence,
})
/** Sorting, naming, dating. The bytes never change. */
export const changeEvidence = endpoint({
  method: 'PATCH',
  path: '/evidence/:id',
  may: 'evidence.write',
  about: '修改、归类佐证材料',
  input: z.object({
    id: Id,
    version: Version,
    activityId: Id.nullable(),
    title: line(80),
    text: spareLine(3000),
    box: spareLine(30),
    pageNumber: spareLine(30),
    n: z.number().min(0).max(1_000_000_000).nullable(),
    unit: spareLine(8),
    eventOn: PlainDate.nullable(),
  }),
  output: Evidence,
})
export const withdrawEvidence = endpoint({
  method: 'POST',
  path: '/evidence/:id/withdraw',
  may: 'evidence.write',
  about: '撤下佐证材料',
  input: z.object({ id: Id, reason: line(200) }),
  output: Evidence,
})
export const restoreEvidence = endpoint({
  method: 'POST',
  path: '/evidence/:id/restore',
  may: 'evidence.write',
  about: '恢复佐证材料',
  input: z.object({ id: Id }),
  output: Evidence,
})
export const getEvidenceFile = endpoint({
  method: 'GET',
  path: '/evidence/:id/file',
  may: 'evidence.read',
  about: '佐证文件（原件、网页副本、缩略图）',
  answers: 'file',
  input: z.object({ id: Id, size: z.enum(photoSizes).default('web') }),
  output: Nothing,
})
export const answerPhotoSheet = endpoint({
  method: 'POST',
  path: '/evidence/:id/photo-sheet',
  may: 'evidence.write',
  about: '照片保密检查单',
  input: z.object({ id: Id, version: Version, photoSheet: PhotoSheet }),
  output: Evidence,
})

const share = z.number().min(0).max(1)
/** A part of the picture, in shares of its width and height from the top left corner. */
export const PhotoArea = z.object({ x: share, y: share, width: share, height: share })
export type PhotoArea = z.infer<typeof PhotoArea>
/** A new picture; the one it is made from stays as it was. */
export const copyPhoto = endpoint({
  method: 'POST',
  path: '/evidence/:id/copies',
  may: 'evidence.write',
  about: '打码、裁剪成副本',
  input: z.object({
    id: Id,
    copyId: Id,
    blur: z.array(PhotoArea).max(40),
    crop: PhotoArea.nullable(),
  }),
  output: Evidence,
})
/** Files, catalogue and hash list of a year as one archive that opens without Yushui. */
export const getEvidencePackage = endpoint({
  method: 'GET',
  path: '/years/:year/evidence-package',
  may: 'evidence.read',
  about: '一年的佐证材料包',
  answers: 'file',
  input: z.object({ year: Year }),
  output: Nothing,
})
