import type Stripe from 'stripe'
import { API_VERSION } from '@/adapters/payments/stripeClient'
import type { Books } from '@/adapters/payments/twin/books'
import { drawnFor } from '@/adapters/payments/twin/faults'
import { shown } from '@/adapters/payments/twin/shown'

/** Says that something happened: an event with the object as it now is, and its deliveries to our door. */
export function emit(books: Books, type: string, object: object): void {
  const event = books.put('event', {
    id: books.newId('evt'),
    object: 'event',
    api_version: API_VERSION,
    created: books.now,
    data: { object: shown(object) },
    livemode: false,
    pending_webhooks: 1,
    request: { id: null, idempotency_key: null },
    type,
  } as unknown as Stripe.Event)
  const place = books.all('delivery').length
  for (const { waitMs, dropped } of drawnFor(books.get('faults', 'faults'), place)) {
    books.put('delivery', {
      id: books.newId('delivery'),
      event: event.id,
      state: dropped ? 'dropped' : 'waiting',
      place: books.all('delivery').length,
      madeAt: books.realNow,
      dueAt: books.realNow + waitMs,
      leaseUntil: 0,
      attempts: 0,
    })
  }
}
