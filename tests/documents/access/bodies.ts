import { attempt } from '@tests/support/people'
import type { Cast } from './cast'
import { siteBodies } from './site'

/** How often each collection was asked for a change: a number drawn by chance may be the one before. */
const turns: Record<string, number> = {}

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
  const turn = (turns[collection] ?? 0) + 1
  turns[collection] = turn
  const later = new Date(Date.UTC(2027, 5, 1) + turn * 1000).toISOString()
  const changes: Record<string, Record<string, unknown>> = {
    therapists: { timeZone: turn % 2 ? 'Europe/Lisbon' : 'Europe/Rome', bufferAfter: turn },
    'time-off': { endsAt: later },
    bookings: { cancelReason: short() },
    series: { times: 7 },
    waitlist: { status: 'left' },
    'waitlist-offers': { dueAt: '2027-06-01T00:00:00.000Z' },
    'freed-times': { to: '2027-06-01T00:00:00.000Z' },
    'credit-lots': { available: 50 },
    'ledger-entries': { quantity: 50 },
    conversations: { startedAt: later },
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
    'record-exports': { takenAt: later },
    erasures: { waitingFor: short() },
    payments: { outcome: short() },
    subscriptions: { status: 'canceled' },
    checkouts: { credits: 50 + turn },
    tasks: { subject: short() },
    receipts: { item: short() },
    reconciliations: { lastError: short() },
    pages: { slug: `page-${short()}` },
    posts: { slug: `piece-${short()}` },
    media: { credit: short() },
    redirects: { from: `/${short()}` },
    // There are but two states that a new enquiry can come to.
    enquiries: { status: turn % 2 ? 'spam' : 'answered' },
    sessions: { userAgent: short() },
    credentials: { hash: short() },
    'second-factors': { lastStep: turn },
    'recovery-codes': { codeHash: short() },
    challenges: { session: short() },
    'account-tokens': { tokenHash: short() },
    'payload-kv': { key: short() },
    'payload-preferences': { value: { limit: turn } },
  }
  return changes[collection] ?? { name: `Name ${short()}` }
}
