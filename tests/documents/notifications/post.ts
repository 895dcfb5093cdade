import {
  attempt,
  newClient,
  newCredits,
  newService,
  newTherapist,
  newUser,
  soon,
} from '@tests/support/people'
import { scriptedPayments } from '@tests/support/scriptedPayments'
import { scriptedRooms } from '@tests/support/scriptedRooms'
import type { Payload } from 'payload'
import type { Carrier, Parcel } from '@/domain/notifications/carrier'
import type { BookingRequest } from '@/domain/scheduling/bookingRequest'
import { tick } from '@/jobs/tick'
import { readNow } from '@/server/clock'
import { poolOf, rowsOf, sql } from '@/server/sql'

/** A way out that keeps what it is given, or does with it what the test says. */
export function newPost(carry?: (parcel: Parcel) => Promise<void> | void, takesKey = true) {
  const parcels: Parcel[] = []
  const carrier: Carrier = {
    takesKey,
    carry: async (parcel) => {
      await carry?.(parcel)
      parcels.push(parcel)
    },
  }
  return { carrier, parcels }
}

export type Party = {
  client: string
  therapist: string
  user: string
  service: string
  email: string
  slugs: { therapist: string; service: string }
}

/** A client with credits, and a therapist with an account, whom nobody else books. */
export async function newParty(
  payload: Payload,
  fields: { client?: object; service?: object; therapist?: object; credits?: number } = {},
): Promise<Party> {
  const given = await newService(payload, { modality: 'in_person', ...fields.service })
  const user = (await newUser(payload, ['therapist'])).id
  const therapist = await newTherapist(payload, [given.id], { user, ...fields.therapist })
  const email = `reader-${attempt()}@example.org`
  const client = (await newClient(payload, { email, ...fields.client })).id
  await newCredits(payload, client, fields.credits ?? 5)
  const slugs = { therapist: therapist.slug, service: given.slug }
  return { client, therapist: therapist.id, user, service: given.id, email, slugs }
}

/** Asks for one thing; `actor` is who does it, the client where nobody is named. */
export async function book(
  payload: Payload,
  { client, slugs }: Party,
  { startsAt, actor = `client:${client}` }: { startsAt?: number; actor?: string } = {},
): Promise<{ id: string; startsAt: number }> {
  const at = startsAt ?? (await soon(payload))
  const bookingRequest: BookingRequest = {
    type: 'book',
    by: 'client',
    attemptId: attempt(),
    attemptFor: 'a test',
    ...{ client, ...slugs, startsAt: at, overbooked: false, reason: null },
  }
  const context = { bookingRequest, actor }
  const { id } = await payload.create({ collection: 'bookings', data: {} as never, context, depth: 0 })
  return { id, startsAt: at }
}

export async function change(
  payload: Payload,
  id: string,
  bookingRequest: Exclude<BookingRequest, { type: 'book' }>,
  actor = 'user:0',
): Promise<void> {
  await payload.update({ collection: 'bookings', id, data: {}, context: { bookingRequest, actor }, depth: 0 })
}

/** The booking's next sequence is read, not guessed: whoever moves says what they saw. */
export async function moveTo(
  payload: Payload,
  id: string,
  startsAt: number,
  therapist: string | null = null,
) {
  const { sequence } = await payload.findByID({ collection: 'bookings', id, depth: 0 })
  const more = { sequence, overbooked: false, reason: null }
  await change(payload, id, { type: 'reschedule', by: 'practice', startsAt, therapist, ...more })
}

export type NoticeRow = { kind: string; status: string; recipient: string; sequence: number; key: string }

/** What is planned for, or became of, one booking, by time of planning. */
export function noticesOf(payload: Payload, booking: string) {
  return rowsOf<NoticeRow & { attempts: number; lastError: string | null; dueAt: number; id: string }>(
    poolOf(payload),
    sql`select id, kind, status, recipient, sequence, dedupe_key as key, attempts, last_error as "lastError",
          (extract(epoch from due_at) * 1000)::float8 as "dueAt"
        from notification_events where booking_id = ${booking}::uuid order by sequence, kind, recipient`,
  )
}

/** `kind status` of each, for people of one side where one is named. */
export async function storiesOf(payload: Payload, booking: string, side = ''): Promise<string[]> {
  const rows = await noticesOf(payload, booking)
  return rows
    .filter(({ recipient }) => recipient.startsWith(side))
    .map(({ kind, status }) => `${kind} ${status}`)
}

/** Nothing is paid where notices are looked at. */
const payments = scriptedPayments()
const rooms = scriptedRooms()

export const dispatch = (payload: Payload, carrier: Carrier) =>
  tick({ payload, payments, rooms, carriers: { mail: carrier } }, 'notification-dispatch')

export const scan = async (payload: Payload) =>
  (await tick({ payload, payments, rooms, carriers: {} }, 'reminder-scan')).jobs['reminder-scan']

export const now = (payload: Payload) => readNow(poolOf(payload))

/** So that a test means the same at any hour of the day. */
export async function noQuietHours(payload: Payload): Promise<void> {
  await payload.updateGlobal({ slug: 'practice', data: { quietFrom: '00:00', quietTo: '00:00' } })
}

/** So many due notices about one cancelled session, each of a key of its own. @returns the session's id */
export async function manyNotices(payload: Payload, count: number): Promise<string> {
  const party = await newParty(payload)
  const { id } = await book(payload, party)
  await change(payload, id, { type: 'cancel', by: 'practice', reason: null }, `user:${party.user}`)
  await poolOf(payload).execute(sql`
    update notification_events set status = 'superseded', last_error = 'withdrawn'
    where booking_id = ${id}::uuid and status = 'planned'`)
  await poolOf(payload).execute(sql`
    insert into notification_events (id, kind, status, recipient, channel, subject, booking_id, sequence, due_at,
                                     next_attempt_at, planned_at)
    select gen_random_uuid(), 'cancelled', 'planned', ${`client:${party.client}`}, 'mail', ${id}, ${id}::uuid,
           1000 + n, b.updated_at, b.updated_at, b.updated_at
    from generate_series(1, ${count}) n, bookings b where b.id = ${id}::uuid`)
  return id
}

/** What other tests left due is none of the next one's business. */
export async function withdrawAll(payload: Payload): Promise<void> {
  await poolOf(payload).execute(sql`
    update notification_events set status = 'superseded', last_error = 'withdrawn' where status = 'planned'`)
}
