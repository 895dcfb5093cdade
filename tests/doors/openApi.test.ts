import { afterAll, beforeAll, expect, test } from 'vitest'
import { DOORS } from '@/contracts/doors'
import { type House, openHouse } from '../support/house'

/** Doors of ours that answer only that they are closed. */
const CLOSED = new Set([
  'post /users/first-register',
  'post /clients/first-register',
  'post /users/unlock',
  'post /clients/unlock',
  'get /users/verify/:token',
  'post /users/verify/:token',
  'get /clients/verify/:token',
  'get /users/init',
  'get /clients/init',
])
/** Of Payload's plugin for what search engines show: for whoever may write the document. */
const PLUGINS = /^post \/plugin-seo\/generate-(title|description|url|image)$/
/** Payload's own doors of every collection, under the access matrix. */
const PAYLOADS =
  /^\w+ \/(users|clients)\/(:id.*|count|versions.*|access.*|duplicate.*|verify\/:id|payload-.*)?$/

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

const described = () => new Set(DOORS.map(({ method, path }) => `${method} ${path}`))

function present(): string[] {
  const { config } = house.payload
  const root = config.endpoints.map(({ method, path }) => `${method} ${path}`)
  const accounts = config.collections
    .filter(({ slug }) => slug === 'users' || slug === 'clients')
    .flatMap(({ slug, endpoints }) =>
      (endpoints || []).map(({ method, path }) => `${method} /${slug}${path}`),
    )
  return [...root, ...accounts]
}

test('every door that is there is described, and none is described that is not there', () => {
  const there = new Set(present())
  const unknown = [...there].filter(
    (door) =>
      !described().has(door) &&
      !CLOSED.has(door) &&
      !PAYLOADS.test(door) &&
      !PLUGINS.test(door) &&
      !door.endsWith(' /access'),
  )
  expect(unknown).toEqual([])
  expect([...described()].filter((door) => !there.has(door))).toEqual([])
})

test('the description is OpenAPI 3.1 and names bodies, refusals and cookies', async () => {
  const { status, body } = await house.request('GET', '/openapi.json')
  expect(status).toBe(200)
  expect(body.openapi).toBe('3.1.0')
  const book = body.paths['/portal/bookings'].post
  expect(Object.keys(book.responses)).toEqual(
    expect.arrayContaining(['201', '401', '402', '404', '409', '422']),
  )
  expect(book.security).toEqual([{ client: [] }])
  expect(book.requestBody.content['application/json'].schema.required).toEqual(
    expect.arrayContaining(['service', 'therapist', 'startsAt', 'attemptId']),
  )
  expect(Object.keys(body.paths)).toHaveLength(new Set(DOORS.map(({ path }) => path)).size)
})
