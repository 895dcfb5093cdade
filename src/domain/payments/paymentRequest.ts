import type { ParkReason } from './outcomes'
import type { Proof } from './situation'

/**
 * What may be asked of a row of the inbox: that what the provider said about it be settled, or that it be
 * laid before staff. `turn` was taken before the provider was asked: whoever settled something of the same
 * client since then may have asked later.
 */
export type PaymentRequest =
  | { type: 'settle'; proof: Proof; turn: number }
  | { type: 'park'; because: ParkReason }
