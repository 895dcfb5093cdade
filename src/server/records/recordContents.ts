/** Collections that hold something about a client and are not handed out, each with the reason. */
export const NOT_IN_RECORD: Record<string, string> = {
  'account-tokens':
    'Hashes of links that were mailed, gone within a day: they say nothing, and might open a door.',
  challenges: 'What waited a few minutes for its answer: it says nothing, and might open a door.',
  'data-keys': 'What their words are sealed under: it says nothing about them, and is told to nobody.',
  'attachment-parts': 'Files of messages in pieces: handed out whole, beside the record.',
  'payload-preferences': 'How users like the panel; clients have none.',
}

/** Fields that are secrets or workings of the machine, and no data about the person. */
const NOT_IN_ROWS: Record<string, string[]> = {
  credentials: ['hash'],
  'second-factors': ['secret', 'lastStep', 'credentialId', 'publicKey', 'signCount', 'begunIn'],
  'recovery-codes': ['codeHash'],
  sessions: ['tokenHash'],
  'calendar-feeds': ['tokenHash'],
  bookings: ['attemptFor', 'attemptId'],
  series: ['attemptFor', 'attemptId'],
  'notification-events': ['claimToken', 'leaseUntil', 'nextAttemptAt'],
  'audit-events': ['position', 'previous', 'hash'],
  'ledger-entries': ['previous', 'hash'],
  'credit-lots': ['head'],
  rooms: ['clientJoin', 'therapistJoin'],
  messages: ['attemptId'],
  // What is not signed is not part of the record yet.
  notes: ['draft'],
  // Who of the practice it was is their own data.
  'note-handovers': ['askedBy'],
}

/** What a therapist notes for themselves alone stands apart: that it is there is told, its words are not. */
const PROCESS_NOTE = ['draft', 'body', 'reason']

/** The fields of a row that are not handed out to `client`. */
export function leftOut(slug: string, row: Record<string, unknown>, client: string): string[] {
  if (slug === 'notes' && row.kind === 'process') return PROCESS_NOTE
  const left = NOT_IN_ROWS[slug] ?? []
  // From where somebody else worked is theirs.
  return slug === 'audit-events' && row.actor !== `client:${client}` ? [...left, 'ipPrefix'] : left
}
