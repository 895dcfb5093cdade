import type { Check } from './check'

/** Rows that prove who somebody is, or let them in: nobody erased has one. */
const ACCESS = [
  'credentials',
  'second_factors',
  'recovery_codes',
  'challenges',
  'sessions',
  'account_tokens',
  'calendar_feeds',
]

/** Whoever is erased is nobody, their key is gone, and it is on record; and what is on record was done. */
export const rightsChecks: Check[] = [
  {
    name: 'erased_empty',
    sql: `
      select c.id::text as key, 'is erased, and something of them stands' as detail
      from clients c where c.erased_at is not null and (
        c.name <> 'Erased' or c.email <> 'erased-' || c.id || '@erased.invalid' or c.phone_sealed is not null
        or c.time_zone <> 'UTC' or c.stripe_customer_id is not null or c.former_email is not null or c.verified_at is not null
        or exists (select from clients_rels r where r.parent_id = c.id)
        or exists (select from notes n where n.client_id = c.id and n.signed_at is null)
        or exists (select from bookings b where b.client_id = c.id and b.client_time_zone <> 'UTC')
        ${ACCESS.map((table) => `or exists (select from ${table} a where a.client_id = c.id)`).join(' ')})`,
  },
  {
    name: 'erased_key',
    sql: `
      select c.id::text as key, 'is erased, and their key is not destroyed' as detail
      from clients c where c.erased_at is not null and not exists (
        select from data_keys k where k.subject = 'client:' || c.id and k.state = 'destroyed')
      union all
      select k.subject, 'is destroyed, and its person is not erased' from data_keys k join clients c
        on k.subject = 'client:' || c.id where k.state = 'destroyed' and c.erased_at is null`,
  },
  {
    name: 'task_words',
    sql: `
      select t.id::text as key, 'holds words in clear' as detail from tasks t where t.facts ? 'note'
      union all
      select t.id::text, 'is settled, and names somebody at the payment provider' from tasks t
      where t.settled_at is not null and t.facts ? 'customer'`,
  },
  {
    name: 'erasure',
    sql: `
      select e.id::text as key, 'is done, and its client is not erased' as detail
      from erasures e join clients c on c.id = e.client_id where e.done_at is not null and c.erased_at is null
      union all
      select c.id::text, 'is erased, and no erasure says so' from clients c
      where c.erased_at is not null and not exists (
        select from erasures e where e.client_id = c.id and e.done_at is not null)`,
  },
]
