import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from 'pg'
import { connectClient } from './connect-client.ts'
import type { DataFolder } from './data-folder.ts'
import { connectionTo, ensureRunning, stopServer, superuser } from './postgres-process.ts'
import { Trouble } from './trouble.ts'

/** Advisory locks in the database `postgres`: everybody who uses the server holds the first, shared. */
const useLock = 7_046_001
/** Held by the one program that serves this data folder. */
const servingLock = 7_046_002

/** How long the lock of a program that was just killed may take to fall. */
const lockPatienceMs = 1_500
const backOffMs = [100, 300, 1_000, 3_000, 10_000]

export interface EmbeddedPostgres {
  /** The last user stops the server, and hears true; a backup still running keeps it up. */
  stop(): Promise<boolean>
  /** Called each time the server was found dead, and again when it is back. */
  onDeath(listener: (state: 'died' | 'back') => void): void
}

/**
 * Starts or adopts the data folder's PostgreSQL and keeps it up until `stop`. `serving` claims the folder
 * for the one program that answers the browsers.
 */
export async function openEmbeddedPostgres(
  folder: DataFolder,
  { serving = false, options = [] }: { serving?: boolean; options?: string[] } = {},
): Promise<EmbeddedPostgres> {
  const listeners: ((state: 'died' | 'back') => void)[] = []
  const tell = (state: 'died' | 'back') => {
    for (const listener of listeners) listener(state)
  }
  let stopping = false
  let guard = await connectGuard()

  async function connectGuard(attempts = 5): Promise<Client> {
    try {
      await ensureRunning(folder, options)
      const client = await holdLocks(folder, serving)
      client.on('end', () => {
        if (!stopping) void recover()
      })
      return client
    } catch (fault) {
      if (fault instanceof Trouble || attempts === 1) throw fault
      // Someone else's stop overtook us: it runs no more, so start it again.
      await sleep(100)
      return connectGuard(attempts - 1)
    }
  }

  async function recover() {
    tell('died')
    for (let attempt = 0; !stopping; attempt++) {
      await sleep(backOffMs[Math.min(attempt, backOffMs.length - 1)])
      try {
        if (stopping) return
        guard = await connectGuard()
        return tell('back')
      } catch {
        // The log of PostgreSQL holds the reason; the next attempt is all that can be done.
      }
    }
  }

  return {
    onDeath: (listener) => void listeners.push(listener),
    async stop() {
      stopping = true
      let last = false
      try {
        await guard.query('select pg_advisory_unlock_shared($1)', [useLock])
        const { rows } = await guard.query<{ last: boolean }>('select pg_try_advisory_lock($1) as last', [
          useLock,
        ])
        last = rows[0]?.last ?? false
        if (last) await stopServer(folder)
      } catch {
        // It died before us: nothing is left to stop.
      }
      await guard.end().catch(() => {})
      return last
    },
  }
}

async function holdLocks(folder: DataFolder, serving: boolean): Promise<Client> {
  const client = await connectClient(connectionTo(folder, superuser, 'postgres'))
  try {
    await client.query('select pg_advisory_lock_shared($1)', [useLock])
    if (serving) await claim(client, folder)
    return client
  } catch (fault) {
    await client.end().catch(() => {})
    throw fault
  }
}

async function claim(client: Client, folder: DataFolder) {
  const limit = Date.now() + lockPatienceMs
  for (;;) {
    const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [
      servingLock,
    ])
    if (rows[0]?.mine) return
    if (Date.now() > limit)
      throw new Trouble(
        `鱼水已经在用数据文件夹 ${folder.path} 运行。请直接打开它的网址；要另开一份，用 YUSHUI_DATA 和 PORT 另指一处。`,
      )
    await sleep(100)
  }
}
