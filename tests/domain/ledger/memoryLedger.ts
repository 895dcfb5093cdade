import type { Entry } from '@/domain/ledger/entry'
import type { Lot } from '@/domain/ledger/lots'
import type { Booking, Decision, Situation } from '@/domain/scheduling/booking'

const BUCKETS = ['available', 'held', 'used', 'forfeited', 'expired', 'revoked'] as const
type Kept = Lot & Record<(typeof BUCKETS)[number], number> & { granted: number }

/** The only movements there are, written down once more by hand. */
const MOVEMENTS = new Set([
  ...['grant outside>available', 'hold available>held', 'reschedule held>held', 'release held>available'],
  ...[
    'use available>used',
    'forfeit available>forfeited',
    'expire available>expired',
    'revoke available>revoked',
  ],
  ...['reinstate revoked>available', 'restore used>available', 'restore forfeited>available'],
])

/** What an entry of this type may answer, and whether all of it. */
const ANSWERS: Record<string, { types: string[]; whole: boolean }> = {
  hold: { types: ['restore'], whole: true },
  reschedule: { types: ['hold'], whole: false },
  release: { types: ['hold'], whole: true },
  use: { types: ['hold'], whole: true },
  forfeit: { types: ['hold'], whole: true },
  restore: { types: ['use', 'forfeit'], whole: true },
  expire: { types: ['release', 'restore', 'reinstate'], whole: false },
  revoke: { types: ['release', 'restore', 'reinstate'], whole: false },
}

/** The ledger of one client in memory: it keeps the promises of docs/ledger.md, or the test fails. */
export class MemoryLedger {
  readonly lots = new Map<string, Kept>()
  readonly bookings = new Map<string, Booking>()
  readonly entries = new Map<string, Entry>()

  addLot(lot: Lot, grant: Entry): void {
    this.lots.set(lot.id, {
      ...lot,
      available: 0,
      held: 0,
      used: 0,
      forfeited: 0,
      expired: 0,
      revoked: 0,
      granted: 0,
    })
    this.append(grant)
  }

  situationOf(id: string): Situation | null {
    const booking = this.bookings.get(id)
    if (!booking) return null
    const entries = this.all().filter((entry) => entry.booking === id)
    return { booking, entries, lots: this.lotsNow(), hasSignedNote: false }
  }

  lotsNow(): Lot[] {
    return [...this.lots.values()].map((lot) => ({ ...lot }))
  }

  /** Writes the booking, then its entries in order, then checks everything, as a COMMIT does. */
  commit({ booking, entries }: Pick<Decision, 'booking' | 'entries'>): void {
    this.bookings.set(booking.id, booking)
    for (const entry of entries) this.append(entry)
    this.check()
  }

  append(entry: Entry): void {
    const { key, type, from, to, quantity } = entry
    keep(!this.entries.has(key), `${key} is there already`)
    keep(MOVEMENTS.has(`${type} ${from}>${to}`), `${key} moves ${from}>${to}`)
    keep(quantity > 0 === (type !== 'reschedule'), `${key} moves ${quantity}`)
    if (entry.answers !== null) this.checkAnswer(entry, this.entries.get(entry.answers))
    if (type === 'hold') this.checkHold(entry)
    const lot = this.lot(entry)
    if (from === 'outside') lot.granted += quantity
    else lot[from] -= quantity
    if (to !== 'outside') lot[to] += quantity
    if (type === 'revoke') lot.owes -= quantity
    for (const bucket of BUCKETS) keep(lot[bucket] >= 0, `${bucket} is ${lot[bucket]} after ${key}`)
    keep(lot.owes >= 0, `${lot.id} owes ${lot.owes} after ${key}`)
    this.entries.set(key, entry)
  }

  check(): void {
    for (const lot of this.lots.values()) {
      const sum = BUCKETS.reduce((total, bucket) => total + lot[bucket], 0)
      keep(sum === lot.granted, `${lot.id} has ${sum} of ${lot.granted}`)
      const isDead = lot.owes > 0 || this.entries.has(`expire:${lot.id}`)
      keep(!isDead || lot.available === 0, `${lot.available} rest on the dead ${lot.id}`)
    }
    for (const booking of this.bookings.values()) this.checkBooking(booking)
  }

  private checkBooking({ id, status, credits, generation }: Booking): void {
    const holds = this.all().filter(({ type, booking }) => type === 'hold' && booking === id)
    const sum = (entries: Entry[]) => entries.reduce((total, { quantity }) => total + quantity, 0)
    const open = holds.filter(({ key }) => this.answering(key, 'release').length === 0)
    const standing = (type: 'use' | 'forfeit') =>
      sum(
        holds
          .flatMap(({ key }) => this.answering(key, type))
          .filter(({ key }) => this.answering(key, 'restore').length === 0),
      )
    for (const { key } of holds) this.checkRelease(key)
    const found = `${sum(open)} open, ${standing('use')} used, ${standing('forfeit')} forfeited`
    const none = '0 open, 0 used, 0 forfeited'
    const right = {
      planned: [none],
      booked: [`${credits} open, 0 used, 0 forfeited`],
      completed: [`0 open, ${credits} used, 0 forfeited`],
      no_show: [none, `0 open, 0 used, ${credits} forfeited`],
      cancelled: [none, `0 open, 0 used, ${credits} forfeited`],
    }
    keep(right[status].includes(found), `${id} is ${status} with ${found}`)
    keep(
      open.every((hold) => hold.generation === generation),
      `${id} holds of an older generation`,
    )
  }

  /** One release at most; a use exactly after completed, a forfeit exactly after late_cancel or no_show. */
  private checkRelease(hold: string): void {
    const releases = this.answering(hold, 'release')
    keep(releases.length <= 1, `${hold} is released twice`)
    const reason = releases[0]?.reason ?? ''
    const outcomes = [this.answering(hold, 'use').length, this.answering(hold, 'forfeit').length]
    const due = [reason === 'completed' ? 1 : 0, ['late_cancel', 'no_show'].includes(reason) ? 1 : 0]
    keep(String(outcomes) === String(due), `${hold}, released as ${reason}, has ${outcomes} outcomes`)
  }

  private checkAnswer(entry: Entry, answered: Entry | undefined): void {
    const rule = ANSWERS[entry.type]
    const fits =
      answered !== undefined &&
      rule?.types.includes(answered.type) &&
      answered.lot === entry.lot &&
      (entry.booking === null || answered.booking === entry.booking) &&
      (rule.whole ? answered.quantity === entry.quantity : answered.quantity >= entry.quantity) &&
      (entry.type !== 'restore' || answered.to === entry.from)
    keep(Boolean(fits), `${entry.key} does not fit ${entry.answers}`)
    if (entry.type !== 'hold' && entry.type !== 'restore') return
    keep(this.answering(String(entry.answers), entry.type).length === 0, `${entry.answers} is answered twice`)
  }

  private checkHold({ key, booking: id, generation, answers, lot: from }: Entry): void {
    const booking = this.bookings.get(String(id))
    const lot = this.lots.get(from)
    keep(booking !== undefined && lot !== undefined, `${key} is of a booking and a lot`)
    if (!booking || !lot) return
    keep(generation === booking.generation, `${key} is of generation ${booking.generation}`)
    keep(lot.creditType === booking.creditType, `${key} holds another type of credit`)
    const isAlive = !lot.frozen && (lot.expiresAt === null || booking.startsAt < lot.expiresAt)
    keep(isAlive || answers !== null, `${key} holds on a dead lot`)
  }

  private answering(key: string, type: Entry['type']): Entry[] {
    return this.all().filter((entry) => entry.answers === key && entry.type === type)
  }

  private all(): Entry[] {
    return [...this.entries.values()]
  }

  private lot({ lot: id }: Entry): Kept {
    const lot = this.lots.get(id)
    if (!lot) throw new Error(`${id} is no lot`)
    return lot
  }
}

function keep(promise: boolean, broken: string): void {
  if (!promise) throw new Error(`broken promise: ${broken}`)
}
