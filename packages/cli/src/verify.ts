import { readAllRows } from '@yushui/server/operate/read-all-rows'
import { Trouble } from '@yushui/server/operate/trouble'
import { verifyFiles } from '@yushui/server/operate/verify-files'
import { tellAudit } from './audit-verify.ts'
import { none, readOptions } from './options.ts'
import { withDatabase } from './with-database.ts'

/** Everything stored, as far as it can be held against what was written. */
export async function verify(args: string[]) {
  none(readOptions(args, {}).positionals)
  await withDatabase(async (database, folder) => {
    const { tables, rows } = await readAllRows(database)
    console.log(`数据库 ${tables} 张表、${rows} 行，全部读得出。`)
    const { files, faults } = await verifyFiles(database, folder)
    if (faults.length === 0) console.log(`佐证文件 ${files} 个，逐个核对无误。`)
    for (const fault of faults) console.error(fault)
    await tellAudit(database)
    if (faults.length)
      throw new Trouble(
        `佐证文件有 ${faults.length} 处不对，见上。请从备份里找回；手里还有原件的，再传一次也可以补上。`,
      )
  })
}
