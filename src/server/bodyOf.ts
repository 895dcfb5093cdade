import type { PayloadRequest } from 'payload'
import type * as z from 'zod'
import { parse } from '@/contracts/parse'
import { DomainError } from '@/domain/errors'

const BODY_BYTES_MAX = 64 * 1024

/**
 * The JSON body of a request as `schema` says; an empty body counts as `{}`.
 * @throws DomainError too_large, invalid_input
 */
export async function bodyOf<Schema extends z.ZodType>(
  req: PayloadRequest,
  schema: Schema,
): Promise<z.output<Schema>> {
  return parse(schema, asJson(await textOf(req)))
}

/** Whether a page's own form was sent, not a program's JSON. */
export function isForm(req: PayloadRequest): boolean {
  return (req.headers.get('content-type') ?? '').startsWith('application/x-www-form-urlencoded')
}

/** As `bodyOf`, for a door that takes the form of a page too. @throws DomainError too_large, invalid_input */
export async function formOrBodyOf<Schema extends z.ZodType>(
  req: PayloadRequest,
  schema: Schema,
): Promise<z.output<Schema>> {
  if (!isForm(req)) return bodyOf(req, schema)
  return parse(schema, Object.fromEntries(new URLSearchParams(await textOf(req))))
}

/** The query of a request as `schema` says. @throws DomainError invalid_input */
export function queryOf<Schema extends z.ZodType>(req: PayloadRequest, schema: Schema): z.output<Schema> {
  return parse(schema, Object.fromEntries(new URL(req.url ?? '', 'http://unknown').searchParams))
}

/** The text of a body, read no further than its limit. */
async function textOf(req: PayloadRequest): Promise<string> {
  if (Number(req.headers.get('content-length') ?? 0) > BODY_BYTES_MAX) refuseSize()
  if (!req.body) return ''
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of req.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > BODY_BYTES_MAX) refuseSize()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function refuseSize(): never {
  throw new DomainError('too_large', 'This is too much at once.')
}

function asJson(text: string): unknown {
  if (text.trim() === '') return {}
  try {
    return JSON.parse(text)
  } catch {
    throw new DomainError('invalid_input', 'This is not JSON.')
  }
}
