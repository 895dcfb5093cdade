import type { Client } from 'pg'

/** Tables that nobody rewrites: rows are added, never changed, never removed. */
const APPEND_ONLY = [
  'ledger_entries',
  'audit_events',
  'reasons',
  'receipts',
  'consents',
  'conversations',
  'messages',
  'attachments',
  'attachment_parts',
]
/** Tables whose rows are changed but never removed. */
const KEPT = [
  'bookings',
  'series',
  'credit_lots',
  'users',
  'clients',
  'payments',
  'subscriptions',
  'checkouts',
  'tasks',
  'data_keys',
  'reconciliations',
  'notification_events',
  'record_exports',
  'erasures',
  'rooms',
  'note_handovers',
  'enquiries',
]
/** Tables that the database itself writes, by its own functions; and what whoever owns the tables decides. */
const OTHERS = ['audit_chain', 'key_rotations']

/**
 * What the application's role may do: rows, never tables; and of history only to add to it. Where one role both
 * owns and uses the tables (a server of somebody's own, in demo), the triggers alone keep the promises.
 */
export async function grantApplicationRole(client: Pick<Client, 'query'>, role: string): Promise<void> {
  const { rows } = await client.query<{ name: string; owner: boolean }>(
    `select quote_ident($1) as name, $1 = current_user as owner`,
    [role],
  )
  const [found] = rows
  if (!found || found.owner) return
  await client.query(`
    grant usage on schema public to ${found.name};
    grant select, insert, update, delete on all tables in schema public to ${found.name};
    grant usage, select on all sequences in schema public to ${found.name};
    revoke insert, update, delete, truncate on payload_migrations from ${found.name};
    revoke update, delete, truncate on ${APPEND_ONLY.join(', ')} from ${found.name};
    -- When it was read, and nothing else of it.
    grant update (read_at) on messages to ${found.name};
    revoke insert, update, delete, truncate on ${OTHERS.join(', ')} from ${found.name};
    revoke delete, truncate on ${KEPT.join(', ')} from ${found.name};
  `)
}
