/** The buckets of a lot; `outside` is where credits come from and is not counted. */
export const BUCKETS = ['available', 'held', 'used', 'forfeited', 'expired', 'revoked'] as const
export type Bucket = 'outside' | (typeof BUCKETS)[number]

/** What can happen to credits. */
export const ENTRY_TYPES = [
  'grant',
  'hold',
  'reschedule',
  'release',
  'use',
  'forfeit',
  'expire',
  'revoke',
  'reinstate',
  'restore',
] as const
export type EntryType = (typeof ENTRY_TYPES)[number]

/** Why a hold was released. Every ending of a booking writes exactly one release for each hold. */
export const RELEASE_REASONS = [
  'completed',
  'cancel',
  'late_cancel',
  'no_show',
  'practice_cancel',
  'waived',
  'rehold',
] as const
export type ReleaseReason = (typeof RELEASE_REASONS)[number]

/** Why staff gave a used or forfeited credit back. */
export const RESTORE_REASONS = ['waived', 'corrected'] as const
export type RestoreReason = (typeof RESTORE_REASONS)[number]

/**
 * One movement of `quantity` whole credits between two buckets of one lot: double entry by construction. The
 * key is deterministic, made of business objects alone; `answers` is the key of the entry it follows from.
 */
export type Entry = {
  key: string
  type: EntryType
  lot: string
  quantity: number
  from: Bucket
  to: Bucket
  booking: string | null
  /** Of a hold only: the booking's generation. */
  generation: number | null
  answers: string | null
  reason: string | null
  evidence: string | null
}

/** What the client's available credits change by; what a statement shows. */
export function signedQuantity({ from, to, quantity }: Pick<Entry, 'from' | 'to' | 'quantity'>): number {
  if (from === to) return 0
  if (to === 'available') return quantity
  return from === 'available' ? -quantity : 0
}
