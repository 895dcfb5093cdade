import { type House, openHouse } from '@tests/support/house'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { settleDue } from '@/server/payments/settleDue'
import { HISTORIES, type History } from './histories'
import { booksOf, told } from './purchase'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

const COPIES_MAX = 4

/**
 * Every order of these events that is another to whoever hears them. An event says no more than what it is
 * about: two about the same thing may change places unnoticed.
 */
function orders({ steps }: History): number[][] {
  const subjects = steps.map(({ tells }) => `${tells.kind} ${tells.id}`)
  const from = (left: number[]): number[][] => {
    if (left.length === 0) return [[]]
    const firsts = left.filter(
      (one, at) => left.findIndex((other) => subjects[other] === subjects[one]) === at,
    )
    return firsts.flatMap((first) =>
      from(left.filter((one) => one !== first)).map((rest) => [first, ...rest]),
    )
  }
  return from(steps.map((_step, index) => index))
}

/** The books, without what is only a name in this telling. */
async function ending(history: History): Promise<string> {
  const { intent, plan, item, subscription } = history.purchase
  const text = JSON.stringify(await booksOf(house, history.purchase.client))
  return [intent, plan, item, subscription].reduce((told, name) => told.replaceAll(name, '·'), text)
}

/** Which event comes again, in turn each of an order, and how often. */
type Again = { event: number; copies: number }

/**
 * Everything happened before the first event comes: then they come in this order, one of them also under
 * other names, and each of them once more.
 */
async function late(begin: (typeof HISTORIES)[string], order: number[], again: Again): Promise<string> {
  const history = await begin(house)
  for (const { says } of history.steps) house.payments.says(...says)
  const tell = async (index: number, copy = 0) => {
    const { tells } = history.steps[index] as History['steps'][number]
    await told(house, tells, `evt_${history.purchase.item}_${index}_${copy}`)
  }
  for (const index of order) {
    await tell(index)
    for (let copy = 1; index === again.event && copy <= again.copies; copy++) await tell(index, copy)
    await settleDue(house, 100)
    await tell(index)
  }
  await settleDue(house, 100)
  return ending(history)
}

/** Each event comes when the thing has just happened. */
async function inTime(begin: (typeof HISTORIES)[string]): Promise<string> {
  const history = await begin(house)
  for (const { says, tells } of history.steps) {
    house.payments.says(...says)
    await told(house, tells)
    await settleDue(house, 100)
  }
  await settleDue(house, 100)
  return ending(history)
}

describe.each(Object.entries(HISTORIES))('%s', (_, begin) => {
  test('ends in the same books in every order of its events, each told up to five times', async () => {
    const wanted = await inTime(begin)
    expect(wanted).toContain('granted')
    const told = orders(await begin(house)).flatMap((order) => order.map((event) => ({ order, event })))
    for (const [number, { order, event }] of told.entries()) {
      const again = { event, copies: 1 + (number % COPIES_MAX) }
      expect(await late(begin, order, again), `order ${order.join(' ')}`).toBe(wanted)
    }
  }, 300_000)

  test('ends in the same books where two workers settle it, all at once', async () => {
    const wanted = await inTime(begin)
    for (let round = 0; round < 5; round++) {
      const history = await begin(house)
      for (const { says } of history.steps) house.payments.says(...says)
      for (const { tells } of history.steps) for (let copy = 0; copy < 3; copy++) await told(house, tells)
      await Promise.all([settleDue(house, 50), settleDue(house, 50)])
      await drained()
      expect(await ending(history)).toBe(wanted)
    }
  }, 60_000)
})

/** What stood in each other's way waits for its next attempt: the clock of the rows is set forward. */
async function drained(): Promise<void> {
  for (;;) {
    const { rows } = await pool().query(
      `update payments set next_attempt_at = now() - interval '1 second' where processing = 'stored' returning id`,
    )
    if (rows.length === 0) return
    await settleDue(house, 100)
  }
}

const pool = () => (house.payload.db as unknown as { pool: import('pg').Pool }).pool
