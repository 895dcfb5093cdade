import { type Books, need } from '@/adapters/payments/twin/books'
import { expireCheckout, settleLater } from '@/adapters/payments/twin/checkout'
import { collectAgain, cycle } from '@/adapters/payments/twin/cycles'
import { itemIn } from '@/adapters/payments/twin/subscriptions'

/** In one advance; a practice of a thousand subscriptions has less in half a year. */
const STEPS_MAX = 10_000

type Step = { at: number; run: (books: Books) => void }

const RENEWING = ['trialing', 'active', 'past_due']

/**
 * Lets everything happen that is due by now, each at its own instant and in their order: ends of periods and
 * trials, tries to collect again, debits that were under way, checkouts that nobody finished.
 * @returns how many steps were taken
 */
export function runClock(books: Books): number {
  for (let steps = 0; ; steps += 1) {
    const next = nextStep(books)
    if (!next || next.at > books.now) return steps
    if (steps === STEPS_MAX) throw new Error(`the twin's clock has more than ${STEPS_MAX} steps to take`)
    next.run({ ...books, now: next.at })
  }
}

/** Whether something is due by now. */
export function isAnythingDue(books: Books): boolean {
  const next = nextStep(books)
  return next !== null && next.at <= books.now
}

/** The clock says `to` (epoch milliseconds) from now on, and goes on from there. */
export function setTwinClock(books: Books, to: number): Books {
  books.put('clock', { id: 'clock', offsetMs: to - books.realNow })
  return { ...books, now: Math.floor(to / 1000) }
}

function nextStep(books: Books): Step | null {
  let next: Step | null = null
  const consider = (at: number | null, run: Step['run']) => {
    if (at !== null && (next === null || at < next.at)) next = { at, run }
  }
  for (const { id, status, items } of books.all('subscription')) {
    if (!RENEWING.includes(status) || !items.data[0]) continue
    consider(itemIn(need(books, 'subscription', id)).current_period_end, (then) =>
      cycle(then, need(then, 'subscription', id)),
    )
  }
  for (const { id, status, next_payment_attempt } of books.all('invoice')) {
    if (status === 'open')
      consider(next_payment_attempt, (then) => void collectAgain(then, need(then, 'invoice', id)))
  }
  for (const { id, status, expires_at } of books.all('checkout')) {
    if (status === 'open') consider(expires_at, (then) => void expireCheckout(then, id))
  }
  for (const { id, debit } of books.all('order')) {
    if (debit) consider(debit.at, (then) => void settleLater(then, id, debit.comes))
  }
  return next
}
