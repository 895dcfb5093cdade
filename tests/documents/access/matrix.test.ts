import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changeOf, newBody } from './bodies'
import { type Cast, openCast } from './cast'
import { type Case, casesOf, EXPECTED, EXPECTED_GLOBAL, EXPECTED_NAVIGATION, PEOPLE } from './expected'
import { newOfSite } from './site'
import { WAYS } from './ways'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast?.close())

/** Payload opens no REST doors on the one; on the other the doors go by key and are walked below. */
const NOT_BY_REST = ['payload-migrations', 'payload-preferences']

type Way = keyof typeof WAYS
const ways = Object.keys(WAYS) as Way[]
const everywhere = Object.keys(EXPECTED).flatMap((collection) =>
  ways
    .filter((way) => way !== 'REST' || !NOT_BY_REST.includes(collection))
    .map((way) => ({ collection, way })),
)

test('the table names every collection there is, and no other', () => {
  const there = cast.payload.config.collections.map(({ slug }) => slug)
  expect(Object.keys(EXPECTED).sort()).toEqual([...there].sort())
})

describe.each(ways)('lists by %s', (way) => {
  test.each(PEOPLE)('%s is shown the documents within reach, and counts no more', async (person) => {
    for (const collection of Object.keys(EXPECTED)) {
      if (way === 'REST' && NOT_BY_REST.includes(collection)) continue
      const { shown, counted } = await listed(way, collection, person)
      for (const one of casesOf(EXPECTED[collection] ?? '')) {
        const id = cast.rowOf(collection, one.row as 'own', person)
        if (one.operation !== 'read' || one.person !== person || !id) continue
        expect(`${collection} ${one.row} ${shown.includes(id)}`).toBe(
          `${collection} ${one.row} ${one.verdict === 'done'}`,
        )
      }
      expect(`${collection}: ${counted}`).toBe(`${collection}: ${shown.length}`)
    }
  })
})

describe.each(everywhere)('$collection by $way', ({ collection, way }) => {
  test.each(casesOf(EXPECTED[collection] ?? ''))('$rule', async (one) => {
    const id = await targetOf(collection, one)
    const body = bodyOf(collection, one)
    const before = id && (await cast.stored(collection, id))
    if (id) expect(before, 'the row is there').toBeDefined()
    const verdict = await WAYS[way](cast, one.person, { operation: one.operation, collection, id, body })
    expect(verdict).toBe(one.verdict)
    if (!id) return
    const after = await cast.stored(collection, id)
    const changes = one.verdict === 'done' && one.operation !== 'read'
    if (changes) expect(after).not.toEqual(before)
    else expect(after, 'a refusal leaves no trace').toEqual(before)
  })

  test.each(PEOPLE)('%s: an id that nobody has is answered as one that is out of reach', async (person) => {
    for (const operation of ['read', 'update', 'delete']) {
      const cases = casesOf(EXPECTED[collection] ?? '').filter((one) => one.operation === operation)
      const reaches = cases.some((one) => one.person === person && one.verdict !== 'refused')
      const absent = { operation, collection, id: collection === 'payload-migrations' ? '999999' : uuidv7() }
      const body = operation === 'update' ? changeOf(collection) : undefined
      const verdict = await WAYS[way](cast, person, { ...absent, body })
      expect(`${operation}: ${verdict}`).toBe(`${operation}: ${reaches ? 'not_found' : 'refused'}`)
    }
  })
})

test.each(casesOf(EXPECTED_GLOBAL))('the practice: $rule', async ({ person, operation, verdict }) => {
  const asked = {
    cookie: cast.cookies[person],
    ...(operation === 'update' ? { body: { horizon: 59 } } : {}),
  }
  const { status } = await cast.request(operation === 'read' ? 'GET' : 'POST', '/globals/practice', asked)
  expect(status < 300 ? 'done' : 'refused').toBe(verdict)
})

test.each(casesOf(EXPECTED_NAVIGATION))('what leads through the site: $rule', async (one) => {
  const { person, operation, verdict } = one
  const body = { header: [{ label: `To ${person}`, href: '/prices' }] }
  const asked = { cookie: cast.cookies[person], ...(operation === 'update' ? { body } : {}) }
  const { status } = await cast.request(operation === 'read' ? 'GET' : 'POST', '/globals/navigation', asked)
  expect(status < 300 ? 'done' : 'refused').toBe(verdict)
})

/** Rows that somebody may delete: each case takes away one of its own. */
const DELETED = ['pages', 'posts', 'media', 'redirects']

async function targetOf(collection: string, one: Case): Promise<string | undefined> {
  const { operation, row, person, verdict } = one
  if (operation === 'create') return undefined
  if (operation === 'delete' && verdict === 'done' && DELETED.includes(collection)) {
    return newOfSite(cast, collection, row === 'hidden' ? { _status: 'draft' } : {})
  }
  const isGone = operation === 'delete' && collection === 'time-off'
  if (!isGone) return cast.rowOf(collection, row as 'own', person)
  const data = newBody(cast, collection, row)
  return (await cast.payload.create({ collection: 'time-off', data: data as never })).id
}

function bodyOf(collection: string, { operation, row }: Case) {
  if (operation === 'create') return newBody(cast, collection, row)
  return operation === 'update' ? changeOf(collection) : undefined
}

async function listed(way: Way, collection: string, person: Case['person']) {
  const page = way === 'REST' ? pageByRest : pageByLocal
  const shown: string[] = []
  for (let number = 1; ; number++) {
    const found = await page(collection, person, number)
    if (!found) return { shown, counted: 0 }
    shown.push(...found.ids)
    if (!found.hasNext) return { shown, counted: found.counted }
  }
}

async function pageByRest(collection: string, person: Case['person'], number: number) {
  const cookie = cast.cookies[person]
  const { status, body } = await cast.request('GET', `/${collection}?limit=100&page=${number}`, { cookie })
  if (status !== 200) return null
  const { body: count } = await cast.request('GET', `/${collection}/count`, { cookie })
  const ids = body.docs.map(({ id }: { id: unknown }) => String(id)) as string[]
  return { ids, hasNext: body.hasNextPage, counted: count.totalDocs }
}

async function pageByLocal(collection: string, person: Case['person'], number: number) {
  const user = cast.users[person] as never
  const call = { collection: collection as 'users', overrideAccess: false, user, limit: 100, page: number }
  const found = await cast.payload.find(call).catch((error: { status?: number }) => {
    expect(error.status).toBe(403)
    return null
  })
  if (!found) return null
  const { totalDocs } = await cast.payload.count(call)
  return { ids: found.docs.map(({ id }) => String(id)), hasNext: found.hasNextPage, counted: totalDocs }
}
