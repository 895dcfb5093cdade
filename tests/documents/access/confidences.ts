import type { House } from '@tests/support/house'
import { newUser } from '@tests/support/people'
import { poolOf, sql } from '@/server/sql'
import { plan } from './places'

type Side = { client: string; therapist: string; service: string }

/**
 * A note that has been begun, a room that is open, a handover that waits for its client, and what is
 * planned.
 */
export async function confide(house: House, side: Side, another: string): Promise<void> {
  const { payload } = house
  const { client, therapist } = side
  await plan(house, side)
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

/** An erasure that was asked for long ago, and taken back. */
export async function regret({ payload }: House, client: string): Promise<void> {
  await poolOf(payload).execute(sql`
    insert into erasures (id, client_id, requested_by, requested_at, due_at)
    values (gen_random_uuid(), ${client}::uuid, ${`client:${client}`}, '2026-01-01Z', '2026-01-15Z')`)
  await poolOf(payload).execute(sql`
    update erasures set taken_back_at = '2026-01-02Z', taken_back_by = 'worker' where client_id = ${client}::uuid`)
}
