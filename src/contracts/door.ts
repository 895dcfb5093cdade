import type * as z from 'zod'

/** Who a door is for: the cookie that it asks for, or none. */
export type Audience = 'anyone' | 'client' | 'user'

/** One door of the contract; `path` as Payload routes it, below `/api`. */
export type Door = {
  method: string
  path: string
  summary: string
  audience: Audience
  query?: z.ZodType
  body?: z.ZodType
  /** The status of its answer, and the shape. */
  answer: [number, z.ZodType]
  /** The media type of its answer, where that is not JSON. */
  media?: string
  /** Statuses of its refusals, beside 422 and 429. */
  refusals: number[]
}

type More = { body?: z.ZodType; query?: z.ZodType; refusals?: number[]; media?: string }

/** One line of the table of doors; `name` is method and path (`post /portal/bookings`). */
export function door(
  audience: Audience,
  name: string,
  summary: string,
  answer: Door['answer'],
  { refusals = [], ...shapes }: More = {},
): Door {
  const [method = '', path = ''] = name.split(' ')
  const all = audience === 'anyone' ? refusals : [401, ...refusals]
  return { method, path, summary, audience, answer, refusals: all, ...shapes }
}
