import { randomUUID } from 'node:crypto'

export type Row = Record<string, unknown>
/** A row of `ledger_entries` before the database has taken it up. */
export type Entry = Row & {
  key: string
  type: string
  lot_id: string
  quantity: number
  booking_id: string | null
}

const HOUR_MS = 3_600_000
const FIRST_START = Date.UTC(2030, 0, 7, 10)

/** The instant `hours` after the start of a world's first session. */
export const at = (hours: number): Date => new Date(FIRST_START + hours * HOUR_MS)

type People = { client: string; therapist: string; service: string }

/** A session of 50 minutes and 10 of buffer that starts `hours` after the world's first one. */
export function bookingRow({ client, therapist, service }: People, fields: Row = {}, hours = 0): Row {
  return {
    id: randomUUID(),
    client_id: client,
    therapist_id: therapist,
    service_id: service,
    ...spanAt(hours),
    free_cancel_until: at(hours - 24),
    client_time_zone: 'Europe/Berlin',
    local_start: '2030-01-07T11:00:00+01:00',
    credits: 1,
    credit_type: 'session',
    overbooked: false,
    attempt_id: randomUUID(),
    attempt_for: 'a test',
    ...fields,
  }
}

export const spanAt = (hours: number): Row => ({
  starts_at: at(hours),
  ends_at: at(hours + 5 / 6),
  blocks_from: at(hours),
  blocks_to: at(hours + 1),
})

export const lotRow = (fields: Row): Row => ({
  id: randomUUID(),
  credit_type: 'session',
  source: 'courtesy',
  grant_key: `grant:staff:${randomUUID()}`,
  ...fields,
})

const MOVEMENT: Record<string, [string, string]> = {
  grant: ['outside', 'available'],
  hold: ['available', 'held'],
  reschedule: ['held', 'held'],
  release: ['held', 'available'],
  use: ['available', 'used'],
  forfeit: ['available', 'forfeited'],
  expire: ['available', 'expired'],
  revoke: ['available', 'revoked'],
  reinstate: ['revoked', 'available'],
}

export function entryOf(type: string, key: string, lot: string, quantity: number, fields: Row = {}): Entry {
  const [from, to] = MOVEMENT[type] ?? ['used', 'available']
  const nothing = { booking_id: null, generation: null, answers: null, reason: null, evidence: null }
  return {
    id: randomUUID(),
    key,
    type,
    lot_id: lot,
    quantity,
    from,
    to,
    ...nothing,
    actor: 'test',
    at: at(0),
    ...fields,
  }
}

export const grantOf = (lot: Row, quantity: number) =>
  entryOf('grant', String(lot.grant_key), String(lot.id), quantity)

export const holdOf = (
  booking: string,
  lot: string,
  { quantity = 1, generation = 1, answers = null as string | null } = {},
) =>
  entryOf('hold', `hold:${booking}:${generation}:${lot}`, lot, quantity, {
    booking_id: booking,
    generation,
    answers,
  })

const following = (type: string, entry: Entry, fields: Row) =>
  entryOf(type, `${type}:${entry.key}`, entry.lot_id, entry.quantity, {
    booking_id: entry.booking_id,
    answers: entry.key,
    ...fields,
  })

export const releaseOf = (hold: Entry, reason: string, fields: Row = {}) =>
  following('release', hold, { reason, ...fields })
export const usageOf = (hold: Entry, fields: Row = {}) => following('use', hold, fields)
export const forfeitOf = (hold: Entry, fields: Row = {}) => following('forfeit', hold, fields)
export const restoreOf = (outcome: Entry, fields: Row = {}) =>
  following('restore', outcome, { from: outcome.to, reason: 'corrected', ...fields })
export const rescheduleOf = (hold: Entry, sequence: number) =>
  entryOf('reschedule', `reschedule:${hold.booking_id}:${sequence}:${hold.lot_id}`, hold.lot_id, 0, {
    booking_id: hold.booking_id,
    answers: hold.key,
  })
