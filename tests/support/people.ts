import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { HOUR_MS } from '@/domain/scheduling/instant'
import { readNow } from '@/server/clock'
import { poolOf } from '@/server/sql'

type Fields = Record<string, unknown>

const short = () => randomUUID().slice(0, 8)

/** Every test makes its own people and things: no shared rows, nothing to clean up. */
export async function newClient(payload: Payload, fields: Fields = {}): Promise<{ id: string }> {
  return await make(payload, 'clients', {
    name: 'Ada Example',
    email: `ada-${randomUUID()}@example.org`,
    timeZone: 'Europe/Berlin',
    locale: 'en',
    verifiedAt: new Date(0).toISOString(),
    ...fields,
  })
}

export async function newUser(
  payload: Payload,
  roles: string[],
  fields: Fields = {},
): Promise<{ id: string }> {
  const name = roles.join(' and ')
  return await make(payload, 'users', { name, email: `user-${randomUUID()}@example.org`, roles, ...fields })
}

/** `slug` is unique; 50 minutes and one credit where nothing else is said. */
export async function newService(
  payload: Payload,
  fields: Fields = {},
): Promise<{ id: string; slug: string }> {
  return await make(payload, 'services', { name: 'Session', slug: `session-${short()}`, ...fields })
}

/** Open day and night in UTC, 10 minutes of buffer after each session. */
export async function newTherapist(
  payload: Payload,
  services: string[],
  fields: Fields = {},
): Promise<{ id: string; slug: string }> {
  return await make(payload, 'therapists', {
    displayName: 'Mara Example',
    slug: `mara-${short()}`,
    services,
    timeZone: 'UTC',
    bufferBefore: 0,
    bufferAfter: 10,
    weeklyHours: ['1', '2', '3', '4', '5', '6', '7'].map((weekday) => ({
      weekday,
      from: '00:00',
      to: '24:00',
    })),
    ...fields,
  })
}

/** A lot of courtesy credits. */
export async function newCredits(
  payload: Payload,
  client: string,
  granted: number,
  more: { expiresAt?: number | null; creditType?: string } = {},
): Promise<{ id: string }> {
  const lot = {
    grantKey: `grant:staff:${randomUUID()}`,
    client,
    creditType: 'session',
    source: 'courtesy',
    granted,
    expiresAt: null,
    evidence: null,
    ...more,
  }
  return await make(payload, 'credit-lots', {}, { lotRequest: { type: 'grant', lot } })
}

/** A full hour from now on that is offered by `newTherapist`; later by as many hours as are asked. */
export async function soon(payload: Payload, hours = 48): Promise<number> {
  const now = await readNow(poolOf(payload))
  return Math.ceil(now / HOUR_MS) * HOUR_MS + hours * HOUR_MS
}

export function attempt(): string {
  return randomUUID()
}

async function make<Document extends { id: string }>(
  payload: Payload,
  collection: string,
  fields: Fields,
  context: Fields = {},
): Promise<Document> {
  return (await payload.create({
    collection: collection as 'clients',
    data: fields as never,
    context,
    depth: 0,
  })) as unknown as Document
}
