import { ask } from '@/session/ask'
import type { ClientPayments, Wait } from '../answers'

const UNPAID = ['past_due', 'unpaid']

/**
 * What may press: a subscription that waits for money, and the first of the times that became free for the
 * client and can still be booked. Where that cannot be told just now, the page says nothing of it.
 */
export const readDue = async () => {
  const [money, line] = await Promise.all([
    ask<ClientPayments>('GET', '/portal/payments?limit=1'),
    ask<{ items: Wait[] }>('GET', '/portal/waitlist'),
  ])
  const waits = line.ok ? line.body.items : []
  const free = waits.flatMap(({ service, offers }) => offers.map((offer) => ({ service, ...offer })))
  return {
    isUnpaid: money.ok && money.body.subscriptions.some(({ status }) => UNPAID.includes(status)),
    offer: free.sort((one, other) => one.startsAt.localeCompare(other.startsAt))[0],
  }
}
