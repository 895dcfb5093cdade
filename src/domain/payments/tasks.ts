/**
 * What staff must settle: a payment that no rule covers, or credits that were spent and whose money is back;
 * and what a person’s rights ask of the office: an erasure that something under way holds up, paid credits
 * that an erasure leaves unused, a customer to be deleted at the payment provider, data to be corrected.
 */
export const TASK_KINDS = [
  'payment',
  'owed_credits',
  'erasure_held_up',
  'unused_credits',
  'provider_customer',
  'correction',
] as const
export type TaskKind = (typeof TASK_KINDS)[number]
