import { sql } from '@payloadcms/db-postgres'

/** Two checkouts of subscriptions that one client could pay side by side are two subscriptions. */
export const oneCheckout = sql`
  update checkouts c set status = 'expired', updated_at = now()
  where c.kind = 'subscription' and c.status = 'open' and exists (
    select from checkouts later where later.client_id = c.client_id and later.kind = 'subscription'
      and later.status = 'open' and (later.created_at, later.id) > (c.created_at, c.id));

  create unique index checkouts_one_open_subscription on checkouts (client_id)
    where kind = 'subscription' and status = 'open';
`
