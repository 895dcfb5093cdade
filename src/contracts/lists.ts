import * as z from 'zod'
import { DomainError } from '@/domain/errors'
import { isUuid } from '@/domain/isUuid'

export const LIST_MAX = 100
const LIST_USUAL = 20

/** The query of every list: `cursor` from the page before, `limit` at most 100. */
export const listQuery = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(LIST_MAX).default(LIST_USUAL),
})

/** A place in a list that is sorted by an instant, then by id. */
export type Cursor = { at: number; id: string }

export function asCursor({ at, id }: Cursor): string {
  return btoa(`${at}|${id}`).replaceAll('=', '')
}

/** @throws DomainError invalid_input for what no list has answered */
export function fromCursor(text: string | undefined): Cursor | null {
  if (text === undefined) return null
  const [at, id] = decoded(text).split('|')
  if (!/^\d{1,15}$/.test(at ?? '') || !isUuid(id ?? '')) {
    throw new DomainError('invalid_input', 'This place in the list is not known.', {
      fields: [{ path: 'cursor', message: 'Begin again without a cursor.' }],
    })
  }
  return { at: Number(at), id: String(id) }
}

function decoded(text: string): string {
  try {
    return atob(text)
  } catch {
    return ''
  }
}
