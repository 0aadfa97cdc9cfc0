import { createHash } from 'node:crypto'
import { join, relative, sep } from 'node:path'
import { readSealed } from '../platform/files.ts'
import { openSealing, type Sealing } from '../platform/sealing.ts'
import { filesUnder } from './backup.ts'
import { connectClient } from './connect-client.ts'
import type { DataFolder } from './data-folder.ts'
import type { Database } from './database.ts'
import { type KeptFile, listKeptFiles } from './kept-files.ts'
import { hasSealKey } from './lost-key.ts'

/**
 * Every stored file opened and held against its hash, and every file against the rows; also while the
 * server runs. Each fault is a line for a person.
 */
export async function verifyFiles(
  { backupConfig }: Pick<Database, 'backupConfig'>,
  folder: Pick<DataFolder, 'keys' | 'files'>,
): Promise<{ files: number; faults: string[] }> {
  const client = await connectClient(backupConfig)
  try {
    // Before the rows: a file that comes in meanwhile is not looked at, rather than taken for a stray one.
    const lying = filesUnder(folder.files).map((path) => relative(folder.files, path))
    const kept = await keptByPath(client)
    // Opening would make a key where there is none, and a key that is lost would look like files that are broken.
    if (kept.size > 0 && !hasSealKey(folder)) return { files: kept.size, faults: [noKey] }
    const sealing = openSealing(folder.keys)
    const faults: string[] = []
    for (const file of kept.values()) {
      const fault = await faultOf(file, folder.files, sealing)
      if (fault) faults.push(`${file.words}${fault}（files/${file.path}）。`)
    }
    const now = await keptByPath(client)
    const strays = lying.filter((path) => !kept.has(path) && !now.has(path))
    faults.push(...(await tellStrays(client, strays)))
    return { files: kept.size, faults }
  } finally {
    await client.end()
  }
}

const noKey = '密钥不见了（keys/seal.key），文件都打不开。请从备份中恢复 keys 文件夹，再校验一次。'

type Client = Awaited<ReturnType<typeof connectClient>>

/** One file may be named twice, as the thumbnail of two photos that are all black. */
async function keptByPath(client: Client): Promise<Map<string, KeptFile>> {
  return new Map(((await listKeptFiles(client)) ?? []).map((it) => [it.path, it]))
}

const changed = '损坏或被改动过'

async function faultOf(file: KeptFile, folder: string, sealing: Sealing): Promise<string | null> {
  try {
    const sha256 = createHash('sha256')
    const { path, officeId } = file
    for await (const piece of readSealed(join(folder, path), sealing, officeId, file.sha256))
      sha256.update(piece)
    return sha256.digest('hex') === file.sha256 ? null : changed
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? String(fault.code) : ''
    if (code === 'ENOENT') return '不见了'
    return code ? `读不出来（${code}）` : changed
  }
}

async function tellStrays(client: Client, strays: string[]): Promise<string[]> {
  if (strays.length === 0) return []
  const { rows } = await client.query<{ id: string; name: string }>('select id, name from offices')
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  return strays.map((path) => {
    const office = names.get(path.split(sep)[0] ?? '')
    return `${office ? `${office}的文件夹里` : ''}多出一个没有登记的文件（files/${path}）。可能是收到一半时停了电，可以移走。`
  })
}
