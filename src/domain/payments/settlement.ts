import type { LotChange } from '@/domain/ledger/lotRequest'
import type { Refund } from './evidence'
import type { PaidLot, TakenBack } from './grantFor'
import type { LossDecision } from './lossFor'
import type { Outcome, ParkReason } from './outcomes'
import type { SubscriptionRecord } from './subscriptionOf'

/**
 * What follows from one event: an outcome, or the reason why staff must look (then nothing of it is granted
 * or taken); what to note of it on its row; and the changes, applied in one transaction.
 */
export type Settlement = {
  outcome?: Outcome | undefined
  park?: ParkReason
  client?: string
  plan?: string
  evidence?: string
  /** What the provider calls the state of the object. */
  status?: string
  amount?: number
  currency?: string
  period?: { start: number; end: number }
  takenBack?: TakenBack | null
  /** Our own record of the checkout it is about. */
  checkout?: string
  /** The checkout whose purchase is settled by this payment. */
  settles?: string
  subscription?: SubscriptionRecord
  grant?: { id: string; lot: PaidLot; paidAt: number }
  /** Money that came and bought no credits, and when: it has its receipt, and staff look at it. */
  unsold?: { amount: number; currency: string; paidAt: number }
  /** All refunds of the payment, as the provider tells them now. */
  refunds?: Refund[]
  /** What was paid back of the payment in all, in minor units. */
  refunded?: number
  changes?: LotChange[]
  owed?: LossDecision['owed']
}
