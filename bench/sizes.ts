import pg from 'pg'
import { cloneRows, idOf, withoutIndexes } from './clone'
import type { Cluster, Database } from './cluster'
import { type Ask, expectAll, load, type Told } from './load'
import { askToBook, openPractice, type Practice, slotsOf, times } from './practice'
import { type Program, startProgram } from './programs'
import { median } from './report'

const SMALL = 1_000
const LARGE = 1_000_000
/** Column heads of both. */
export const SIZES = [SMALL, LARGE].map((count) => `at ${count.toLocaleString('en')}`)
const ROUNDS = 5
const REQUESTS = 40
/** Colleagues and clients of former years, the same in both databases. */
const THERAPISTS = 200
const CLIENTS = 20_000
/** Sessions of the client and of the therapist who are asked about. */
const OWN = 24
const OF_THERAPIST = 300

export type Side = { database: Database; door: Program }
export type Sizes = { practice: Practice; small: Side; large: Side }

let opened: Promise<Sizes> | null = null

/** One practice at two sizes, each behind a program of its own; made once for all who measure on it. */
export function openSizes(cluster: Cluster): Promise<Sizes> {
  opened ??= makeSizes(cluster)
  return opened
}

export async function closeSizes(): Promise<void> {
  const sizes = await opened?.catch(() => null)
  await Promise.all([sizes?.small.door.stop(), sizes?.large.door.stop()])
}

async function makeSizes(cluster: Cluster): Promise<Sizes> {
  const small = await cluster.newDatabase('small')
  // The first therapist keeps office hours, as people do; the second works day and night.
  const practice = await openPractice(small, { clients: 60, credits: 40, therapists: 2 })
  await setOfficeHours(small, practice.therapists[0]?.id ?? '')
  await bookSome(small, practice)
  await grow(small, practice, { from: 1, to: SMALL, isFirst: true })
  const large = await cluster.newDatabase('large', small.name)
  await grow(large, practice, { from: SMALL + 1, to: LARGE, isFirst: false })
  const [first, second] = [
    await startProgram('serveOurs', small.appUrl),
    await startProgram('serveOurs', large.appUrl),
  ]
  return { practice, small: { database: small, door: first }, large: { database: large, door: second } }
}

function setOfficeHours({ superuserUrl }: Database, therapist: string): Promise<void> {
  return asSuperuser(superuserUrl, async (client) => {
    await client.query(
      `delete from therapists_weekly_hours where _parent_id = $1 and weekday in ('6', '7')`,
      [therapist],
    )
    await client.query(
      `update therapists_weekly_hours set "from" = '09:00', "to" = '17:00' where _parent_id = $1`,
      [therapist],
    )
  })
}

/** Sessions of the asked client, through the staff's door; they are what the others are made like. */
async function bookSome(database: Database, practice: Practice): Promise<void> {
  const door = await startProgram('serveOurs', database.appUrl)
  const next = slotsOf({
    ...practice,
    clients: practice.clients.slice(0, 1),
    therapists: practice.therapists.slice(1),
  })
  const asks = times(OWN, (): Ask => {
    const slot = next()
    const ask = askToBook(practice, slot)
    const body = { ...(ask.body as object), client: slot.client.id }
    return { ...ask, path: '/api/staff/bookings', cookie: practice.staff.cookie, body }
  })
  expectAll(await load({ port: door.port, connections: 1 }, asks), 201)
  await door.stop()
}

type Growth = { from: number; to: number; isFirst: boolean }

/** Bookings number `from` to `to`, each with its hold, spread over ten years, colleagues and clients. */
function grow({ superuserUrl }: Database, { therapists, clients }: Practice, { from, to, isFirst }: Growth) {
  return asSuperuser(superuserUrl, async (client) => {
    await client.query(`set session_replication_role = replica; set maintenance_work_mem = '512MB'`)
    const asked = therapists[0]?.id ?? ''
    const { rows } = await client.query<{ booking: string; entry: string; lot: string }>(
      `select b.id as booking, e.id as entry, e.lot_id as lot from bookings b join ledger_entries e on e.booking_id = b.id
       where b.client_id = $1 order by b.id limit 1`,
      [clients[0]?.id],
    )
    const like = rows[0] as { booking: string; entry: string; lot: string }
    if (isFirst) await addPeople(client, { therapist: asked, person: clients[1]?.id ?? '', lot: like.lot })
    const start = `(date_trunc('hour', transaction_timestamp()) + interval '30 days'
      - (n / ${THERAPISTS}) * interval '17 hours' - (n % 12) * interval '1 hour')`
    const spans = { starts_at: start, blocks_from: start, ...spanAfter(start) }
    const booking = {
      id: idOf(1),
      client_id: idOf(4, `n % ${CLIENTS}`),
      attempt_id: `'synthetic ' || n`,
      ...spans,
    }
    await withoutIndexes(client, 'bookings', async () => {
      const therapist_id = idOf(3, `n % ${THERAPISTS}`)
      await cloneRows(client, {
        table: 'bookings',
        id: like.booking,
        from,
        to,
        changes: { ...booking, therapist_id },
      })
      if (!isFirst) return
      // Half of what the asked therapist has lies behind, half ahead, three a day in office hours.
      const own = `(date_trunc('day', transaction_timestamp()) + (n / 3 - 50) * interval '1 day'
        + (9 + 2 * (n % 3)) * interval '1 hour')`
      const ownSpans = { status: statusAt(own), starts_at: own, blocks_from: own, ...spanAfter(own) }
      const client_id = idOf(4, `${CLIENTS - 1} + n`)
      const changes = {
        ...booking,
        ...ownSpans,
        id: idOf(2),
        client_id,
        attempt_id: `'asked ' || n`,
        therapist_id: `'${asked}'`,
      }
      await cloneRows(client, { table: 'bookings', id: like.booking, from: 1, to: OF_THERAPIST, changes })
    })
    await withoutIndexes(client, 'ledger_entries', () =>
      cloneRows(client, {
        table: 'ledger_entries',
        id: like.entry,
        from,
        to,
        changes: {
          id: idOf(6),
          key: `'hold:synthetic:' || n`,
          lot_id: idOf(5, `n % ${CLIENTS}`),
          booking_id: idOf(1),
          position: `2 + n / ${CLIENTS}`,
        },
      }),
    )
    await client.query('vacuum (analyze)')
    await client.query('checkpoint')
  })
}

const statusAt = (start: string) =>
  `case when ${start} < transaction_timestamp() then 'completed' else 'booked' end`

const spanAfter = (start: string) => ({
  ends_at: `${start} + interval '50 minutes'`,
  blocks_to: `${start} + interval '60 minutes'`,
  free_cancel_until: `${start} - interval '24 hours'`,
})

async function addPeople(
  client: pg.Client,
  like: { therapist: string; person: string; lot: string },
): Promise<void> {
  const range = (count: number) => ({ from: 0, to: count - 1 })
  const colleague = { id: idOf(3), slug: `'colleague-' || n`, user_id: 'null', published: 'false' }
  await cloneRows(client, {
    table: 'therapists',
    id: like.therapist,
    ...range(THERAPISTS),
    changes: colleague,
  })
  const person = { id: idOf(4), email: `'synthetic-' || n || '@example.org'` }
  // Those beyond see nobody but the asked therapist: nobody is in two places.
  const people = range(CLIENTS + OF_THERAPIST)
  await cloneRows(client, { table: 'clients', id: like.person, ...people, changes: person })
  const lot = { id: idOf(5), client_id: idOf(4), grant_key: `'grant:synthetic:' || n` }
  await cloneRows(client, { table: 'credit_lots', id: like.lot, ...range(CLIENTS), changes: lot })
}

async function asSuperuser(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

/** Medians of the server's own time for the same ask at both sizes, the sides taking turns. */
export async function compare({ small, large }: Sizes, ask: (round: number) => Ask, status = 200) {
  const seen: { small: Told[]; large: Told[] } = { small: [], large: [] }
  for (let round = 0; round <= ROUNDS; round++)
    for (const [name, side] of [
      ['small', small],
      ['large', large],
    ] as const) {
      const asks = times(REQUESTS, () => ask(round))
      const run = expectAll(await load({ port: side.door.port, connections: 1 }, asks), status)
      // The first round warms up.
      if (round > 0) seen[name].push(...run.told)
    }
  const of = (told: Told[]) => median(told.map(({ serverMs }) => serverMs))
  return { small: of(seen.small), large: of(seen.large), sample: seen.large[0]?.text ?? '' }
}
