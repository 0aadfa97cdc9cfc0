import { type Endpoint, urlOf } from '@yushui/contract/endpoint'
import { z } from 'zod'

/** What the server can be asked, for other programs: OpenAPI 3.1, made from the contract. */
export function describeApi(endpoints: ReadonlyMap<string, Endpoint>) {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const [name, endpoint] of endpoints) {
    const path = urlOf(endpoint).replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: describe(name, endpoint) }
  }
  return {
    openapi: '3.1.0',
    info: { title: '鱼水', version: '1', description: '写操作须带请求头 x-yushui: 1。' },
    paths,
    components: {
      securitySchemes: { signIn: { type: 'apiKey', in: 'cookie', name: 'yushui' } },
      schemas: { Refusal: refusal },
    },
  }
}

const refusal = {
  type: 'object',
  required: ['code', 'words', 'details', 'fields'],
  properties: {
    code: { type: 'string', description: '固定的代号' },
    words: { type: 'string', description: '给人看的一句话' },
    details: { type: 'object', additionalProperties: { type: ['string', 'number'] } },
    fields: { type: 'array', items: { type: 'string' }, description: '不合要求的输入项' },
  },
}

interface ObjectSchema {
  properties?: Record<string, object>
  required?: string[]
}

function describe(name: string, { path, method, may, input, output, upload, answers, about }: Endpoint) {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, part]) => part ?? '')
  const { properties = {}, required = [] } = schemaOf(input, 'input') as ObjectSchema
  const inQuery = method === 'GET' || upload ? Object.keys(properties) : []
  const parameters = [...new Set([...inPath, ...inQuery])].map((part) => ({
    name: part,
    in: inPath.includes(part) ? 'path' : 'query',
    required: inPath.includes(part) || required.includes(part),
    schema: properties[part] ?? {},
  }))
  const sendsBody = method === 'POST' || method === 'PATCH'
  const body = sendsBody ? bodyOf(properties, required, inPath, { upload, answers }) : null
  const json = { 'application/json': { schema: schemaOf(output, 'output') } }
  const given = answers === 'file' || answers === 'feed' ? bytes : answers === 'page' ? finishedPage : json
  return {
    operationId: name,
    summary: about,
    ...(may === 'anyone' ? { security: [] } : { security: [{ signIn: [] }], 'x-may': may }),
    parameters,
    ...(body && { requestBody: { required: true, content: body } }),
    responses: {
      200: { description: '办成', content: given },
      default: {
        description: '没有办成',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
      },
    },
  }
}

const finishedPage = { 'text/html': { schema: { type: 'string' } } }
const bytes = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }

function bodyOf(
  properties: Record<string, object>,
  required: string[],
  inPath: string[],
  { upload, answers }: Pick<Endpoint, 'upload' | 'answers'>,
) {
  if (upload) return bytes
  const inBody = Object.entries(properties).filter(([part]) => !inPath.includes(part))
  const schema = {
    type: 'object',
    properties: Object.fromEntries(inBody),
    required: required.filter((part) => !inPath.includes(part)),
  }
  return { [answers === 'page' ? 'application/x-www-form-urlencoded' : 'application/json']: { schema } }
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _, ...said } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return said
}
