import { Client } from 'pg'
import { theDatabase } from './an-office.ts'

/** Every value of every table as it lies in the database, for a look at what must not be there. */
export async function readTables(): Promise<string> {
  const { ownerConfig } = await theDatabase()
  const client = new Client(ownerConfig)
  await client.connect()
  try {
    const { rows: tables } = await client.query<{ tablename: string }>(
      `select tablename from pg_tables where schemaname = 'public'`,
    )
    const texts: string[] = []
    for (const { tablename } of tables) {
      const { rows } = await client.query<{ text: string }>(
        `select to_jsonb(t)::text as text from ${client.escapeIdentifier(tablename)} t`,
      )
      texts.push(...rows.map(({ text }) => text))
    }
    return texts.join('\n')
  } finally {
    await client.end()
  }
}
