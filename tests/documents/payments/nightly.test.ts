import { type House, openHouse } from '@tests/support/house'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DomainError } from '@/domain/errors'
import { RECONCILIATION_ATTEMPTS_MAX } from '@/domain/payments/reconciliation'
import { DAY_MS, HOUR_MS } from '@/domain/scheduling/instant'
import { tick } from '@/jobs/tick'
import { setClock } from '@/server/clock'
import { readLastReconciliation } from '@/server/payments/readLastReconciliation'
import { settleDue } from '@/server/payments/settleDue'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { begun, paidCheckout, told } from './purchase'

/** Three o'clock at night in Berlin, where the practice is. */
const NIGHT = Date.UTC(2026, 11, 10, 2)

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(async () => {
  setClock(null)
  await house?.close()
})

async function ran(at: number): Promise<Record<string, number> | undefined> {
  setClock(at)
  const { jobs } = await tick({ ...house, carriers: {} }, 'reconcile')
  return jobs.reconcile
}

const listed = () => house.payments.asked.filter(({ call }) => call === 'listSince').length
const nights = () =>
  rowsOf<Record<string, unknown>>(
    poolOf(house.payload),
    sql`select night, status, found, attempts, last_error as error from reconciliations order by night`,
  )

test('once a night, whoever comes first and however many they are', async () => {
  setClock(NIGHT)
  const ticks = await Promise.all([1, 2, 3].map(() => tick({ ...house, carriers: {} }, 'reconcile')))
  expect(ticks.filter(({ jobs }) => jobs.reconcile?.compared === 1)).toHaveLength(1)
  expect(listed()).toBe(1)
  expect(await ran(NIGHT + 20 * HOUR_MS)).toEqual({})
  // A minute before two o'clock it is still the night before.
  expect(await ran(NIGHT + DAY_MS - HOUR_MS - 60_000)).toEqual({})
  expect(await ran(NIGHT + DAY_MS - HOUR_MS)).toEqual({ compared: 1, differences: 0 })
  expect(await nights()).toMatchObject([
    { night: '2026-12-10', status: 'done', found: 0, attempts: 1 },
    { night: '2026-12-11', status: 'done', found: 0, attempts: 1 },
  ])
})

test('what differs is written down with what it is, and the dashboard knows how old that is', async () => {
  const bought = await begun(house)
  house.payments.says(paidCheckout(bought))
  expect(await ran(NIGHT)).toEqual({ compared: 1, differences: 1 })
  setClock(NIGHT + 2 * HOUR_MS)
  expect(await readLastReconciliation(house.payload)).toMatchObject({
    done: {
      ageSeconds: 7200,
      days: 35,
      found: 1,
      differences: [{ what: 'not_granted', object: `cs_${bought.checkout}` }],
      checked: { checkouts: 1 },
    },
    open: null,
  })
  // What was found changes nothing; the event that was lost does.
  await told(house, paidCheckout(bought))
  await settleDue(house, 10)
  expect(await ran(NIGHT + DAY_MS)).toEqual({ compared: 1, differences: 0 })
})

test('a provider that does not answer is asked again, later each time, and given up in the end', async () => {
  for (let attempt = 1, at = NIGHT; attempt <= RECONCILIATION_ATTEMPTS_MAX; attempt++) {
    house.payments.failures.push(new DomainError('unavailable', 'away'))
    expect(await ran(at)).toEqual({ waiting: 1 })
    if (attempt === RECONCILIATION_ATTEMPTS_MAX) break
    const { open } = await readLastReconciliation(house.payload)
    expect(open).toMatchObject({ status: 'waiting', lastError: 'unavailable' })
    at = open?.nextAttemptAt ?? 0
    expect(await ran(at - 1)).toEqual({})
  }
  expect(await nights()).toMatchObject([
    { status: 'given_up', attempts: RECONCILIATION_ATTEMPTS_MAX, error: 'unavailable', found: null },
  ])
  expect(await ran(NIGHT + DAY_MS)).toEqual({ compared: 1, differences: 0 })
})

test('a worker that is ended in the middle leaves the night to another', async () => {
  let go: () => void = () => {}
  const held = new Promise<void>((resolve) => {
    go = resolve
  })
  const asked = new Promise<void>((met) => {
    const { listSince } = house.payments
    house.payments.listSince = async (since) => {
      house.payments.listSince = listSince
      met()
      await held
      return listSince(since)
    }
  })
  setClock(NIGHT)
  const slow = tick({ ...house, carriers: {} }, 'reconcile')
  await asked
  expect(await ran(NIGHT + 20 * 60_000)).toEqual({})
  expect(await ran(NIGHT + 25 * 60_000)).toEqual({ compared: 1, differences: 0 })
  go()
  expect((await slow).jobs.reconcile).toEqual({ lost: 1 })
  expect(await nights()).toMatchObject([{ status: 'done', attempts: 2 }])
})
