import { askAgain } from '@/server/payments/askAgain'
import type { Cashier } from '@/server/payments/settleStored'

/**
 * Asks about what a subscription (the provider's name of it) was billed lately; what is paid goes through the
 * inbox, each invoice once. @returns how many were proven that nobody had told us of
 */
export async function askInvoices(cashier: Cashier, subscription: string): Promise<number> {
  let found = 0
  const invoices = await cashier.payments.listInvoices(subscription)
  for (const { id, status } of invoices.reverse()) {
    if (status !== 'paid') continue
    const about = { subject: { kind: 'invoice', id }, eventId: `renewal:${id}` } as const
    if ((await askAgain(cashier, about)) === 'processed') found += 1
  }
  return found
}
