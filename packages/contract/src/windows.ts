import { occasionIds } from '@yushui/domain/almanac/occasions'
import { type Window as DomainWindow, recurrences, relations, spanWords } from '@yushui/domain/almanac/window'
import { z } from 'zod'
import { PlainDate } from './values.ts'

const Month = z.number().int().min(1).max(12)
const MonthDay = z.object({ month: Month, day: z.number().int().min(1).max(31) })

/** When a task is to be done, in the almanac's terms; the same shape as the domain's. */
export const Window = z.object({
  months: z.array(Month).min(1).max(12).nullable(),
  occasions: z.array(z.enum(occasionIds)).max(8),
  relation: z.enum(relations).nullable(),
  span: z.enum(spanWords).nullable(),
  days: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('dates'), from: MonthDay, to: MonthDay }),
      z.object({ kind: z.literal('part'), part: z.enum(['early', 'middle', 'late']) }),
      z.object({
        kind: z.literal('weekday'),
        weekday: z.number().int().min(1).max(7),
        nth: z.number().int().min(-1).max(5),
      }),
      z.object({ kind: z.literal('month-day'), day: z.number().int().min(1).max(31) }),
    ])
    .nullable(),
  recurrence: z.enum(recurrences).nullable(),
}) satisfies z.ZodType<DomainWindow>
export type Window = DomainWindow

export const Spell = z.object({ from: PlainDate, to: PlainDate })
