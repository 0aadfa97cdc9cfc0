import { randomInt } from 'node:crypto'
import type { NewOffice, Office, officeKinds } from '@yushui/contract/organisations'
import type { OfficeId, Scope } from '../../platform/ctx.ts'
import type { Db } from '../../platform/db.ts'
import { Refusal, refusalFor } from '../../platform/refusal.ts'
import { findOffice, insertOffice, listOfficesAt, type Placed } from './queries.ts'

export type { Placed } from './queries.ts'
export { findTopOffice } from './queries.ts'

type OfficeKind = (typeof officeKinds)[number]

/** Also proves that the office lies within the scope. */
export async function getOffice(db: Db, scope: Scope, id: string): Promise<Placed> {
  const office = await findOffice(db, scope, id)
  if (!office) throw new Refusal('not-found', 'office-not-found')
  return office
}

/** A new office under the given one, or a tree of its own; null if one of that id is there already. */
export async function plantOffice(
  db: Db,
  parent: Placed | null,
  { id, kind, name, code }: Omit<NewOffice, 'parentId'>,
  now: Date,
): Promise<Placed | null> {
  const path = `${parent?.path ?? ''}${newLabel()}.`
  const office = {
    id: id as OfficeId,
    parentId: parent?.id ?? null,
    kind: kind as OfficeKind,
    name,
    code,
    path,
  }
  try {
    return (await insertOffice(db, office, now)) ? office : null
  } catch (fault) {
    throw refusalFor(fault, {
      offices_name_once: 'office-name-taken',
      offices_code_once: 'office-code-taken',
    })
  }
}

/** The office at a place and the names of those above it, from the top down. */
export async function describePlace(
  db: Db,
  path: string,
): Promise<{ office: Office; officesAbove: string[] }> {
  const labels = path.split('.').slice(0, -1)
  const paths = labels.map((_, at) => `${labels.slice(0, at + 1).join('.')}.`)
  const offices = await listOfficesAt(db, paths)
  const office = offices.pop()
  if (!office) throw new Error('a place without an office')
  return { office, officesAbove: offices.map(({ name }) => name) }
}

const signs = '0123456789abcdefghijklmnopqrstuvwxyz'

/** Six signs: two of a district's three hundred communities agree once in tens of thousands of districts. */
function newLabel(): string {
  return Array.from({ length: 6 }, () => signs[randomInt(signs.length)]).join('')
}
