import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { DomainError } from '@/domain/errors'
import type { Instant } from '@/domain/scheduling/instant'
import { refuseTooManyWaits, refuseWindow } from '@/domain/scheduling/waiting'
import { readNow } from '@/server/clock'
import { hasWithdrawn } from '@/server/consents'
import { refuseStoppedFor } from '@/server/rights/standing'
import { rowsOf, type SqlRunner, sql } from '@/server/sql'
import { sqlTransaction } from '@/server/sqlTransaction'

/** Slugs; `therapist` may be `any`. Starts in `[from, to)`. */
type Wanted = { client: string; service: string; therapist: string; from: Instant; to: Instant }

/**
 * Puts a client into the line, at its end; whoever waits for the same already keeps their place.
 * @returns the id of the wait
 * @throws DomainError not_found, invalid_input for a window or too many waits, locked, not_allowed
 */
export function joinLine(payload: Payload, wanted: Wanted): Promise<string> {
  const { client, from, to } = wanted
  return sqlTransaction(payload, async (tx) => {
    const now = await readNow(tx)
    refuseWindow({ from, to }, now)
    await tx.execute(sql`select 1 from clients where id = ${client}::uuid for no key update`)
    await refuseStoppedFor(tx, client, 'book')
    if (await hasWithdrawn(tx, client)) {
      throw new DomainError('not_allowed', 'You have taken back your agreement to the use of your data.')
    }
    const place = await readPlace(tx, wanted)
    const at = (ms: Instant) => sql`to_timestamp(${ms / 1000}::float8)`
    const own = sql`client_id = ${client}::uuid and status = 'waiting'`
    const [present] = await rowsOf<{ id: string }>(
      tx,
      sql`select id from waitlist where ${own} and service_id = ${place.service}::uuid
          and therapist_id is not distinct from ${place.therapist}::uuid and "from" = ${at(from)} and "to" = ${at(to)}`,
    )
    if (present) return present.id
    const [line] = await rowsOf<{ waits: number }>(
      tx,
      sql`select count(*)::int as waits from waitlist where ${own}`,
    )
    refuseTooManyWaits(line?.waits ?? 0)
    const id = uuidv7()
    await tx.execute(sql`insert into waitlist (id, client_id, service_id, therapist_id, "from", "to", joined_at)
      values (${id}::uuid, ${client}::uuid, ${place.service}::uuid, ${place.therapist}::uuid, ${at(from)}, ${at(to)},
              ${at(now)})`)
    return id
  })
}

/** Service and therapist by id; the therapist null for anybody who gives it. */
async function readPlace(tx: SqlRunner, { service, therapist }: Wanted) {
  const [found] = await rowsOf<{ service: string; therapist: string | null }>(
    tx,
    sql`select s.id as service, t.id as therapist from services s
          left join therapists t on t.slug = ${therapist} and t.published and exists (select from therapists_rels gives
            where gives.parent_id = t.id and gives.path = 'services' and gives.services_id = s.id)
        where s.slug = ${service} and s.published and (t.id is not null or ${therapist} = 'any')`,
  )
  if (!found) throw new DomainError('not_found', 'This is not offered.')
  return found
}
