import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { at, bookingRow, holdOf, type Row, spanAt } from './ledgerRows'
import { append, complete, type Db, insert, newWorld, refusal, update, type World } from './rawLedger'
import { databaseOf, type Refused, refusedForEveryRole } from './refusedForEveryRole'

/** A series of the world's client; its weeks begin a week after the world's session. */
async function newSeries(db: Db, { client, therapist, service }: World, more: Row = {}): Promise<string> {
  const id = randomUUID()
  const people = { client_id: client, therapist_id: therapist, service_id: service }
  const attempt = { attempt_id: id, attempt_for: 'a test' }
  await insert(db, 'series', {
    id,
    ...people,
    first_start: at(168),
    times: 5,
    made_at: at(0),
    ...attempt,
    ...more,
  })
  return id
}

/** The series and its planned first week, under the ids that a test gives. */
async function plan(db: Db, world: World, id: string, more: Row = {}): Promise<void> {
  const series = await newSeries(db, world)
  const week = { series_id: series, occurrence: 1, status: 'planned' }
  await insert(db, 'bookings', bookingRow(world, { id, ...week, ...more }, 168))
}

/** Each case plans a session of its own. */
function planned(
  rule: string,
  constraint: string,
  attempt: (db: Db, world: World, planned: string) => Promise<unknown>,
): Refused {
  let own = ''
  const given = (db: Db, world: World) => {
    own = randomUUID()
    return plan(db, world, own)
  }
  return { rule, constraint, given, attempt: (db, world) => attempt(db, world, own) }
}

const sessions: Refused[] = [
  planned(
    'what is planned is not booked after the end of its series',
    'bookings_week_of_its_series',
    async (db, { lot }, own) => {
      const { rows } = await db.query('select series_id as id from bookings where id = $1', [own])
      await update(db, 'series', rows[0].id, { ended_at: at(0), ended_by: 'client' })
      await update(db, 'bookings', own, { status: 'booked', sequence: 1 })
      await append(db, holdOf(own, lot))
    },
  ),
  planned('what is planned holds no credits', 'ledger_entries_hold_for_booked', (db, { lot }, own) =>
    append(db, holdOf(own, lot)),
  ),
  planned('what is planned is not booked without its holds', 'bookings_agree_with_ledger', (db, _, own) =>
    update(db, 'bookings', own, { status: 'booked', sequence: 1 }),
  ),
  ...(['completed', 'no_show'] as const).map((status) =>
    planned(`what is planned is never ${status}`, 'bookings_planned_once', (db, _, own) =>
      update(db, 'bookings', own, { status, sequence: 1 }),
    ),
  ),
  planned('what was planned says how it ended', 'bookings_planned_once', (db, _, own) =>
    update(db, 'bookings', own, { status: 'cancelled', cancelled_by: 'client', sequence: 1 }),
  ),
  planned('it ends in one of four ways', 'bookings_planned_end_known', (db, _, own) =>
    update(db, 'bookings', own, {
      status: 'cancelled',
      cancelled_by: 'client',
      planned_end: 'so',
      sequence: 1,
    }),
  ),
  planned('it is placed over nobody', 'bookings_planned_of_series', (db, _, own) =>
    update(db, 'bookings', own, { overbooked: true, sequence: 1 }),
  ),
  planned('its series never changes', 'bookings_terms_fixed', (db, _, own) =>
    update(db, 'bookings', own, { series_id: null, occurrence: null }),
  ),
  {
    rule: 'what was booked is never planned again',
    constraint: 'bookings_planned_once',
    attempt: (db, { booking }) => update(db, 'bookings', booking, { status: 'planned', sequence: 1 }),
  },
  {
    rule: 'what took place was not only planned',
    constraint: 'bookings_planned_once',
    given: complete,
    attempt: (db, { booking }) => update(db, 'bookings', booking, { planned_end: 'taken' }),
  },
  {
    rule: 'only a session of a series is planned',
    constraint: 'bookings_planned_of_series',
    attempt: (db, world) => insert(db, 'bookings', bookingRow(world, { status: 'planned' }, 168)),
  },
  {
    rule: 'a session is of a series of its client',
    constraint: 'bookings_week_of_its_series',
    attempt: async (db, world) => {
      const series = await newSeries(db, { ...world, client: world.other })
      await insert(
        db,
        'bookings',
        bookingRow(world, { series_id: series, occurrence: 1, status: 'planned' }, 168),
      )
    },
  },
  {
    rule: 'each week of a series is there once',
    constraint: 'bookings_week_once',
    code: '23505',
    attempt: async (db, world) => {
      const week = { series_id: await newSeries(db, world), occurrence: 2, status: 'planned' }
      await insert(db, 'bookings', bookingRow(world, week, 168))
      await insert(db, 'bookings', bookingRow(world, week, 336))
    },
  },
  {
    rule: 'a series that has ended gets no more sessions',
    constraint: 'bookings_week_of_its_series',
    attempt: async (db, world) => {
      const series = await newSeries(db, world, { ended_at: at(1), ended_by: 'client' })
      await insert(
        db,
        'bookings',
        bookingRow(world, { series_id: series, occurrence: 1, status: 'planned' }, 168),
      )
    },
  },
  ...[{ times: 13 }, { ended_at: at(0) }, { ended_by: 'client' }].map(
    (more): Refused => ({
      rule: `no series with ${Object.keys(more)}`,
      constraint: 'times' in more ? 'series_times' : 'series_ended_by_somebody',
      attempt: (db, world) => newSeries(db, world, more),
    }),
  ),
  {
    rule: 'a series never becomes another',
    constraint: 'series_stay',
    attempt: async (db, world) => update(db, 'series', await newSeries(db, world), { times: 6 }),
  },
  {
    rule: 'no series is deleted',
    constraint: 'series_append_only',
    code: '23001',
    attempt: async (db, world) => db.query('delete from series where id = $1', [await newSeries(db, world)]),
    denied: true,
  },
]

async function wait(db: Db, { client, service }: World, hours: number, more: Row = {}): Promise<string> {
  const own = randomUUID()
  const window = { from: at(hours), to: at(hours + 24) }
  await insert(db, 'waitlist', {
    id: own,
    client_id: client,
    service_id: service,
    joined_at: at(0),
    ...window,
    ...more,
  })
  return own
}

const waits: Refused[] = [
  {
    rule: 'nobody waits for more than five windows at once',
    constraint: 'waitlist_five_at_once',
    attempt: async (db, world) => {
      for (let n = 0; n < 6; n++) await wait(db, world, n * 24)
    },
  },
  {
    rule: 'the same wait stands once, with nobody in particular too',
    constraint: 'waitlist_once',
    code: '23505',
    attempt: async (db, world) => {
      await wait(db, world, 0)
      await wait(db, world, 0)
    },
  },
  {
    rule: 'a window ends after it begins',
    constraint: 'waitlist_window',
    attempt: (db, world) => wait(db, world, 0, { to: at(-1) }),
  },
  {
    rule: 'who left the line does not wait again',
    constraint: 'waitlist_stay',
    attempt: async (db, world) => {
      const own = await wait(db, world, 0)
      await update(db, 'waitlist', own, { status: 'left', ended_at: at(1) })
      await update(db, 'waitlist', own, { status: 'waiting', ended_at: null })
    },
  },
  {
    rule: 'a place in the line stays what it was',
    constraint: 'waitlist_stay',
    attempt: async (db, world) => update(db, 'waitlist', await wait(db, world, 0), { joined_at: at(-9) }),
  },
  {
    rule: 'who was offered what is not rewritten',
    constraint: 'waitlist_offers_append_only',
    code: '23001',
    attempt: async (db, world) => {
      const offer = { wait_id: await wait(db, world, 0), therapist_id: world.therapist }
      const own = randomUUID()
      await insert(db, 'waitlist_offers', { id: own, ...offer, starts_at: at(1), due_at: at(0) })
      await update(db, 'waitlist_offers', own, { starts_at: at(2) })
    },
  },
]

refusedForEveryRole([...sessions, ...waits])

const opened = databaseOf('application')

test('what is planned stands in nobody’s way, and is booked over nobody', async () => {
  const { db } = opened
  const world = await newWorld(db)
  const own = randomUUID()
  expect(
    await refusal(db, () => plan(db, world, own, { ...spanAt(0), free_cancel_until: at(-24) })),
  ).toBeNull()
  const booked = async () => {
    await update(db, 'bookings', own, { status: 'booked', sequence: 1 })
    await append(db, holdOf(own, world.lot))
  }
  // The world's own session is at that time.
  expect(await refusal(db, booked)).toMatchObject({ code: '23P01' })
  await update(db, 'bookings', own, { ...spanAt(5), sequence: 1 })
  const later = async () => {
    await update(db, 'bookings', own, { status: 'booked', sequence: 2 })
    await append(db, holdOf(own, world.lot))
  }
  expect(await refusal(db, later)).toBeNull()
})
