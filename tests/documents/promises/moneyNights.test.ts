import { randomUUID } from 'node:crypto'
import type { Row } from './ledgerRows'
import { checkoutRow, money, receiptRow } from './money'
import { type Db, insert, update, type World } from './rawLedger'
import { type Refused, refusedForEveryRole } from './refusedForEveryRole'

const AT = new Date('2026-11-01T00:00:00Z')
const given = (db: Db, world: World) => money(db, world)

const noteRow = ({ client }: World, fields: Row = {}): Row =>
  receiptRow(client, client, {
    evidence: `pi_${client}`,
    amount: -1_000,
    corrects_id: client,
    refund: 're_1',
    ...fields,
  })

const noting = (rule: string, constraint: string, fields: (world: World) => Row, code?: string): Refused => ({
  rule,
  constraint,
  ...(code ? { code } : {}),
  given: async (db, world) => {
    await given(db, world)
    await insert(db, 'receipts', noteRow(world))
  },
  attempt: (db, world) => insert(db, 'receipts', noteRow(world, { refund: 're_2', ...fields(world) })),
})

const notes: Refused[] = [
  noting('a credit note names its refund', 'receipts_say_something', () => ({ refund: null })),
  noting('a credit note is of an amount', 'receipts_say_something', () => ({ amount: 0 })),
  noting('credit notes give back at most what was paid', 'receipts_note_within_payment', () => ({
    amount: -44_001,
  })),
  noting('credit notes take back at most what they gave', 'receipts_note_within_payment', () => ({
    amount: 1_001,
  })),
  noting('a credit note is of the payment of its receipt', 'receipts_note_of_its_payment', () => ({
    evidence: 'pi_other',
  })),
  noting('a credit note is in the currency of its receipt', 'receipts_note_of_its_payment', () => ({
    currency: 'USD',
  })),
  noting('a refund has one credit note', 'receipts_one_note_per_refund', () => ({ refund: 're_1' }), '23505'),
  {
    rule: 'a receipt gives nothing back',
    constraint: 'receipts_say_something',
    given,
    attempt: (db, { client }) => insert(db, 'receipts', receiptRow(client, client, { amount: -1 })),
  },
  {
    rule: 'a credit note corrects no other credit note',
    constraint: 'receipts_note_of_its_payment',
    given: async (db, world) => {
      await given(db, world)
      await insert(db, 'receipts', noteRow(world, { id: world.therapist }))
    },
    attempt: (db, world) =>
      insert(db, 'receipts', noteRow(world, { corrects_id: world.therapist, refund: 're_2' })),
  },
]

const trials: Refused[] = [
  {
    rule: 'a pack has no trial',
    constraint: 'plans_trial_of_subscriptions',
    given,
    attempt: (db, { client }) => update(db, 'plans', client, { trial_days: 7 }),
  },
  {
    rule: 'a checkout of a pack has no trial',
    constraint: 'checkouts_trial_of_subscriptions',
    given,
    attempt: (db, { client }) => insert(db, 'checkouts', checkoutRow(client, client, { trial_days: 7 })),
  },
  {
    rule: 'how long a trial lasts is frozen',
    constraint: 'checkouts_terms_frozen',
    given: async (db, world) => {
      await given(db, world)
      const terms = { id: world.therapist, kind: 'subscription', interval: 'month', trial_days: 7 }
      await insert(db, 'checkouts', checkoutRow(world.client, world.client, terms))
    },
    attempt: (db, { therapist }) => update(db, 'checkouts', therapist, { trial_days: 14 }),
  },
]

let nights = 0
/** A night of its own: no two of one practice are the same. */
const nightRow = (fields: Row = {}): Row => ({
  id: randomUUID(),
  night: new Date(AT.getTime() + nights++ * 86_400_000).toISOString().slice(0, 10),
  status: 'running',
  days: 35,
  begun_at: AT,
  attempts: 1,
  next_attempt_at: AT,
  ...fields,
})
const DONE: Row = {
  status: 'done',
  found: 0,
  differences: '[]',
  checked: '{}',
  ended_at: AT,
  next_attempt_at: null,
}
const night = (rule: string, constraint: string, fields: Row): Refused => ({
  rule,
  constraint,
  attempt: (db) => insert(db, 'reconciliations', nightRow(fields)),
})
const ofDone = (db: Db, { client }: World) => insert(db, 'reconciliations', nightRow({ ...DONE, id: client }))

const comparisons: Refused[] = [
  night('a night is in a state we know', 'reconciliations_status_known', { status: 'dreaming' }),
  night('a night is a day', 'reconciliations_night_is_a_day', { night: 'yesterday' }),
  night('what is done says what was found', 'reconciliations_found_where_done', { ...DONE, found: null }),
  night('what is over says when it ended', 'reconciliations_ended_where_over', { ...DONE, ended_at: null }),
  night('what is not over is tried again', 'reconciliations_tried_until_over', { next_attempt_at: null }),
  {
    rule: 'what was found stays',
    constraint: 'reconciliations_stay',
    given: ofDone,
    attempt: (db, { client }) => update(db, 'reconciliations', client, { found: 1 }),
  },
  {
    rule: 'no delete of reconciliations',
    code: '23001',
    constraint: 'reconciliations_append_only',
    denied: true,
    given: ofDone,
    attempt: (db, { client }) => db.query('delete from reconciliations where id = $1', [client]),
  },
]

refusedForEveryRole([...notes, ...trials, ...comparisons])
