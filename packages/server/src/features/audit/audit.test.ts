import { checkAudit, listAudit } from '@yushui/contract/audit'
import { addOffice } from '@yushui/contract/organisations'
import { setUp } from '@yushui/contract/setup'
import { acceptSecrecyRule, readCode } from '@yushui/contract/sign-in'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { noteBackup } from '../../operate/note-backup.ts'
import { newId } from '../../platform/new-id.ts'
import { aBareServer, anOffice, theDatabase } from '../../sample/an-office.ts'
import type { MadeOffice } from '../../sample/office.ts'
import { password } from '../../sample/person.ts'
import { verifyAuditAs } from './verify-chain.ts'

/** Four entries of its own on the district's chain: four offices added. */
async function withOffices() {
  const made = await anOffice()
  for (const name of ['柳塘社区', '东门社区', '西桥社区', '南湖社区']) {
    const parentId = made.officeIds.street
    const office = { id: newId(new Date()), parentId, kind: 'community', name, code: null } as const
    await made.systemAdmin.call(addOffice, office)
  }
  await made.auditAdmin.me()
  return made
}

/** What nobody may do by the server: as the role that owns the tables. */
async function tamper(statement: string, values: unknown[]) {
  const { ownerConfig } = await theDatabase()
  const client = new Client(ownerConfig)
  await client.connect()
  const { rowCount } = await client.query(statement, values)
  await client.end()
  expect(rowCount).toBeGreaterThan(0)
}

async function numbersOf({ officeIds }: MadeOffice, action: string): Promise<number[]> {
  const { ownerConfig } = await theDatabase()
  const client = new Client(ownerConfig)
  await client.connect()
  const { rows } = await client.query(
    'select number from audit_entries where office_id = $1 and action = $2 order by number',
    [officeIds.district, action],
  )
  await client.end()
  return rows.map(({ number }) => number)
}

test('a chain that nobody touched is whole, and that it was checked is written down', async () => {
  const { auditAdmin } = await withOffices()
  const { entries, brokenAt } = await auditAdmin.call(checkAudit, {})
  expect(brokenAt).toBeNull()
  expect(entries).toBeGreaterThan(10)
  const { rows } = await auditAdmin.call(listAudit, {})
  expect(rows[0]).toMatchObject({ action: 'audit.checked', who: '褚亮', values: { entries, brokenAt: null } })
})

test.each([
  [
    'a changed action',
    `update audit_entries set action = 'account.enabled' where office_id = $1 and number = $2`,
  ],
  [
    'a changed time',
    `update audit_entries set at = at + interval '1 hour' where office_id = $1 and number = $2`,
  ],
  ['another person', 'update audit_entries set account_id = null where office_id = $1 and number = $2'],
  [
    'a failure made good',
    'update audit_entries set succeeded = not succeeded where office_id = $1 and number = $2',
  ],
  [
    'a changed value',
    `update audit_values set value = '"另一个"' where office_id = $1 and number = $2 and name = 'name'`,
  ],
  [
    'a value put in',
    `insert into audit_values select office_id, path, number, 'more', '1', salt from audit_values
     where office_id = $1 and number = $2 limit 1`,
  ],
  [
    'a row taken out',
    `with gone as (delete from audit_values where office_id = $1 and number = $2)
     delete from audit_entries where office_id = $1 and number = $2`,
  ],
  [
    'two rows swapped',
    `update audit_entries e set action = o.action, object_id = o.object_id, digests = o.digests, hash = o.hash
     from audit_entries o where e.office_id = $1 and o.office_id = $1
       and e.number in ($2, $2 + 1) and o.number = $2 + $2 + 1 - e.number`,
  ],
])('%s is found, at its place', async (_, statement) => {
  const made = await withOffices()
  const [, second = 0] = await numbersOf(made, 'office.added')
  await tamper(statement, [made.officeIds.district, second])
  expect(await made.auditAdmin.call(checkAudit, {})).toMatchObject({ brokenAt: `青城区第${second}条` })
})

test('rows cut off at the end are missed', async () => {
  const made = await withOffices()
  const { officeIds, auditAdmin } = made
  const last = (await numbersOf(made, 'office.added')).at(-1) ?? 0
  await tamper('delete from audit_values where office_id = $1 and number >= $2', [officeIds.district, last])
  await tamper('delete from audit_entries where office_id = $1 and number >= $2', [officeIds.district, last])
  expect(await auditAdmin.call(checkAudit, {})).toMatchObject({ brokenAt: `青城区第${last}条` })
})

test('a value that is erased leaves the chain whole', async () => {
  const made = await withOffices()
  const [, second = 0] = await numbersOf(made, 'office.added')
  await tamper(`delete from audit_values where office_id = $1 and number = $2 and name = 'name'`, [
    made.officeIds.district,
    second,
  ])
  expect(await made.auditAdmin.call(checkAudit, {})).toMatchObject({ brokenAt: null })
})

test('entries made at once stand in one chain', async () => {
  const { systemAdmin, auditAdmin, officeIds } = await anOffice()
  await systemAdmin.me()
  const add = (n: number) => {
    const office = { parentId: officeIds.street, kind: 'community', name: `第${n}社区`, code: null } as const
    return systemAdmin.browser.call(addOffice, { id: newId(new Date()), ...office })
  }
  await Promise.all(Array.from({ length: 12 }, (_, n) => add(n)))
  expect(await auditAdmin.call(checkAudit, {})).toMatchObject({ brokenAt: null })
})

test('a code that was tried and a backup are written down, though nobody was signed in', async () => {
  const { aStranger } = await anOffice()
  const tried = aStranger().call(readCode, { code: 'AAAA-AAAA-AAAA' })
  await expect(tried).rejects.toMatchObject({ code: 'code-not-good' })
  const database = await theDatabase()
  await noteBackup(database, { tables: 15, rows: 900, files: 1, bytes: 4000, missing: ['合影'] }, new Date())

  const client = new Client(database.ownerConfig)
  await client.connect()
  const { rows } = await client.query(
    `select action, succeeded, account_id as who, array(select name || '=' || value from audit_values v
        where v.office_id = e.office_id and v.number = e.number order by name) as values
      from audit_entries e where action in ('backup.made', 'code.failed') order by action`,
  )
  await client.end()
  expect(rows).toEqual([
    {
      action: 'backup.made',
      succeeded: true,
      who: null,
      values: ['files=1', 'missing=1', 'rows=900', 'tables=15'],
    },
    { action: 'code.failed', succeeded: false, who: null, values: [expect.stringContaining('address=')] },
  ])
})

test('entries that come while a chain is read break none', async () => {
  const { officer, auditAdmin } = await anOffice()
  await auditAdmin.me()
  let isReading = true
  const writing = (async () => {
    while (isReading) await officer.call(acceptSecrecyRule, {})
  })()
  const found: (string | null)[] = []
  for (let round = 0; round < 30; round += 1) found.push((await auditAdmin.call(checkAudit, {})).brokenAt)
  isReading = false
  await writing
  expect(found).toEqual(found.map(() => null))
})

test('the list is read page by page, the newest first, and holds nothing of another tree', async () => {
  await withOffices()
  const { auditAdmin, office, officeIds } = await withOffices()
  const all = await auditAdmin.call(listAudit, { limit: 100 })
  expect(all.next).toBeNull()
  expect(new Set(all.rows.map((row) => row.office))).toEqual(new Set(['青城区', '石桥社区']))
  const first = await auditAdmin.call(listAudit, { limit: 3 })
  const second = await auditAdmin.call(listAudit, { limit: 3, after: first.next ?? '' })
  expect([...first.rows, ...second.rows]).toEqual(all.rows.slice(0, 6))
  const founded = all.rows.find(({ action }) => action === 'office.founded')
  expect(founded).toMatchObject({ objectId: office.id, role: 'officer', who: '周敏' })
  expect(officeIds.community).toBe(office.id)
})

test('the check from outside, as the role that sees all offices, finds them all', async () => {
  const { aStranger, database } = await aBareServer()
  const officer = { name: '周敏', login: 'zhoumin', password }
  const names = { district: '青城区', street: '石桥街道', community: '石桥社区' }
  await aStranger().call(setUp, { ...names, officer })
  // The account opened, the offices founded, the officer signed in.
  expect(await verifyAuditAs(database.backupConfig)).toEqual({ entries: 3, brokenAt: null })
})

test('the server itself can neither change nor delete an entry', async () => {
  const { app } = await withOffices()
  const { rooms } = app.pools
  const change = rooms.updateTable('auditEntries').set({ action: 'x' }).execute()
  await expect(change).rejects.toMatchObject({ code: '42501' })
  await expect(rooms.deleteFrom('auditEntries').execute()).rejects.toMatchObject({ code: '42501' })
  await expect(rooms.deleteFrom('auditValues').execute()).rejects.toMatchObject({ code: '42501' })
})
