import { type ChosenFolder, makeDataFolder } from './data-folder.ts'
import { openDatabase } from './database.ts'
import { openExternalPostgres } from './external-postgres.ts'

/**
 * The data folder, and the database in it or at `url`, which is `DATABASE_URL`: that one is asked before
 * the folder is made, so that a wrong address leaves nothing behind.
 */
export async function openData(
  { path, runAs }: ChosenFolder,
  { url, serving }: { url?: string; serving?: boolean },
) {
  const external = url ? await openExternalPostgres(url) : null
  const folder = makeDataFolder(path, runAs)
  return { folder, database: external ?? (await openDatabase({ folder, serving })) }
}
