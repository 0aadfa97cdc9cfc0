import { expect, test } from 'vitest'
import { anOffice } from '../sample/an-office.ts'
import type { Db } from './db.ts'
import { prepared } from './prepared.ts'

interface Asked {
  kind: string
  name?: string
  limit: number
}
let built = 0
const byKind = prepared((db: Db, { kind, name, limit }: Asked) => {
  built += 1
  return db
    .selectFrom('offices')
    .select(['id', 'parentId', 'createdAt'])
    .where('kind', '=', kind)
    .$if(name !== undefined, (query) => query.where('name', '=', name!))
    .orderBy('id')
    .limit(limit)
})

test('a query is built once for each set of values given, and asked with those of each time', async () => {
  const { app, office } = await anOffice()
  await anOffice()
  const ask = async (asked: Asked) => (await byKind(app.pools.door, asked)).map(({ id }) => id)
  const [first, second] = await ask({ kind: 'community', limit: 2 })
  expect(second).toBeTruthy()
  expect(await ask({ kind: 'community', limit: 1 })).toEqual([first])
  expect(await ask({ kind: 'none of ours', limit: 1 })).toEqual([])
  expect(built).toBe(1)

  const named = await ask({ kind: 'community', name: office.name, limit: 100 })
  expect(named).toContain(office.id)
  expect(await ask({ kind: 'community', name: '没有的社区', limit: 100 })).toEqual([])
  expect(built).toBe(2)
  expect(await ask({ kind: 'community', name: undefined, limit: 1 })).toEqual([first])
  expect(built).toBe(2)
})

test('its rows have our names and the kinds of values they have elsewhere', async () => {
  const { app } = await anOffice()
  const [row] = await byKind(app.pools.door, { kind: 'community', limit: 1 })
  expect(Object.keys(row ?? {})).toEqual(['id', 'parentId', 'createdAt'])
  expect(row?.createdAt).toBeInstanceOf(Date)
})
