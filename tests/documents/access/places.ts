import type { House } from '@tests/support/house'
import { poolOf, sql } from '@/server/sql'

type Side = { client: string; therapist: string; service: string }

/** A weekly series, a wait, what was offered to whoever waits, and a time that became free. */
export async function plan({ payload }: House, { client, therapist, service }: Side): Promise<void> {
  const pool = poolOf(payload)
  await pool.execute(sql`
    insert into series (id, client_id, therapist_id, service_id, first_start, times, made_at, attempt_id, attempt_for)
    values (gen_random_uuid(), ${client}::uuid, ${therapist}::uuid, ${service}::uuid, '2027-01-04T08:00Z', 3, now(),
            gen_random_uuid()::text, 'a test')`)
  await pool.execute(sql`
    insert into waitlist (id, client_id, service_id, therapist_id, "from", "to", joined_at)
    values (gen_random_uuid(), ${client}::uuid, ${service}::uuid, ${therapist}::uuid, '2027-01-04Z', '2027-01-11Z', now())`)
  await pool.execute(sql`
    insert into waitlist_offers (id, wait_id, therapist_id, starts_at, due_at)
    select gen_random_uuid(), id, therapist_id, "from", "from" from waitlist where client_id = ${client}::uuid`)
  await pool.execute(sql`
    insert into freed_times (id, therapist_id, "from", "to")
    values (gen_random_uuid(), ${therapist}::uuid, '2027-01-04Z', '2027-01-05Z')`)
}

type Rows = { own: string | undefined; other: string | undefined }
type Finder = (table: string) => Promise<Rows>

/** What `plan` made, by collection. */
export async function places(perClient: Finder, any: Finder): Promise<Record<string, Rows>> {
  return {
    series: await perClient('series'),
    waitlist: await perClient('waitlist'),
    'waitlist-offers': await any('waitlist_offers'),
    'freed-times': await any('freed_times'),
  }
}
