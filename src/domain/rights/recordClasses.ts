/**
 * What becomes of a class of data when its person is erased: rows are deleted; columns are emptied, or
 * replaced by what everybody erased has; words stay sealed under a key that is gone; words stay sealed,
 * readable by nobody in normal operation, until their term is over; or rows stay that name nobody any more.
 */
export const FATES = ['deleted', 'emptied', 'unreadable', 'locked', 'nameless'] as const
export type Fate = (typeof FATES)[number]

/** From when a term runs. */
export type Since = 'end_of_care' | 'end_of_year' | 'event'

type RecordClass = {
  /** The collections it stands in. */
  of: readonly string[]
  fate: Fate
  /**
   * How long it is kept, for a person who is not erased too; null: as long as the person is not. Of a
   * profile: after it was last used, where nothing was ever agreed (`retention.ts`).
   */
  term: { years: number; since: Since } | { days: number; since: 'event' } | null
  /** Why it outlives an erasure: what the law says. Null where it does not. */
  law: string | null
}

/**
 * Every class of data about a client: erasure empties by this table, the nightly retention keeps to its
 * terms, and the page that says what was kept and why is written from it.
 */
export const RECORD_CLASSES = {
  profile: { of: ['clients'], fate: 'emptied', term: { years: 3, since: 'event' }, law: null },
  access: {
    of: [
      'credentials',
      'second-factors',
      'recovery-codes',
      'challenges',
      'sessions',
      'account-tokens',
      'calendar-feeds',
    ],
    fate: 'deleted',
    term: { days: 90, since: 'event' },
    law: null,
  },
  waits: {
    of: ['waitlist', 'waitlist-offers'],
    fate: 'deleted',
    term: { days: 90, since: 'event' },
    law: null,
  },
  words: {
    of: ['conversations', 'messages', 'attachments', 'attachment-parts', 'reasons', 'rooms'],
    fate: 'unreadable',
    term: null,
    law: null,
  },
  notes: {
    of: ['notes', 'note-handovers'],
    fate: 'locked',
    term: { years: 10, since: 'end_of_care' },
    law: '§ 630f BGB',
  },
  money: {
    of: ['payments', 'receipts', 'checkouts', 'subscriptions', 'credit-lots', 'ledger-entries', 'tasks'],
    fate: 'nameless',
    term: { years: 10, since: 'end_of_year' },
    law: '§ 147 AO, § 257 HGB',
  },
  visits: {
    of: ['bookings', 'series'],
    fate: 'nameless',
    term: { years: 10, since: 'end_of_year' },
    law: '§ 147 AO, § 257 HGB',
  },
  proofs: {
    of: ['consents', 'record-exports', 'erasures'],
    fate: 'nameless',
    term: { years: 3, since: 'end_of_year' },
    law: 'Art. 5, 7 GDPR',
  },
  notices: {
    of: ['notification-events'],
    fate: 'nameless',
    term: { years: 3, since: 'event' },
    law: 'Art. 5 GDPR',
  },
  log: {
    of: ['audit-events'],
    fate: 'nameless',
    term: { years: 10, since: 'end_of_year' },
    law: 'Art. 5, 32 GDPR',
  },
  keys: { of: ['data-keys'], fate: 'unreadable', term: null, law: 'Art. 17, 32 GDPR' },
} as const satisfies Record<string, RecordClass>

export type RecordClassName = keyof typeof RECORD_CLASSES

/** What outlives an erasure, and until when. */
export type Kept = {
  name: RecordClassName
  fate: Fate
  years: number | null
  since: Since | null
  law: string
}

/** The classes of which something stays, in the order of the table; notes only where any was signed. */
export function keptAfterErasure({ hasNotes }: { hasNotes: boolean }): Kept[] {
  return Object.entries(RECORD_CLASSES).flatMap(([name, { fate, term, law }]) => {
    if (law === null || (name === 'notes' && !hasNotes)) return []
    const years = term && 'years' in term ? term.years : null
    return [{ name: name as RecordClassName, fate, years, since: term?.since ?? null, law }]
  })
}

/** The classes that are destroyed at once. */
export function goneAtErasure(): RecordClassName[] {
  const names = Object.keys(RECORD_CLASSES) as RecordClassName[]
  return names.filter((name) => RECORD_CLASSES[name].law === null)
}
