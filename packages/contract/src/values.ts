import { z } from 'zod'

/** UUIDv7, made by whoever makes the record, so that a repeated request is recognised. */
export const Id = z.uuid()
export type Id = z.infer<typeof Id>

/** A calendar day of China, `2026-08-01`. */
export const PlainDate = z.iso.date()
export type PlainDate = z.infer<typeof PlainDate>

/** A moment, ISO 8601 in UTC. */
export const Moment = z.iso.datetime()
export type Moment = z.infer<typeof Moment>

/** A line of text that must say something; white space at the ends is not kept. */
export const line = (most: number) => z.string().trim().min(1).max(most)
/** A line that may be empty. */
export const spareLine = (most: number) => z.string().trim().max(most)

/** Plans are made for years that people alive have worked in or will. */
export const Year = z.coerce.number().int().min(1950).max(2100)

/** Counts up with each change; a change names the version it saw, so that none overwrites another unseen. */
export const Version = z.number().int().min(1)

/** One page of a list and where the next begins; null at the end. */
export const page = <T extends z.ZodType>(row: T) =>
  z.object({ rows: z.array(row), next: z.string().nullable() })
export const PageAsked = z.object({
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})

export const Nothing = z.object({})

/** Money is whole fen. */
export const Fen = z.number().int().min(0).max(1_000_000_000_00)
export type Fen = z.infer<typeof Fen>
