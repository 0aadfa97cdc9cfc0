import { readAllRows } from '@yushui/server/operate/read-all-rows'
import { tellAudit } from './audit-verify.ts'
import { none, readOptions } from './options.ts'
import { withDatabase } from './with-database.ts'

/** Everything stored, as far as it can be held against what was written. */
export async function verify(args: string[]) {
  none(readOptions(args, {}).positionals)
  await withDatabase(async (database) => {
    const { tables, rows } = await readAllRows(database)
    console.log(`数据库 ${tables} 张表、${rows} 行，全部读得出。`)
    await tellAudit(database)
  })
}
