import { at, bookingRow, holdOf, releaseOf, spanAt } from './ledgerRows'
import { append, complete, insert, update } from './rawLedger'
import { type Refused, refusedForEveryRole } from './refusedForEveryRole'

const begins: Refused[] = [
  { status: 'completed' },
  { status: 'cancelled', cancelled_by: 'client' },
  { generation: 2 },
  { sequence: 1 },
].map((fields) => ({
  rule: `a booking begins booked, never with ${JSON.stringify(fields)}`,
  constraint: 'bookings_begin_booked',
  attempt: (db, world) => insert(db, 'bookings', bookingRow(world, { ...fields, credits: 0 }, 2)),
}))

const another = '018f0000-0000-7000-8000-000000000000'
const terms: Refused[] = [
  { id: another },
  { client_id: another },
  { service_id: another },
  { credits: 0 },
  { credit_type: 'group' },
  { attempt_id: another },
  { attempt_for: 'something else' },
].map((row) => ({
  rule: `what was fixed when booked never changes: ${Object.keys(row)}`,
  constraint: 'bookings_terms_fixed',
  attempt: (db, { booking }) => update(db, 'bookings', booking, row),
}))

const ended: Refused[] = [
  { rule: 'goes back to booked', row: { status: 'booked', sequence: 2 } },
  { rule: 'moves', row: { ...spanAt(3), sequence: 2 } },
  { rule: 'ends at another time', row: { ends_at: at(0.5), sequence: 2 } },
  { rule: 'is given to another therapist', row: 'therapist' as const },
  { rule: 'becomes overbooked', row: { overbooked: true, sequence: 2 } },
].map(({ rule, row }) => ({
  rule: `an ended booking never ${rule}`,
  constraint: 'bookings_ended_stay',
  given: complete,
  attempt: (db, { booking, second }) =>
    update(db, 'bookings', booking, row === 'therapist' ? { therapist_id: second, sequence: 2 } : row),
}))

const counters: Refused[] = [
  {
    rule: 'a move raises the sequence',
    constraint: 'bookings_sequence_rises',
    attempt: (db, { booking }) => update(db, 'bookings', booking, spanAt(3)),
  },
  {
    rule: 'another therapist raises the sequence',
    constraint: 'bookings_sequence_rises',
    attempt: (db, { booking, second }) => update(db, 'bookings', booking, { therapist_id: second }),
  },
  {
    rule: 'an ending raises the sequence',
    constraint: 'bookings_sequence_rises',
    attempt: async (db, { booking, hold }) => {
      await append(db, releaseOf(hold, 'cancel'))
      await update(db, 'bookings', booking, { status: 'cancelled', cancelled_by: 'client' })
    },
  },
  {
    rule: 'the sequence skips no number',
    constraint: 'bookings_sequence_rises',
    attempt: (db, { booking }) => update(db, 'bookings', booking, { ...spanAt(3), sequence: 2 }),
  },
  {
    rule: 'the sequence never falls',
    constraint: 'bookings_sequence_rises',
    given: complete,
    attempt: (db, { booking }) => update(db, 'bookings', booking, { sequence: 0 }),
  },
  {
    rule: 'the generation skips no number',
    constraint: 'bookings_generation_rises',
    attempt: async (db, { booking, hold, lot }) => {
      await append(db, releaseOf(hold, 'rehold'))
      await update(db, 'bookings', booking, { generation: 3 })
      await append(db, holdOf(booking, lot, { generation: 3 }))
    },
  },
  {
    rule: 'the generation never falls',
    constraint: 'bookings_generation_rises',
    given: async (db, { booking, hold, lot }) => {
      await append(db, releaseOf(hold, 'rehold'))
      await update(db, 'bookings', booking, { generation: 2 })
      await append(db, holdOf(booking, lot, { generation: 2 }))
    },
    attempt: (db, { booking }) => update(db, 'bookings', booking, { generation: 1 }),
  },
]

const spans: Refused[] = [
  { rule: 'ends after it starts', row: { ends_at: at(2) }, constraint: 'bookings_span_in_order' },
  {
    rule: 'blocks from its start or before',
    row: { blocks_from: at(2.1) },
    constraint: 'bookings_span_in_order',
  },
  {
    rule: 'blocks until its end or after',
    row: { blocks_to: at(2.5) },
    constraint: 'bookings_span_in_order',
  },
  { rule: 'blocks a day at most', row: { blocks_to: at(27) }, constraint: 'bookings_block_at_most_a_day' },
  {
    rule: 'is free to cancel until its start at the latest',
    row: { free_cancel_until: at(2.1) },
    constraint: 'bookings_free_cancel_before_start',
  },
  { rule: 'costs nothing or more', row: { credits: -1 }, constraint: 'bookings_counts_not_negative' },
  {
    rule: 'has no canceller while booked',
    row: { cancelled_by: 'client' },
    constraint: 'bookings_cancelled_by_somebody',
  },
  { rule: 'has a start', row: { starts_at: null }, code: '23502', constraint: undefined },
  { rule: 'has a blocked span', row: { blocks_from: null }, code: '23502', constraint: undefined },
  { rule: 'is overbooked or not', row: { overbooked: null }, code: '23502', constraint: undefined },
].map(({ rule, row, code, constraint }) => ({
  rule: `a booking ${rule}`,
  code,
  constraint,
  attempt: (db, world) => insert(db, 'bookings', bookingRow(world, { credits: 0, ...row }, 2)),
}))

const others: Refused[] = [
  {
    rule: 'the status is one of four',
    constraint: 'bookings_status_known',
    attempt: (db, { booking }) => update(db, 'bookings', booking, { status: 'lost', sequence: 1 }),
  },
  {
    rule: 'a cancelled booking says who cancelled it',
    constraint: 'bookings_cancelled_by_somebody',
    attempt: async (db, { booking, hold }) => {
      await append(db, releaseOf(hold, 'cancel'))
      await update(db, 'bookings', booking, { status: 'cancelled', sequence: 1 })
    },
  },
  {
    rule: 'the same attempt of the same client books once',
    code: '23505',
    constraint: 'bookings_attempt_once',
    attempt: async (db, world) => {
      const first = bookingRow(world, { credits: 0 }, 2)
      await insert(db, 'bookings', first)
      await insert(db, 'bookings', bookingRow(world, { credits: 0, attempt_id: first.attempt_id }, 4))
    },
  },
]

refusedForEveryRole([...begins, ...terms, ...ended, ...counters, ...spans, ...others])
