import { arrived, begin, type OpenTwin, openTwin, PACK, priceOf, SECRET, START } from '@tests/support/twin'
import Stripe from 'stripe'
import { describe, expect, test } from 'vitest'
import { signatureOf } from '@/adapters/payments/twin/delivery'

const SEED = Number(process.env.SEED ?? 20_261_102)

async function buy(open: OpenTwin, times = 1): Promise<void> {
  const priceId = await priceOf(open.provider, PACK)
  for (let time = 0; time < times; time += 1) {
    await open.twin.answerCheckout((await begin(open.provider, priceId)).id, 'paid')
  }
}

describe('an event of the twin', () => {
  test('is signed as Stripe signs, and our own provider accepts it', async () => {
    const open = await openTwin()
    await buy(open)
    await open.twin.deliverDue()
    const last = open.inbox.at(-1)
    if (!last) throw new Error('nothing arrived')
    const { text, signature } = last
    expect(Stripe.webhooks.constructEvent(text, signature, SECRET, 300, undefined, START).id).toMatch(/^evt_/)
    const theirs = Stripe.webhooks.generateTestHeaderString({
      payload: text,
      secret: SECRET,
      timestamp: START / 1000,
    })
    expect(signatureOf(text, SECRET, START)).toBe(theirs)
    expect(open.provider.verifyEvent(text, signature)).toMatchObject({
      type: 'checkout.session.completed',
      subject: { kind: 'checkout', id: expect.stringMatching(/^cs_test_/) },
      livemode: false,
      account: null,
      createdAt: START,
    })
  })

  test('that is answered with an error is sent again, later and later, until it is taken', async () => {
    const open = await openTwin()
    await buy(open)
    open.door.status = 500
    expect(await open.twin.deliverDue()).toEqual({ delivered: 0, failed: 4 })
    expect(await open.twin.deliverDue()).toEqual({ delivered: 0, failed: 0 })
    open.wait(1_000)
    expect(await open.twin.deliverDue()).toEqual({ delivered: 0, failed: 4 })
    open.wait(1_000)
    expect(await open.twin.deliverDue()).toEqual({ delivered: 0, failed: 0 })
    open.door.status = 200
    open.wait(1_000)
    expect(await open.twin.deliverDue()).toEqual({ delivered: 4, failed: 0 })
    open.wait(60_000)
    expect(await arrived(open)).toEqual([])
  })

  test('is given up after three days', async () => {
    const open = await openTwin()
    await buy(open)
    open.door.status = 404
    open.wait(3 * 86_400_000 + 1)
    await open.twin.deliverDue()
    open.wait(86_400_000)
    expect(await open.twin.deliverDue()).toEqual({ delivered: 0, failed: 0 })
  })

  test('that a program died over is sent by the next one', async () => {
    const open = await openTwin()
    await buy(open)
    // The first is taken and never answered: its program is gone.
    await open.twin.act((books) => {
      const [first] = books.all('delivery')
      if (first) books.put('delivery', { ...first, leaseUntil: books.realNow + 20_000 })
    })
    const next = open.another()
    expect(await arrived(next)).toHaveLength(3)
    next.wait(20_000)
    expect(await arrived(next)).toEqual(['payment_intent.created'])
  })

  test('is sent once by two programs at once', async () => {
    const open = await openTwin()
    await buy(open, 5)
    const next = open.another()
    await Promise.all([open.twin.deliverDue(), next.twin.deliverDue()])
    const ids = [...open.inbox, ...next.inbox].map(({ event }) => event.id)
    expect(ids).toHaveLength(20)
    expect(new Set(ids).size).toBe(20)
  })
})

describe(`faults on the way, seed ${SEED}`, () => {
  const none = { seed: SEED, duplicate: 0, delay: 0, delayMs: 0, reorder: 0, drop: 0 }

  test('duplicates arrive two to five times, under one id', async () => {
    const open = await openTwin()
    await open.twin.setFaults({ ...none, duplicate: 1 })
    await buy(open)
    await open.twin.deliverDue()
    const ids = open.inbox.map(({ event }) => event.id)
    expect(new Set(ids).size).toBe(4)
    for (const id of new Set(ids)) {
      const times = ids.filter((one) => one === id).length
      expect([2, 3, 4, 5], id).toContain(times)
    }
  })

  test('dropped ones never arrive', async () => {
    const open = await openTwin()
    await open.twin.setFaults({ ...none, drop: 1 })
    await buy(open)
    open.wait(86_400_000)
    expect(await arrived(open)).toEqual([])
  })

  test('delayed ones arrive within the delay, and not before', async () => {
    const open = await openTwin()
    await open.twin.setFaults({ ...none, delay: 1, delayMs: 3_600_000 })
    await buy(open, 3)
    const soon = (await arrived(open)).length
    open.wait(3_600_000)
    const late = (await arrived(open)).length
    expect(soon).toBeLessThan(12)
    expect(soon + late).toBe(12)
  })

  test('reordered ones all arrive, in another order, the same for the same seed', async () => {
    const orders = await Promise.all(
      [0, 0, 1].map(async (reorder) => {
        const open = await openTwin()
        await open.twin.setFaults({ ...none, reorder })
        await buy(open, 3)
        open.wait(10_000)
        return arrived(open)
      }),
    )
    expect(orders[0]).toEqual(orders[1])
    expect(orders[2]).not.toEqual(orders[0])
    expect([...(orders[2] ?? [])].sort()).toEqual([...(orders[0] ?? [])].sort())
  })
})
