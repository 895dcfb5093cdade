/** What may be done on the twin's checkout page; a bank debit takes days and comes, or does not. */
export const CHECKOUT_OUTCOMES = ['paid', 'declined', 'confirmation', 'later', 'later_declined'] as const
export type CheckoutOutcome = (typeof CHECKOUT_OUTCOMES)[number]

/** What may be done on the twin's billing page; `card_…` chooses how the card behaves from now on. */
export const BILLING_ACTIONS = [
  'cancel',
  'resume',
  'pay',
  'card_good',
  'card_declined',
  'card_confirmation',
] as const
export type BillingAction = (typeof BILLING_ACTIONS)[number]

/**
 * The stand-in for a payment provider, as far as its own pages and its clock go: a demo has them, production
 * never. Instants are epoch milliseconds.
 */
export interface PaymentTwin {
  /** The hosted checkout as HTML. @throws DomainError not_found */
  checkoutPage(id: string): Promise<string>

  /**
   * Does what a person does there. `next` is where the browser goes then: back to the practice once it is
   * complete, else the page itself. Doing it twice ends as doing it once.
   * @throws DomainError not_found; invalid_input for one that expired
   */
  answerCheckout(id: string, outcome: CheckoutOutcome): Promise<{ next: string }>

  /** The billing pages as HTML. @throws DomainError not_found */
  billingPage(id: string): Promise<string>

  /** @throws DomainError not_found; invalid_input where it cannot be done */
  changeBilling(id: string, action: BillingAction, object: string | null): Promise<{ next: string }>

  /**
   * Moves the twin's clock on, at most two years at once; what falls due on the way happens, each at its
   * time.
   * @throws DomainError invalid_input for an instant that is not ahead
   */
  advance(to: number): Promise<{ now: number; steps: number }>

  /** Sends the signed events that are due to our own door. Safe to repeat, and beside others. */
  deliverDue(): Promise<{ delivered: number; failed: number }>
}
