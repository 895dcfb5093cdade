import type { Check } from './check'

/** Notices: each told once, claimed for a limited time, and of something that is there. */
export const noticeChecks: Check[] = [
  {
    name: 'notice_twice',
    sql: `
      select min(id::text) as key, 'is planned ' || count(*) || ' times for ' || recipient as detail
      from notification_events group by kind, subject, sequence, recipient, channel having count(*) > 1`,
  },
  {
    name: 'notice_state',
    sql: `
      select id::text as key, status || ' with lease ' || coalesce(lease_until::text, 'none') || ', sent '
        || coalesce(sent_at::text, 'never') as detail
      from notification_events
      where (status = 'claimed') <> (lease_until is not null) or (status = 'sent') <> (sent_at is not null)
        or status not in ('planned', 'claimed', 'sent', 'superseded', 'expired', 'unknown', 'dead')`,
  },
  {
    name: 'notice_lease',
    sql: `
      select id::text as key, 'is claimed, and its lease ended at ' || lease_until as detail
      from notification_events where status = 'claimed' and lease_until < now() - interval '2 minutes'`,
  },
  {
    name: 'notice_subject',
    sql: `
      select e.id::text as key, 'speaks of session ' || e.subject || ' in the name of '
        || coalesce(e.booking_id::text, 'none') as detail
      from notification_events e left join bookings b on b.id = e.booking_id
      where (e.booking_id is not null or e.kind in ('booked', 'moved', 'cancelled', 'handed_over', 'no_show')
          or e.kind like 'reminder.%')
        and (b.id is null or b.id::text <> e.subject or e.sequence > b.sequence)`,
  },
  {
    name: 'notice_of_nothing',
    sql: `
      select e.id::text as key, 'speaks of ' || e.subject || ', which is not there' as detail
      from notification_events e
      where e.kind in ('credit_low', 'lot_expiring')
          and not exists (select from credit_lots l where l.id::text = e.subject)
        or (e.kind = 'renewal' or e.kind like 'payment%')
          and not exists (select from payments p where p.id::text = e.subject)
        -- A link that was told of goes with its term, or with its person.
        or e.kind in ('verify', 'setup', 'reset') and e.status in ('planned', 'claimed')
          and not exists (select from account_tokens t where t.id::text = e.subject)`,
  },
]
