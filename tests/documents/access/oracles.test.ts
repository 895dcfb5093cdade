import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Cast, openCast } from './cast'
import type { Person } from './expected'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast?.close())

/** Whom a condition on this path would tell something that no answer shows. */
const SECRETS: { person: Person; collection: string; path: string }[] = [
  ...[
    'attemptFor',
    'attemptId',
    'client.stripeCustomerId',
    'client.verifiedAt',
    'therapist.user',
    'therapist.user.email',
  ]
    .flatMap((path) =>
      (['client', 'therapist'] as const).map((person) => ({ person, collection: 'bookings', path })),
    )
    .filter(({ person, path }) => !(person === 'therapist' && path === 'therapist.user')),
  ...many('client', 'ledger-entries', ['actor', 'evidence', 'lot.evidence', 'lot.client.stripeCustomerId']),
  ...many('client', 'credit-lots', ['evidence', 'client.stripeCustomerId', 'client__stripeCustomerId']),
  ...many('client', 'clients', [
    'stripeCustomerId',
    'verifiedAt',
    'erasedAt',
    'therapists',
    'therapists.user.email',
  ]),
  ...many('therapist', 'clients', [
    'stripeCustomerId',
    'verifiedAt',
    'therapists.user.email',
    'therapists.user.roles',
  ]),
  ...many('therapist', 'therapists', ['user.email', 'user.roles', 'user.name', 'user.disabled']),
  ...many('therapist', 'plans', ['stripePriceId']),
  ...many('staff', 'therapists', ['user.email', 'user.roles', 'user.name']),
  ...many('staff', 'bookings', ['attemptFor', 'therapist.user.email']),
  ...(['visitor', 'client', 'editor'] as const).flatMap((person) => [
    ...many(person, 'therapists', ['user', 'user.email', 'user.roles', 'services.stripePriceId']),
    ...many(person, 'plans', ['stripePriceId']),
  ]),
  ...many('visitor', 'services', ['address']),
  ...many('visitor', 'therapists', ['services.address']),
  ...many('owner', 'users', ['hash', 'salt', 'password', 'resetPasswordToken', 'sessions', 'credentials']),
]
const secrets = SECRETS.map((secret) => ({
  ...secret,
  rule: `${secret.person}: ${secret.collection} by ${secret.path}`,
}))

describe.each(secrets)('$rule', ({ person, collection, path }) => {
  const ask = async (query: string) => {
    const { status, body } = await cast.request('GET', `/${collection}${query}`, {
      cookie: cast.cookies[person],
    })
    return { status, body }
  }

  test('no condition is answered, in a list or in a count', async () => {
    for (const operator of ['equals', 'not_equals', 'like', 'contains', 'exists', 'in', 'greater_than']) {
      for (const value of ['a', 'true', 'cus_own', '']) {
        for (const way of ['?', '/count?']) {
          const where = `${way}where[${path}][${operator}]=${value}`
          const nested = `${way}where[or][0][and][0][${path}][${operator}]=${value}`
          for (const query of [where, nested]) expect((await ask(query)).status, query).toBe(422)
        }
      }
    }
  })

  test('no order is given by it', async () => {
    for (const query of [`?sort=${path}`, `?sort=-${path}`, `?sort=id,${path}`]) {
      expect((await ask(query)).status, query).toBe(422)
    }
  })
})

test('conditions inside a reference to many are refused as well', async () => {
  const query = '/clients?where[therapists][contains][user.email][like]=a'
  expect((await cast.request('GET', query, { cookie: cast.cookies.staff })).status).toBe(422)
})

test('a program in a person’s name is held to the same', async () => {
  const call = {
    collection: 'therapists' as const,
    overrideAccess: false,
    user: cast.users.staff as never,
    where: { 'user.email': { like: 'a' } },
  }
  await expect(cast.payload.find(call)).rejects.toMatchObject({ code: 'invalid_input' })
  await expect(cast.payload.count(call)).rejects.toMatchObject({ code: 'invalid_input' })
  await expect(
    cast.payload.findDistinct({ ...call, where: {}, field: 'user.email' as never }),
  ).rejects.toMatchObject({ code: 'invalid_input' })
})

test('whether a stranger has an account is not told by what one may do to the row', async () => {
  const { request, cookies, things } = cast
  const absent = '01900000-0000-7000-8000-000000000000'
  for (const person of ['visitor', 'client', 'therapist'] as const) {
    const ask = (id: string) =>
      request('POST', `/clients/access/${id}`, { cookie: cookies[person], body: {} })
    const [foreign, none] = [await ask(things.other.client), await ask(absent)]
    expect({ status: foreign.status, body: foreign.body }).toEqual({ status: none.status, body: none.body })
  }
})

test('conditions on what one is shown are answered', async () => {
  const { request, cookies } = cast
  const own = await request('GET', '/bookings?where[status][equals]=booked&sort=-startsAt', {
    cookie: cookies.client,
  })
  expect(own.body.totalDocs).toBe(1)
  const none = await request('GET', '/bookings?where[status][equals]=completed', { cookie: cookies.client })
  expect(none.body.totalDocs).toBe(0)
  const byClient = `/bookings?where[client][equals]=${cast.things.other.client}`
  expect((await request('GET', byClient, { cookie: cookies.client })).body.totalDocs).toBe(0)
  expect((await request('GET', byClient, { cookie: cookies.staff })).body.totalDocs).toBe(1)
})

function many(person: Person, collection: string, paths: string[]) {
  return paths.map((path) => ({ person, collection, path }))
}
