import type { Bucket, Entry, EntryType, ReleaseReason, RestoreReason } from './entry'
import { keys } from './keys'
import { isOver, type Lot, type Share } from './lots'

/** The two buckets that each type of entry moves between; `restore` comes from where its outcome put them. */
const MOVEMENT: Record<Exclude<EntryType, 'restore'>, [Bucket, Bucket]> = {
  grant: ['outside', 'available'],
  hold: ['available', 'held'],
  reschedule: ['held', 'held'],
  release: ['held', 'available'],
  use: ['available', 'used'],
  forfeit: ['available', 'forfeited'],
  expire: ['available', 'expired'],
  revoke: ['available', 'revoked'],
  reinstate: ['revoked', 'available'],
}

type Essentials = Pick<Entry, 'key' | 'lot' | 'quantity'> & Partial<Entry>

function entry(type: Exclude<EntryType, 'restore'>, essentials: Essentials): Entry {
  const [from, to] = MOVEMENT[type]
  return { ...NOTHING_ELSE, type, from, to, ...essentials }
}

const NOTHING_ELSE = { booking: null, generation: null, answers: null, reason: null, evidence: null }

/** The grant of a new lot: its first entry. */
export function grantOf(lot: string, grantKey: string, quantity: number, evidence: string | null): Entry {
  return entry('grant', { key: grantKey, lot, quantity, evidence })
}

/** One hold for each lot that pays for the booking. A correction's hold answers the restore it follows. */
export function holdOf(
  booking: string,
  generation: number,
  { lot, quantity }: Share,
  answers?: string,
): Entry {
  return entry('hold', {
    key: keys.hold(booking, generation, lot),
    lot,
    quantity,
    booking,
    generation,
    answers: answers ?? null,
  })
}

/** A memo on the hold that stays: quantity 0. */
export function rescheduleOf(hold: Entry, sequence: number): Entry {
  const booking = String(hold.booking)
  const key = keys.reschedule(booking, sequence, hold.lot)
  return entry('reschedule', { key, lot: hold.lot, quantity: 0, booking, answers: hold.key })
}

/** The one release of a hold: its key is the mutex between all the ways in which a booking can end. */
export function releaseOf(hold: Entry, reason: ReleaseReason): Entry {
  const { lot, quantity, booking } = hold
  return entry('release', { key: keys.release(hold.key), lot, quantity, booking, answers: hold.key, reason })
}

/** What becomes of the credits of a hold whose session took place. */
export function useOf({ key, lot, quantity, booking }: Entry): Entry {
  return entry('use', { key: keys.use(key), lot, quantity, booking, answers: key })
}

/** What becomes of the credits of a hold whose session was missed, or cancelled too late. */
export function forfeitOf({ key, lot, quantity, booking }: Entry): Entry {
  return entry('forfeit', { key: keys.forfeit(key), lot, quantity, booking, answers: key })
}

/** Takes back what a use or a forfeit did. */
export function restoreOf({ key, lot, quantity, booking, to }: Entry, reason: RestoreReason): Entry {
  const restore = { key: keys.restore(key), lot, quantity, booking, answers: key, reason }
  return { ...NOTHING_ELSE, type: 'restore', from: to, to: 'available', ...restore }
}

/** Takes credits away whose money went back with `object`, a refund or a dispute. */
export function revokeOf(object: string, lot: string, quantity: number): Entry {
  return entry('revoke', { key: keys.revoke(object, lot), lot, quantity, evidence: object })
}

/** Gives credits back whose money returned with `object`. */
export function reinstateOf(object: string, lot: string, quantity: number): Entry {
  return entry('reinstate', { key: keys.reinstate(object, lot), lot, quantity, evidence: object })
}

/**
 * The end of a lot whose time has passed, by the scan: once under its own key. What came back to it after
 * that (`later`: releases, restores and reinstates, newest first) ends under the key that brought it.
 */
export function expiriesOf(lot: Pick<Lot, 'id' | 'available'>, later: Entry[] | null): Entry[] {
  if (later === null) {
    return [entry('expire', { key: keys.expire(lot.id), lot: lot.id, quantity: lot.available })]
  }
  const entries: Entry[] = []
  let left = lot.available
  for (const back of later) {
    const quantity = Math.min(back.quantity, left)
    if (quantity === 0) break
    entries.push(entry('expire', { key: keys.expire(back.key), lot: lot.id, quantity, answers: back.key }))
    left -= quantity
  }
  return entries
}

/**
 * Nothing rests on a dead lot: what `back` brought back is first revoked up to what the lot owes,
 * then expired if the lot is over. `expired` = whole credits that went so.
 */
export function afterReturn(back: Entry, lot: Lot, now: number): { entries: Entry[]; expired: number } {
  const owed = Math.min(back.quantity, lot.owes)
  const expired = isOver(lot, now) ? back.quantity - owed : 0
  const follow = { lot: lot.id, answers: back.key }
  return {
    expired,
    entries: [
      ...(owed > 0 ? [entry('revoke', { key: keys.revokeOf(back.key), quantity: owed, ...follow })] : []),
      ...(expired > 0 ? [entry('expire', { key: keys.expire(back.key), quantity: expired, ...follow })] : []),
    ],
  }
}
