import { resolve } from 'node:path'
import { backup as makeBackup } from '@yushui/server/operate/backup'
import { noteBackup } from '@yushui/server/operate/note-backup'
import { Trouble } from '@yushui/server/operate/trouble'
import { describeContents } from './contents.ts'
import { onlyOne, readOptions } from './options.ts'
import { askPassphrase } from './passphrase.ts'
import { withDatabase } from './with-database.ts'

export async function backup(args: string[]) {
  const { values, positionals } = readOptions(args, { 'passphrase-file': { type: 'string' } })
  const file = onlyOne(positionals, '请写明备份到哪个文件，例如 yushui backup 2026-12-01.yushui。')
  const passphrase = await askPassphrase(values['passphrase-file'], true)
  const now = new Date()
  const contents = await withDatabase(async (database, folder) => {
    const made = await makeBackup(database, folder, { file, passphrase, now })
    await noteBackup(database, made, now)
    return made
  })
  console.log(`已备份到 ${resolve(file)}：${describeContents(contents)}`)
  console.log('没有口令谁也打不开这个文件。请把口令和文件分开保管。')
  const { missing } = contents
  for (const words of missing) console.error(`${words}不见了，没有备份进去。`)
  if (missing.length > 0)
    throw new Trouble(
      `备份做好了，但缺 ${missing.length} 样，见上。请从以前的备份里找回；手里还有原件的，再传一次也可以补上。补好以后再备份一次。`,
    )
}
