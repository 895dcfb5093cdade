import type Stripe from 'stripe'
import { checkoutEvidence, invoiceEvidence, subscriptionEvidence } from '@/adapters/payments/asEvidence'
import { isUnknown } from '@/adapters/payments/asRefusal'
import { lossEvidence } from '@/adapters/payments/lossEvidence'
import { DomainError } from '@/domain/errors'
import type { Evidence, InvoiceEvidence, LossEvidence } from '@/domain/payments/evidence'
import type { PaymentSubject } from '@/domain/payments/provider'

/** Of one kind in one reading: beyond, somebody asks for too long a time at once. */
const OBJECTS_MAX = 20_000
const INVOICES_SHOWN = 10

/** What `checkoutEvidence` needs to see of a session. */
export const SESSION_FIELDS = ['line_items', 'payment_intent.latest_charge', 'invoice.payments']

/** Asks Stripe for one object again, as evidence. @returns null where it knows no such object */
export async function readStripe(stripe: Stripe, { kind, id }: PaymentSubject): Promise<Evidence | null> {
  try {
    return await READERS[kind](stripe, id)
  } catch (error) {
    if (isUnknown(error)) return null
    throw error
  }
}

const READERS: Record<PaymentSubject['kind'], (stripe: Stripe, id: string) => Promise<Evidence>> = {
  checkout: async (stripe, id) =>
    withPrices(stripe, await stripe.checkout.sessions.retrieve(id, { expand: SESSION_FIELDS })),
  invoice: async (stripe, id) =>
    withLines(stripe, await stripe.invoices.retrieve(id, { expand: ['payments'] })),
  subscription: async (stripe, id) => subscriptionEvidence(await stripe.subscriptions.retrieve(id)),
  loss: readLoss,
}

/** The newest invoices of a subscription, whole. */
export async function readInvoices(stripe: Stripe, subscription: string): Promise<InvoiceEvidence[]> {
  const found = await stripe.invoices.list({
    subscription,
    limit: INVOICES_SHOWN,
    expand: ['data.payments'],
  })
  return inTurn(found.data, (invoice) => withLines(stripe, invoice))
}

/** A session with the prices of all its lines. */
export async function withPrices(stripe: Stripe, session: Stripe.Checkout.Session) {
  if (!session.line_items?.has_more) return checkoutEvidence(session)
  const lines = await allOf(stripe.checkout.sessions.listLineItems(session.id, { limit: 100 }))
  return checkoutEvidence({ ...session, line_items: { ...session.line_items, data: lines } })
}

/** An invoice with all its lines. */
export async function withLines(stripe: Stripe, invoice: Stripe.Invoice): Promise<InvoiceEvidence> {
  const lines = invoice.lines.has_more
    ? await allOf(stripe.invoices.listLineItems(invoice.id, { limit: 100 }))
    : invoice.lines.data
  return invoiceEvidence(invoice, lines, true)
}

/** A payment with all that was lost of it. */
export async function readLoss(stripe: Stripe, payment_intent: string): Promise<LossEvidence> {
  const intent = await stripe.paymentIntents.retrieve(payment_intent)
  const refunds = await allOf(stripe.refunds.list({ payment_intent, limit: 100 }))
  const disputes = await allOf(stripe.disputes.list({ payment_intent, limit: 100 }))
  return lossEvidence(intent, refunds, disputes)
}

/** Every object of a list, page after page. @throws DomainError invalid_input beyond 20,000 */
export async function allOf<Item>(pages: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = []
  for await (const item of pages) {
    if (found.push(item) > OBJECTS_MAX) {
      throw new DomainError('invalid_input', 'This is too much at once. Ask for a shorter time.', {
        facts: { limit: OBJECTS_MAX },
      })
    }
  }
  return found
}

/** One after the other: a provider that is asked everything at once answers 429. */
export async function inTurn<Item, Result>(
  items: Iterable<Item>,
  read: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  for (const item of items) results.push(await read(item))
  return results
}
