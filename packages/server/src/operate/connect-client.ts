import { Client, type ClientConfig } from 'pg'

/** A connection of its own. When it is lost, the query under way says so; without this the program would end. */
export async function connectClient(config: ClientConfig): Promise<Client> {
  const client = new Client(config)
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (fault) {
    await client.end().catch(() => {})
    throw fault
  }
  return client
}
