import type { Client } from 'pg'
import { Trouble } from './trouble.ts'

/** `owner` makes the tables; in an outside PostgreSQL that is the user of DATABASE_URL. */
export const ownerRole = 'yushui_owner'
/** What the server works as: no superuser, no way round row-level security, no right to alter a table. */
export const appRole = 'yushui_app'
/** Reads every office's rows for a backup, writes nothing. */
export const backupRole = 'yushui_backup'

const makeRoles: Record<string, string> = {
  [ownerRole]: `create role ${ownerRole} login`,
  [appRole]: `create role ${appRole} login`,
  [backupRole]: `create role ${backupRole} login bypassrls`,
}

interface FoundRole {
  rolname: string
  rolsuper: boolean
  rolbypassrls: boolean
}

export async function makeEmbeddedRoles(superuser: Client) {
  const found = await findRoles(superuser)
  for (const [name, statement] of Object.entries(makeRoles)) {
    if (!found.some(({ rolname }) => rolname === name)) await superuser.query(statement)
  }
}

/**
 * The roles in a PostgreSQL of the office's own, taken on by `set role`, so that no second password has
 * to be kept.
 */
export async function makeExternalRoles(client: Client) {
  const {
    rows: [me],
  } = await client.query<{ name: string; database: string }>(
    'select quote_ident(current_user) as name, quote_ident(current_database()) as database',
  )
  const found = await findRoles(client)
  const missing = [appRole, backupRole].filter((role) => !found.some(({ rolname }) => rolname === role))
  const byHand = [
    ...missing.map((role) => `${makeRoles[role]};`),
    `grant ${appRole}, ${backupRole} to ${me?.name};`,
  ]
    .join(' ')
    .replaceAll(' login', '')
  try {
    await client.query('begin')
    for (const role of missing) await client.query(makeRoles[role]?.replace(' login', '') ?? '')
    if (!(await mayTakeOn(client))) await client.query(`grant ${appRole}, ${backupRole} to current_user`)
    await client.query('commit')
  } catch {
    await client.query('rollback')
    throw new Trouble(`DATABASE_URL 的用户 ${me?.name} 无权建立鱼水要用的角色。请数据库管理员执行：${byHand}`)
  }
  const app = (await findRoles(client)).find(({ rolname }) => rolname === appRole)
  if (app?.rolsuper || app?.rolbypassrls)
    throw new Trouble(
      `角色 ${appRole} 能绕过各单位之间的隔离。请数据库管理员执行：alter role ${appRole} nosuperuser nobypassrls;`,
    )
}

/** From version 16 on, whoever makes a role is a member of it and yet may not take it on. */
async function mayTakeOn(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ may: boolean }>(
    `select pg_has_role($1, needed.name) and pg_has_role($2, needed.name) as may
      from (select case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end
        as name) as needed`,
    [appRole, backupRole],
  )
  return rows[0]?.may ?? false
}

async function findRoles(client: Client): Promise<FoundRole[]> {
  const { rows } = await client.query<FoundRole>(
    'select rolname, rolsuper, rolbypassrls from pg_roles where rolname = any($1)',
    [Object.keys(makeRoles)],
  )
  return rows
}
