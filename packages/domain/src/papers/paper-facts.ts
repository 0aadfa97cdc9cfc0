import type { PlainDate } from '../plain-date.ts'
import type { TaskKind } from '../plan-language/plan.ts'

/** Headcounts by side; soldiers are a number and never names (MS-03). */
interface Headcount {
  military: number
  civilian: number
}

/** What the records say of one activity, as far as papers are written from it. */
export interface PaperFacts {
  /** 石桥社区 */
  officeName: string
  title: string
  kind: TaskKind
  onDay: PlainDate | null
  /** `19:30` */
  startsAt: string | null
  endsAt: string | null
  place: string
  /** By alias (MS-01). */
  partners: { name: string; isMilitary: boolean }[]
  targets: string[]
  responsible: string
  expected: Headcount | null
  attended: Headcount | null
  outcome: string
  facets: PaperFacets
  decisions: { what: string; owner: string; due: PlainDate | null }[]
  /** Who answers questions about it. */
  contact: { name: string; phone: string }
  /** The day until which those invited answer. */
  replyBy: PlainDate | null
  /** Which of the year's briefings it is. */
  issue: number | null
  /** The day it is signed on, or empty for the pen. */
  signedOn: PlainDate
}

export interface PaperGift {
  recipient: string
  category: string
  what: string
  n: number
  unit: string
  /** Fen, of the whole line. */
  value: number
}

interface PaperFacets {
  roster?: { name: string; duty: string }[]
  programme?: { title: string; form: string; by: string; minutes: number }[]
  minutes?: {
    host: string
    recorder: string
    present: string[]
    absent: string[]
    topic: string
    points: { by: string; said: string }[]
  }
  zones?: { place: string; team: string; tools: string; count: number }[]
  contest?: {
    teams: { name: string; military: number; civilian: number }[]
    heats: { event: string; team: string; result: string; rank: number | null }[]
    badWeather: string
  }
  screening?: { films: { title: string; minutes: number }[]; seats: number; rights: string }
  speaker?: { name: string; kind: string; topic: string; fitFor: string }
  choir?: { repertoire: string[] }
  gifts?: PaperGift[]
}
