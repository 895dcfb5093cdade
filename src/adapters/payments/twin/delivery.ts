import { createHmac } from 'node:crypto'
import type { Books, Delivery } from '@/adapters/payments/twin/books'
import { need } from '@/adapters/payments/twin/books'
import { isAnythingDue, runClock } from '@/adapters/payments/twin/clock'
import type { Journal } from '@/adapters/payments/twin/journal'

/** Whoever takes one has so long to bring it; then another may. */
const LEASE_MS = 20_000
/** Again after 1, 2, 4 … seconds, at most a minute; Stripe waits longer, a demo should not. */
const AGAIN_MS = 1_000
const AGAIN_MS_MAX = 60_000
const GIVEN_UP_AFTER_MS = 3 * 86_400_000
/** In one round; the next one goes on. */
const ROUND_MAX = 1_000

/** Brings a signed text to our own door. @returns the status of the answer; rejects where there is none */
export type Post = (text: string, signature: string) => Promise<number>

export type Delivered = { delivered: number; failed: number }

type Road = { books: Journal; post: Post; secret: string; clock: () => number }

/**
 * Lets the twin's clock run, then sends whatever is due, one after the other, until nothing is. A delivery is
 * noted before it leaves and struck off once it was answered with 2xx: what a crash interrupts is sent again.
 */
export async function deliverDue(road: Road): Promise<Delivered> {
  const counts: Delivered = { delivered: 0, failed: 0 }
  for (let sent = 0; sent < ROUND_MAX; sent += 1) {
    if (!road.books.look((books) => isAnythingDue(books) || nextDue(books) !== null)) break
    const next = await road.books.change((books) => {
      runClock(books)
      return claim(books)
    })
    if (!next) break
    const taken = await isTaken(road, next.text)
    await road.books.change((books) => settle(books, next.id, taken))
    counts[taken ? 'delivered' : 'failed'] += 1
  }
  return counts
}

/** The header that Stripe sends: HMAC-SHA256 over time, a dot and the text; time in whole seconds. */
export function signatureOf(text: string, secret: string, now: number): string {
  const time = Math.floor(now / 1000)
  return `t=${time},v1=${createHmac('sha256', secret).update(`${time}.${text}`).digest('hex')}`
}

function nextDue(books: Books): Delivery | null {
  const due = books
    .all('delivery')
    .filter(
      ({ state, dueAt, leaseUntil }) => state === 'waiting' && Math.max(dueAt, leaseUntil) <= books.realNow,
    )
    .sort((one, other) => one.dueAt - other.dueAt || one.place - other.place)[0]
  return due ?? null
}

function claim(books: Books): { id: string; text: string } | null {
  const due = nextDue(books)
  if (!due) return null
  books.put('delivery', { ...due, leaseUntil: books.realNow + LEASE_MS })
  return { id: due.id, text: JSON.stringify(need(books, 'event', due.event), null, 2) }
}

async function isTaken({ post, secret, clock }: Road, text: string): Promise<boolean> {
  try {
    const status = await post(text, signatureOf(text, secret, clock()))
    return status >= 200 && status < 300
  } catch {
    // Nobody is there: the same as an answer that is none, tried again later.
    return false
  }
}

function settle(books: Books, id: string, taken: boolean): void {
  const delivery = need(books, 'delivery', id)
  const attempts = delivery.attempts + 1
  const wait = Math.min(AGAIN_MS * 2 ** delivery.attempts, AGAIN_MS_MAX)
  const open: Delivery['state'] = books.realNow - delivery.madeAt > GIVEN_UP_AFTER_MS ? 'given_up' : 'waiting'
  books.put('delivery', {
    ...delivery,
    attempts,
    state: taken ? 'taken' : open,
    dueAt: books.realNow + wait,
    leaseUntil: 0,
  })
}
