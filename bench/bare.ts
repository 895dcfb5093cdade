import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { CONNECTIONS } from './load'
import { HOUR_MS, type Practice, type Slot } from './practice'
import { quantile } from './report'

export type BareRun = { perSecond: number; p50: number; p99: number }
type Work<Item> = (client: pg.Client, item: Item) => Promise<void>

/** The same work for each item over as many connections as the HTTP lines have, in this process. */
export async function runBare<Item>(
  url: string,
  items: Item[],
  work: Work<Item>,
  connections = CONNECTIONS,
): Promise<BareRun> {
  const clients = Array.from({ length: connections }, () => new pg.Client({ connectionString: url }))
  await Promise.all(clients.map((client) => client.connect()))
  // As a pool of a program that has been running for a while: connected, its statements prepared.
  await Promise.all(clients.map((client) => client.query('select 1')))
  const took: number[] = []
  let next = 0
  const from = performance.now()
  await Promise.all(
    clients.map(async (client) => {
      for (let index = next++; index < items.length; index = next++) {
        const began = performance.now()
        await client.query('begin')
        await work(client, items[index] as Item)
        await client.query('commit')
        took.push(performance.now() - began)
      }
    }),
  )
  const seconds = (performance.now() - from) / 1000
  await Promise.all(clients.map((client) => client.end()))
  return { perSecond: items.length / seconds, p50: quantile(took, 0.5), p99: quantile(took, 0.99) }
}

const SITUATION = `
  select s.minutes, s.credits, s.credit_type, t.time_zone, t.buffer_before, t.buffer_after, p.cancellation_hours,
    p.late_cancel_policy, p.minimum_notice, p.horizon, p.slot_grid,
    (select json_agg(json_build_object('weekday', w.weekday, 'from', w."from", 'to', w."to"))
      from therapists_weekly_hours w where w._parent_id = t.id) as hours,
    (select json_agg(o.date) from therapists_overrides o where o._parent_id = t.id) as overrides,
    (select json_agg(o.starts_at) from time_off o where o.therapist_id = t.id and o.ends_at > $3 and o.starts_at < $4)
      as time_off,
    (select json_agg(b.blocks_from) from bookings b where b.therapist_id = t.id and b.status not in ('cancelled', 'planned')
      and b.blocks_from >= $3::timestamptz - interval '24 hours' and b.blocks_from < $4) as busy,
    exists (select 1 from bookings b where b.client_id = $5 and b.status not in ('cancelled', 'planned')
      and tstzrange(b.starts_at, b.ends_at) && tstzrange($3, $4)) as client_busy,
    transaction_timestamp() as now
  from therapists t, services s, practice p where t.id = $1 and s.id = $2`

const BOOKING = `
  insert into bookings (id, client_id, therapist_id, service_id, status, starts_at, ends_at, blocks_from, blocks_to,
    free_cancel_until, client_time_zone, local_start, credits, credit_type, attempt_id, attempt_for)
  values ($1, $2, $3, $4, 'booked', $5, $6, $5, $7, $8, 'Europe/Berlin', 'in a bench', 1, 'session', $9, 'a bench')`

const HOLD = `
  insert into ledger_entries (id, key, type, lot_id, quantity, "from", "to", booking_id, generation, actor, at)
  values ($1, $2, 'hold', $3, 1, 'available', 'held', $4, 1, $5, transaction_timestamp())`

/**
 * What a booking does in the database, by hand: locks, looks, two inserts; every trigger and constraint is
 * on.
 */
export function bareBooking({ service }: Practice): Work<Slot> {
  return async (client, { client: person, therapist, startsAt }) => {
    const at = (ms: number) => new Date(startsAt + ms).toISOString()
    const ask = (name: string, text: string, values: unknown[]) => client.query({ name, text, values })
    await ask('client', 'select time_zone from clients where id = $1 for no key update', [person.id])
    await ask('therapist', 'select 1 from therapists where id = $1 for no key update', [therapist.id])
    await ask('situation', SITUATION, [therapist.id, service.id, at(0), at(HOUR_MS), person.id])
    const lots = await ask(
      'lots',
      'select id, available, expires_at from credit_lots where client_id = $1 and available > 0 order by id for no key update',
      [person.id],
    )
    const id = randomUUID()
    const values = [id, person.id, therapist.id, service.id, at(0), at(50 * 60_000), at(HOUR_MS)]
    await ask('booking', BOOKING, [...values, at(-24 * HOUR_MS), randomUUID()])
    const lot = lots.rows[0].id
    await ask('hold', HOLD, [randomUUID(), `hold:${id}:1:${lot}`, lot, id, `client:${person.id}`])
  }
}

const ROW = `
  insert into rows (client, therapist, service, status, starts_at, ends_at, attempt_id, credits)
  values ($1, $2, $3, 'booked', $4, $5, $6, 1) returning id`
const ENTRY = `insert into entries (key, type, row_id, quantity, at) values ($1, 'hold', $2, 1, now())`

/** The peer's own two inserts, into the peer's own tables. */
export function barePeer({ service }: Practice): Work<Slot> {
  return async (client, { client: person, therapist, startsAt }) => {
    const span = [new Date(startsAt).toISOString(), new Date(startsAt + HOUR_MS).toISOString()]
    const values = [person.id, therapist.id, service.id, ...span, randomUUID()]
    const { rows } = await client.query({ name: 'row', text: ROW, values })
    await client.query({ name: 'entry', text: ENTRY, values: [`bare:${rows[0].id}`, rows[0].id] })
  }
}
