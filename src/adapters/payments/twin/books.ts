import type Stripe from 'stripe'

/** How the next payments of a customer go: as the card says. `none`: there is no card. */
export const CARDS = ['good', 'declined', 'confirmation', 'none'] as const
export type Card = (typeof CARDS)[number]

/** One event on its way to our own door; instants are epoch milliseconds of the real clock. */
export type Delivery = {
  id: string
  event: string
  state: 'waiting' | 'taken' | 'dropped' | 'given_up'
  /** Its place among all, from which its faults are drawn. */
  place: number
  madeAt: number
  dueAt: number
  leaseUntil: number
  attempts: number
}

/** What goes wrong on the way, drawn from the seed and each delivery's place: chances from 0 to 1. */
export type Faults = {
  id: 'faults'
  seed: number
  duplicate: number
  delay: number
  delayMs: number
  reorder: number
  drop: number
}

/** What the twin keeps, by kind: Stripe's own objects in the pinned version's shape, and its own notes. */
export type Kept = {
  customer: Stripe.Customer
  product: Stripe.Product
  price: Stripe.Price
  checkout: Stripe.Checkout.Session
  portal: Stripe.BillingPortal.Session
  intent: Stripe.PaymentIntent
  charge: Stripe.Charge
  subscription: Stripe.Subscription
  invoice: Stripe.Invoice
  refund: Stripe.Refund
  dispute: Stripe.Dispute
  event: Stripe.Event
  delivery: Delivery
  card: { id: string; card: Card }
  /** What a checkout was asked to make; its own id. */
  order: {
    id: string
    metadata: Record<string, string>
    trialDays: number
    /** What its subscription is called, in the buyer's language. */
    description?: string | null
    intent: string | null
    /** A bank debit that is under way: when the bank answers, by the twin's clock, and whether it pays. */
    debit?: { at: number; comes: boolean } | null
  }
  /** By how much a checkout or a subscription differs from its price: its own id. */
  reduction: { id: string; percentOff: number; taxPercent: number }
  answer: { id: string; words: string; status: number; body: unknown; madeAt: number }
  clock: { id: 'clock'; offsetMs: number }
  faults: Faults
}
export type Kind = keyof Kept

/** One transaction over what is kept: what is put is seen at once, and stays when the work returns. */
export type Books = {
  /** The twin's clock, whole seconds as Stripe counts them. */
  readonly now: number
  /** The real clock, epoch milliseconds: for what happens on the way, not at Stripe. */
  readonly realNow: number
  get<K extends Kind>(kind: K, id: string): Kept[K] | null
  /** In the order in which they were first put. */
  all<K extends Kind>(kind: K): Kept[K][]
  /** Things are never changed in place. @returns the thing */
  put<K extends Kind>(kind: K, thing: Kept[K]): Kept[K]
  newId(prefix: string): string
}

/** Stripe's own way to say no: the body of a 4xx. */
export class StripeRefusal extends Error {
  constructor(
    readonly status: number,
    readonly type: string,
    readonly code: string | null,
    message: string,
  ) {
    super(message)
    this.name = 'StripeRefusal'
  }
}

/** @throws StripeRefusal 404 where there is none */
export function need<K extends Kind>(books: Books, kind: K, id: string): Kept[K] {
  const thing = books.get(kind, id)
  if (!thing) throw new StripeRefusal(404, 'invalid_request_error', 'resource_missing', `No such ${kind}`)
  return thing
}

/** @throws StripeRefusal 400, always */
export function refuseRequest(message: string, code: string | null = null): never {
  throw new StripeRefusal(400, 'invalid_request_error', code, message)
}
