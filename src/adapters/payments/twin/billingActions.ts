import { type Books, type Card, need, StripeRefusal } from '@/adapters/payments/twin/books'
import { resume, setCancel } from '@/adapters/payments/twin/changes'
import { collect } from '@/adapters/payments/twin/collecting'
import { follow } from '@/adapters/payments/twin/cycles'
import type { BillingAction } from '@/domain/payments/twin'

/**
 * Does what a person does on the billing pages, for things of the same customer only.
 * @returns where the browser goes then
 */
export function changeBilling(books: Books, id: string, action: BillingAction, object: string | null) {
  const portal = need(books, 'portal', id)
  ACTIONS[action](books, portal.customer, object ?? '')
  return { next: portal.url }
}

const ACTIONS: Record<BillingAction, (books: Books, customer: string, object: string) => void> = {
  cancel: (books, customer, id) => void setCancel(books, ownSubscription(books, customer, id).id, true),
  resume: (books, customer, id) => {
    const { status } = ownSubscription(books, customer, id)
    if (status === 'paused') resume(books, id)
    else setCancel(books, id, false)
  },
  pay: (books, customer, id) => {
    const invoice = need(books, 'invoice', id)
    if (invoice.customer !== customer) refuseForeign()
    const paid = collect(books, invoice, 'good')
    const subscription = invoice.parent?.subscription_details?.subscription
    if (typeof subscription === 'string') follow(books, subscription, paid)
  },
  card_good: (books, customer) => useCard(books, customer, 'good'),
  card_declined: (books, customer) => useCard(books, customer, 'declined'),
  card_confirmation: (books, customer) => useCard(books, customer, 'confirmation'),
}

/** How the next payments of a customer go. */
export function useCard(books: Books, customer: string, card: Card): void {
  books.put('card', { id: need(books, 'customer', customer).id, card })
}

function ownSubscription(books: Books, customer: string, id: string) {
  const subscription = need(books, 'subscription', id)
  if (subscription.customer !== customer) refuseForeign()
  return subscription
}

/** Another customer's things are answered like things that nobody has. */
function refuseForeign(): never {
  throw new StripeRefusal(404, 'invalid_request_error', 'resource_missing', 'No such thing')
}
