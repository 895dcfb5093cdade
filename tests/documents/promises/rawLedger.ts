import { randomUUID } from 'node:crypto'
import pg from 'pg'

export type Db = pg.Client
export type Row = Record<string, unknown>
/** A row of `ledger_entries` before the database has taken it up. */
export type Entry = Row & { key: string; type: string; lot_id: string; quantity: number; booking_id: string | null }

/** Two clients, two therapists, a lot of 3 credits, and a booked session of the first client that holds one. */
export type World = {
  client: string
  other: string
  therapist: string
  second: string
  service: string
  lot: string
  booking: string
  hold: Entry
}

const HOUR_MS = 3_600_000
const FIRST_START = Date.UTC(2030, 0, 7, 10)

/** The instant `hours` after the start of a world's first session. */
export const at = (hours: number): Date => new Date(FIRST_START + hours * HOUR_MS)

export async function connect(url: string): Promise<Db> {
  const db = new pg.Client({ connectionString: url, application_name: 'trs promises' })
  db.on('error', () => {})
  await db.connect()
  return db
}

export async function insert(db: Db, table: string, row: Row, more = ''): Promise<void> {
  const names = Object.keys(row)
  const places = names.map((_, index) => `$${index + 1}`)
  await db.query(
    `insert into ${table} (${names.map((name) => `"${name}"`).join(', ')}) values (${places.join(', ')}) ${more}`,
    Object.values(row),
  )
}

export async function update(db: Db, table: string, id: string, row: Row): Promise<void> {
  const sets = Object.keys(row).map((name, index) => `"${name}" = $${index + 2}`)
  await db.query(`update ${table} set ${sets.join(', ')} where id = $1`, [id, ...Object.values(row)])
}

export async function append(db: Db, ...entries: Row[]): Promise<void> {
  for (const entry of entries) await insert(db, 'ledger_entries', entry)
}

/** What went wrong, or null where all of `work` was committed. The connection is free again afterwards. */
export async function refusal(db: Db, work: () => Promise<unknown>) {
  try {
    await db.query('begin')
    await work()
    await db.query('commit')
    return null
  } catch (error) {
    await db.query('rollback')
    const { code, constraint } = error as { code?: string; constraint?: string }
    if (!code) throw error
    return { code, constraint }
  }
}

export async function committed(db: Db, work: () => Promise<unknown>): Promise<void> {
  const refused = await refusal(db, work)
  if (refused) throw new Error(`the test's own beginning was refused: ${JSON.stringify(refused)}`)
}

export async function newWorld(db: Db): Promise<World> {
  const [client, other, therapist, second, service] = Array.from({ length: 5 }, () => randomUUID()) as [
    string,
    string,
    string,
    string,
    string,
  ]
  for (const id of [client, other]) {
    await insert(db, 'clients', { id, name: 'Ada Example', email: `${id}@example.org` })
  }
  for (const id of [therapist, second]) {
    await insert(db, 'therapists', { id, display_name: 'Mara Example', slug: id })
  }
  await insert(db, 'services', { id: service, name: 'Session', slug: service })
  const people = { client, other, therapist, second, service }
  const lot = await newLot(db, { client_id: client }, 3)
  const booking = bookingRow(people)
  const hold = holdOf(String(booking.id), lot)
  await committed(db, async () => {
    await insert(db, 'bookings', booking)
    await append(db, hold)
  })
  return { ...people, lot, booking: String(booking.id), hold }
}

type People = Pick<World, 'client' | 'therapist' | 'service'>

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

/** A lot with its grant, committed. @returns its id */
export async function newLot(db: Db, fields: Row, granted = 3): Promise<string> {
  const lot = lotRow(fields)
  await committed(db, async () => {
    await insert(db, 'credit_lots', lot)
    await append(db, grantOf(lot, granted))
  })
  return String(lot.id)
}

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
  return { id: randomUUID(), key, type, lot_id: lot, quantity, from, to, ...nothing, actor: 'test', at: at(0), ...fields }
}

export const grantOf = (lot: Row, quantity: number) =>
  entryOf('grant', String(lot.grant_key), String(lot.id), quantity)

export const holdOf = (booking: string, lot: string, { quantity = 1, generation = 1, answers = null as string | null } = {}) =>
  entryOf('hold', `hold:${booking}:${generation}:${lot}`, lot, quantity, { booking_id: booking, generation, answers })

const following = (type: string, entry: Entry, fields: Row) =>
  entryOf(type, `${type}:${entry.key}`, entry.lot_id, entry.quantity, {
    booking_id: entry.booking_id,
    answers: entry.key,
    ...fields,
  })

export const releaseOf = (hold: Entry, reason: string, fields: Row = {}) => following('release', hold, { reason, ...fields })
export const useOf = (hold: Entry, fields: Row = {}) => following('use', hold, fields)
export const forfeitOf = (hold: Entry, fields: Row = {}) => following('forfeit', hold, fields)
export const restoreOf = (outcome: Entry, fields: Row = {}) =>
  following('restore', outcome, { from: outcome.to, reason: 'corrected', ...fields })
export const rescheduleOf = (hold: Entry, sequence: number) =>
  entryOf('reschedule', `reschedule:${hold.booking_id}:${sequence}:${hold.lot_id}`, hold.lot_id, 0, {
    booking_id: hold.booking_id,
    answers: hold.key,
  })

/** Another session of the world's client that holds a credit of the same lot. To be committed by the caller. */
export async function bookAnother(db: Db, world: World, hours = 2): Promise<Pick<World, 'booking' | 'hold'>> {
  const row = bookingRow(world, {}, hours)
  const booking = String(row.id)
  const hold = holdOf(booking, world.lot)
  await insert(db, 'bookings', row)
  await append(db, hold)
  return { booking, hold }
}

/** The world's session takes place: it is completed and its credit used. */
export async function complete(db: Db, { booking, hold }: Pick<World, 'booking' | 'hold'>): Promise<void> {
  await update(db, 'bookings', booking, { status: 'completed', sequence: 1 })
  await append(db, releaseOf(hold, 'completed'), useOf(hold))
}

/** The world's session is cancelled in time; its credit is free again. */
export async function cancel(db: Db, { booking, hold }: Pick<World, 'booking' | 'hold'>): Promise<void> {
  await update(db, 'bookings', booking, { status: 'cancelled', cancelled_by: 'client', sequence: 1 })
  await append(db, releaseOf(hold, 'cancel'))
}

/** Everything in the world that a promise speaks of, as text to compare. */
export async function snapshot(db: Db, world: World): Promise<string> {
  const { rows } = await db.query(
    `select (select json_agg(b order by b.id) from bookings b where b.client_id = any($1)) as bookings,
            (select json_agg(l order by l.id) from credit_lots l where l.client_id = any($1)) as lots,
            (select json_agg(e order by e.key) from ledger_entries e
               join credit_lots l on l.id = e.lot_id where l.client_id = any($1)) as entries`,
    [[world.client, world.other]],
  )
  return JSON.stringify(rows)
}

export type Buckets = Record<'granted' | 'available' | 'held' | 'used' | 'forfeited' | 'expired' | 'revoked', number>

export async function bucketsOf(db: Db, lot: string): Promise<Buckets> {
  const { rows } = await db.query<Buckets>(
    'select granted, available, held, used, forfeited, expired, revoked from credit_lots where id = $1',
    [lot],
  )
  if (!rows[0]) throw new Error(`there is no lot ${lot}`)
  return rows[0]
}

/** Until PostgreSQL itself says that `waiting` waits for somebody's lock. */
export async function waitsForLock(db: Db, waiting: Db): Promise<void> {
  const pid = (waiting as unknown as { processID: number }).processID
  for (;;) {
    const { rows } = await db.query('select cardinality(pg_blocking_pids($1)) > 0 as waits', [pid])
    if (rows[0].waits) return
  }
}
