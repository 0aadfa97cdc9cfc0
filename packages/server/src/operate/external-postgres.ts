import type { Client, ClientConfig } from 'pg'
import { connectClient } from './connect-client.ts'
import type { Database } from './database.ts'
import { appRole, backupRole, makeExternalRoles } from './roles.ts'
import { Trouble } from './trouble.ts'

/** The office's own PostgreSQL. Version 15 is the oldest whose rights on the schema `public` we build on. */
const oldestVersion = 15

export async function openExternalPostgres(url: string): Promise<Database> {
  const place = placeOf(url)
  const ownerConfig: ClientConfig = { connectionString: url, connectionTimeoutMillis: 10_000 }
  const client = await connectClient(ownerConfig).catch((fault) => {
    throw new Trouble(`连不上 DATABASE_URL 所指的数据库 ${place}：${reasonOf(fault)}`)
  })
  try {
    await checkServer(client, place)
    await makeExternalRoles(client)
  } finally {
    await client.end()
  }
  const as = (role: string): ClientConfig => ({ ...ownerConfig, options: `-c role=${role}` })
  return {
    kind: 'external',
    ownerConfig,
    appConfig: as(appRole),
    backupConfig: as(backupRole),
    place,
    stop: async () => {},
    onDeath: () => {},
  }
}

function placeOf(url: string): string {
  try {
    const { protocol, host, pathname } = new URL(url)
    if (protocol === 'postgres:' || protocol === 'postgresql:') return `${host}${pathname}`
  } catch {
    // Not an address at all: the same refusal.
  }
  throw new Trouble('DATABASE_URL 不是数据库地址。请写成 postgres://用户:密码@主机:5432/库名。')
}

async function checkServer(client: Client, place: string) {
  const { rows } = await client.query<{ version: number; encoding: string; may: boolean }>(
    `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding,
      has_schema_privilege('public', 'create') as may`,
  )
  const { version = 0, encoding, may } = rows[0] ?? {}
  const major = Math.floor(version / 10_000)
  if (major < oldestVersion)
    throw new Trouble(`${place} 是 PostgreSQL ${major}，鱼水需要 ${oldestVersion} 以上。请升级后再试。`)
  if (encoding !== 'UTF8')
    throw new Trouble(`${place} 的编码是 ${encoding}，存不了全部汉字。请另建编码为 UTF8 的数据库。`)
  if (!may)
    throw new Trouble(
      `DATABASE_URL 的用户不能在 ${place} 里建表。请把这个数据库交给该用户（alter database … owner to …）。`,
    )
}

function reasonOf(fault: unknown): string {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : ''
  return reasons[code] ?? (fault instanceof Error && fault.message ? fault.message : code)
}

const reasons: Record<string, string> = {
  ECONNREFUSED: '那里没有数据库在应答。请检查主机和端口，并确认 PostgreSQL 已经启动。',
  ENOTFOUND: '找不到这台主机。请检查主机名。',
  EAI_AGAIN: '找不到这台主机。请检查主机名和网络。',
  ENOENT: '没有这个套接字。请检查路径，并确认 PostgreSQL 已经启动。',
  ETIMEDOUT: '对方没有应答。请检查网络和防火墙。',
  '28P01': '用户名或密码不对。',
  '28000': '对方不许这个用户从本机登录。请检查用户名和 pg_hba.conf。',
  '3D000': '没有这个名字的数据库。请先建好（create database）。',
  '53300': '对方的连接数已满。请稍后再试。',
}
