import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import type { PaymentSubject } from '@/domain/payments/provider'
import { nowMillis } from '@/server/clock'
import { grouped } from '@/server/grouped'
import { LEASE_SECONDS, type StoredPayment } from '@/server/payments/claimPayments'
import { poolOf, rowsOf, sql } from '@/server/sql'

export type Incoming = {
  /** Said twice, it is stored once. */
  eventId: string
  provider: 'stripe' | 'mock'
  type: string
  subject: PaymentSubject | null
  livemode: boolean
  /** Whether whoever stores it settles it at once; until its lease ends nobody else does. */
  claimed: boolean
}

type Store = (event: Incoming) => Promise<StoredPayment | null>

const stores = new WeakMap<Payload, Store>()

/**
 * One event into the inbox; what arrives while others are being stored goes with the next in one statement.
 * What is about nothing of ours is stored and done.
 * @returns the row that is to be settled, or null: it was there already, or there is nothing to settle
 */
export function storeEvent(payload: Payload, event: Incoming): Promise<StoredPayment | null> {
  const store = stores.get(payload) ?? grouped((events: Incoming[]) => storeTogether(payload, events))
  stores.set(payload, store)
  return store(event)
}

async function storeTogether(payload: Payload, events: Incoming[]) {
  const rows = new Map((await insertAll(payload, events)).map((row) => [row.eventId, row]))
  return ({ eventId }: Incoming): StoredPayment | null => {
    const row = rows.get(eventId)
    // An event that came twice in one statement is settled by one of the two.
    rows.delete(eventId)
    return row?.isOurs ? row : null
  }
}

/** In the order of their names: two programs that store the same ones wait in one direction only. */
function insertAll(payload: Payload, events: Incoming[]) {
  const now = sql`to_timestamp(${nowMillis()} / 1000)`
  const given = JSON.stringify(events.map((event) => ({ ...event, id: uuidv7() })))
  return rowsOf<StoredPayment & { eventId: string; isOurs: boolean }>(
    poolOf(payload),
    sql`insert into payments (id, event_id, provider, event_type, kind, object_id, livemode, attempts, received_at,
          processing, outcome, next_attempt_at, processed_at, created_at, updated_at)
        select e.id, e."eventId", e.provider, e.type, coalesce(e.subject ->> 'kind', 'other'), e.subject ->> 'id',
            e.livemode, e.claimed::int, ${now},
            case when e.subject is null then 'processed' else 'stored' end,
            case when e.subject is null then 'not_ours' end,
            case when e.subject is not null then ${now} + make_interval(secs => case when e.claimed
              then ${LEASE_SECONDS}::int else 0 end) end,
            case when e.subject is null then ${now} end, ${now}, ${now}
          from jsonb_to_recordset(${given}::jsonb) as e(id uuid, "eventId" text, provider text, type text,
            subject jsonb, livemode boolean, claimed boolean)
          order by e."eventId"
        on conflict (event_id) do nothing
        returning id, event_id as "eventId", kind, object_id as "objectId", attempts,
          processing = 'stored' as "isOurs"`,
  )
}
