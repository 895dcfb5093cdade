import type { PayloadRequest } from 'payload'
import type * as z from 'zod'
import { parse } from '@/contracts/parse'
import { DomainError } from '@/domain/errors'
import { boundedText } from '@/server/boundedBody'

const BODY_BYTES_MAX = 64 * 1024

/**
 * The JSON body of a request as `schema` says; an empty body counts as `{}`.
 * @throws DomainError too_large, invalid_input
 */
export async function bodyOf<Schema extends z.ZodType>(
  req: PayloadRequest,
  schema: Schema,
): Promise<z.output<Schema>> {
  return parse(schema, asJson(await boundedText(req, BODY_BYTES_MAX)))
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
  return parse(schema, Object.fromEntries(new URLSearchParams(await boundedText(req, BODY_BYTES_MAX))))
}

/** The query of a request as `schema` says. @throws DomainError invalid_input */
export function queryOf<Schema extends z.ZodType>(req: PayloadRequest, schema: Schema): z.output<Schema> {
  return parse(schema, Object.fromEntries(new URL(req.url ?? '', 'http://unknown').searchParams))
}

function asJson(text: string): unknown {
  if (text.trim() === '') return {}
  try {
    return JSON.parse(text)
  } catch {
    throw new DomainError('invalid_input', 'This is not JSON.')
  }
}
