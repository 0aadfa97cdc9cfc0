import { findTopOffice } from '../features/organisations/public.ts'
import { addEntry } from '../platform/audit.ts'
import { connect, inScope } from '../platform/db.ts'
import { newId } from '../platform/new-id.ts'
import { everywhere } from '../platform/scope.ts'
import type { BackedUp } from './backup.ts'
import type { Database } from './database.ts'

/** Everything has gone out in one file: that is written down like any other export (SE-09). */
export async function noteBackup({ appConfig }: Pick<Database, 'appConfig'>, contents: BackedUp, now: Date) {
  const db = connect(appConfig)
  try {
    await inScope(db, everywhere, async (db) => {
      const top = await findTopOffice(db)
      if (!top) return
      const { tables, rows, files, missing } = contents
      await addEntry(db, {
        officeId: top.id,
        path: top.path,
        accountId: null,
        role: null,
        id: newId(now),
        at: now,
        action: 'backup.made',
        objectId: null,
        succeeded: true,
        values: { tables, rows, files, missing: missing.length || undefined },
      })
    })
  } finally {
    await db.destroy()
  }
}
