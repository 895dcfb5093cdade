import { newDatabase, type TestDatabase } from '@tests/support/postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { committed, connect, type Db, newWorld, refusal, snapshot, type World } from './rawLedger'

export const ROLES = ['application', 'owner'] as const
export type Role = (typeof ROLES)[number]

export type Refused = {
  rule: string
  /** The constraint that PostgreSQL must name. */
  constraint: string | undefined
  /** The SQLSTATE, 23514 (check) where nothing else is said. */
  code?: string
  /** Whether the application's role may not even try (42501). */
  denied?: boolean
  /** What was committed before, besides the world itself. */
  given?: (db: Db, world: World) => Promise<unknown>
  attempt: (db: Db, world: World) => Promise<unknown>
}

/** A database with a connection of the role, for one `describe`. */
export function databaseOf(role: Role) {
  const opened = {} as { db: Db; database: TestDatabase }
  beforeAll(async () => {
    opened.database = await newDatabase()
    opened.db = await connect(role === 'owner' ? opened.database.ownerUrl : opened.database.appUrl)
  })
  afterAll(async () => {
    await opened.db?.end()
    await opened.database?.drop()
  })
  return opened
}

/** Each attempt by raw SQL is refused, for the application's role and the owner's, and changes nothing. */
export function refusedForEveryRole(cases: Refused[]): void {
  describe.each(ROLES)('as %s role', (role) => {
    const opened = databaseOf(role)
    test.each(cases)('$rule', async ({ constraint, code = '23514', denied, given, attempt }) => {
      const { db } = opened
      const world = await newWorld(db)
      if (given) await committed(db, () => given(db, world))
      const before = await snapshot(db, world)
      const refused = await refusal(db, () => attempt(db, world))
      if (denied && role === 'application') expect(refused).toMatchObject({ code: '42501' })
      else expect(refused).toEqual({ code, constraint })
      expect(await snapshot(db, world)).toBe(before)
    })
  })
}
