import { chooseDataFolder, type DataFolder } from '@yushui/server/operate/data-folder'
import type { Database } from '@yushui/server/operate/database'
import { openData } from '@yushui/server/operate/open-data'
import { program } from './program.ts'

/** For a command beside the server: the same database, started for the time where no server runs. */
export async function withDatabase<T>(
  work: (database: Database, folder: DataFolder) => Promise<T>,
): Promise<T> {
  const chosen = chooseDataFolder(process.env, program)
  const { folder, database } = await openData(chosen, { url: process.env.DATABASE_URL })
  try {
    return await work(database, folder)
  } finally {
    await database.stop()
  }
}
