import { booking as book, lot, placeAt } from '@tests/domain/bookings/cases'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DomainError } from '@/domain/errors'
import { expiriesOf, grantOf } from '@/domain/ledger/entriesFor'
import { isOver, type NewLot } from '@/domain/ledger/lots'
import type { Command } from '@/domain/scheduling/booking'
import { decide } from '@/domain/scheduling/decide'
import { HOUR_MS } from '@/domain/scheduling/instant'
import { MemoryLedger } from './memoryLedger'

const BOOKINGS = ['b', 'c']
const NEVER = 1000

const lots = fc.array(
  fc.record({
    granted: fc.integer({ min: 1, max: 4 }),
    /** Hours from the beginning. */
    ends: fc.oneof(fc.integer({ min: 1, max: 90 }), fc.constant(NEVER)),
    source: fc.constantFrom('pack', 'period', 'courtesy', 'replacement'),
  }),
  { minLength: 1, maxLength: 4 },
)

const step = fc.record({
  what: fc.constantFrom(
    ...(['book', 'book', 'reschedule', 'reschedule', 'cancel', 'complete', 'recordNoShow', 'waive'] as const),
    ...([
      'completed',
      'no_show',
      'cancelled',
      'completed',
      'refund',
      'freeze',
      'scan',
      'wait',
      'wait',
    ] as const),
  ),
  which: fc.constantFrom(...BOOKINGS),
  by: fc.constantFrom('client' as const, 'practice' as const),
  forgives: fc.boolean(),
  stale: fc.integer({ min: 0, max: 9 }),
  hours: fc.integer({ min: 1, max: 40 }),
  count: fc.integer({ min: 0, max: 4 }),
})
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

class Practice {
  readonly ledger = new MemoryLedger()
  now = 0
  refused = 0
  private refunds = 0

  grant(terms: NewLot) {
    const id = `lot${this.ledger.lots.size}`
    const { source, expiresAt, granted, grantKey, evidence } = terms
    this.ledger.addLot(
      lot(id, { source, expiresAt, createdAt: this.now }),
      grantOf(id, grantKey, granted, evidence),
    )
  }

  take(step: Step) {
    if (step.what === 'wait') this.now += step.hours * HOUR_MS
    else if (step.what === 'scan') this.scan()
    else if (step.what === 'freeze') this.anyLot(step).frozen = !this.anyLot(step).frozen
    else if (step.what === 'refund') this.refund(step)
    else this.decide(step)
    this.ledger.check()
  }

  private decide(step: Step) {
    const { which, forgives } = step
    const situation = this.ledger.situationOf(which)
    const command = this.commandOf(step, situation?.booking.sequence ?? 0)
    if (command.type === 'book' ? situation : !situation) return
    const before = this.ledger.entries.size
    try {
      const given = situation ?? { booking: null, lots: this.ledger.lotsNow() }
      const policy = { cancellationHours: 24, lateCancelPolicy: forgives ? 'forgive' : 'forfeit' } as const
      const decision = decide(given, command, policy, this.now)
      expect(decision.booking.sequence).toBe(situation ? situation.booking.sequence + 1 : 0)
      this.ledger.commit(decision)
      for (const replacement of decision.grants) this.grant(replacement)
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      this.refused += 1
      expect(this.ledger.entries.size).toBe(before)
    }
  }

  private commandOf({ what, which, by, hours, count, stale }: Step, sequence: number): Command {
    const place = placeAt(this.now + hours * HOUR_MS)
    const known = stale === 0 ? sequence + 1 : sequence
    if (what === 'book') return book({ id: which, credits: count, place })
    if (what === 'reschedule')
      return { type: what, by, place, sequence: known, overbooked: false, reason: null }
    if (what === 'cancel') return { type: what, by, reason: null }
    if (what === 'complete' || what === 'recordNoShow' || what === 'waive') return { type: what }
    if (what === 'completed' || what === 'no_show' || what === 'cancelled')
      return { type: 'correct', to: what }
    throw new Error(`${what} is no command`)
  }

  private scan() {
    for (const each of this.ledger.lots.values()) {
      if (each.available > 0 && isOver(each, this.now))
        for (const entry of expiriesOf(each, null)) this.ledger.append(entry)
    }
  }

  /** Money goes back: the lot owes the credits, and gives at once what it has. */
  private refund(step: Step) {
    const from = this.anyLot(step)
    from.owes += Math.min(step.count, from.granted - from.revoked - from.owes)
    const quantity = Math.min(from.available, from.owes)
    if (quantity === 0) return
    this.refunds += 1
    const key = `revoke:re${this.refunds}:${from.id}`
    const nothing = { booking: null, generation: null, answers: null, reason: null, evidence: null }
    this.ledger.append({
      ...nothing,
      key,
      type: 'revoke',
      lot: from.id,
      quantity,
      from: 'available',
      to: 'revoked',
    })
  }

  private anyLot({ hours }: Step) {
    const all = [...this.ledger.lots.values()]
    const found = all[hours % all.length]
    if (!found) throw new Error('no lot')
    return found
  }
}

test('whatever happens in whatever order, ledger and bookings tell the same story at each COMMIT', () => {
  const reached = new Set<string>()
  fc.assert(
    fc.property(lots, fc.array(step, { minLength: 30, maxLength: 50 }), (sold, steps) => {
      const practice = new Practice()
      for (const [number, { granted, ends, source }] of sold.entries()) {
        const expiresAt = ends === NEVER ? null : ends * HOUR_MS
        const terms = { client: 'ada', creditType: 'session', evidence: null }
        practice.grant({ ...terms, source, granted, expiresAt, grantKey: `grant:staff:${number}` })
      }
      for (const each of steps) practice.take(each)
      for (const { type, reason } of practice.ledger.entries.values())
        reached.add(reason ? `${type} ${reason}` : type)
    }),
    { numRuns: 150 },
  )
  expect([...reached].sort()).toEqual(EVERYTHING)
})

const EVERYTHING = [
  'expire',
  'forfeit',
  'grant',
  'hold',
  'release cancel',
  'release completed',
  'release late_cancel',
  'release no_show',
  'release practice_cancel',
  'release rehold',
  'release waived',
  'reschedule',
  'restore corrected',
  'restore waived',
  'revoke',
  'use',
]
