import type { TaskKind } from '@yushui/domain/plan-language/plan'
import { z } from 'zod'
import { Fen, line, PlainDate, spareLine } from './values.ts'

/** Headcounts by side. Soldiers are a number and never a list of names (MS-03). */
export const Headcount = z.object({
  military: z.number().int().min(0).max(100_000),
  civilian: z.number().int().min(0).max(100_000),
})
export type Headcount = z.infer<typeof Headcount>

const minutesLong = z.number().int().min(0).max(1440)

/** One line of an agenda or a programme. */
export const ProgrammeItem = z.object({
  title: line(60),
  /** 合唱, 发言, 环节 … */
  form: spareLine(20),
  /** Who performs or speaks: own people by name, a unit by its alias. */
  by: spareLine(40),
  minutes: minutesLong,
})
export type ProgrammeItem = z.infer<typeof ProgrammeItem>

/** Who took part matters at a relay, so a team says how many come from either side. */
const Team = z.object({
  name: line(30),
  military: z.number().int().min(0),
  civilian: z.number().int().min(0),
})

/** Kinds of those who speak at a 讲坛; they take turns. */
export const speakerKinds = [
  'veteran',
  'officer',
  'teacher',
  'expert',
  'official',
  'resident',
  'other',
] as const
export type SpeakerKind = (typeof speakerKinds)[number]

/** Goods or money given, a line a recipient where one signs. */
export const Gift = z.object({
  recipient: spareLine(30),
  /** 烈属, 军属, 共建部队甲 … */
  category: spareLine(30),
  what: line(40),
  n: z.number().min(0).max(1_000_000),
  unit: spareLine(8),
  /** What the line is worth altogether. */
  value: Fen,
  /** Number of the receipt or where it is filed; empty while there is none. */
  receipt: spareLine(60),
})
export type Gift = z.infer<typeof Gift>

/** What an activity carries besides what all have; each kind shows those it needs (`facetsOf`). */
export const Facets = z
  .object({
    /** Our own people and what each does. */
    roster: z.array(z.object({ name: line(20), duty: spareLine(30) })).max(200),
    programme: z.array(ProgrammeItem).max(100),
    minutes: z.object({
      host: spareLine(20),
      recorder: spareLine(20),
      /** Names of ours and aliases of units with how many came: 共建部队甲3人. */
      present: z.array(line(40)).max(100),
      absent: z.array(line(40)).max(100),
      topic: spareLine(200),
      points: z.array(z.object({ by: spareLine(40), said: line(2000) })).max(100),
    }),
    zones: z
      .array(
        z.object({
          place: line(40),
          team: spareLine(40),
          tools: spareLine(100),
          count: z.number().int().min(0),
        }),
      )
      .max(60),
    contest: z.object({
      teams: z.array(Team).max(60),
      heats: z
        .array(
          z.object({
            event: line(40),
            team: line(30),
            result: spareLine(30),
            rank: z.number().int().min(1).nullable(),
          }),
        )
        .max(400),
      badWeather: spareLine(200),
    }),
    screening: z.object({
      films: z.array(z.object({ title: line(60), minutes: minutesLong })).max(20),
      /** Places there are. */
      seats: z.number().int().min(0).max(100_000),
      rights: spareLine(200),
    }),
    speaker: z.object({
      name: line(20),
      kind: z.enum(speakerKinds),
      topic: spareLine(80),
      fitFor: spareLine(60),
    }),
    choir: z.object({
      /** Places by part and not by name: soldiers rotate. */
      parts: z
        .array(
          z.object({ part: line(20), military: z.number().int().min(0), civilian: z.number().int().min(0) }),
        )
        .max(20),
      rehearsals: z.array(z.object({ on: PlainDate, present: z.number().int().min(0) })).max(100),
      repertoire: z.array(line(60)).max(60),
    }),
    gifts: z.array(Gift).max(500),
  })
  .partial()
export type Facets = z.infer<typeof Facets>
export type Facet = keyof Facets

const always = ['roster'] as const satisfies Facet[]
/** Which facets a form shows at once for a kind; the others can be added. */
export const facetsOf: Record<TaskKind, readonly Facet[]> = {
  meeting: [...always, 'programme', 'minutes'],
  'family-visit': [...always, 'gifts'],
  'unit-visit': [...always, 'gifts'],
  lecture: [...always, 'speaker'],
  contest: [...always, 'contest'],
  gala: [...always, 'programme'],
  sports: [...always, 'contest'],
  screening: [...always, 'screening'],
  cleanup: [...always, 'zones'],
  patrol: [...always, 'zones'],
  volunteering: [...always, 'zones'],
  clinic: always,
  publicity: always,
  'defence-education': [...always, 'speaker'],
  memorial: [...always, 'programme'],
  pairing: [...always, 'programme'],
  assistance: [...always, 'gifts'],
  employment: always,
  library: always,
  'culture-group': [...always, 'choir'],
  'tech-support': [...always, 'speaker'],
  conscription: [...always, 'programme'],
  records: always,
  organisation: [...always, 'minutes'],
  other: always,
}
