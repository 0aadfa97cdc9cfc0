import { sql } from 'kysely'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { anOffice, theDatabase } from '../sample/an-office.ts'
import { inScope } from './db.ts'
import { below, scopeOf } from './scope.ts'

async function pathOf({ app, office }: Awaited<ReturnType<typeof anOffice>>) {
  const found = app.pools.door.selectFrom('offices').select('path').where('id', '=', office.id)
  return (await found.executeTakeFirstOrThrow()).path
}

test('within a scope the accounts of other trees are not there, and none can be written', async () => {
  const ours = await anOffice()
  const theirs = await anOffice()
  const { pools } = ours.app
  const scope = scopeOf('officer', await pathOf(ours))
  const seen = await inScope(pools.rooms, scope, (db) =>
    db.selectFrom('accounts').select('officeId').execute(),
  )
  expect(new Set(seen.map(({ officeId }) => officeId))).toEqual(new Set([ours.office.id]))

  const path = await pathOf(theirs)
  const intrude = inScope(pools.rooms, scope, (db) =>
    db
      .insertInto('auditHeads')
      .values({ officeId: theirs.officeIds.street, path, number: 1, hash: '' })
      .execute(),
  )
  await expect(intrude).rejects.toMatchObject({ code: '42501' })
})

test("a row of another office cannot be put in under one's own path", async () => {
  const ours = await anOffice()
  const theirs = await anOffice()
  const path = await pathOf(ours)
  const officeId = theirs.officeIds.street
  const intrude = inScope(ours.app.pools.rooms, scopeOf('officer', path), (db) =>
    db.insertInto('auditHeads').values({ officeId, path, number: 1, hash: '' }).execute(),
  )
  await expect(intrude).rejects.toMatchObject({ constraint: 'audit_heads_place' })
})

test('every table that the wall divides holds its path against the office', async () => {
  const { ownerConfig } = await theDatabase()
  const client = new Client(ownerConfig)
  await client.connect()
  const { rows } = await client.query<{ table: string; isHeld: boolean }>(
    `select c.relname as table, exists (
        select from pg_constraint k join pg_attribute a on a.attrelid = c.oid and a.attnum = any (k.conkey)
        where k.conrelid = c.oid and k.contype = 'f' and a.attname = 'path') as "isHeld"
      from pg_class c where c.relrowsecurity and c.relname <> 'offices'`,
  )
  await client.end()
  expect(rows.length).toBeGreaterThan(10)
  expect(rows.filter(({ isHeld }) => !isHeld)).toEqual([])
})

test('what a scope has set is gone after the transaction, kept or undone', async () => {
  const { app } = await anOffice()
  const { rooms } = app.pools
  const count = () => rooms.selectFrom('accounts').select('id').execute()
  await inScope(rooms, below('0.'), async () => 'kept')
  await inScope(rooms, below('0.'), async () => Promise.reject(new Error('undone'))).catch(() => {})
  expect(await Promise.all(Array.from({ length: 16 }, count))).toEqual(Array(16).fill([]))
})

test('a connection that breaks fails the work it was in, and is replaced', async () => {
  const { app } = await anOffice()
  const { rooms } = app.pools
  const breakIt = sql`select pg_terminate_backend(pg_backend_pid())`
  await expect(inScope(rooms, below('0.'), (db) => breakIt.execute(db))).rejects.toThrow()
  const again = inScope(rooms, below('0.'), async (db) => (await sql`select 1 as one`.execute(db)).rows)
  expect(await again).toEqual([{ one: 1 }])
})

test('work that fails in the middle leaves nothing, and its connection goes on', async () => {
  const { app } = await anOffice()
  const { rooms, door } = app.pools
  const half = inScope(rooms, below('0.'), async (db) => {
    await db.insertInto('settings').values({ name: 'half', value: '1' }).execute()
    await sql`select 1 / 0`.execute(db).catch(() => {})
  })
  await expect(half).rejects.toThrow('rolled back')
  const found = door.selectFrom('settings').select('name').where('name', '=', 'half').execute()
  expect(await found).toEqual([])
})

test('reading in turn over few connections, with a question or without, keeps nobody waiting', async () => {
  const { app } = await anOffice()
  const one = sql<{ one: number }>`select 1 as one`
  const read = (place: number) =>
    inScope(
      app.pools.rooms,
      below('0.'),
      async (db) => (place % 3 === 0 ? place : (await one.execute(db)).rows[0]?.one),
      { readOnly: true },
    )
  const places = Array.from({ length: 60 }, (_, place) => place)
  expect(await Promise.all(places.map(read))).toEqual(places.map((place) => (place % 3 === 0 ? place : 1)))
})

test('columns have our names, what lies inside a value keeps its own', async () => {
  const { app } = await anOffice()
  const asked = sql`select 1 as first_day_2, jsonb_build_object('first_day', 2) as the_value, null as b`
  expect((await asked.execute(app.pools.door)).rows).toEqual([
    { firstDay2: 1, theValue: { first_day: 2 }, b: null },
  ])
})

test('an office sees itself; a street what is below it, and no street whose label begins alike', () => {
  const inside = (scope: { lo: string; hi: string }, path: string) => path >= scope.lo && path < scope.hi
  const own = scopeOf('officer', 'a.b.')
  expect(['a.b.', 'a.b.c.', 'a.', 'a.bc.', 'a.c.'].map((path) => inside(own, path))).toEqual([
    true,
    false,
    false,
    false,
    false,
  ])
  const down = scopeOf('street-officer', 'a.b.')
  expect(['a.b.', 'a.b.c.', 'a.b.zzzzzz.', 'a.', 'a.bc.', 'a.c.'].map((path) => inside(down, path))).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ])
})

test('every table that has a path has its wall', async () => {
  const { ownerConfig } = await theDatabase()
  const client = new Client(ownerConfig)
  await client.connect()
  const { rows } = await client.query(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'path'
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
       and not (c.relrowsecurity and exists (select from pg_policy where polrelid = c.oid))`,
  )
  const { rows: rights } = await client.query(
    `select table_name, string_agg(privilege_type, ' ' order by privilege_type) as rights
     from information_schema.role_table_grants
     where grantee = 'yushui_app' and table_name like 'audit_%' group by 1 order by 1`,
  )
  await client.end()
  expect(rows).toEqual([])
  expect(rights).toEqual([
    { table_name: 'audit_entries', rights: 'INSERT SELECT' },
    { table_name: 'audit_heads', rights: 'INSERT SELECT UPDATE' },
    { table_name: 'audit_values', rights: 'INSERT SELECT' },
  ])
})
