/**
 * What staff must settle: a payment that no rule covers, or credits that were spent and whose money is back.
 */
export const TASK_KINDS = ['payment', 'owed_credits'] as const
export type TaskKind = (typeof TASK_KINDS)[number]
