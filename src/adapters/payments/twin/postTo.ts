import type { Post } from '@/adapters/payments/twin/delivery'

const PATIENCE_MS = 10_000

/** Posts signed events to an address, as Stripe's own sender does. */
export function postTo(address: string): Post {
  return async (body, signature) => {
    const answer = await fetch(address, {
      method: 'POST',
      body,
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Stripe-Signature': signature,
        'User-Agent': 'Stripe/1.0 (the twin)',
      },
      signal: AbortSignal.timeout(PATIENCE_MS),
      redirect: 'manual',
    })
    await answer.body?.cancel()
    return answer.status
  }
}
