import * as z from 'zod'
import { REFUSAL_CODES } from '@/domain/errors'
import type { Door } from './door'
import { DOORS } from './doors'

type Json = Record<string, unknown>

const JSON_TYPE = 'application/json'
const VERSION = '0.1.0'

/** The description of all doors as OpenAPI 3.1, from the contracts themselves. */
export function openApi(siteUrl: string): Json {
  const paths: Record<string, Json> = {}
  for (const door of DOORS) {
    const path = door.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [door.method]: operation(door) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'TRS', version: VERSION, license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: `${siteUrl}/api` }],
    paths,
    components: { schemas: { Refusal: REFUSAL }, securitySchemes: SECURITY },
  }
}

const REFUSAL: Json = {
  type: 'object',
  required: ['errors'],
  properties: {
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['message', 'data'],
        properties: {
          message: { type: 'string' },
          data: { type: 'object', required: ['code'], properties: { code: { enum: [...REFUSAL_CODES] } } },
        },
      },
    },
  },
}

const SECURITY: Json = {
  client: { type: 'apiKey', in: 'cookie', name: '__Host-trs-client' },
  user: { type: 'apiKey', in: 'cookie', name: '__Host-trs-staff' },
}

function operation(door: Door): Json {
  const {
    summary,
    path,
    audience,
    query,
    body,
    answer: [status, schema],
    media,
    refusals,
  } = door
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name)
  const inPath = names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }))
  return {
    summary,
    ...(audience === 'anyone' ? {} : { security: [{ [audience]: [] }] }),
    parameters: [...inPath, ...(query ? inQuery(query) : [])],
    ...(body
      ? { requestBody: { required: true, content: { [JSON_TYPE]: { schema: schemaOf(body, 'input') } } } }
      : {}),
    responses: Object.fromEntries([
      [status, answer(schemaOf(schema, 'output'), media)],
      ...[...refusals, 422, 429].map((refused) => [
        refused,
        answer({ $ref: '#/components/schemas/Refusal' }),
      ]),
    ]),
  }
}

function inQuery(query: z.ZodType): Json[] {
  const { properties = {}, required = [] } = schemaOf(query, 'input') as {
    properties?: Json
    required?: string[]
  }
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }))
}

function answer(schema: Json, media = JSON_TYPE): Json {
  return { description: 'See the schema.', content: { [media]: { schema } } }
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}
