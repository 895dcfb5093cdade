/** One row of the inbox by hand: id, event, type, object. Every constraint and trigger is on. */
export const PLAIN_INSERT = {
  name: 'store',
  text: `
    insert into payments (id, event_id, provider, event_type, kind, object_id, livemode, attempts, received_at,
      processing, next_attempt_at, created_at, updated_at)
    values ($1, $2, 'mock', $3, 'invoice', $4, false, 0, now(), 'stored', now() + interval '1 hour', now(), now())
    on conflict (event_id) do nothing`,
}
