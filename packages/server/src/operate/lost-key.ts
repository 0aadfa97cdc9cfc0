import { existsSync } from 'node:fs'
import { sealKeyIn } from '../platform/sealing.ts'
import { connectClient } from './connect-client.ts'
import type { DataFolder } from './data-folder.ts'
import type { Database } from './database.ts'
import { Trouble } from './trouble.ts'

export const hasSealKey = ({ keys }: Pick<DataFolder, 'keys'>) => existsSync(sealKeyIn(keys))

/** Wherever something lies that was sealed: units' names, addresses, and the rows of sealed files. */
const sealed = `exists (select from partners where sealed_name is not null)
  or exists (select from digest_mails where address is not null)
  or exists (select from evidence where sha256 is not null)`

/**
 * A start makes a key where there is none. Beside what was sealed under a lost one it would go on under another,
 * and nobody would hear of the loss until the old things are wanted.
 */
export async function refuseLostKey(
  { backupConfig }: Pick<Database, 'backupConfig'>,
  folder: Pick<DataFolder, 'keys'>,
): Promise<void> {
  if (hasSealKey(folder)) return
  const client = await connectClient(backupConfig)
  try {
    const { rows } = await client.query<{ isSealed: boolean }>(`select ${sealed} as "isSealed"`)
    if (rows[0]?.isSealed)
      throw new Trouble(
        `密钥不见了（${sealKeyIn(folder.keys)}），而数据里有用它封存的名称和文件，所以没有启动，也没有另造一把。请从备份中恢复 keys 文件夹；若数据文件夹不对，请用 YUSHUI_DATA 指定原来的。`,
      )
  } finally {
    await client.end()
  }
}
