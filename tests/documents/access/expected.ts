/**
 * Who may do what to which document, as docs/contract.md and docs/glossary.md promise it. Written by hand:
 * nothing here is taken from the sources. `+` is done, `-` is refused, `0` is answered as an id that nobody
 * has, `.` cannot be asked.
 *
 * `own` belongs to the client and the therapist of these columns (for `users` and preferences: to each
 * person), `other` to another client and another therapist, `hidden` is not published.
 */
export const PEOPLE = ['visitor', 'client', 'therapist', 'editor', 'staff', 'owner'] as const
export type Person = (typeof PEOPLE)[number]

const NOBODY_WRITES = `
  create        - - - - - -
  update own    - - - - - -
  update other  - - - - - -
  delete own    - - - - - -
  delete other  - - - - - -`

const NOBODY = `${NOBODY_WRITES}
  read own      - - - - - -
  read other    - - - - - -`

const OFFICE_WRITES = `
  create        - - - - + +
  update own    - - - - + +
  update other  - - - - + +
  update hidden - - - - + +
  delete own    - - - - - -
  delete other  - - - - - -
  delete hidden - - - - - -`

const OWN_CREDITS = `${NOBODY_WRITES}
  read own      - + - - + +
  read other    - 0 - - + +`

const OF_TWO = `${NOBODY_WRITES}
  read own      - + + - - -
  read other    - 0 0 - - -`

const OFFICE_READS = `${NOBODY_WRITES}
  read own      - - - - + +
  read other    - - - - + +`

/** What editors write: everybody reads what is published, and nobody else sees drafts. */
const EDITED = `
  create        - - - + - +
  read own      + + + + + +
  read other    + + + + + +
  update own    - - - + - +
  update other  - - - + - +
  delete own    - - - + - +
  delete other  - - - + - +`

const DRAFTED = `${EDITED}
  read hidden   0 0 0 + 0 +
  update hidden - - - + - +
  delete hidden - - - + - +`

/*                V C T E S O */
export const EXPECTED: Record<string, string> = {
  users: `
  create        - - - - - +
  read own      . . + + + +
  read other    - - 0 0 0 +
  update own    . . + + + +
  update other  - - 0 0 0 +
  delete own    . . - - - -
  delete other  - - - - - -`,
  clients: `
  create        - - - - + +
  read own      - + + - + +
  read other    - 0 0 - + +
  update own    - + - - + +
  update other  - 0 - - + +
  delete own    - - - - - -
  delete other  - - - - - -`,
  therapists: `
  create        - - - - + +
  read own      + + + + + +
  read other    + + + + + +
  read hidden   0 0 + 0 + +
  update own    - - + - + +
  update other  - - 0 - + +
  update hidden - - 0 - + +
  delete own    - - - - - -
  delete other  - - - - - -
  delete hidden - - - - - -`,
  'time-off': `
  create        - - + - + +
  create other  - - - - + +
  read own      - - + - + +
  read other    - - 0 - + +
  update own    - - + - + +
  update other  - - 0 - + +
  delete own    - - + - + +
  delete other  - - 0 - + +`,
  services: `${OFFICE_WRITES}
  read own      + + + + + +
  read other    + + + + + +
  read hidden   0 0 + 0 + +`,
  plans: `${OFFICE_WRITES}
  read own      + + + + + +
  read other    + + + + + +
  read hidden   0 0 0 0 + +`,
  bookings: `${NOBODY_WRITES}
  read own      - + + - + +
  read other    - 0 0 - + +`,
  series: `${NOBODY_WRITES}
  read own      - + + - + +
  read other    - 0 0 - + +`,
  waitlist: OWN_CREDITS,
  'waitlist-offers': NOBODY,
  'freed-times': NOBODY,
  // The two who write, and nobody else: not reception, not owners.
  conversations: OF_TWO,
  messages: OF_TWO,
  attachments: OF_TWO,
  'attachment-parts': NOBODY,
  'credit-lots': OWN_CREDITS,
  'ledger-entries': OWN_CREDITS,
  subscriptions: OWN_CREDITS,
  receipts: OWN_CREDITS,
  payments: OFFICE_READS,
  checkouts: OFFICE_READS,
  tasks: OFFICE_READS,
  reconciliations: OFFICE_READS,
  reasons: `${NOBODY_WRITES}
  read own      - - - - + +
  read other    - - - - + +`,
  'notification-events': `${NOBODY_WRITES}
  read own      - - - - + +
  read other    - - - - + +`,
  'calendar-feeds': NOBODY,
  rooms: NOBODY,
  // Nobody but the therapist who wrote it: no role of the practice reads a note.
  notes: `${NOBODY_WRITES}
  read own      - - + - - -
  read other    - - 0 - - -`,
  'note-handovers': `${NOBODY_WRITES}
  read own      - + - - - +
  read other    - 0 - - - +`,
  'data-keys': NOBODY,
  consents: OWN_CREDITS,
  'record-exports': NOBODY,
  erasures: OWN_CREDITS,
  'audit-events': `${NOBODY_WRITES}
  read own      - - - - - +
  read other    - - - - - +`,
  sessions: NOBODY,
  credentials: NOBODY,
  'second-factors': NOBODY,
  'recovery-codes': NOBODY,
  challenges: NOBODY,
  'account-tokens': NOBODY,
  pages: DRAFTED,
  posts: DRAFTED,
  // Made of a file, which `tests/documents/site` sends.
  media: `${EDITED.replace('create        - - - + - +', 'create        - - - . - .')}
  read hidden   0 0 + + + +`,
  redirects: `
  create        - - - + - +
  read own      - - - + - +
  read other    - - - + - +
  update own    - - - + - +
  update other  - - - + - +
  delete own    - - - + - +
  delete other  - - - + - +`,
  // Made at the door of the public site.
  enquiries: `
  create        - - - - - -
  read own      - - - - + +
  read other    - - - - + +
  update own    - - - - + +
  update other  - - - - + +
  delete own    - - - - - -
  delete other  - - - - - -`,
  'payload-kv': NOBODY,
  'payload-migrations': NOBODY,
  'payload-preferences': `
  create        - - + + + +
  read own      . . + + + +
  read other    - - 0 0 0 0
  update own    . . + + + +
  update other  - - 0 0 0 0
  delete own    . . + + + +
  delete other  - - 0 0 0 0`,
}

/** The practice's own settings. */
export const EXPECTED_GLOBAL = `
  read          + + + + + +
  update        - - - - - +`

/** What leads through the public site. */
export const EXPECTED_NAVIGATION = `
  read          + + + + + +
  update        - - - + - +`

export type Verdict = 'done' | 'refused' | 'not_found'
export type Case = { rule: string; operation: string; row: string; person: Person; verdict: Verdict }

const MEANING: Record<string, Verdict> = { '+': 'done', '-': 'refused', '0': 'not_found' }

/** The cases of one table; an operation without a row is about the whole collection. */
export function casesOf(table: string): Case[] {
  const lines = table.split('\n').filter((line) => line.trim())
  return lines.flatMap((line) => {
    const words = line.trim().split(/\s+/)
    const [operation = '', row = ''] = words.slice(0, words.length - PEOPLE.length)
    return PEOPLE.flatMap((person, column) => {
      const verdict = MEANING[words.at(column - PEOPLE.length) ?? '']
      const rule = [person, operation, row, 'is', verdict].filter(Boolean).join(' ')
      return verdict ? [{ rule, operation, row, person, verdict }] : []
    })
  })
}
