import { randomUUID } from 'node:crypto'
import {
  bookingRow,
  type Entry,
  entryOf,
  forfeitOf,
  grantOf,
  holdOf,
  lotRow,
  releaseOf,
  rescheduleOf,
  restoreOf,
  spanAt,
  usageOf,
} from '@tests/documents/promises/ledgerRows'
import type { World } from '@tests/documents/promises/rawLedger'
import type { BookingState, Command, Model } from './ledgerModel'

/** Equally likely numbers in [0, 1), the same for the same seed (mulberry32). */
export function randomFrom(seed: number) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (count: number) => Math.floor(next() * count)
  return { below, oneOf: <Item>(items: readonly Item[]): Item | undefined => items[below(items.length)] }
}

type Random = ReturnType<typeof randomFrom>
type Situation = { random: Random; model: Model; world: World }
type Booked = { id: string; booking: BookingState; open: Entry[]; standing: Entry[] }

/** A command that makes sense, in about every third case broken in one place. */
export function randomCommand(situation: Situation): Command | null {
  const command = situation.random.oneOf(COMMANDS)?.(situation) ?? null
  return command && situation.random.below(3) === 0 ? broken(situation.random, command) : command
}

const COMMANDS: ((situation: Situation) => Command | null)[] = [
  grant,
  book,
  book,
  end,
  end,
  move,
  holdAnew,
  correct,
  waive,
  expire,
  refund,
  reinstate,
]

function broken(random: Random, command: Command): Command {
  const entries = command.entries.map((entry) => ({ ...entry }))
  const at = random.below(entries.length)
  const entry = entries[at]
  const { booking } = command
  const breaks = [
    // A lot that loses its grant is no transaction of this ledger, though no rule of the database.
    () => command.newLots ?? entries.splice(at, 1),
    () => entry && Object.assign(entry, { quantity: entry.quantity + 1 }),
    () => entry && entries.push({ ...entry, id: randomUUID() }),
    () => entry && entries.push({ ...entry, id: randomUUID(), evidence: 'another' }),
    () => entry && Object.assign(entry, { key: `${entry.key}:x`, answers: 'nothing' }),
    () => entries.reverse(),
  ]
  random.oneOf(breaks)?.()
  if (!booking?.row.sequence || random.below(4) > 0)
    return { ...command, name: `broken ${command.name}`, entries }
  const sequence = booking.becomes.sequence + random.below(2) * 2 - 1
  const wrong = { ...booking, row: { ...booking.row, sequence }, becomes: { ...booking.becomes, sequence } }
  return { ...command, name: `stale ${command.name}`, booking: wrong, entries }
}

const lotIn = ({ random, model }: Situation) => random.oneOf([...model.lots.keys()])

function bookingIn({ random, model }: Situation, ...statuses: string[]): Booked | null {
  const found = random.oneOf([...model.bookings].filter(([, { status }]) => statuses.includes(status)))
  if (!found) return null
  const [id, booking] = found
  const mine = [...model.entries.values()].filter(({ booking_id }) => booking_id === id)
  const isAnswered = (key: string, type: string) =>
    mine.some((each) => each.answers === key && each.type === type)
  return {
    id,
    booking,
    open: mine.filter(({ type, key }) => type === 'hold' && !isAnswered(key, 'release')),
    standing: mine.filter(
      ({ type, key }) => ['use', 'forfeit'].includes(type) && !isAnswered(key, 'restore'),
    ),
  }
}

function change({ id, booking }: Booked, fields: Partial<BookingState>, more = {}): Command['booking'] {
  const { hour, ...columns } = { ...fields, sequence: booking.sequence + 1 }
  const row = { ...columns, ...(hour === undefined ? {} : spanAt(hour)), ...more }
  return { id, row, becomes: { ...booking, ...fields, sequence: booking.sequence + 1 } }
}

/** What comes back, and at once what the lot owes of it. */
function back({ model }: Situation, entry: Entry): Entry[] {
  const owed = Math.min(entry.quantity, model.lots.get(entry.lot_id)?.owes ?? 0)
  const revoke = entryOf('revoke', `revoke:${entry.key}`, entry.lot_id, owed, { answers: entry.key })
  return owed > 0 ? [entry, revoke] : [entry]
}

function grant({ random, world }: Situation): Command {
  const lot = lotRow({ client_id: world.client })
  return { name: 'grant', newLots: [lot], entries: [grantOf(lot, 1 + random.below(6))] }
}

/** An hour of its own, now and then one that is taken. */
const hourIn = ({ random, model }: Situation) =>
  random.below(8) === 0
    ? (random.oneOf([...model.bookings.values()].filter(({ status }) => status !== 'cancelled'))?.hour ?? 0)
    : 2 * (model.entries.size + model.bookings.size) + 1000

function book(situation: Situation): Command | null {
  const lot = lotIn(situation)
  const credits = situation.random.below(4)
  const hour = hourIn(situation)
  const row = bookingRow(situation.world, { credits }, hour)
  const id = String(row.id)
  const becomes = { status: 'booked', sequence: 0, generation: 1, credits, hour }
  if (!lot) return null
  return {
    name: 'book',
    booking: { id, row, becomes },
    entries: credits > 0 ? [holdOf(id, lot, { quantity: credits })] : [],
  }
}

const ENDINGS = [
  { reason: 'cancel', status: 'cancelled', by: 'client', outcome: null },
  { reason: 'practice_cancel', status: 'cancelled', by: 'practice', outcome: null },
  { reason: 'waived', status: 'cancelled', by: 'client', outcome: null },
  { reason: 'late_cancel', status: 'cancelled', by: 'client', outcome: forfeitOf },
  { reason: 'completed', status: 'completed', by: null, outcome: usageOf },
  { reason: 'no_show', status: 'no_show', by: null, outcome: forfeitOf },
] as const

function end(situation: Situation): Command | null {
  const booked = bookingIn(situation, 'booked')
  const ending = situation.random.oneOf(ENDINGS)
  if (!booked || !ending) return null
  const { reason, status, by, outcome } = ending
  const entries = booked.open.flatMap((hold) =>
    outcome ? [releaseOf(hold, reason), outcome(hold)] : back(situation, releaseOf(hold, reason)),
  )
  return { name: reason, booking: change(booked, { status }, { cancelled_by: by }), entries }
}

function move(situation: Situation): Command | null {
  const booked = bookingIn(situation, 'booked', 'booked', 'completed')
  if (!booked) return null
  const booking = change(booked, { hour: hourIn(situation) })
  return {
    name: 'move',
    booking,
    entries: booked.open.map((hold) => rescheduleOf(hold, booked.booking.sequence + 1)),
  }
}

function holdAnew(situation: Situation): Command | null {
  const booked = bookingIn(situation, 'booked')
  const lot = lotIn(situation)
  if (!booked || !lot || booked.open.length === 0) return null
  const generation = booked.booking.generation + 1
  const releases = booked.open.flatMap((hold) => back(situation, releaseOf(hold, 'rehold')))
  const hold = holdOf(booked.id, lot, { quantity: booked.booking.credits, generation })
  return { name: 'hold anew', booking: change(booked, { generation }), entries: [...releases, hold] }
}

function correct(situation: Situation): Command | null {
  const ended = bookingIn(situation, 'completed', 'no_show')
  if (!ended || ended.standing.length === 0) return null
  const generation = ended.booking.generation + 1
  const [status, outcome] =
    ended.booking.status === 'completed'
      ? (['no_show', forfeitOf] as const)
      : (['completed', usageOf] as const)
  const restores = ended.standing.map((each) => restoreOf(each))
  const holds = restores.map(({ lot_id, quantity, key }) =>
    holdOf(ended.id, lot_id, { quantity, generation, answers: key }),
  )
  const outcomes = holds.flatMap((hold) => [releaseOf(hold, status), outcome(hold)])
  return {
    name: 'correct',
    booking: change(ended, { status, generation }),
    entries: [...restores, ...holds, ...outcomes],
  }
}

function waive(situation: Situation): Command | null {
  const ended = bookingIn(situation, 'completed', 'no_show', 'cancelled')
  if (!ended || ended.standing.length === 0) return null
  const entries = ended.standing.flatMap((each) => back(situation, restoreOf(each, { reason: 'waived' })))
  return { name: 'waive', booking: change(ended, {}), entries }
}

function expire(situation: Situation): Command | null {
  const lot = lotIn(situation)
  if (!lot) return null
  return { name: 'expire', entries: [entryOf('expire', `expire:${lot}`, lot, 1 + situation.random.below(3))] }
}

function refund({ random, model }: Situation): Command | null {
  const [lot, state] = random.oneOf([...model.lots]) ?? []
  if (!lot || !state) return null
  const more = 1 + random.below(3)
  const quantity = Math.min(more, state.available)
  const revoke = entryOf('revoke', `revoke:re_${model.entries.size}:${lot}`, lot, quantity)
  return { name: 'refund', owes: { lot, more }, entries: quantity > 0 ? [revoke] : [] }
}

function reinstate({ random, model }: Situation): Command | null {
  const [lot, state] = random.oneOf([...model.lots].filter(([, { revoked }]) => revoked > 0)) ?? []
  if (!lot || !state) return null
  const quantity = 1 + random.below(state.revoked)
  return {
    name: 'reinstate',
    entries: [entryOf('reinstate', `reinstate:re_${model.entries.size}:${lot}`, lot, quantity)],
  }
}
