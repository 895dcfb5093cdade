import { refund } from '@tests/domain/payments/evidence'
import { type House, openHouse } from '@tests/support/house'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { settleStored } from '@/server/payments/settleStored'
import { storeEvent } from '@/server/payments/storeEvent'
import { begun, booksOf, live, lossOf, MONTHLY, paidCheckout, paidInvoice } from './purchase'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterEach(() => vi.restoreAllMocks())
afterAll(() => house?.close())

class Cut extends Error {}

/**
 * From the statement `after` on nothing of this program reaches the database any more, until it is lifted.
 */
function cutAfter(after: number) {
  const real = pg.Client.prototype.query
  let sent = 0
  vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (this: pg.Client, ...args: unknown[]) {
    sent += 1
    // A program that is killed does not roll back either: the server does it when the connection is gone.
    const [config] = args as [{ text?: string } | string]
    const text = typeof config === 'string' ? config : (config.text ?? '')
    if (sent > after && !/^rollback/i.test(text)) return Promise.reject(new Cut('cut')) as never
    return (real as (...all: unknown[]) => unknown).apply(this, args) as never
  } as never)
  return () => sent
}

const KINDS = {
  'a pack, half of it refunded already': async () => {
    const bought = await begun(house, { credits: 4 })
    house.payments.says(paidCheckout(bought), lossOf(bought.intent, { refunds: [refund('re_1', 22_500)] }))
    const subject = { kind: 'checkout', id: `cs_${bought.checkout}` } as const
    return { bought, subject, receipts: [45_000, -22_500] }
  },
  'the first period of a subscription': async () => {
    const bought = await begun(house, MONTHLY)
    house.payments.says(paidInvoice(bought), live(bought))
    return { bought, subject: { kind: 'invoice', id: paidInvoice(bought).id } as const, receipts: [34_000] }
  },
}

test.each(Object.entries(KINDS))(
  '%s, cut short between any two statements, is settled once',
  async (_, begin) => {
    for (let after = 0, whole = false; !whole; after++) {
      const { bought, subject, receipts } = await begin()
      const event = {
        eventId: `evt_${bought.item}`,
        provider: 'mock',
        type: 'x',
        subject,
        livemode: false,
      } as const
      const row = await storeEvent(house.payload, { ...event, claimed: true })
      if (!row) throw new Error('not stored')
      const before = await booksOf(house, bought.client)
      const sent = cutAfter(after)
      await settleStored(house, row).catch((error: unknown) => expect(error).toBeInstanceOf(Error))
      whole = sent() <= after
      vi.restoreAllMocks()
      const between = await booksOf(house, bought.client)
      if (between.lots.length === 0) expect(between).toEqual(before)
      expect(await settleStored(house, row)).toBe('processed')
      const books = await booksOf(house, bought.client)
      expect(books.lots).toHaveLength(1)
      expect(books.receipts.map(({ amount }) => amount)).toEqual(receipts)
      expect(books.tasks).toEqual([])
      if (after > 100) throw new Error('there is no end of statements')
    }
    const gaps = await numbers()
    expect(gaps).toEqual(gaps.map((_number, index) => index + 1))
  },
  60_000,
)

async function numbers(): Promise<number[]> {
  const { pool } = house.payload.db as unknown as { pool: pg.Pool }
  const { rows } = await pool.query<{ number: number }>('select number from receipts order by number')
  return rows.map(({ number }) => number)
}
