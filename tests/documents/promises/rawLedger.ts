import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { bookingRow, type Entry, grantOf, holdOf, lotRow, type Row, releaseOf, usageOf } from './ledgerRows'

export type Db = pg.Client
/** Two clients, two therapists, a lot of 3 credits, a booked session of the first client that holds 1. */
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

/** A lot with its grant, committed. @returns its id */
export async function newLot(db: Db, fields: Row, granted = 3): Promise<string> {
  const lot = lotRow(fields)
  await committed(db, async () => {
    await insert(db, 'credit_lots', lot)
    await append(db, grantOf(lot, granted))
  })
  return String(lot.id)
}

/** Another session of the world's client that holds a credit of the same lot. The caller commits. */
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
  await append(db, releaseOf(hold, 'completed'), usageOf(hold))
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

export type Buckets = Record<
  'granted' | 'available' | 'held' | 'used' | 'forfeited' | 'expired' | 'revoked',
  number
>

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
