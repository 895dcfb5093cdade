import { randomInt } from 'node:crypto'
import { append, insert, newWorld, refusal, update, type World } from '@tests/documents/promises/rawLedger'
import { databaseOf } from '@tests/documents/promises/refusedForEveryRole'
import { describe, expect, test } from 'vitest'
import { verify } from '@/commands/verify'
import { after, type Command, type Model } from './ledgerModel'
import { randomCommand, randomFrom } from './randomCommand'

const STEPS = 400

describe('the ledger against a model in memory', () => {
  const opened = databaseOf('application')

  // A failure names its seed: TRS_TEST_SEED=<seed> lives through the same again.
  test(`${STEPS} random transactions, right and wrong, end as the model says`, async () => {
    const seed = Number(process.env.TRS_TEST_SEED ?? randomInt(2 ** 31))
    const random = randomFrom(seed)
    const world = await newWorld(opened.db)
    let model = await modelOf(world)
    const counts = { done: 0, refused: 0 }
    for (let step = 0; step < STEPS; step++) {
      const command = randomCommand({ random, model, world })
      if (!command) continue
      const expected = after(model, command)
      const refused = await refusal(opened.db, () => perform(command))
      const where = `seed ${seed}, step ${step}: ${JSON.stringify({ ...command, refused })}`
      expect(refused === null, where).toBe(expected !== null)
      if (refused) expect(refused.code, where).toMatch(/^23/)
      counts[expected ? 'done' : 'refused'] += 1
      model = expected ?? model
      expect(await stateOf(world), where).toEqual({
        lots: Object.fromEntries(model.lots),
        bookings: Object.fromEntries([...model.bookings].map(([id, { hour: _, ...rest }]) => [id, rest])),
        entries: model.entries.size,
      })
    }
    expect(Math.min(counts.done, counts.refused), `seed ${seed}: ${JSON.stringify(counts)}`).toBeGreaterThan(
      30,
    )
    expect((await verify(opened.database.appUrl)).findings, `seed ${seed}`).toEqual([])
  })

  async function perform({ newLots = [], owes, booking, entries }: Command): Promise<void> {
    const { db } = opened
    for (const lot of newLots) await insert(db, 'credit_lots', lot)
    if (owes) await db.query('update credit_lots set owes = owes + $2 where id = $1', [owes.lot, owes.more])
    if (booking && 'attempt_id' in booking.row) await insert(db, 'bookings', booking.row)
    else if (booking) await update(db, 'bookings', booking.id, booking.row)
    await append(db, ...entries)
  }

  async function modelOf({ lot, booking, hold }: World): Promise<Model> {
    const state = {
      granted: 3,
      available: 2,
      held: 1,
      used: 0,
      forfeited: 0,
      expired: 0,
      revoked: 0,
      owes: 0,
    }
    const { rows } = await opened.db.query(
      `select * from ledger_entries where lot_id = $1 and type = 'grant'`,
      [lot],
    )
    return {
      lots: new Map([[lot, state]]),
      bookings: new Map([[booking, { status: 'booked', sequence: 0, generation: 1, credits: 1, hour: 0 }]]),
      entries: new Map([rows[0], hold].map((entry) => [entry.key, entry])),
    }
  }

  async function stateOf({ client }: World) {
    const { rows } = await opened.db.query(
      `select (select json_object_agg(id, json_build_object('granted', granted, 'available', available, 'held', held,
                 'used', used, 'forfeited', forfeited, 'expired', expired, 'revoked', revoked, 'owes', owes))
               from credit_lots where client_id = $1) as lots,
              (select json_object_agg(id, json_build_object('status', status, 'sequence', sequence,
                 'generation', generation, 'credits', credits)) from bookings where client_id = $1) as bookings,
              (select count(*)::int from ledger_entries e join credit_lots l on l.id = e.lot_id
               where l.client_id = $1) as entries`,
      [client],
    )
    return rows[0]
  }
})
