import type Stripe from 'stripe'
import { BLANK_LINE } from '@/adapters/payments/twin/blankBilling'
import type { Books } from '@/adapters/payments/twin/books'

/** What an invoice is to say of one item for one period. */
export type WantedLine = {
  subscription: string
  item: string
  price: Stripe.Price
  amount: number
  start: number
  end: number
  proration: boolean
  description: string
  /** For money given back: the line that had charged it. */
  credited?: { invoice: string; line: string } | undefined
}

/**
 * A line in the pinned version's shape: item and proration stand under `parent`, the price under `pricing`.
 */
export function lineOf(
  books: Books,
  invoice: string,
  wanted: WantedLine & { discount: number },
): Stripe.InvoiceLineItem {
  const { subscription, price, amount, proration, credited, discount } = wanted
  return {
    ...BLANK_LINE,
    id: books.newId('il'),
    amount,
    subtotal: amount,
    discount_amounts: discount > 0 ? [{ amount: discount, discount: 'di_twin' }] : [],
    currency: price.currency,
    description: wanted.description,
    discountable: !proration,
    invoice,
    subscription,
    period: { start: wanted.start, end: wanted.end },
    parent: {
      type: 'subscription_item_details',
      invoice_item_details: null,
      subscription_item_details: {
        invoice_item: proration ? books.newId('ii') : null,
        proration,
        proration_details: {
          credited_items: credited
            ? { invoice: credited.invoice, invoice_line_items: [credited.line] }
            : null,
        },
        subscription,
        subscription_item: wanted.item,
      },
    },
    pricing: {
      type: 'price_details',
      price_details: { price: price.id, product: String(price.product) },
      unit_amount_decimal: null,
    },
  }
}
