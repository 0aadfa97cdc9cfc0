import { restore as bringBack } from '@yushui/server/operate/restore'
import { describeContents } from './contents.ts'
import { onlyOne, readOptions } from './options.ts'
import { askPassphrase } from './passphrase.ts'
import { withDatabase } from './with-database.ts'

export async function restore(args: string[]) {
  const { values, positionals } = readOptions(args, { 'passphrase-file': { type: 'string' } })
  const file = onlyOne(positionals, '请写明从哪个备份文件恢复。')
  const passphrase = await askPassphrase(values['passphrase-file'], false)
  await withDatabase(async (database, folder) => {
    const contents = await bringBack(database, folder, { file, passphrase })
    console.log(`已恢复到 ${database.place}：${describeContents(contents)}`)
    console.log('每张表的行数和内容、每个文件都已重新核对，与备份一致。')
  })
}
