import type { CalendarEntry } from './calendarEntry'
import type { Letter } from './letter'
import type { Channel } from './notice'

/** One notice, ready to go; `key` is its dedupe key: whoever gets it twice can tell. */
export type Parcel = { to: string; key: string; letter: Letter; calendar: CalendarEntry | null }

/**
 * How many parcels one worker has on their way at once: a carrier takes so many, and lets none wait in
 * itself.
 */
export const AT_ONCE = 20

/** A way out of the practice: mail or a short message; the real one and its twin. */
export interface Carrier {
  /** Whether a repeat can be told by its key: without one nothing is tried twice. */
  takesKey: boolean
  /**
   * Hands one parcel over.
   * @throws NotCarried when it was not taken
   */
  carry(parcel: Parcel): Promise<void>
}

export type Carriers = Partial<Record<Channel, Carrier>>

/**
 * The way a notice goes that was planned for `channel`: by mail where the practice no longer serves that one,
 * so that nobody is left without a reminder because short messages were given up.
 */
export function wayOf(carriers: Carriers, channel: Channel): Channel {
  return carriers[channel] ? channel : 'mail'
}

type Trait = 'forGood' | 'maybe' | 'noWay'

/**
 * A parcel that was not taken. `code` is short and names nobody (`SMTP 550`, `ETIMEDOUT`); `forGood` where
 * trying again is of no use; `maybe` where it may have arrived all the same; `noWay` where the way itself is
 * out of order, which says nothing about this parcel.
 */
export class NotCarried extends Error {
  readonly forGood: boolean
  readonly maybe: boolean
  readonly noWay: boolean

  constructor(
    readonly code: string,
    { forGood = false, maybe = false, noWay = false }: Partial<Record<Trait, boolean>> = {},
  ) {
    super(code)
    this.name = 'NotCarried'
    this.forGood = forGood
    this.maybe = maybe
    this.noWay = noWay
  }
}
