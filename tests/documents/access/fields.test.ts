import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Cast, openCast } from './cast'
import type { Person } from './expected'
import { FIELDS, LEADS_TO, namesOf } from './fields'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast?.close())

const cases = Object.entries(FIELDS).flatMap(([collection, row]) =>
  (Object.keys(row) as Person[]).map((person) => ({ collection, person, rule: `${person}, ${collection}` })),
)
const shownTo = (person: Person, collection: string) => namesOf(FIELDS[collection]?.[person] ?? '')

describe.each(cases)('$rule', ({ collection, person }) => {
  const ask = async (query: string) => {
    const id = cast.rowOf(collection, 'own', person)
    return await cast.request('GET', `/${collection}/${id}?${query}`, { cookie: cast.cookies[person] })
  }

  test('a document shows the fields of the table and no other, over REST', async () => {
    const { body } = await ask('depth=0')
    expect(keysOf(body, collection)).toEqual(shownTo(person, collection))
  })

  test('and to a program that reads in the person’s name', async () => {
    const call = {
      collection,
      id: cast.rowOf(collection, 'own', person),
      user: cast.users[person],
      overrideAccess: false,
    }
    const document = await cast.payload.findByID(call as never)
    expect(keysOf(document, collection)).toEqual(shownTo(person, collection))
  })

  test('hidden ones asked for by name stay hidden', async () => {
    const secrets = [
      'attemptId',
      'attemptFor',
      'actor',
      'evidence',
      'stripeCustomerId',
      'stripePriceId',
      'user',
      'address',
    ]
    const { body } = await ask(
      `showHiddenFields=true&${secrets.map((name) => `select[${name}]=true`).join('&')}`,
    )
    const shown = shownTo(person, collection)
    expect(keysOf(body, collection).filter((name) => !shown.includes(name))).toEqual([])
  })

  test('what a document refers to is shown as in its own list, or as an id', async () => {
    const everything =
      'populate[users][email]=true&populate[clients][stripeCustomerId]=true&populate[therapists][user]=true'
    for (const query of ['depth=2', `depth=10&${everything}`]) {
      const { status, body } = await ask(query)
      expect(status).toBe(200)
      for (const { path, slug, document } of referredBy(body)) {
        const shown = shownTo(person, slug)
        const seen = keysOf(document, slug).filter((name) => !shown.includes(name))
        expect(seen, `${query} ${path}`).toEqual([])
        expect(path.split('.').length, 'no deeper than two steps').toBeLessThanOrEqual(2)
      }
    }
  })
})

/** Payload names the collection of a person in the document itself. */
function keysOf(document: object, collection: string): string[] {
  const isPerson = collection === 'users' || collection === 'clients'
  return Object.keys(document)
    .filter((name) => !(isPerson && name === 'collection'))
    .sort()
}

type Referred = { path: string; slug: string; document: object }

function referredBy(document: object, path: string[] = []): Referred[] {
  return Object.entries(document).flatMap(([name, value]) => {
    const slug = LEADS_TO[name]
    if (!slug) return []
    return [value].flat().flatMap((one) => {
      // A document has an id; a group of fields of the same name has none.
      if (typeof one !== 'object' || one === null || !('id' in one)) return []
      const here = [...path, name]
      return [{ path: here.join('.'), slug, document: one }, ...referredBy(one, here)]
    })
  })
}
