import { randomUUID } from 'node:crypto'
import { configure } from '@payload-config'
import { newClient, newCredits, newService, newTherapist, newUser, soon } from '@tests/support/people'
import { getPayload, type Payload } from 'payload'
import { sessionCookie } from '@/server/sessionCookies'
import { openSession } from '@/server/sessions'
import { poolOf } from '@/server/sql'
import type { Database } from './cluster'
import type { Ask } from './load'

export const HOUR_MS = 3_600_000

export type Person = { id: string; cookie: string }
export type Named = { id: string; slug: string }
export type Practice = {
  clients: Person[]
  staff: Person
  therapists: Named[]
  /** Seen by nobody else: for what all want of one therapist. */
  solo: Named
  service: Named
  /** A full hour two days ahead, epoch milliseconds. */
  startsAt: number
}

type Wanted = { clients: number; credits: number; therapists: number; hours?: object }

/** A practice of the benchmark's own: therapists who work day and night, clients who are signed in. */
export async function openPractice(database: Database, wanted: Wanted): Promise<Practice> {
  const config = await configure({ databaseUrl: database.appUrl, applicationName: 'trs bench' })
  const payload = await getPayload({ config, key: database.name })
  const service = await newService(payload)
  const therapists = await many(wanted.therapists, () =>
    newTherapist(payload, [service.id], { ...wanted.hours }),
  )
  const solo = await newTherapist(payload, [service.id])
  const clients = await many(wanted.clients, async () => {
    const { id } = await newClient(payload)
    await newCredits(payload, id, wanted.credits)
    return signedIn(payload, 'clients', id)
  })
  const staff = await signedIn(payload, 'users', (await newUser(payload, ['staff'])).id)
  const startsAt = await soon(payload)
  await (payload.db as unknown as { pool: { end: () => Promise<void> } }).pool.end()
  return { clients, staff, therapists, solo, service, startsAt }
}

async function signedIn(payload: Payload, collection: 'clients' | 'users', id: string): Promise<Person> {
  const visitor = { prefix: 'local', userAgent: 'a benchmark' }
  const { token } = await openSession(poolOf(payload), { collection, id }, visitor)
  return { id, cookie: sessionCookie(collection, token, 3600).split(';')[0] ?? '' }
}

/** `count` results of `make`, eight on the way at a time. */
async function many<Made>(count: number, make: () => Promise<Made>): Promise<Made[]> {
  const made: Made[] = []
  while (made.length < count) {
    const width = Math.min(8, count - made.length)
    made.push(...(await Promise.all(Array.from({ length: width }, make))))
  }
  return made
}

export type Slot = { client: Person; therapist: Named; startsAt: number }

/**
 * Hands out client, therapist and hour so that no two bookings meet: hour after hour through all therapists,
 * and round and round through the clients, of whom there must be more than therapists.
 */
export function slotsOf({ clients, therapists, startsAt }: Practice): () => Slot {
  let next = 0
  return () => {
    const index = next++
    return {
      client: clients[index % clients.length] as Person,
      therapist: therapists[index % therapists.length] as Named,
      startsAt: startsAt + Math.floor(index / therapists.length) * HOUR_MS,
    }
  }
}

/** The hours of the one therapist, from so late on that `slotsOf` does not come there. */
export function soloSlotsOf({ clients, solo, startsAt }: Practice): () => Slot {
  let next = 0
  return () => {
    const index = next++
    const hour = startsAt + (700 + index) * HOUR_MS
    return { client: clients[index % clients.length] as Person, therapist: solo, startsAt: hour }
  }
}

export function askToBook({ service }: Practice, { client, therapist, startsAt }: Slot): Ask {
  return {
    method: 'POST',
    path: '/api/portal/bookings',
    cookie: client.cookie,
    body: {
      service: service.slug,
      therapist: therapist.slug,
      startsAt: new Date(startsAt).toISOString(),
      attemptId: randomUUID(),
    },
  }
}

export function times<Made>(count: number, make: (index: number) => Made): Made[] {
  return Array.from({ length: count }, (_, index) => make(index))
}
