import type { CollectionBeforeChangeHook } from 'payload'
import { endCare as remainingAfter } from '@/domain/care/endCare'
import { actorOf, recordAuditIn } from '@/server/recordAudit'
import { rowsOf, sql, transactionOf } from '@/server/sql'

/**
 * Applies `req.context.careEnd` (a therapist's id): this client is that therapist's own no longer. The
 * client's row is locked, as it is by whoever books, so that no session is booked meanwhile.
 * `req.context.careEnded` tells whether it had not ended before.
 * @throws DomainError too_early while a session with the therapist is still booked
 */
export const endCare: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const therapist = req.context.careEnd
  if (typeof therapist !== 'string') return data
  delete req.context.careEnd
  const client = String(originalDoc.id)
  const therapists = idsOf(originalDoc.therapists)
  const remaining = remainingAfter(
    { therapists, stillBooked: await bookedWith(req, client, therapist) },
    therapist,
  )
  req.context.careEnded = remaining.length < therapists.length
  if (!req.context.careEnded) return data
  await recordAuditIn(req, {
    action: 'care_ended',
    actor: actorOf(req),
    subject: `client:${client}`,
    facts: { therapist },
  })
  return { ...data, therapists: remaining }
}

const idsOf = (therapists: unknown) =>
  ((therapists ?? []) as (string | { id: string })[]).map((one) => (typeof one === 'string' ? one : one.id))

async function bookedWith(
  req: Parameters<typeof transactionOf>[0],
  client: string,
  therapist: string,
): Promise<number> {
  const [row] = await rowsOf<{ booked: number }>(
    await transactionOf(req),
    sql`select count(*)::int as booked from bookings
        where client_id = ${client}::uuid and therapist_id = ${therapist}::uuid and status in ('booked', 'planned')`,
  )
  return row?.booked ?? 0
}
