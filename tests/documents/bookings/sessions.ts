import { asLine } from '@tests/domain/ledger/lines'
import { newClient, newCredits, newService, newTherapist, soon } from '@tests/support/people'
import type { Payload } from 'payload'
import type { Entry } from '@/domain/ledger/entry'
import { HOUR_MS } from '@/domain/scheduling/instant'
import { setClock } from '@/server/clock'
import { poolOf, rowsOf, sql } from '@/server/sql'

export type Case = {
  client: string
  /** Slugs. */
  therapist: string
  service: string
  ids: { therapist: string; service: string }
  lots: Record<string, string>
  startsAt: number
}

type Wanted = {
  /** Lots by name, `pack` with four credits where nothing is said; `ends` in hours after the start. */
  lots?: Record<string, { granted: number; ends?: number }>
  service?: Record<string, unknown>
}

/** A client with credits, a therapist, a service and a time two days ahead that is offered. */
export async function newCase(
  payload: Payload,
  { lots = { pack: { granted: 4 } }, service = {} }: Wanted = {},
) {
  const given = await newService(payload, service)
  const therapist = await newTherapist(payload, [given.id])
  const found: Case = {
    service: given.slug,
    therapist: therapist.slug,
    ids: { service: given.id, therapist: therapist.id },
    client: (await newClient(payload)).id,
    lots: {},
    startsAt: await soon(payload),
  }
  for (const [name, { granted, ends }] of Object.entries(lots)) {
    const expiresAt = ends === undefined ? null : found.startsAt + ends * HOUR_MS
    found.lots[name] = (await newCredits(payload, found.client, granted, { expiresAt })).id
  }
  return found
}

export type Request = { type: string } & Record<string, unknown>

/** What a door asks for when a client books the case's session. */
export const bookingOf = ({ client, therapist, service, startsAt }: Case, more: object = {}): Request => ({
  type: 'book',
  by: 'client',
  attemptId: crypto.randomUUID(),
  attemptFor: 'this session',
  client,
  therapist,
  service,
  startsAt,
  overbooked: false,
  reason: null,
  ...more,
})

export const moveTo = (startsAt: number, more: object = {}): Request => ({
  type: 'reschedule',
  by: 'client',
  startsAt,
  therapist: null,
  sequence: 0,
  overbooked: false,
  reason: null,
  ...more,
})

/** Writes the document as the hooks decide; `id` null books anew. */
export async function write(payload: Payload, id: string | null, request: Request) {
  const context = { bookingRequest: request }
  if (id === null)
    return await payload.create({ collection: 'bookings', data: {} as never, context, depth: 0 })
  return await payload.update({ collection: 'bookings', id, data: {}, context, depth: 0 })
}

/** Does `work` while the database's clock says `instant`. */
export async function at<Answer>(instant: number, work: () => Promise<Answer>): Promise<Answer> {
  setClock(instant)
  try {
    return await work()
  } finally {
    setClock(null)
  }
}

/** The entries of a booking, in the order in which they were written, with its id as `b` and lots by name. */
export async function ledgerOf(
  payload: Payload,
  booking: string,
  lots: Record<string, string>,
): Promise<string[]> {
  const entries = await rowsOf<Entry>(
    poolOf(payload),
    sql`select key, type, lot_id as lot, quantity, "from", "to", booking_id as booking, generation, answers, reason,
          evidence from ledger_entries where key like ${`%${booking}%`} order by id`,
  )
  const named = (line: string) =>
    Object.entries(lots).reduce(
      (text, [name, id]) => text.replaceAll(id, name),
      line.replaceAll(booking, 'b'),
    )
  return entries.map((entry) => named(asLine(entry)))
}

type Buckets = Record<
  'granted' | 'available' | 'held' | 'used' | 'forfeited' | 'expired' | 'revoked' | 'owes',
  number
>

/** What is in a lot; buckets without credits are left out. */
export async function bucketsOf(payload: Payload, lot: string | undefined): Promise<Partial<Buckets>> {
  const [row] = await rowsOf<Buckets>(
    poolOf(payload),
    sql`select available, held, used, forfeited, expired, revoked, owes from credit_lots where id = ${lot}::uuid`,
  )
  return Object.fromEntries(Object.entries(row ?? {}).filter(([, quantity]) => quantity !== 0))
}

/** Every row that a booking could leave anywhere, as one text: equal texts, no trace. */
export async function traces(payload: Payload): Promise<string> {
  const tables = [
    'bookings',
    'credit_lots',
    'ledger_entries',
    'clients_rels',
    'reasons',
    'audit_events',
    'clients',
  ]
  const rows = await Promise.all(
    tables.map((table) =>
      rowsOf(poolOf(payload), sql`select t::text as row from ${sql.identifier(table)} t order by t::text`),
    ),
  )
  return JSON.stringify(rows)
}
