import type { Entry } from './entry'
import type { NewLot } from './lots'

/**
 * What a payment's loss changes of one lot. `owes` is written first; each revoke among the entries then pays
 * some of it off.
 */
export type LotChange = { lot: string; owes: number; frozen: boolean; entries: Entry[] }

/**
 * What may be asked of a lot: that it begin with its grant (under an id chosen before, or a new one), that it
 * end with its time, or that it give up or take back what its payment lost.
 */
export type LotRequest =
  | { type: 'grant'; lot: NewLot; id?: string }
  | { type: 'expire' }
  | { type: 'settleLoss'; change: LotChange }
