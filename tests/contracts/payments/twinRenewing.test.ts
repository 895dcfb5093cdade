import { arrived, DAY_MS, MONTHLY, openTwin, priceOf, START, subscribed } from '@tests/support/twin'
import { describe, expect, test } from 'vitest'
import { useCard } from '@/adapters/payments/twin/billingActions'
import { need } from '@/adapters/payments/twin/books'
import { changePrice, pauseCollecting } from '@/adapters/payments/twin/changes'
import { payOutOfBand } from '@/adapters/payments/twin/collecting'

const at = (text: string) => Date.parse(text)
const AT_RENEWAL = at('2026-12-02T09:00:00Z')

describe('a subscription of the twin', () => {
  test('renews at the end of each period, each with an invoice of exactly the next one', async () => {
    const open = await openTwin()
    const { id } = await subscribed(open)
    await open.twin.advance(at('2027-02-10T00:00:00Z'))
    const invoices = await open.provider.listInvoices(id)
    expect(invoices.map(({ paidAt, lines }) => [paidAt, lines[0]?.periodStart, lines[0]?.periodEnd])).toEqual(
      [
        [at('2027-02-02T09:00:00Z'), at('2027-02-02T09:00:00Z'), at('2027-03-02T09:00:00Z')],
        [at('2027-01-02T09:00:00Z'), at('2027-01-02T09:00:00Z'), at('2027-02-02T09:00:00Z')],
        [AT_RENEWAL, AT_RENEWAL, at('2027-01-02T09:00:00Z')],
        [START, START, AT_RENEWAL],
      ],
    )
    const first = open.twin.look((books) => books.all('invoice')[1])
    // What an invoice calls its own period is the one before.
    expect([first?.period_start, first?.period_end]).toEqual([START / 1000, AT_RENEWAL / 1000])
  })

  test('begun on the 31st it renews on the last day of shorter months, and on the 31st again', async () => {
    const open = await openTwin()
    open.wait(at('2026-12-31T09:00:00Z') - START)
    const { id } = await subscribed(open)
    await open.twin.advance(at('2027-04-01T00:00:00Z'))
    const starts = (await open.provider.listInvoices(id)).map(({ lines }) => lines[0]?.periodStart)
    expect(starts.reverse()).toEqual(
      ['2026-12-31', '2027-01-31', '2027-02-28', '2027-03-31'].map((day) => at(`${day}T09:00:00Z`)),
    )
  })

  test('whose card fails is past due, and active again once it pays', async () => {
    const open = await openTwin()
    const { id, customer } = await subscribed(open)
    await open.twin.act((books) => useCard(books, customer, 'declined'))
    await open.twin.advance(AT_RENEWAL + DAY_MS)
    expect(await open.provider.readEvidence({ kind: 'subscription', id })).toMatchObject({
      status: 'past_due',
    })
    const [unpaid] = await open.provider.listInvoices(id)
    expect(unpaid).toMatchObject({ status: 'open', received: 0, paidAt: null })
    expect(await arrived(open)).toContain('invoice.payment_failed')
    await open.twin.act((books) => useCard(books, customer, 'good'))
    await open.twin.advance(AT_RENEWAL + 4 * DAY_MS)
    const [paid] = await open.provider.listInvoices(id)
    expect(paid).toMatchObject({ status: 'paid', received: 34_000, paidAt: AT_RENEWAL + 3 * DAY_MS })
    expect(paid?.lines[0]?.periodStart).toBe(AT_RENEWAL)
    expect(await open.provider.readEvidence({ kind: 'subscription', id })).toMatchObject({ status: 'active' })
  })

  test('whose card never pays ends after the fourth try, and its invoice stays unpaid', async () => {
    const open = await openTwin()
    const { id, customer } = await subscribed(open)
    await open.twin.act((books) => useCard(books, customer, 'declined'))
    await open.twin.advance(AT_RENEWAL + 60 * DAY_MS)
    const ended = await open.provider.readEvidence({ kind: 'subscription', id })
    expect(ended).toMatchObject({ status: 'canceled', endedAt: AT_RENEWAL + 15 * DAY_MS })
    const invoices = await open.provider.listInvoices(id)
    expect(invoices.map(({ status }) => status)).toEqual(['open', 'paid'])
    expect(await arrived(open)).toContain('customer.subscription.deleted')
  })

  test('an invoice that waits for the bank is paid on the billing page', async () => {
    const open = await openTwin()
    const { id, customer } = await subscribed(open)
    await open.twin.act((books) => useCard(books, customer, 'confirmation'))
    await open.twin.advance(AT_RENEWAL + DAY_MS)
    const url = await open.provider.openBillingPortal(customer, 'http://localhost:3000/de/portal')
    const portal = url.split('/').at(-1) ?? ''
    expect(await open.twin.billingPage(portal)).toContain('Jetzt bezahlen')
    const [invoice] = await open.provider.listInvoices(id)
    await open.twin.changeBilling(portal, 'pay', invoice?.id ?? '')
    expect((await open.provider.listInvoices(id))[0]).toMatchObject({ status: 'paid', received: 34_000 })
  })

  test("another customer's things are not found on the billing page", async () => {
    const open = await openTwin()
    const { customer } = await subscribed(open)
    const other = await subscribed(open)
    const url = await open.provider.openBillingPortal(customer, 'http://localhost:3000/portal')
    const change = open.twin.changeBilling(url.split('/').at(-1) ?? '', 'cancel', other.id)
    await expect(change).rejects.toMatchObject({ code: 'not_found' })
  })

  test('cancelled at the end of its period it ends then, and resumed before it does not', async () => {
    const open = await openTwin()
    const [ends, stays] = [await subscribed(open), await subscribed(open)]
    for (const { id } of [ends, stays]) await open.provider.setCancelAtPeriodEnd(id, true)
    await open.provider.setCancelAtPeriodEnd(stays.id, false)
    await open.twin.advance(AT_RENEWAL + DAY_MS)
    const [one, other] = [ends, stays].map(({ id }) =>
      open.provider.readEvidence({ kind: 'subscription', id }),
    )
    expect(await one).toMatchObject({ status: 'canceled', endedAt: AT_RENEWAL })
    expect(await other).toMatchObject({ status: 'active', cancelAtPeriodEnd: false })
  })

  test('a trial becomes a paid period, and without a card a pause', async () => {
    const open = await openTwin()
    const [pays, cannot] = [
      await subscribed(open, { trialDays: 7 }),
      await subscribed(open, { trialDays: 7 }),
    ]
    await open.twin.act((books) => useCard(books, cannot.customer, 'none'))
    await open.twin.advance(START + 8 * DAY_MS)
    const [invoice] = await open.provider.listInvoices(pays.id)
    expect(invoice).toMatchObject({ status: 'paid', total: 34_000 })
    expect(invoice?.lines[0]).toMatchObject({
      periodStart: START + 7 * DAY_MS,
      periodEnd: at('2026-12-09T09:00:00Z'),
    })
    const paused = await open.provider.readEvidence({ kind: 'subscription', id: cannot.id })
    expect(paused).toMatchObject({ status: 'paused' })
    await open.twin.advance(START + 90 * DAY_MS)
    expect(await open.provider.listInvoices(cannot.id)).toHaveLength(1)
  })

  test('paused collecting voids the invoices of its time', async () => {
    const open = await openTwin()
    const { id } = await subscribed(open)
    await open.twin.act((books) => pauseCollecting(books, id, true))
    await open.twin.act((books) =>
      useCard(books, String(need(books, 'subscription', id).customer), 'declined'),
    )
    await open.twin.advance(AT_RENEWAL + DAY_MS)
    expect((await open.provider.listInvoices(id))[0]).toMatchObject({ status: 'void', received: 0 })
  })

  test('paid out of band an invoice is paid, and nothing was received', async () => {
    const open = await openTwin()
    const { id, customer } = await subscribed(open)
    await open.twin.act((books) => useCard(books, customer, 'declined'))
    await open.twin.advance(AT_RENEWAL + DAY_MS)
    const [unpaid] = await open.provider.listInvoices(id)
    await open.twin.act((books) => payOutOfBand(books, unpaid?.id ?? ''))
    const [paid] = await open.provider.listInvoices(id)
    expect(paid).toMatchObject({ status: 'paid', outOfBand: true, received: 0, paymentIntent: null })
  })

  test('another plan is charged from the next period on, the anchor kept', async () => {
    const open = await openTwin()
    const { id, item } = await subscribed(open)
    const larger = await priceOf(open.provider, { ...MONTHLY, plan: 'm8' as 'm4' }, 60_000 as 34_000)
    await open.provider.changePlan(id, item, larger)
    expect(await open.provider.listInvoices(id)).toHaveLength(1)
    await open.twin.advance(AT_RENEWAL + DAY_MS)
    const [invoice] = await open.provider.listInvoices(id)
    expect(invoice).toMatchObject({ total: 60_000 })
    expect(invoice?.lines).toEqual([expect.objectContaining({ price: larger, periodStart: AT_RENEWAL })])
  })

  test("settled at once, a change gives back the old plan's rest and charges the new one's", async () => {
    const open = await openTwin()
    const { id } = await subscribed(open)
    const larger = await priceOf(open.provider, { ...MONTHLY, plan: 'm8' as 'm4' }, 60_000 as 34_000)
    await open.twin.advance(START + 15 * DAY_MS)
    await open.twin.act((books) => changePrice(books, id, need(books, 'price', larger), 'always_invoice'))
    const [invoice] = await open.provider.listInvoices(id)
    expect(invoice?.lines.map(({ amount, proration }) => [amount, proration])).toEqual([
      [-17_000, true],
      [30_000, true],
    ])
    expect(invoice).toMatchObject({ total: 13_000, received: 13_000 })
  })
})
