import { createHash } from 'node:crypto'
import { Client, type ClientConfig } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Migration, migrate } from './migrate.ts'
import { splitStatements } from './split-statements.ts'
import { startTestCluster, type TestCluster } from './test-cluster.ts'

const migration = (name: string, sql: string): Migration => ({
  name,
  sql,
  hash: createHash('sha256').update(sql).digest('hex'),
})
const words = migration(
  '1-words',
  "create table words (word text primary key);\ninsert into words values ('鱼;水');\n",
)
const more = migration('2-more', 'alter table words add column meaning text;')

let cluster: TestCluster
beforeAll(async () => {
  cluster = await startTestCluster()
})
afterAll(() => cluster.stop())

async function ask<Row>(config: ClientConfig, sql: string): Promise<Row[]> {
  const client = new Client(config)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

describe('migrations', () => {
  test('run once each, in order', async () => {
    const { ownerConfig } = await cluster.createDatabase([])
    expect(await migrate(ownerConfig, [words])).toEqual(['1-words'])
    expect(await migrate(ownerConfig, [words, more])).toEqual(['2-more'])
    expect(await migrate(ownerConfig, [words, more])).toEqual([])
    expect(await ask(ownerConfig, 'select word, meaning from words')).toEqual([
      { word: '鱼;水', meaning: null },
    ])
  })

  test('one that fails leaves nothing of itself behind', async () => {
    const { ownerConfig } = await cluster.createDatabase([])
    const broken = migration('2-broken', 'create table half (id int);\nselect no_such_thing;')
    await expect(migrate(ownerConfig, [words, broken])).rejects.toThrow('migration 2-broken')
    expect(await ask(ownerConfig, "select to_regclass('half') as half")).toEqual([{ half: null }])
    expect(await migrate(ownerConfig, [words, more])).toEqual(['2-more'])
  })

  test('two programs at once do the work once', async () => {
    const { ownerConfig } = await cluster.createDatabase([])
    const both = await Promise.all([migrate(ownerConfig, [words, more]), migrate(ownerConfig, [words, more])])
    expect(both.flat().sort()).toEqual(['1-words', '2-more'])
  })

  test('a database used by a newer version is left alone', async () => {
    const { ownerConfig } = await cluster.createDatabase([words, more])
    await expect(migrate(ownerConfig, [words])).rejects.toThrow('更新版本')
  })

  test('a file changed after it was applied is refused', async () => {
    const { ownerConfig } = await cluster.createDatabase([words])
    await expect(migrate(ownerConfig, [migration('1-words', 'select 1;'), more])).rejects.toThrow('1-words')
  })
})

describe('the roles', () => {
  test('the application neither alters tables nor passes the walls; the backup reads behind them', async () => {
    const walled = migration(
      '3-walled',
      `create table walled (office text not null);
       alter table walled enable row level security;
       create policy own on walled using (office = current_setting('app.lo', true));
       grant select on walled to yushui_app;
       insert into walled values ('甲'), ('乙');`,
    )
    const { appConfig, backupConfig } = await cluster.createDatabase([walled])
    expect(await ask(appConfig, 'select * from walled')).toEqual([])
    expect(await ask(backupConfig, 'select * from walled')).toHaveLength(2)
    await expect(ask(appConfig, 'alter table walled disable row level security')).rejects.toThrow(
      'must be owner',
    )
    await expect(ask(appConfig, 'create table mine (id int)')).rejects.toThrow('permission denied')
    await expect(ask(backupConfig, 'delete from walled')).rejects.toThrow('permission denied')
  })

  test('Chinese is text to the server: letters, not bytes', async () => {
    const { appConfig } = await cluster.createDatabase([])
    const [row] = await ask(
      appConfig,
      "select length('八一建军节') as length, upper('ａ') as upper, '水' ~ '^\\w$' as letter",
    )
    expect(row).toEqual({ length: 5, upper: 'Ａ', letter: true })
  })
})

describe('splitting a migration', () => {
  test.each([
    ['two statements', 'select 1;\nselect 2;\n', ['select 1;', 'select 2;']],
    ['a semicolon inside a line', "select ';';\n", ["select ';';"]],
    [
      'a function body',
      'create function f() returns int language sql as $$\n select 1;\n$$;\nselect 2;',
      ['create function f() returns int language sql as $$\n select 1;\n$$;', 'select 2;'],
    ],
    [
      'a body on one line',
      'do $$ begin null; end $$;\nselect 2;',
      ['do $$ begin null; end $$;', 'select 2;'],
    ],
    ['a comment behind the semicolon', 'select 1; -- one\nselect 2;', ['select 1; -- one', 'select 2;']],
    ['comments and blank lines between', '-- why\n\nselect 1;\n\n-- more\n', ['select 1;']],
    ['a last statement without semicolon', 'select 1', ['select 1']],
  ])('%s', (_name, sql, statements) => {
    expect(splitStatements(sql)).toEqual(statements)
  })
})
