import type { Cast } from './cast'
import type { Person, Verdict } from './expected'

export type Asked = { operation: string; collection: string; id?: string; body?: Record<string, unknown> }

/** The two ways to a collection: over HTTP with a session cookie, and from a program in somebody's name. */
export const WAYS = { REST: overRest, 'the Local API': overLocal }

const METHOD: Record<string, string> = { create: 'POST', read: 'GET', update: 'PATCH', delete: 'DELETE' }

async function overRest(
  cast: Cast,
  person: Person,
  { operation, collection, id, body }: Asked,
): Promise<Verdict> {
  const path = `/${collection}${id ? `/${id}` : ''}`
  const answer = await cast.request(METHOD[operation] ?? '', path, { cookie: cast.cookies[person], body })
  return verdictOf(answer.status, answer.body)
}

async function overLocal({ payload, users }: Cast, person: Person, asked: Asked): Promise<Verdict> {
  const { operation, collection, id, body } = asked
  const call = {
    collection,
    overrideAccess: false,
    user: users[person],
    ...(id ? { id } : {}),
    data: body,
  } as never
  try {
    if (operation === 'create') await payload.create(call)
    if (operation === 'read') await payload.findByID(call)
    if (operation === 'update') await payload.update(call)
    if (operation === 'delete') await payload.delete(call)
    return 'done'
  } catch (error) {
    const { status, code } = error as { status?: number; code?: string }
    if (status === undefined && code === undefined) throw error
    return verdictOf(code === 'not_found' ? 404 : code === 'not_allowed' ? 403 : (status ?? 0), error)
  }
}

function verdictOf(status: number, body: unknown): Verdict {
  if (status >= 200 && status < 300) return 'done'
  if (status === 401 || status === 403) return 'refused'
  if (status === 404) return 'not_found'
  throw new Error(`neither done nor refused: ${status} ${JSON.stringify(body)}`)
}
