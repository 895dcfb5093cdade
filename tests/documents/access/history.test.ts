import { afterAll, beforeAll, expect, test } from 'vitest'
import { readHistory } from '@/admin/history/readHistory'
import { SOURCES } from '@/admin/history/sources'
import { type Cast, openCast } from './cast'
import type { Person } from './expected'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast?.close())

const everything = () => true

async function told(person: Person, client: string, shows: (collection: string) => boolean = everything) {
  const user = cast.users[person] as never
  const { rows } = await readHistory({ payload: cast.payload as never, user, client, shows })
  expect(rows.map(({ at }) => at)).toEqual(
    rows
      .map(({ at }) => at)
      .sort()
      .reverse(),
  )
  return new Set(rows.map(({ source }) => source.collection))
}

/** As the panel asks: what it does not show is not asked for. */
const shownTo = (person: Person) => (collection: string) => {
  const { hidden } = cast.payload.collections[collection as 'clients'].config.admin
  return typeof hidden === 'function' ? !hidden({ user: cast.users[person] as never }) : !hidden
}

test.each([
  ['therapist', ['bookings', 'notes', 'series'], ['payments', 'receipts', 'credit-lots', 'tasks']],
  ['staff', ['bookings', 'credit-lots', 'payments', 'receipts', 'consents'], ['notes']],
  ['owner', ['bookings', 'credit-lots', 'payments', 'receipts', 'erasures'], ['notes']],
] as const)('%s is told of a client what this role may see', async (person, seen, unseen) => {
  const collections = await told(person, cast.things.own.client, shownTo(person))
  for (const collection of seen)
    expect(`${collection}: ${collections.has(collection)}`).toBe(`${collection}: true`)
  for (const collection of unseen) {
    expect(`${collection}: ${collections.has(collection)}`).toBe(`${collection}: false`)
  }
})

test('a therapist is told nothing of somebody else’s client, and an editor of nobody', async () => {
  expect(await told('therapist', cast.things.other.client, shownTo('therapist'))).toEqual(new Set())
  expect(SOURCES.filter(({ collection }) => shownTo('editor')(collection))).toEqual([])
})
