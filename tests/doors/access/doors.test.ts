import { type Cast, openCast } from '@tests/documents/access/cast'
import { EXPECTED, PEOPLE, type Person } from '@tests/documents/access/expected'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asDoor, CLOSED, type DoorCase, doorCases, doors, PANEL, USUAL } from './doors'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast?.close())

/** Nothing that a door would take: whoever is let in is refused for that, and nothing happens. */
const UNFIT: Record<string, unknown> = {
  'POST /portal/bookings/:/cancellation': { reason: 5 },
  'POST /staff/bookings/:/cancellation': { by: 'nobody' },
  'POST /staff/series/:/end': { reason: 5 },
}

test('every door there is stands in the table, and no other', () => {
  const { endpoints, collections } = cast.payload.config
  const usual = [...USUAL, ...CLOSED, ...PANEL]
  const ofCollections = collections.flatMap(({ slug, endpoints: own }) =>
    (own || [])
      .map(({ method, path }) => asDoor(method, path))
      .filter(
        (door) =>
          !usual.includes(door) || (slug === 'payload-preferences' && /^(GET|DELETE) \/:$/.test(door)),
      )
      .map((door) => door.replace(' ', ` /${slug}`)),
  )
  const root = endpoints.map(({ method, path }) => asDoor(method, path))
  expect([...new Set([...root, ...ofCollections])].sort()).toEqual([...doors].sort())
})

describe('a door', () => {
  test.each(doorCases())('$rule', async (one) => {
    const [method = '', path = ''] = one.door.split(' ')
    const body = method === 'POST' || method === 'PATCH' ? (UNFIT[one.door] ?? {}) : undefined
    const cookie = await cookieOf(one.person)
    const { status } = await cast.request(
      method,
      path.replace(':', () => idFor(one)).replace(':', () => fileFor(one)),
      { cookie, body },
    )
    expect(verdictOf(status), String(status)).toBe(one.verdict)
  })
})

/** The panel's preferences go by key: there `versions` is one like any other. */
const withoutKeys = Object.keys(EXPECTED).filter((slug) => slug !== 'payload-preferences')

/** What is kept in versions; who may change it may look back. */
const EDITED = ['pages', 'posts']

describe.each(withoutKeys)('%s', (collection) => {
  test.each(PEOPLE)('%s finds no old version and makes no copy', async (person) => {
    const mayLookBack = EDITED.includes(collection) && ['editor', 'owner'].includes(person)
    for (const door of CLOSED.filter((one) => !(mayLookBack && one.includes('/versions')))) {
      const [method = '', path = ''] = door.split(' ')
      const id = cast.rowOf(collection, 'own', person) ?? uuidv7()
      const asked = { cookie: await cookieOf(person), ...(method === 'POST' ? { body: {} } : {}) }
      const { status } = await cast.request(method, `/${collection}${path.replace(':', id)}`, asked)
      expect([401, 403, 404, 501], `${door}: ${status}`).toContain(status)
    }
  })
})

test.each(['GET', 'POST'])('%s /graphql is no door', async (method) => {
  const asked = method === 'POST' ? { body: { query: '{ __schema { types { name } } }' } } : {}
  expect((await cast.request(method, '/graphql', asked)).status).toBe(404)
})

function idFor({ door, row }: DoorCase): string {
  const side = row === 'own' ? 'own' : 'other'
  if (door.includes('/notifications/')) return cast.rowOf('notification-events', side, 'staff') ?? ''
  const money = /\/(subscriptions|payments|plans|tasks|series|waitlist)\/:/.exec(door)?.[1]
  if (money) return cast.rowOf(money, side, 'staff') ?? ''
  if (door.includes('/conversations/')) return cast.rowOf('conversations', side, 'client') ?? ''
  if (door.includes('/bookings/')) return cast.rowOf('bookings', side, 'staff') ?? ''
  if (door.includes('/staff/notes/')) return cast.rowOf('notes', side, 'staff') ?? ''
  if (door.includes('/portal/note-handovers/')) return cast.rowOf('note-handovers', side, 'staff') ?? ''
  if (door.includes('/payload-preferences/')) return 'list-of-bookings'
  if (door.includes('/staff/clients/')) return cast.things.other.client
  return uuidv7()
}

/** A file of a message, of the same side as its conversation. */
function fileFor({ row }: DoorCase): string {
  return cast.rowOf('attachments', row === 'own' ? 'own' : 'other', 'client') ?? ''
}

/** A session of its own for each call: some doors end the one they are entered with. */
async function cookieOf(person: Person): Promise<string | undefined> {
  const user = cast.users[person]
  return user ? await cast.cookieOf(person === 'client' ? 'clients' : 'users', String(user.id)) : undefined
}

function verdictOf(status: number): string {
  if (status === 401 || status === 403) return 'refused'
  if (status === 404) return 'not_found'
  return status < 400 || [400, 402, 409, 422].includes(status) ? 'done' : `${status}`
}
