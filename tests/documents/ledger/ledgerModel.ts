import type { Entry, Row } from '@tests/documents/promises/ledgerRows'
import type { Buckets } from '@tests/documents/promises/rawLedger'

export type LotState = Buckets & { owes: number }
export type BookingState = {
  status: string
  sequence: number
  generation: number
  credits: number
  hour: number
}

/** The ledger as the promises describe it, in memory, with no thought for how a database keeps them. */
export type Model = {
  lots: Map<string, LotState>
  bookings: Map<string, BookingState>
  entries: Map<string, Entry>
}

/** One transaction, right or wrong. */
export type Command = {
  name: string
  newLots?: Row[]
  owes?: { lot: string; more: number }
  booking?: { id: string; row: Row; becomes: BookingState }
  entries: Entry[]
}

class Refused extends Error {}

const refuseUnless = (holds: boolean, rule: string) => {
  if (!holds) throw new Refused(rule)
}

/** @returns the model after the command, or null where it must be refused as a whole. */
export function after(model: Model, command: Command): Model | null {
  const next = structuredClone(model)
  try {
    for (const lot of command.newLots ?? []) next.lots.set(String(lot.id), emptyLot())
    raiseOwes(next, command.owes)
    if (command.booking) writeBooking(next, command.booking)
    for (const entry of command.entries) takeUp(next, entry)
    for (const lot of next.lots.values()) refuseUnless(lot.owes === 0 || lot.available === 0, 'settled')
    for (const id of next.bookings.keys()) agree(next, id)
    return next
  } catch (error) {
    if (error instanceof Refused) return null
    throw error
  }
}

const emptyLot = (): LotState => ({
  granted: 0,
  available: 0,
  held: 0,
  used: 0,
  forfeited: 0,
  expired: 0,
  revoked: 0,
  owes: 0,
})

function raiseOwes(model: Model, owes: Command['owes']): void {
  const lot = owes && model.lots.get(owes.lot)
  if (!lot) return
  lot.owes += owes.more
  refuseUnless(lot.revoked + lot.owes <= lot.granted, 'owes at most what was granted')
}

function writeBooking({ bookings }: Model, { id, becomes }: NonNullable<Command['booking']>): void {
  const old = bookings.get(id)
  if (old) {
    refuseUnless([0, 1].includes(becomes.sequence - old.sequence), 'sequence rises by one')
    const changes = becomes.status !== old.status || becomes.hour !== old.hour
    refuseUnless(!changes || becomes.sequence === old.sequence + 1, 'a change raises the sequence')
    refuseUnless([0, 1].includes(becomes.generation - old.generation), 'generation rises by one')
    refuseUnless(old.status === 'booked' || becomes.status !== 'booked', 'nothing goes back to booked')
    refuseUnless(old.status === 'booked' || becomes.hour === old.hour, 'an ended booking does not move')
  }
  for (const [other, { status, hour }] of bookings) {
    const meets =
      other !== id && hour === becomes.hour && status !== 'cancelled' && becomes.status !== 'cancelled'
    refuseUnless(!meets, 'one session at a time')
  }
  bookings.set(id, becomes)
}

const SAME = ['type', 'lot_id', 'quantity', 'booking_id', 'answers', 'reason', 'evidence']
const ANSWERED: Record<string, string[]> = {
  release: ['hold'],
  use: ['hold'],
  forfeit: ['hold'],
  reschedule: ['hold'],
  restore: ['use', 'forfeit'],
  hold: ['restore'],
  expire: ['release', 'restore', 'reinstate'],
  revoke: ['release', 'restore', 'reinstate'],
}

function takeUp(model: Model, entry: Entry): void {
  const { lots, entries, bookings } = model
  const present = entries.get(entry.key)
  if (present) {
    refuseUnless(
      SAME.every((name) => present[name] === entry[name]),
      'same key, same content',
    )
    return
  }
  refuseUnless(entry.quantity >= 0 && (entry.type === 'reschedule') === (entry.quantity === 0), 'moves')
  if (entry.answers !== null) checkAnswer(model, entry, entries.get(String(entry.answers)))
  const booking = bookings.get(String(entry.booking_id))
  if (entry.type === 'hold') refuseUnless(entry.generation === booking?.generation, 'of this generation')
  const lot = lots.get(entry.lot_id)
  if (!lot) throw new Refused('a lot')
  const { from, to } = entry as unknown as Record<'from' | 'to', keyof LotState | 'outside'>
  if (from === 'outside') lot.granted += entry.quantity
  else lot[from] -= entry.quantity
  if (to !== 'outside') lot[to] += entry.quantity
  if (entry.type === 'revoke') lot.owes -= entry.quantity
  refuseUnless(
    Object.values(lot).every((count) => count >= 0),
    'no bucket below nothing',
  )
  entries.set(entry.key, entry)
}

function checkAnswer({ entries }: Model, entry: Entry, answered: Entry | undefined): void {
  if (!answered) throw new Refused('what is answered exists')
  refuseUnless(ANSWERED[entry.type]?.includes(answered.type) ?? false, 'can be answered')
  const atMost = entry.type === 'expire' || entry.type === 'revoke'
  const fits = atMost ? entry.quantity <= answered.quantity : entry.quantity === answered.quantity
  refuseUnless(entry.type === 'reschedule' || fits, 'same quantity')
  const once = ['release', 'use', 'forfeit', 'restore', 'hold'].includes(entry.type)
  const twins = [...entries.values()].filter(
    ({ answers, type }) => answers === answered.key && type === entry.type,
  )
  refuseUnless(!once || twins.length === 0, 'answered once')
  if (entry.type !== 'use' && entry.type !== 'forfeit') return
  const release = [...entries.values()].find(
    ({ answers, type }) => answers === answered.key && type === 'release',
  )
  const reasons = entry.type === 'use' ? ['completed'] : ['late_cancel', 'no_show']
  refuseUnless(reasons.includes(String(release?.reason)), 'an outcome follows its release')
}

function agree({ bookings, entries }: Model, id: string): void {
  const booking = bookings.get(id)
  if (!booking) return
  const mine = [...entries.values()].filter(({ booking_id }) => booking_id === id)
  const answer = (key: string, ...types: string[]) =>
    mine.find(({ answers, type }) => answers === key && types.includes(type))
  const sum = { open: 0, use: 0, forfeit: 0 }
  for (const hold of mine.filter(({ type }) => type === 'hold')) {
    const release = answer(hold.key, 'release')
    const outcome = answer(hold.key, 'use', 'forfeit')
    const ends = ['completed', 'late_cancel', 'no_show'].includes(String(release?.reason))
    refuseUnless(ends === Boolean(outcome), 'release and outcome together')
    if (!release) sum.open += hold.quantity
    const outdated = !release && booking.status === 'booked' && hold.generation !== booking.generation
    refuseUnless(!outdated, 'held by the present generation')
    if (outcome && !answer(outcome.key, 'restore')) sum[outcome.type as 'use' | 'forfeit'] += hold.quantity
  }
  const { status, credits } = booking
  const wanted = { open: status === 'booked' ? credits : 0, use: status === 'completed' ? credits : 0 }
  refuseUnless(sum.open === wanted.open && sum.use === wanted.use, 'held and used as the status says')
  const forfeits = status === 'cancelled' || status === 'no_show' ? [0, credits] : [0]
  refuseUnless(forfeits.includes(sum.forfeit), 'forfeited as the status says')
}
