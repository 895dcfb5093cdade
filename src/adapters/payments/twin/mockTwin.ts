import type Stripe from 'stripe'
import { stripeClient } from '@/adapters/payments/stripeClient'
import { changeBilling } from '@/adapters/payments/twin/billingActions'
import { billingPage } from '@/adapters/payments/twin/billingPage'
import { type Books, type Faults, StripeRefusal } from '@/adapters/payments/twin/books'
import { answerCheckout } from '@/adapters/payments/twin/checkout'
import { checkoutPage } from '@/adapters/payments/twin/checkoutPage'
import { runClock, setTwinClock } from '@/adapters/payments/twin/clock'
import { deliverDue, type Post } from '@/adapters/payments/twin/delivery'
import { journal } from '@/adapters/payments/twin/journal'
import { twinHttpClient } from '@/adapters/payments/twin/twinHttpClient'
import { DomainError } from '@/domain/errors'
import type { PaymentTwin } from '@/domain/payments/twin'

const ADVANCE_MS_MAX = 2 * 366 * 86_400_000

/** The twin with all its strings: tests and simulations pull them. */
export type MockTwin = PaymentTwin & {
  /** Stripe's SDK, talking to this twin. */
  stripe: Stripe
  /** Something that happens at Stripe: a dispute, a refund from its dashboard, a card that fails. */
  act<Result>(work: (books: Books) => Result): Promise<Result>
  look<Result>(work: (books: Books) => Result): Result
  /** What goes wrong on the way from now on; null: nothing. */
  setFaults(faults: Omit<Faults, 'id'> | null): Promise<void>
}

export type TwinSettings = {
  /** Where it keeps its books; programs over one folder share one twin. */
  folder: string
  /** Where our pages are: `http://localhost:3000`. */
  site: string
  /** What it signs with. */
  secret: string
  post: Post
  clock?: () => number
  newId?: (prefix: string) => string
}

/** A Stripe of our own that keeps what it is told, moves no money, and signs its events as Stripe does. */
export function mockTwin(settings: TwinSettings): MockTwin {
  const { folder, site, secret, post, clock = Date.now, newId = randomId } = settings
  const books = journal({ folder, clock, newId })
  const act: MockTwin['act'] = (work) =>
    inOurWords(() =>
      books.change((open) => {
        runClock(open)
        return work(open)
      }),
    )
  const look: MockTwin['look'] = (work) => books.look(work)
  return {
    act,
    look,
    stripe: stripeClient({ key: 'sk_test_twin', httpClient: twinHttpClient(books, site) }),
    checkoutPage: (id) => inOurWords(() => look((open) => checkoutPage(open, id))),
    answerCheckout: (id, outcome) => act((open) => ({ next: answered(open, id, outcome, site) })),
    billingPage: (id) => inOurWords(() => look((open) => billingPage(open, id))),
    changeBilling: (id, action, object) => act((open) => changeBilling(open, id, action, object)),
    advance: (to) => act((open) => advance(open, to)),
    deliverDue: () => deliverDue({ books, post, secret, clock }),
    setFaults: async (faults) => {
      const none = { seed: 0, duplicate: 0, delay: 0, delayMs: 0, reorder: 0, drop: 0 }
      await act((open) => open.put('faults', { id: 'faults', ...(faults ?? none) }))
    },
  }
}

function answered(books: Books, id: string, outcome: Parameters<typeof answerCheckout>[2], site: string) {
  const before = books.get('checkout', id)
  const session = before?.status === 'complete' ? before : answerCheckout(books, id, outcome)
  if (session.status !== 'complete') return `${site}/api/dev/stripe/checkout/${id}`
  return (session.success_url ?? site).replaceAll('{CHECKOUT_SESSION_ID}', id)
}

function advance(books: Books, to: number) {
  const ahead = to - books.now * 1000
  if (!(ahead > 0 && ahead <= ADVANCE_MS_MAX)) {
    throw new DomainError('invalid_input', 'Choose a time ahead of the twin, at most two years.', {
      facts: { now: books.now * 1000 },
    })
  }
  const steps = runClock(setTwinClock(books, to))
  return { now: to, steps }
}

/** What Stripe would refuse, as the port's refusals. */
async function inOurWords<Result>(work: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof StripeRefusal)) throw error
    if (error.status === 404) throw new DomainError('not_found', 'There is nothing here.')
    throw new DomainError('invalid_input', error.message)
  }
}

function randomId(prefix: string): string {
  return `${prefix}_${crypto.randomUUID().replaceAll('-', '').slice(0, 24)}`
}
