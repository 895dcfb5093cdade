import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { defaultAccess } from '../../node_modules/payload/dist/auth/defaultAccess.js'
import { type House, openHouse } from '../support/house'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

type Access = Record<string, unknown>
type Stated = { slug: string; access: Access; fields?: unknown }

const OPERATIONS = ['create', 'read', 'update', 'delete', 'unlock', 'readVersions']

/** What a collection leaves to Payload, whose answer is "whoever is signed in". */
function leftToPayload({ access }: Stated, operations: string[]): string[] {
  return operations.filter((operation) => {
    const stated = access[operation]
    return (
      typeof stated !== 'function' || stated === defaultAccess || String(stated) === String(defaultAccess)
    )
  })
}

describe('access', () => {
  test('every collection states every operation, Payload’s own collections too', () => {
    const { collections } = house.payload.config
    expect(collections.length).toBeGreaterThan(12)
    const found = collections.map((one) => [one.slug, leftToPayload(one, OPERATIONS)])
    expect(found.filter(([, left]) => left?.length)).toEqual([])
  })

  test('every global states every operation', () => {
    const found = house.payload.config.globals.map((one) => [
      one.slug,
      leftToPayload(one, ['read', 'update', 'readVersions']),
    ])
    expect(found.filter(([, left]) => left?.length)).toEqual([])
  })

  test('a collection with Payload’s default access is caught', () => {
    const stated = Object.fromEntries(OPERATIONS.map((operation) => [operation, () => false]))
    const planted = { slug: 'planted', access: { ...stated, read: defaultAccess, update: undefined } }
    expect(leftToPayload(planted, OPERATIONS)).toEqual(['read', 'update'])
    expect(leftToPayload({ slug: 'fine', access: stated }, OPERATIONS)).toEqual([])
  })

  test('Payload’s default is what this test takes it for', () => {
    expect(defaultAccess({ req: { user: { id: '1' } } } as never)).toBe(true)
  })

  test('nobody runs jobs, and GraphQL is off', () => {
    const { jobs, graphQL, endpoints } = house.payload.config
    expect(graphQL.disable).toBe(true)
    expect(jobs.enabled ?? false).toBe(false)
    expect(endpoints.map(({ path }) => path).filter((path) => path.includes('jobs'))).toEqual([])
  })

  test('every operation of every collection is bounded before anything else', () => {
    const GUARDS = ['boundQuery', 'refuseForeign', 'refuseShapeless', 'dropStamps']
    for (const { slug, hooks } of house.payload.config.collections) {
      const names = hooks.beforeOperation.slice(0, 4).map(({ name }) => name)
      expect([slug, ...names]).toEqual([slug, ...GUARDS])
    }
  })
})
