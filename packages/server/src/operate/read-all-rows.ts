import { connectClient } from './connect-client.ts'
import type { Database } from './database.ts'
import { listTables, tallyOf } from './table-contents.ts'
import { Trouble } from './trouble.ts'

/** What PostgreSQL says of a page whose checksum is not what was written. */
const broken = ['XX001', 'XX002']

/** Reads every row there is: the embedded PostgreSQL checks each page's checksum as it goes. */
export async function readAllRows({ backupConfig }: Pick<Database, 'backupConfig'>) {
  const client = await connectClient(backupConfig)
  try {
    const read = { tables: 0, rows: 0 }
    for (const table of await listTables(client)) {
      const { rows } = await tallyOf(client, table).catch((fault) => {
        if (fault instanceof Error && 'code' in fault && broken.includes(String(fault.code)))
          throw new Trouble(`表 ${table.name} 在磁盘上已损坏。请停止使用，从最近的备份恢复，并检查硬盘。`)
        throw fault
      })
      read.tables++
      read.rows += rows
    }
    return read
  } finally {
    await client.end()
  }
}
