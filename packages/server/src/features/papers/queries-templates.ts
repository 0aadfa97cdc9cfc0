import type { PaperKind, PaperTemplate, WrittenPaper } from '@yushui/contract/papers'
import type { OfficeId } from '../../platform/ctx.ts'
import type { Db } from '../../platform/db.ts'
import { insertOnce } from '../../platform/own-rows.ts'

function selectTemplates(db: Db, officeId: OfficeId) {
  return db
    .selectFrom('paperTemplates')
    .select((eb) => ['id', eb.ref('kind').$castTo<PaperKind>().as('kind'), 'name', 'addedAt', 'unknownMarks'])
    .where('officeId', '=', officeId)
}

const told = <T extends { addedAt: Date }>({ addedAt, ...row }: T) => ({
  ...row,
  addedAt: addedAt.toISOString(),
})

/** Those in use, one a kind. */
export async function listTemplates(db: Db, officeId: OfficeId): Promise<PaperTemplate[]> {
  const rows = await selectTemplates(db, officeId).where('withdrawnAt', 'is', null).orderBy('kind').execute()
  return rows.map(told)
}

export async function findTemplate(
  db: Db,
  officeId: OfficeId,
  id: string,
): Promise<PaperTemplate | undefined> {
  const row = await selectTemplates(db, officeId).where('id', '=', id).executeTakeFirst()
  return row && told(row)
}

type OfPaper = Pick<WrittenPaper, 'id' | 'officeId' | 'kind'>

/** The template in use now, or our own layout, stays the paper's whatever comes into use later. */
export async function fixTemplate(db: Db, { id, officeId, kind }: OfPaper): Promise<void> {
  await db
    .updateTable('papers')
    .set((eb) => ({
      templateId: eb
        .selectFrom('paperTemplates')
        .select('id')
        .where('officeId', '=', officeId)
        .where('kind', '=', kind)
        .where('withdrawnAt', 'is', null),
    }))
    .where('officeId', '=', officeId)
    .where('id', '=', id)
    .execute()
}

/**
 * What takes the place of our own layout in a paper: of the office that wrote it, and the one it went through
 * the gate with; of a draft, or of what passes no gate, the one in use now.
 */
export async function findTemplateBytes(
  db: Db,
  { id, officeId, kind, state }: OfPaper & Pick<WrittenPaper, 'state'>,
): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom('papers as p')
    .innerJoin('paperTemplates as t', (join) =>
      state === 'draft'
        ? join.onRef('t.officeId', '=', 'p.officeId').on('t.kind', '=', kind).on('t.withdrawnAt', 'is', null)
        : join.onRef('t.officeId', '=', 'p.officeId').onRef('t.id', '=', 'p.templateId'),
    )
    .select('t.bytes')
    .where('p.officeId', '=', officeId)
    .where('p.id', '=', id)
    .executeTakeFirst()
  return row?.bytes
}

/** False where the id is there already: the same request come twice. */
export const insertTemplate = (
  db: Db,
  officeId: OfficeId,
  path: string,
  template: Omit<PaperTemplate, 'addedAt'> & { addedAt: Date; bytes: Buffer },
): Promise<boolean> => insertOnce(db, 'paperTemplates', { ...template, officeId, path })

/** The one of this id, or the one in use for this kind unless it is `but` itself. False where there was none. */
export async function withdrawTemplates(
  db: Db,
  officeId: OfficeId,
  which: { id: string } | { kind: PaperKind; but: string },
  by: { withdrawnAt: Date; withdrawnBy: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('paperTemplates')
    .set(by)
    .where('officeId', '=', officeId)
    .where((eb) =>
      'id' in which
        ? eb('id', '=', which.id)
        : eb.and([eb('kind', '=', which.kind), eb('id', '<>', which.but)]),
    )
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
