import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newBody } from './bodies'
import { type Cast, openCast } from './cast'
import type { Person } from './expected'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast?.close())

const ELSE = '01900000-0000-7000-8000-0000000000ff'
const LONG_AGO = '2001-01-01T00:00:00.000Z'
const EVERYWHERE = { id: ELSE, createdAt: LONG_AGO }
const PROOFS = {
  stripeCustomerId: 'cus_stolen',
  verifiedAt: LONG_AGO,
  erasedAt: LONG_AGO,
  restrictedAt: LONG_AGO,
}
/** Care begins with a booking and ends at its own door. */
const CARE = { therapists: [] }
const SECRETS = { password: 'chosen-by-another', hash: 'x', salt: 'x', sessions: [], credentials: [] }
/** By it the provider charges. */
const PRICE = { stripePriceId: 'price_of_another' }
const ADDRESS = { email: 'taken-over@example.org' }
const ROLES = { roles: ['owner'], collection: 'users', _strategy: 'users-session' }

type Keys = Record<string, unknown>
type Row = { person: Person; operation: 'create' | 'update'; collection: string; keys: Keys }

/** What may stand in a body and may not come to stand in the document. */
const FORBIDDEN: Row[] = [
  update('client', 'clients', { ...EVERYWHERE, ...PROOFS, ...SECRETS, ...ADDRESS, ...ROLES, ...CARE }),
  update('client', 'clients', { available: 50, credits: 50, subscription: 'monthly-4' }),
  update('staff', 'clients', { ...EVERYWHERE, ...PROOFS, ...SECRETS, ...ADDRESS, ...ROLES, ...CARE }),
  update('owner', 'clients', { ...EVERYWHERE, ...PROOFS, ...SECRETS, ...ROLES, ...CARE }),
  create('staff', 'clients', { ...EVERYWHERE, ...PROOFS, ...SECRETS, ...ROLES }),
  create('owner', 'clients', { ...EVERYWHERE, ...PROOFS, ...SECRETS }),
  ...(['therapist', 'editor', 'staff'] as const).map((person) =>
    update(person, 'users', { ...EVERYWHERE, ...SECRETS, ...ADDRESS, ...ROLES, disabled: true }),
  ),
  update('owner', 'users', { ...EVERYWHERE, ...SECRETS }),
  create('owner', 'users', { ...EVERYWHERE, ...SECRETS }),
  update('therapist', 'therapists', {
    ...EVERYWHERE,
    user: null,
    slug: 'another',
    services: [],
    published: false,
  }),
  update('staff', 'therapists', { ...EVERYWHERE, user: null }),
  create('staff', 'therapists', { ...EVERYWHERE, user: ELSE }),
  update('therapist', 'time-off', { ...EVERYWHERE, therapist: 'other' }),
  create('therapist', 'time-off', EVERYWHERE),
  create('staff', 'services', EVERYWHERE),
  update('staff', 'services', EVERYWHERE),
  create('staff', 'plans', { ...EVERYWHERE, ...PRICE }),
  update('staff', 'plans', { ...EVERYWHERE, ...PRICE }),
  update('owner', 'plans', PRICE),
]

const cases = FORBIDDEN.flatMap(({ keys, ...row }) =>
  Object.entries(keys).map(([key, value]) => {
    const rule = `${row.person} cannot ${row.operation} ${row.collection} with ${key}`
    return { ...row, key, value, rule }
  }),
)

describe('a body with what is not the writer’s to say', () => {
  test.each(cases)('$rule', async ({ person, operation, collection, key, value }) => {
    const sent = collection === 'time-off' && key === 'therapist' ? cast.things.other.therapist : value
    const id = operation === 'update' ? cast.rowOf(collection, 'own', person) : undefined
    const before = id ? await documentOf(collection, id) : undefined
    const method = id ? 'PATCH' : 'POST'
    const fit = id ? {} : newBody(cast, collection, 'own')
    const answer = await cast.request(method, `/${collection}${id ? `/${id}` : ''}`, {
      cookie: cast.cookies[person],
      body: { ...fit, [key]: sent },
    })
    expect([200, 201, 403, 422]).toContain(answer.status)
    if (before && id) {
      expect((await documentOf(collection, id))?.[key]).toEqual(before[key])
      expect(await documentOf(collection, ELSE)).toBeUndefined()
      return
    }
    const made = answer.body.doc?.id && (await documentOf(collection, answer.body.doc.id))
    expect(made?.[key] ?? null).not.toEqual(sent)
  })
})

test('no password was set by any of it', async () => {
  const { docs } = await cast.payload.find({ collection: 'credentials', limit: 100 })
  expect(docs).toHaveLength(2)
})

/** The document as a program with every right sees it; undefined where there is none. */
async function documentOf(collection: string, id: string): Promise<Record<string, unknown> | undefined> {
  const call = {
    collection: collection as 'users',
    id,
    depth: 0,
    disableErrors: true,
    showHiddenFields: true,
  }
  return ((await cast.payload.findByID(call)) ?? undefined) as unknown as Record<string, unknown> | undefined
}

function update(person: Person, collection: string, keys: Keys): Row {
  return { person, operation: 'update', collection, keys }
}

function create(person: Person, collection: string, keys: Keys): Row {
  return { person, operation: 'create', collection, keys }
}
