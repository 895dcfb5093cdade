import { moneyNews } from '@/domain/notifications/moneyNews'
import type { NewNotice } from '@/domain/notifications/newNotice'
import type { Settlement } from '@/domain/payments/settlement'
import { planNotices } from '@/server/planNotices'
import { rowsOf, type SqlRunner, sql } from '@/server/sql'

/**
 * Plans what client and office are told of a payment, in the transaction that settles it. Each payment is
 * told of once, however many events speak of it: the notice names the first, or the one with the receipt.
 */
export async function tellOfMoney(tx: SqlRunner, payment: string, settlement: Settlement): Promise<void> {
  const { client } = settlement
  const news = moneyNews(settlement, await isRenewal(tx, settlement))
  if (!news || !client) return
  const subject = await subjectOf(tx, payment, settlement.refunded ? settlement.evidence : undefined)
  if (!subject) return
  const notice: NewNotice = { ...news, subject, recipient: `client:${client}` }
  const office = news.kind === 'payment_failed' ? await officeOf(tx) : []
  await planNotices(tx, [notice, ...office.map(({ recipient }) => ({ ...notice, recipient }))])
}

/** Whether the subscription that was just granted a period had one before. */
async function isRenewal(tx: SqlRunner, { grant, subscription }: Settlement): Promise<boolean> {
  if (!grant || !subscription?.stripeItemId) return false
  const [row] = await rowsOf<{ yes: boolean }>(
    tx,
    sql`select exists (select from credit_lots where client_id = ${subscription.client}::uuid and source = 'period'
          and starts_with(grant_key, ${`grant:sub:${subscription.stripeItemId}:`}) and id <> ${grant.id}::uuid) as yes`,
  )
  return row?.yes ?? false
}

/** The payment that a notice names; for money that went back the one that the receipt was written for. */
async function subjectOf(
  tx: SqlRunner,
  payment: string,
  evidence: string | undefined,
): Promise<string | null> {
  const [row] = await rowsOf<{ id: string | null }>(
    tx,
    evidence
      ? sql`select payment_id as id from receipts where evidence = ${evidence} and corrects_id is null`
      : sql`select o.id from payments y join payments o on o.object_id = y.object_id and o.kind = y.kind
            where y.id = ${payment}::uuid order by o.received_at, o.id limit 1`,
  )
  return row?.id ?? null
}

function officeOf(tx: SqlRunner): Promise<{ recipient: string }[]> {
  return rowsOf<{ recipient: string }>(
    tx,
    sql`select distinct 'user:' || u.id as recipient from users u join users_roles r on r.parent_id = u.id
        where r.value in ('staff', 'owner') and u.disabled is not true order by 1`,
  )
}
