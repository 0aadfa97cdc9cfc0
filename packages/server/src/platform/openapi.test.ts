import { allEndpoints } from '@yushui/contract/all'
import { expect, test } from 'vitest'
import { anOffice } from '../sample/an-office.ts'
import { describeApi } from './openapi.ts'

test('the document names every endpoint once, with its input where it belongs', () => {
  const { paths } = describeApi(allEndpoints)
  const named = Object.values(paths).flatMap((path) =>
    Object.values(path).map((it) => (it as { operationId: string }).operationId),
  )
  expect(named.toSorted()).toEqual([...allEndpoints.keys()].toSorted())

  const change = paths['/api/partners/{id}']?.patch as Record<string, never>
  expect(change).toMatchObject({
    operationId: 'changePartner',
    summary: '修改共建单位',
    parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }],
    requestBody: { content: { 'application/json': { schema: { required: ['version', 'alias', 'kind'] } } } },
  })
  expect(paths['/api/readings/file']?.post).toMatchObject({
    parameters: [{ name: 'name', in: 'query', required: true }],
    requestBody: { content: { 'application/octet-stream': {} } },
  })
  expect(paths['/api/sign-in']?.post).toMatchObject({ security: [] })
})

test('anybody may read it', async () => {
  const { app } = await anOffice()
  const answer = await app.http.inject('/api/openapi.json')
  expect(answer.json()).toMatchObject({ openapi: '3.1.0', info: { title: '鱼水' } })
})
