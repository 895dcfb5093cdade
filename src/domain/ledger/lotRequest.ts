import type { NewLot } from './lots'

/** What may be asked of a lot: that it begin with its grant, or that it end with its time. */
export type LotRequest = { type: 'grant'; lot: NewLot } | { type: 'expire' }
