import { randomUUID } from 'node:crypto'
import { entryOf, grantOf, holdOf, lotRow, releaseOf, rescheduleOf, restoreOf, usageOf } from './ledgerRows'
import { append, bookAnother, cancel, complete, insert, update } from './rawLedger'
import { type Refused, refusedForEveryRole } from './refusedForEveryRole'

const nobody = randomUUID()

const rows: Refused[] = [
  {
    rule: 'credits move only as a type of entry says',
    constraint: 'ledger_entries_movement_known',
    attempt: (db, { lot }) => append(db, entryOf('expire', `expire:${lot}`, lot, 1, { to: 'used' })),
  },
  {
    rule: 'an entry of a type nobody knows is refused',
    constraint: 'ledger_entries_movement_known',
    attempt: (db, { lot }) =>
      append(db, entryOf('gift', 'gift', lot, 1, { from: 'outside', to: 'available' })),
  },
  {
    rule: 'an entry moves at least one credit',
    constraint: 'ledger_entries_quantity_moves',
    attempt: (db, { lot }) => append(db, entryOf('expire', `expire:${lot}`, lot, 0)),
  },
  {
    rule: 'a quantity below nothing is refused',
    constraint: 'ledger_entries_quantity_moves',
    given: (db, { lot }) => append(db, entryOf('expire', `expire:${lot}`, lot, 1)),
    attempt: (db, { lot }) => append(db, entryOf('expire', `expire:back:${lot}`, lot, -1)),
  },
  {
    rule: 'a reschedule is a memo that moves nothing',
    constraint: 'ledger_entries_quantity_moves',
    attempt: (db, { hold }) => append(db, { ...rescheduleOf(hold, 1), quantity: 1 }),
  },
  {
    rule: 'a hold names its booking',
    constraint: 'ledger_entries_booking_where_due',
    attempt: (db, { booking, lot }) =>
      append(db, { ...holdOf(booking, lot), key: 'hold:none', booking_id: null }),
  },
  {
    rule: 'an expiry names no booking',
    constraint: 'ledger_entries_booking_where_due',
    attempt: (db, { booking, lot }) =>
      append(db, entryOf('expire', `expire:${lot}`, lot, 1, { booking_id: booking })),
  },
  {
    rule: 'a release answers something',
    constraint: 'ledger_entries_answer_where_due',
    attempt: (db, { hold }) => append(db, releaseOf(hold, 'cancel', { answers: null })),
  },
  {
    rule: 'a grant answers nothing',
    constraint: 'ledger_entries_answer_fits',
    attempt: async (db, { client, hold }) => {
      const lot = lotRow({ client_id: client })
      await insert(db, 'credit_lots', lot)
      await append(db, { ...grantOf(lot, 1), lot_id: lot.id, answers: hold.key })
    },
  },
  {
    rule: 'a release says why, in one of the known words',
    constraint: 'ledger_entries_reason_known',
    attempt: (db, { hold }) => append(db, releaseOf(hold, 'because')),
  },
  {
    rule: 'a hold has a generation',
    constraint: 'ledger_entries_generation_of_holds',
    attempt: (db, { booking, lot }) =>
      append(db, { ...holdOf(booking, lot), key: 'hold:x', generation: null }),
  },
  {
    rule: 'what is answered exists',
    code: '23503',
    constraint: 'ledger_entries_answers_exist',
    attempt: (db, { hold }) => append(db, releaseOf(hold, 'cancel', { answers: 'hold:nothing' })),
  },
  {
    rule: 'no entry answers itself',
    code: '23503',
    constraint: 'ledger_entries_answers_exist',
    given: complete,
    attempt: (db, { hold }) =>
      append(db, { ...restoreOf(usageOf(hold)), key: 'restore:me', answers: 'restore:me' }),
  },
  {
    rule: 'no entry answers one that comes after it in the same statement',
    code: '23503',
    constraint: 'ledger_entries_answers_exist',
    given: complete,
    attempt: (db, { lot, booking }) =>
      db.query(
        `insert into ledger_entries (id, key, type, lot_id, quantity, "from", "to", booking_id, answers, reason, at)
         values (gen_random_uuid(), 'restore:later', 'restore', $1, 1, 'used', 'available', $2, 'expire:later', 'corrected', now()),
                (gen_random_uuid(), 'expire:later', 'expire', $1, 1, 'available', 'expired', null, null, null, now())`,
        [lot, booking],
      ),
  },
  {
    rule: 'the lot of an entry exists',
    // Without a lot there is no chain: the row is refused before its foreign key is looked at.
    code: '23502',
    constraint: undefined,
    attempt: (db) => append(db, entryOf('expire', `expire:${nobody}`, nobody, 1)),
  },
]

const answers: Refused[] = [
  {
    rule: 'a release gives back exactly what its hold took',
    constraint: 'ledger_entries_answer_fits',
    given: bookAnother,
    attempt: (db, { hold }) => append(db, releaseOf(hold, 'cancel', { quantity: 2 })),
  },
  {
    rule: 'a release is of the lot of its hold',
    constraint: 'ledger_entries_answer_fits',
    attempt: async (db, { hold, client }) => {
      const lot = lotRow({ client_id: client })
      await insert(db, 'credit_lots', lot)
      await append(db, grantOf(lot, 1), releaseOf(hold, 'cancel', { lot_id: lot.id }))
    },
  },
  {
    rule: 'a release is of the booking of its hold',
    constraint: 'ledger_entries_answer_fits',
    attempt: async (db, world) => {
      const { booking } = await bookAnother(db, world)
      await append(db, releaseOf(world.hold, 'cancel', { booking_id: booking }))
    },
  },
  {
    rule: 'what returns to a dead lot expires up to its quantity, never more',
    constraint: 'ledger_entries_answer_fits',
    given: cancel,
    attempt: (db, { hold, lot }) =>
      append(
        db,
        entryOf('expire', `expire:${releaseOf(hold, 'cancel').key}`, lot, 2, {
          answers: `release:${hold.key}`,
        }),
      ),
  },
  {
    rule: 'a use answers a hold, never a release',
    constraint: 'ledger_entries_answer_possible',
    given: cancel,
    attempt: (db, { hold }) => append(db, usageOf(hold, { answers: `release:${hold.key}` })),
  },
  {
    rule: 'a restore answers a use or a forfeit, never a hold',
    constraint: 'ledger_entries_answer_possible',
    attempt: (db, { hold }) => append(db, restoreOf({ ...hold, to: 'used' })),
  },
  {
    rule: 'a restore of a use does not come out of what was forfeited',
    constraint: 'ledger_entries_answer_possible',
    given: complete,
    attempt: (db, { hold }) => append(db, restoreOf(usageOf(hold), { from: 'forfeited' })),
  },
  {
    rule: 'a hold answers a restore, never a release',
    constraint: 'ledger_entries_answer_possible',
    given: cancel,
    attempt: (db, { booking, lot, hold }) =>
      append(db, { ...holdOf(booking, lot, { answers: `release:${hold.key}` }), key: 'hold:again' }),
  },
  {
    rule: 'a reinstate answers a revoke, never a hold',
    constraint: 'ledger_entries_answer_fits',
    attempt: (db, { lot, hold }) =>
      append(db, entryOf('reinstate', 'reinstate:re_1', lot, 2, { answers: hold.key })),
  },
  {
    rule: 'a hold has one release',
    code: '23505',
    constraint: 'ledger_entries_one_release',
    given: async (db, world) => {
      await bookAnother(db, world)
      await cancel(db, world)
    },
    attempt: (db, { hold }) => append(db, releaseOf(hold, 'waived', { key: `release:again:${hold.key}` })),
  },
  {
    rule: 'a hold has one outcome',
    code: '23505',
    constraint: 'ledger_entries_one_outcome',
    given: complete,
    attempt: (db, { hold }) => append(db, usageOf(hold, { key: `use:again:${hold.key}` })),
  },
  {
    rule: 'a restore is held anew once',
    code: '23505',
    constraint: 'ledger_entries_one_hold_anew',
    given: async (db, { booking, lot, hold }) => {
      await complete(db, { booking, hold })
      const restore = restoreOf(usageOf(hold))
      const again = holdOf(booking, lot, { generation: 2, answers: restore.key })
      await update(db, 'bookings', booking, { sequence: 2, generation: 2 })
      await append(db, restore, again, releaseOf(again, 'completed'), usageOf(again))
    },
    attempt: async (db, { booking, lot, hold }) => {
      await update(db, 'bookings', booking, { sequence: 3, generation: 3 })
      const answers = restoreOf(usageOf(hold)).key
      await append(db, holdOf(booking, lot, { generation: 3, answers }))
    },
  },
  {
    rule: 'an outcome is restored once',
    code: '23505',
    constraint: 'ledger_entries_one_restore',
    given: async (db, world) => {
      await complete(db, world)
      await append(db, restoreOf(usageOf(world.hold)))
      await update(db, 'bookings', world.booking, {
        status: 'cancelled',
        cancelled_by: 'practice',
        sequence: 2,
      })
      await complete(db, await bookAnother(db, world))
    },
    attempt: (db, { hold }) => append(db, restoreOf(usageOf(hold), { key: `restore:again:${hold.key}` })),
  },
]

refusedForEveryRole([...rows, ...answers])
