import type { Check } from './check'

/** Every column that holds envelopes: its table, its name, and whose key must have sealed a row `t` of it. */
const SEALED = [
  ['reasons', 'text_sealed', `'client:' || t.client_id`],
  ['bookings', 'cancel_reason_sealed', `'client:' || t.client_id`],
  ['clients', 'phone_sealed', `'client:' || t.id`],
  ['messages', 'body_sealed', `'client:' || t.client_id`],
  ['attachments', 'name_sealed', `'client:' || t.client_id`],
  ['attachment_parts', 'content_sealed', `'client:' || t.client_id`],
  ['rooms', 'client_join_sealed', `'client:' || t.client_id`],
  ['rooms', 'therapist_join_sealed', `'client:' || t.client_id`],
  ['notes', 'draft_sealed', `'client:' || t.client_id`],
  ['notes', 'body_sealed', `'record:' || t.client_id`],
  ['notes', 'reason_sealed', `'record:' || t.client_id`],
  ['second_factors', 'secret_sealed', `coalesce('user:' || t.user_id, 'client:' || t.client_id)`],
  ['enquiries', 'name_sealed', `'enquiry:' || t.id`],
  ['enquiries', 'email_sealed', `'enquiry:' || t.id`],
  ['enquiries', 'message_sealed', `'enquiry:' || t.id`],
] as const

/** Header, commitment and tag, before a single letter of the words: 72 bytes are 96 letters. */
const ENVELOPE = '^pe1\\.UEUBA[Q-T][A-Za-z0-9_-]{90,}$'

/** Bytes 4 to 7 of an envelope: the id of its key. */
const kidOf = (text: string) =>
  `('x' || encode(substr(decode(translate(substr(${text}, 5, 12), '-_', '+/'), 'base64'), 5, 4), 'hex'))::bit(32)::bigint`

const all = (question: (table: string, column: string, subject: string) => string) =>
  SEALED.map(([table, column, subject]) => question(table, column, subject)).join(' union all ')

/** What is said in confidence stands sealed, under a key of whoever it is about; keys go their one way. */
export const sealedChecks: Check[] = [
  {
    name: 'sealed_column',
    sql: `
      select c.table_name || '.' || c.column_name as key, 'holds what is sealed, and nothing guards it' as detail
      from information_schema.columns c
      where c.table_schema = 'public' and c.column_name like '%\\_sealed' and (
        (c.table_name, c.column_name) not in (${SEALED.map(([table, column]) => `('${table}', '${column}')`).join(', ')})
        or not exists (
          select from pg_constraint k
          where k.conrelid = c.table_name::regclass and k.contype = 'c' and k.convalidated
            and pg_get_constraintdef(k.oid) like '%' || c.column_name || '%^pe1%'))`,
  },
  {
    name: 'sealed_shape',
    sql: all(
      (table, column) => `
        select '${table}.${column} ' || t.id as key, 'is no envelope' as detail
        from ${table} t where t.${column} !~ '${ENVELOPE}'`,
    ),
  },
  {
    name: 'sealed_key',
    sql: all(
      (table, column, subject) => `
        select '${table}.${column} ' || t.id as key, 'is sealed under a key that is unknown, or not its person''s' as detail
        from ${table} t left join data_keys k
          on t.${column} ~ '${ENVELOPE}' and k.kid = ${kidOf(`t.${column}`)} and k.subject = ${subject}
        where t.${column} ~ '${ENVELOPE}' and k.kid is null`,
    ),
  },
  {
    name: 'data_key_shape',
    sql: `
      select kid::text as key, 'is not wrapped as its state says, or under another key than it names' as detail
      from data_keys
      where (wrapped is null) <> (state = 'destroyed') or (kek_id is null) <> (state = 'destroyed')
        or wrapped !~ '${ENVELOPE}' or (wrapped ~ '${ENVELOPE}' and ${kidOf('wrapped')} <> kek_id)`,
  },
  {
    name: 'data_key_state',
    sql: `
      select subject as key, 'has more than one key of a kind, or keys after they were destroyed' as detail
      from data_keys group by subject
      having count(*) filter (where state = 'active') > 1 or count(*) filter (where state = 'pending') > 1
        or count(*) filter (where state = 'destroyed') not in (0, count(*))
        or bool_or(state not in ('pending', 'active', 'decrypt-only', 'destroyed'))`,
  },
]
