import type Stripe from 'stripe'
import { type Books, need, refuseRequest } from '@/adapters/payments/twin/books'

type Reduction = { percentOff: number; taxPercent: number }

/** What amounts become: each less by a coupon, their sum then more by a tax; whole minor units. */
export function reduced(books: Books, id: string, amounts: number[]) {
  const { percentOff, taxPercent } = books.get('reduction', id) ?? { percentOff: 0, taxPercent: 0 }
  const discounts = amounts.map((amount) => Math.round((Math.max(0, amount) * percentOff) / 100))
  const [subtotal, discount] = [sum(amounts), sum(discounts)]
  const tax = Math.round(((subtotal - discount) * taxPercent) / 100)
  return { subtotal, discounts, discount, tax, total: subtotal - discount + tax }
}

const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0)

/** Somebody enters a coupon at the checkout, or a tax is due where they live. */
export function reduceCheckout(books: Books, id: string, reduction: Reduction): Stripe.Checkout.Session {
  const session = need(books, 'checkout', id)
  if (session.status !== 'open') refuseRequest('This checkout is over.')
  if (need(books, 'order', id).intent) refuseRequest('This checkout is being paid.')
  books.put('reduction', { id, ...reduction })
  const { discount, tax, total } = reduced(books, id, [session.amount_subtotal ?? 0])
  return books.put('checkout', {
    ...session,
    amount_total: total,
    total_details: { amount_discount: discount, amount_shipping: 0, amount_tax: tax },
    payment_status: total === 0 ? 'no_payment_required' : 'unpaid',
  })
}

/** What was agreed to at the checkout holds for every invoice of the subscription that began there. */
export function keepReduction(books: Books, session: string, subscription: string): void {
  const reduction = books.get('reduction', session)
  if (reduction) books.put('reduction', { ...reduction, id: subscription })
}
