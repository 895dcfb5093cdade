import type { House } from '@tests/support/house'
import { newUser } from '@tests/support/people'
import { poolOf, sql } from '@/server/sql'

type Side = { client: string; therapist: string }

/** A note that has been begun, a room that is open, and a handover that waits for its client. */
export async function confide(
  { payload }: House,
  { client, therapist }: Side,
  another: string,
): Promise<void> {
  const data = { client, therapist, kind: 'session', format: 'soap', revision: 0, draft: '{"plan":"canary"}' }
  await payload.create({ collection: 'notes', data: data as never, context: { noteAct: { type: 'begun' } } })
  const pool = poolOf(payload)
  await pool.execute(sql`
    insert into rooms (id, booking_id, client_id, sequence)
    select gen_random_uuid(), id, client_id, sequence from bookings where client_id = ${client}::uuid`)
  const owner = (await newUser(payload, ['owner'])).id
  await pool.execute(sql`
    insert into note_handovers (id, client_id, from_id, to_id, asked_by_id, asked_at, wording)
    values (gen_random_uuid(), ${client}::uuid, ${therapist}::uuid, ${another}::uuid, ${owner}::uuid, now(), 'test')`)
}
