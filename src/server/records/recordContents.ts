/** Collections that hold something about a client and are not handed out, each with the reason. */
export const NOT_IN_RECORD: Record<string, string> = {
  'account-tokens':
    'Hashes of links that were mailed, gone within a day: they say nothing, and might open a door.',
  'payload-preferences': 'How users like the panel; clients have none.',
}

/** Fields that are secrets or workings of the machine, and no data about the person. */
export const NOT_IN_ROWS: Record<string, string[]> = {
  credentials: ['hash'],
  sessions: ['tokenHash'],
  'calendar-feeds': ['tokenHash'],
  bookings: ['attemptFor', 'attemptId'],
  'notification-events': ['claimToken', 'leaseUntil', 'nextAttemptAt'],
  'audit-events': ['position', 'previous', 'hash'],
  'ledger-entries': ['previous', 'hash'],
  'credit-lots': ['head'],
}
