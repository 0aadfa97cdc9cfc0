import { type DataFolder, openDataFolder } from '@yushui/server/operate/data-folder'
import { type Database, openDatabase } from '@yushui/server/operate/database'
import { program } from './program.ts'

/** For a command beside the server: the same database, started for the time where no server runs. */
export async function withDatabase<T>(
  work: (database: Database, folder: DataFolder) => Promise<T>,
): Promise<T> {
  const folder = openDataFolder(process.env, program)
  const database = await openDatabase({ url: process.env.DATABASE_URL, folder })
  try {
    return await work(database, folder)
  } finally {
    await database.stop()
  }
}
