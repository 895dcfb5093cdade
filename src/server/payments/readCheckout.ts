import type { Payload } from 'payload'
import type { CheckoutView } from '@/contracts/payments'
import { DomainError } from '@/domain/errors'
import { isUuid } from '@/domain/isUuid'
import { poolOf, rowsOf, sql } from '@/server/sql'

/**
 * A client's own checkout and how far its evidence has come: a trial runs, credits stand (`granted`), a slow
 * payment is under way or was declined, somebody of the practice must look, it expired, or nothing is known
 * yet. @throws DomainError not_found
 */
export async function readCheckout(
  payload: Payload,
  { id, client }: { id: string; client: string },
): Promise<CheckoutView> {
  const [found] = isUuid(id)
    ? await rowsOf<CheckoutView>(
        poolOf(payload),
        sql`select c.id, p.slug as plan, c.kind, c.credits, c.trial_credits as "trialCredits", case
              when exists (select 1 from subscriptions s where s.id = c.subscription_id and s.status = 'trialing'
                and (c.trial_credits = 0 or exists (select 1 from credit_lots l where l.source = 'period'
                  and starts_with(l.grant_key, 'grant:sub:' || s.stripe_item_id || ':')))) then 'on_trial'
              when exists (select 1 from credit_lots l where l.client_id = c.client_id and l.source in ('pack', 'period')
                and (l.evidence = c.evidence or l.evidence in (select m.evidence from payments m
                  where m.subscription_id = c.subscription_id and m.kind = 'invoice'))) then 'granted'
              when exists (select 1 from payments m where m.processing = 'parked' and
                (m.object_id = c.session_id or m.subscription_id = c.subscription_id)) then 'in_review'
              when c.status = 'expired' then 'expired'
              when exists (select 1 from payments m where m.object_id = c.session_id and m.kind = 'checkout'
                and m.processing = 'processed' and m.outcome = 'payment_failed') then 'declined'
              when exists (select 1 from payments m where m.object_id = c.session_id and m.kind = 'checkout'
                and m.processing = 'processed' and m.outcome = 'unpaid') then 'under_way'
              else 'waiting' end as state
            from checkouts c join plans p on p.id = c.plan_id
            where c.id = ${id}::uuid and c.client_id = ${client}::uuid and c.status <> 'change'`,
      )
    : []
  if (!found) throw new DomainError('not_found', 'There is no such checkout.')
  return found
}
