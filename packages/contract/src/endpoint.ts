import type { z } from 'zod'
import type { Permission } from './permissions.ts'

/** Who may ask: everybody, anyone signed in (also with a password still to be changed), or a permission. */
export type May = 'anyone' | 'signed-in' | Permission

/**
 * One thing the server can be asked. `:name` parts of the path, the query and the JSON body are one
 * input object. With `upload`, the body is the file's bytes and the rest of the input is in the query.
 * With `answers: 'file'` the output is bytes with a name and a type; with 'page', finished HTML at an address
 * of its own that takes a form's fields; with 'feed', bytes at such an address, for programs that fetch them.
 */
export interface Endpoint<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  path: `/${string}`
  may: May
  input: I
  output: O
  upload?: { mostBytes: number }
  answers?: 'json' | 'file' | 'page' | 'feed'
  /** What it does, for the OpenAPI document, in Chinese. */
  about: string
}

/** What is sent, before defaults are filled in, and what comes back. */
export type InputOf<E extends Endpoint> = z.input<E['input']>
export type OutputOf<E extends Endpoint> = z.output<E['output']>

/** Pages and feeds stand where people open them, all else under /api. */
export const urlOf = ({ path, answers }: Pick<Endpoint, 'path' | 'answers'>) =>
  answers === 'page' || answers === 'feed' ? path : `/api${path}`

export function endpoint<I extends z.ZodType, O extends z.ZodType>(it: Endpoint<I, O>): Endpoint<I, O> {
  return it
}
