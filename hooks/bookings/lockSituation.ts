import type { PayloadRequest } from 'payload'
import { Unopened } from '@/domain/encryption/sealFault'
import type { Entry } from '@/domain/ledger/entry'
import type { Lot } from '@/domain/ledger/lots'
import type { Booking, Situation } from '@/domain/scheduling/booking'
import { encryptionIn } from '@/server/encryption/encryption'
import { cancelReasonContext } from '@/server/encryption/places'
import { millis, rowsOf, type Statement, sql, transactionOf } from '@/server/sql'

type Stored = Omit<Booking, 'cancelReason'> & { cancelReasonSealed: string | null; hasSignedNote: boolean }

/**
 * In `req`'s transaction locks the booking, then the client's lots by id. Its client (and therapists) must be
 * locked already.
 */
export async function lockSituation(req: PayloadRequest, id: string): Promise<Situation> {
  const runner = await transactionOf(req)
  const [stored] = await rowsOf<Stored>(
    runner,
    sql`
    select id, client_id as client, therapist_id as therapist, service_id as service, status,
      ${millis(sql`starts_at`)} as "startsAt", ${millis(sql`ends_at`)} as "endsAt",
      ${millis(sql`blocks_from`)} as "blocksFrom", ${millis(sql`blocks_to`)} as "blocksTo",
      ${millis(sql`free_cancel_until`)} as "freeCancelUntil", credits, credit_type as "creditType", sequence,
      generation, cancelled_by as "cancelledBy", cancel_reason_sealed as "cancelReasonSealed", overbooked,
      planned_end as "plannedEnd",
      exists (select from notes n where n.booking_id = bookings.id and n.signed_at is not null) as "hasSignedNote"
    from bookings where id = ${id}::uuid for no key update`,
  )
  if (!stored) throw new Error(`booking ${id} went away while it was being locked`)
  const { hasSignedNote, ...row } = stored
  const booking = await opened(req, row)
  const entries = await rowsOf<Entry>(
    runner,
    sql`
    select key, type, lot_id as lot, quantity, "from", "to", booking_id as booking, generation, answers, reason,
      evidence
    from ledger_entries where booking_id = ${id}::uuid order by lot_id, position`,
  )
  const named = sql`id in (select lot_id from ledger_entries where booking_id = ${id}::uuid)`
  const [found] = await rowsOf<{ lots: Lot[] }>(
    runner,
    sql`select ${lockedLots(sql`${booking.client}::uuid`, sql`${booking.creditType}`, named)} as lots`,
  )
  return { booking, entries, lots: found?.lots ?? [], hasSignedNote }
}

/** What was sealed under a key that has been destroyed is gone; what stays closed otherwise is a fault. */
async function opened(
  req: PayloadRequest,
  { cancelReasonSealed: sealed, ...rest }: Omit<Stored, 'hasSignedNote'>,
): Promise<Booking> {
  if (sealed === null) return { ...rest, cancelReason: null }
  const encryption = await encryptionIn(req)
  const words = encryption.open(sealed, cancelReasonContext(rest.id, rest.client))
  const cancelReason = await words.catch((error) => {
    if (error instanceof Unopened && error.fault === 'destroyed') return null
    throw error
  })
  return { ...rest, cancelReason }
}

/**
 * An expression that locks, by id, the lots that could pay for a booking of this client and type, and those
 * that `named` selects, and answers them as JSON.
 */
export function lockedLots(
  client: Statement,
  creditType: Statement,
  named: Statement = sql`false`,
): Statement {
  return sql`(
    select coalesce(json_agg(json_build_object('id', lot.id, 'creditType', lot.credit_type, 'source', lot.source,
      'paid', lot.paid, 'available', lot.available, 'owes', lot.owes, 'frozen', lot.frozen,
      'expiresAt', ${millis(sql`lot.expires_at`)}, 'createdAt', ${millis(sql`lot.created_at`)})), '[]')
    from (
      select * from credit_lots where client_id = ${client} and credit_type = ${creditType}
        and (available > 0 or ${named})
      order by id for no key update) lot)`
}
