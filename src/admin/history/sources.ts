import type { Outcome } from '@/domain/payments/outcomes'

/** What is told of a client: which rows, when each happened, and what of it is said. */
export type Source = {
  collection: string
  /** The field that says when. */
  at: string
  says: string[]
  /** Which of them are worth telling; all, where nothing is said. */
  where?: object
  /** The field that names the client, where it is not `client`, and what stands before the id in it. */
  names?: { field: string; before: string }
}

/** A provider tells of one payment many times: once is enough. */
const SAID_ALREADY: Outcome[] = [
  'granted_before',
  'subscription_noted',
  'nothing_to_settle',
  'not_ours',
  'gone',
]

/** Words of messages, notes and reasons are read where they stand, which puts the reading on record. */
export const SOURCES: Source[] = [
  { collection: 'bookings', at: 'startsAt', says: ['service', 'therapist', 'status'] },
  { collection: 'series', at: 'madeAt', says: ['service', 'therapist', 'times'] },
  { collection: 'waitlist', at: 'joinedAt', says: ['service', 'therapist', 'status'] },
  { collection: 'credit-lots', at: 'createdAt', says: ['source', 'granted', 'expiresAt'] },
  { collection: 'subscriptions', at: 'createdAt', says: ['plan', 'status'] },
  {
    collection: 'payments',
    at: 'receivedAt',
    says: ['kind', 'amount', 'processing'],
    where: { or: [{ outcome: { exists: false } }, { outcome: { not_in: SAID_ALREADY } }] },
  },
  { collection: 'receipts', at: 'issuedAt', says: ['number', 'item', 'amount'] },
  { collection: 'notes', at: 'createdAt', says: ['kind', 'format', 'signedAt'] },
  { collection: 'note-handovers', at: 'askedAt', says: ['from', 'to', 'decision'] },
  { collection: 'consents', at: 'at', says: ['document', 'version', 'given'] },
  { collection: 'tasks', at: 'createdAt', says: ['kind', 'settledAt'] },
  { collection: 'erasures', at: 'requestedAt', says: ['dueAt', 'takenBackAt', 'doneAt'] },
  {
    collection: 'notification-events',
    at: 'dueAt',
    says: ['kind', 'channel', 'status'],
    names: { field: 'recipient', before: 'client:' },
  },
]
