-- What stood before a moment (:until) and never changes again: the same from a live database and from a restored one.
select 'ledger_entries', count(*), md5(coalesce(string_agg(hash, '' order by key), '')) from ledger_entries where at < :'until'
union all
select 'audit_events', count(*), md5(coalesce(string_agg(id::text || action, '' order by id), '')) from audit_events
where at < :'until'
union all
select 'bookings', count(*), md5(coalesce(string_agg(id::text, '' order by id), '')) from bookings where created_at < :'until'
union all
select 'payments', count(*), md5(coalesce(string_agg(id::text, '' order by id), '')) from payments where created_at < :'until'
order by 1;
