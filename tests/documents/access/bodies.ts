import { attempt } from '@tests/support/people'
import type { Cast } from './cast'
import { siteBodies } from './site'

/** One state after the other: there are but two that a new enquiry can come to. */
let turn = 0

const short = () => attempt().slice(0, 8)

/** What each collection would take from somebody who may write it; `row` says whose it would be. */
export function newBody({ things }: Cast, collection: string, row: string): Record<string, unknown> {
  const therapist = row === 'other' ? things.other.therapist : things.own.therapist
  const bodies: Record<string, Record<string, unknown>> = {
    users: { name: 'New', email: `${short()}@example.org`, roles: ['editor'] },
    clients: { name: 'New', email: `${short()}@example.org`, timeZone: 'UTC', locale: 'en' },
    therapists: {
      displayName: 'New',
      slug: `new-${short()}`,
      services: [things.own.service],
      timeZone: 'UTC',
    },
    'time-off': { therapist, startsAt: '2027-02-01T08:00:00.000Z', endsAt: '2027-02-02T08:00:00.000Z' },
    services: { name: 'New', slug: `new-${short()}`, minutes: 50, credits: 1, modality: 'video' },
    plans: {
      name: 'New',
      slug: `new-${short()}`,
      kind: 'pack',
      credits: 5,
      creditType: 'session',
      price: 100,
      currency: 'EUR',
    },
    ...siteBodies(),
    'payload-preferences': { key: short(), value: {} },
    'credit-lots': {
      client: things.own.client,
      granted: 5,
      available: 5,
      grantKey: `grant:staff:${attempt()}`,
    },
  }
  return bodies[collection] ?? { client: things.own.client, name: 'New' }
}

/** A change that every holder of the row would be able to make, new at each call. */
export function changeOf(collection: string): Record<string, unknown> {
  const changes: Record<string, Record<string, unknown>> = {
    therapists: {
      timeZone: Math.random() < 0.5 ? 'Europe/Lisbon' : 'Europe/Rome',
      bufferAfter: Math.ceil(Math.random() * 200),
    },
    'time-off': { endsAt: new Date(Date.UTC(2027, 5, 1) + Math.floor(Math.random() * 1e9)).toISOString() },
    bookings: { cancelReason: short() },
    series: { times: 7 },
    waitlist: { status: 'left' },
    'waitlist-offers': { dueAt: '2027-06-01T00:00:00.000Z' },
    'freed-times': { to: '2027-06-01T00:00:00.000Z' },
    'credit-lots': { available: 50 },
    'ledger-entries': { quantity: 50 },
    conversations: { startedAt: new Date(Math.floor(Math.random() * 1e12)).toISOString() },
    messages: { body: short() },
    attachments: { number: 5 },
    'attachment-parts': { number: 5 },
    'notification-events': { status: 'sent' },
    'calendar-feeds': { withNames: true },
    'data-keys': { state: 'destroyed' },
    reasons: { text: short() },
    notes: { format: 'free' },
    'note-handovers': { decision: 'consented' },
    rooms: { sequence: 7 },
    'audit-events': { action: short() },
    consents: { version: short() },
    'record-exports': {
      takenAt: new Date(Date.UTC(2027, 5, 1) + Math.floor(Math.random() * 1e9)).toISOString(),
    },
    erasures: { waitingFor: short() },
    payments: { outcome: short() },
    subscriptions: { status: 'canceled' },
    checkouts: { credits: Math.ceil(Math.random() * 200) },
    tasks: { subject: short() },
    receipts: { item: short() },
    reconciliations: { lastError: short() },
    pages: { slug: `page-${short()}` },
    posts: { slug: `piece-${short()}` },
    media: { credit: short() },
    redirects: { from: `/${short()}` },
    ...(collection === 'enquiries' ? { enquiries: { status: turn++ % 2 ? 'answered' : 'spam' } } : {}),
    sessions: { userAgent: short() },
    credentials: { hash: short() },
    'second-factors': { lastStep: Math.ceil(Math.random() * 1e9) },
    'recovery-codes': { codeHash: short() },
    challenges: { session: short() },
    'account-tokens': { tokenHash: short() },
    'payload-kv': { key: short() },
    'payload-preferences': { value: { limit: Math.floor(Math.random() * 1e9) } },
  }
  return changes[collection] ?? { name: `Name ${short()}` }
}
