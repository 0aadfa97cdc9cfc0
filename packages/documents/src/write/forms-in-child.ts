import { fileURLToPath } from 'node:url'
import { askChild, type Limits } from '../child.ts'
import type { Filling, FormValue } from './ledger-form/fill-form.ts'
import type { FormSheet } from './ledger-form/read-form.ts'
import type { Marks, TemplateWords } from './template/fill-template.ts'

/*
 * An office's templates and the forms that others send are files of strangers: they are opened and filled in
 * processes of their own.
 */
const childFile = fileURLToPath(new URL('./form-child.ts', import.meta.url))

/** A Map has no JSON. */
type SentFilling = Omit<Filling, 'lines'> & { lines: [number, FormValue][][] }
export type Wanted =
  | { work: 'read-form' | 'read-template' }
  | { work: 'fill-form'; filling: SentFilling }
  | { work: 'fill-template'; marks: Marks; draft: string | null }

const ask = <T>(wanted: Wanted, bytes: Uint8Array, limits?: Limits) =>
  askChild<T>(childFile, wanted, bytes, limits)

export const readFormInChild = async (bytes: Uint8Array): Promise<FormSheet[]> =>
  (await ask<FormSheet[]>({ work: 'read-form' }, bytes)).said

export async function fillFormInChild(
  bytes: Uint8Array,
  { lines, ...filling }: Filling,
): Promise<Uint8Array> {
  const sent = { ...filling, lines: lines.map((line) => [...line]) }
  return (await ask<null>({ work: 'fill-form', filling: sent }, bytes)).bytes
}

export const readTemplateInChild = async (bytes: Uint8Array): Promise<TemplateWords> =>
  (await ask<TemplateWords>({ work: 'read-template' }, bytes)).said

export const fillTemplateInChild = async (
  bytes: Uint8Array,
  marks: Marks,
  draft: string | null,
): Promise<Uint8Array> => (await ask<null>({ work: 'fill-template', marks, draft }, bytes)).bytes
