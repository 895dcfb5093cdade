import { bookingOf, newCase, write } from '@tests/documents/bookings/sessions'
import { book, newParty, noQuietHours, now, withdrawAll } from '@tests/documents/notifications/post'
import { begun, paidCheckout, told } from '@tests/documents/payments/purchase'
import { openDoomed } from '@tests/support/doomedProgram'
import { type House, openHouse } from '@tests/support/house'
import { newClient, newCredits } from '@tests/support/people'
import type { Payload } from 'payload'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { verify } from '@/commands/verify'
import { NotCarried, type Parcel } from '@/domain/notifications/carrier'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@/domain/scheduling/instant'
import { tick } from '@/jobs/tick'
import { setClock } from '@/server/clock'
import { askErasure } from '@/server/rights/askErasure'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { joinLine } from '@/server/waiting/joinLine'

let house: House
let doomed: Awaited<ReturnType<typeof openDoomed>>
beforeAll(async () => {
  house = await openHouse()
  await noQuietHours(house.payload)
  await house.payload.updateGlobal({
    slug: 'practice',
    data: { noShowPolicy: 'forfeit', noShowGrace: 0 },
  })
  doomed = await openDoomed(house.database)
})
afterEach(() => setClock(null))
afterAll(async () => {
  await doomed?.close()
  await house?.close()
})

/** What one job has to do, and what must stand there once it was done, whatever happened on the way. */
type Errand = { job: string; given: () => Promise<() => Promise<void>> }

let parcels: Parcel[] = []
const carry = async (parcel: Parcel) => {
  if (doomed.isGone()) throw new NotCarried('gone')
  parcels.push(parcel)
}

const run = (payload: Payload, job: string) => {
  const mail = { takesKey: true, carry }
  return tick({ payload, payments: house.payments, rooms: house.rooms, carriers: { mail } }, job)
}

const rows = <Row>(question: ReturnType<typeof sql>) => rowsOf<Row>(poolOf(house.payload), question)

const ERRANDS: Record<string, Errand> = {
  'a reminder to be planned': {
    job: 'reminder-scan',
    given: async () => {
      const startsAt = Math.ceil((await now(house.payload)) / HOUR_MS) * HOUR_MS + 47 * HOUR_MS
      const { id } = await book(house.payload, await newParty(house.payload), { startsAt })
      return async () => {
        const planned = await rows(sql`select kind, status from notification_events
          where booking_id = ${id}::uuid and kind like 'reminder.%'`)
        expect(planned).toEqual([{ kind: 'reminder.PT24H', status: 'planned' }])
        expect(await rows(sql`select reminders_for as planned from bookings where id = ${id}::uuid`)).toEqual(
          [{ planned: 'PT24H' }],
        )
      }
    },
  },
  'a session that nobody came to': {
    job: 'no-show-sweep',
    given: async () => {
      const { client, ...party } = await newParty(house.payload)
      const { id, startsAt } = await book(house.payload, { client, ...party })
      setClock(startsAt + 2 * HOUR_MS)
      return async () => {
        expect(await rows(sql`select status from bookings where id = ${id}::uuid`)).toEqual([
          { status: 'no_show' },
        ])
        const entries = await rows<{ type: string }>(
          sql`select type from ledger_entries where booking_id = ${id}::uuid order by position`,
        )
        expect(entries.map(({ type }) => type)).toEqual(['hold', 'release', 'forfeit'])
        const missed = sql`select 1 from notification_events where booking_id = ${id}::uuid and kind = 'no_show'`
        expect(await rows(missed)).toHaveLength(1)
      }
    },
  },
  'credits whose time is over, and others that end soon': {
    job: 'renewal-scan',
    given: async () => {
      const { id } = await newClient(house.payload)
      const at = await now(house.payload)
      const over = await newCredits(house.payload, id, 3, { expiresAt: at + HOUR_MS })
      const ending = await newCredits(house.payload, id, 2, { expiresAt: at + 3 * DAY_MS })
      setClock(at + 2 * HOUR_MS)
      return async () => {
        const lots =
          await rows(sql`select id, available, expired from credit_lots where client_id = ${id}::uuid
          order by expires_at`)
        expect(lots).toEqual([
          { id: over.id, available: 0, expired: 3 },
          { id: ending.id, available: 2, expired: 0 },
        ])
        const expired = sql`select 1 from ledger_entries where lot_id = ${over.id}::uuid and type = 'expire'`
        expect(await rows(expired)).toHaveLength(1)
        const spoken = sql`select 1 from notification_events where subject = ${ending.id} and kind = 'lot_expiring'`
        expect(await rows(spoken)).toHaveLength(1)
      }
    },
  },
  'planned sessions whose credits have come, and one whose time is taken': {
    job: 'renewal-scan',
    given: async () => {
      const given = await newCase(house.payload, { lots: { pack: { granted: 1 } } })
      const { client, therapist, service, startsAt } = given
      const attempt = { attemptId: crypto.randomUUID(), attemptFor: 'this series', reason: null }
      const seriesRequest = { by: 'client', client, therapist, service, startsAt, times: 3, ...attempt }
      const context = { seriesRequest }
      const series = await house.payload.create({
        collection: 'series',
        data: {} as never,
        context,
        depth: 0,
      })
      const other = { ...given, client: (await newClient(house.payload)).id, startsAt: startsAt + 7 * DAY_MS }
      await newCredits(house.payload, other.client, 1)
      await write(house.payload, null, bookingOf(other))
      await newCredits(house.payload, client, 2)
      return async () => {
        const of = sql`series_id = ${series.id}::uuid`
        const ended = await rows<{ ended: string | null; status: string }>(
          sql`select status, planned_end as ended from bookings where ${of} order by occurrence`,
        )
        expect(ended.map((one) => one.ended ?? one.status)).toEqual(['booked', 'taken', 'booked'])
        const held = sql`select held, available from credit_lots where client_id = ${client}::uuid order by id`
        expect(await rows(held)).toEqual([
          { held: 1, available: 0 },
          { held: 1, available: 1 },
        ])
        const told = sql`select kind from notification_events where recipient = ${`client:${client}`}
          and booking_id in (select id from bookings where ${of} and occurrence > 1) order by kind`
        expect(await rows(told)).toEqual([{ kind: 'booked' }, { kind: 'cancelled' }])
      }
    },
  },
  'a time that became free while somebody waits': {
    job: 'reminder-scan',
    given: async () => {
      const given = await newCase(house.payload)
      const { id } = await write(house.payload, null, bookingOf(given))
      const { id: waiting } = await newClient(house.payload)
      const window = { from: given.startsAt - HOUR_MS, to: given.startsAt + HOUR_MS }
      await joinLine(house.payload, { client: waiting, service: given.service, therapist: 'any', ...window })
      await write(house.payload, id, { type: 'cancel', by: 'client', reason: null })
      return async () => {
        const offers = sql`select 1 from notification_events e join waitlist_offers o on o.id::text = e.subject
          where e.recipient = ${`client:${waiting}`} and e.kind = 'slot_freed'`
        expect(await rows(offers)).toHaveLength(1)
        const left = sql`select 1 from freed_times where therapist_id = ${given.ids.therapist}::uuid`
        expect(await rows(left)).toEqual([])
      }
    },
  },
  'a payment that nobody settled': {
    job: 'renewal-scan',
    given: async () => {
      const bought = await begun(house)
      house.payments.says(paidCheckout(bought))
      await told(house, { kind: 'checkout', id: paidCheckout(bought).id })
      return async () => {
        const of = sql`client_id = ${bought.client}::uuid`
        expect(await rows(sql`select granted, available from credit_lots where ${of}`)).toEqual([
          { granted: 5, available: 5 },
        ])
        expect(await rows(sql`select 1 from receipts where ${of}`)).toHaveLength(1)
        const news = sql`select kind from notification_events where recipient = ${`client:${bought.client}`}
          and kind <> 'lot_expiring'`
        expect(await rows(news)).toEqual([{ kind: 'payment_received' }])
      }
    },
  },
  'a person to be erased': {
    job: 'rights-keeping',
    given: async () => {
      const { id } = await newClient(house.payload, { name: 'canary', phone: '+49 30 1' })
      await newCredits(house.payload, id, 2)
      const { dueAt } = await askErasure(house.payload, { client: id, actor: 'worker', knowsCredits: true })
      setClock(dueAt)
      return async () => {
        const of = sql`id = ${id}::uuid and name = 'Erased' and phone_sealed is null`
        expect(await rows(sql`select erased_at is not null as erased from clients where ${of}`)).toEqual([
          { erased: true },
        ])
        const steps = sql`select action from audit_events where subject like ${`%:${id}`} and actor = 'worker'
          and action in ('client_erased', 'key_destroyed') order by action`
        expect(await rows(steps)).toEqual([{ action: 'client_erased' }, { action: 'key_destroyed' }])
        const tombs = sql`select subject from data_keys where subject like ${`%:${id}`} and state = 'destroyed'`
        expect(await rows(tombs)).toHaveLength(2)
      }
    },
  },
  'notices that are due': {
    job: 'notification-dispatch',
    given: async () => {
      await withdrawAll(house.payload)
      parcels = []
      const { id } = await book(house.payload, await newParty(house.payload))
      return async () => {
        const sent = await rows(sql`select status from notification_events where booking_id = ${id}::uuid`)
        expect(sent).toEqual([{ status: 'sent' }, { status: 'sent' }])
        // Twice only under one key: whoever gets both can tell.
        expect(new Set(parcels.map(({ key }) => key)).size).toBe(2)
        expect(parcels.length).toBeLessThanOrEqual(4)
      }
    },
  },
}

describe.each(Object.entries(ERRANDS))('%s', (name, { job, given }) => {
  test('is done once and whole, at whichever statement the worker is killed', async () => {
    let kills = 0
    for (let statement = 1; ; statement++) {
      let came = false
      for (const when of ['before', 'after'] as const) {
        const holds = await given()
        came = await doomed.killedAt(statement, when, () => run(doomed.payload, job))
        if (came) kills += 1
        // Later than any lease of whoever is gone.
        setClock((await now(house.payload)) + 5 * MINUTE_MS)
        await run(house.payload, job)
        await holds()
        setClock(null)
      }
      if (!came) break
    }
    process.stdout.write(`  ${name}: killed ${kills} times\n`)
    expect(kills).toBeGreaterThanOrEqual(6)
    expect((await verify(house.database.appUrl)).findings).toEqual([])
  }, 240_000)
})
