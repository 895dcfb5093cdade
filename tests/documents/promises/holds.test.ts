import { at, entryOf, forfeitOf, grantOf, holdOf, lotRow, releaseOf, usageOf } from './ledgerRows'
import { append, cancel, insert, type newLot, update, type World } from './rawLedger'
import { type Refused, refusedForEveryRole } from './refusedForEveryRole'

/** The world's hold is released and taken anew, by the next generation, from a lot with these terms. */
function rehold(terms: (world: World) => Record<string, unknown>, quantity = 1): Refused['attempt'] {
  return async (db, world) => {
    const lot = lotRow({ client_id: world.client, ...terms(world) })
    await insert(db, 'credit_lots', lot)
    await append(db, grantOf(lot, 3), releaseOf(world.hold, 'rehold'))
    await update(db, 'bookings', world.booking, { generation: 2 })
    await append(db, holdOf(world.booking, String(lot.id), { generation: 2, quantity }))
  }
}

const holds: Refused[] = [
  {
    rule: 'a booking holds no credits of another client',
    constraint: 'ledger_entries_hold_own_credits',
    attempt: rehold(({ other }) => ({ client_id: other })),
  },
  {
    rule: 'a booking holds no credits of another type',
    constraint: 'ledger_entries_hold_own_credits',
    attempt: rehold(() => ({ credit_type: 'group' })),
  },
  {
    rule: 'a booking holds no frozen credits',
    constraint: 'ledger_entries_hold_living_credits',
    attempt: rehold(() => ({ frozen: true })),
  },
  {
    rule: 'a booking holds no credits that end when the session starts',
    constraint: 'ledger_entries_hold_living_credits',
    attempt: rehold(() => ({ expires_at: at(0) })),
  },
  {
    rule: 'a hold takes no more than is available',
    constraint: 'credit_lots_buckets_not_negative',
    attempt: rehold(() => ({}), 4),
  },
  {
    rule: 'a hold is of the generation that the booking is in, not of a later one',
    constraint: 'ledger_entries_hold_of_generation',
    attempt: (db, { booking, lot, hold }) =>
      append(db, releaseOf(hold, 'rehold'), holdOf(booking, lot, { generation: 2 })),
  },
  {
    rule: 'a hold is of the generation that the booking is in, not of an earlier one',
    constraint: 'ledger_entries_hold_of_generation',
    attempt: async (db, { booking, lot, hold }) => {
      await append(db, releaseOf(hold, 'rehold'))
      await update(db, 'bookings', booking, { generation: 2 })
      await append(db, { ...holdOf(booking, lot), key: 'hold:old' })
    },
  },
]

const outcomes: Refused[] = [
  {
    rule: 'a use follows a release',
    constraint: 'ledger_entries_outcome_follows_release',
    attempt: (db, { hold }) => append(db, usageOf(hold)),
  },
  {
    rule: 'a use follows no release for a late cancel',
    constraint: 'ledger_entries_outcome_follows_release',
    attempt: (db, { hold }) => append(db, releaseOf(hold, 'late_cancel'), usageOf(hold)),
  },
  {
    rule: 'a forfeit follows no release for a completed session',
    constraint: 'ledger_entries_outcome_follows_release',
    attempt: (db, { hold }) => append(db, releaseOf(hold, 'completed'), forfeitOf(hold)),
  },
  {
    rule: 'a forfeit follows no release for a cancel in time',
    constraint: 'ledger_entries_outcome_follows_release',
    given: cancel,
    attempt: (db, { hold }) => append(db, forfeitOf(hold)),
  },
  {
    rule: 'a forfeit follows no release for a cancel by the practice',
    constraint: 'ledger_entries_outcome_follows_release',
    attempt: (db, { hold }) => append(db, releaseOf(hold, 'practice_cancel'), forfeitOf(hold)),
  },
]

const grants: Refused[] = [
  {
    rule: 'a lot has one grant',
    code: '23514',
    constraint: 'ledger_entries_grant_of_lot',
    attempt: (db, { lot }) => append(db, entryOf('grant', 'grant:staff:second', lot, 1)),
  },
  {
    rule: 'a grant is of the lot that it was promised to',
    constraint: 'ledger_entries_grant_of_lot',
    attempt: async (db, { client }) => {
      const lot = lotRow({ client_id: client })
      await insert(db, 'credit_lots', lot)
      await append(db, grantOf({ ...lot, grant_key: 'grant:staff:other' }, 1))
    },
  },
  {
    rule: 'one grant key makes one lot',
    code: '23505',
    constraint: 'credit_lots_grant_key_idx',
    attempt: async (db, { client, lot }) => {
      const { rows } = await db.query('select grant_key from credit_lots where id = $1', [lot])
      await insert(db, 'credit_lots', lotRow({ client_id: client, grant_key: rows[0].grant_key }))
    },
  },
  {
    rule: 'what is spent cannot be revoked',
    constraint: 'credit_lots_buckets_not_negative',
    attempt: async (db, { client }) => {
      const lot = await newLotInside(db, client)
      await update(db, 'credit_lots', lot, { owes: 3 })
      await append(db, entryOf('revoke', `revoke:re_1:${lot}`, lot, 2))
    },
  },
  {
    rule: 'no more is revoked than the lot owes',
    constraint: 'credit_lots_buckets_not_negative',
    attempt: (db, { lot }) => append(db, entryOf('revoke', `revoke:re_1:${lot}`, lot, 1)),
  },
]

async function newLotInside(db: Parameters<typeof newLot>[0], client: string): Promise<string> {
  const lot = lotRow({ client_id: client })
  await insert(db, 'credit_lots', lot)
  await append(db, grantOf(lot, 3), entryOf('expire', `expire:${lot.id}`, String(lot.id), 2))
  return String(lot.id)
}

refusedForEveryRole([...holds, ...outcomes, ...grants])
