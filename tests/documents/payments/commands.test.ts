import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { type House, openHouse } from '@tests/support/house'
import { openTill } from '@tests/support/moneyAtTwin'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { settleDue } from '@/server/payments/settleDue'
import { syncPlans } from '@/server/payments/syncPlans'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { newPlan } from './purchase'

let house: House
let till: Awaited<ReturnType<typeof openTill>>
beforeAll(async () => {
  house = await openHouse()
  till = await openTill(house)
})
afterAll(async () => {
  await till?.close()
  await house?.close()
})

type Ended = { code: number; lines: string[]; stderr: string }

/** What the office types: its code, and the lines it prints. */
async function command(name: string, ...args: string[]): Promise<Ended> {
  const given = ['--conditions=production', `dist/commands/${name}.mjs`, ...args]
  const env = {
    NODE_ENV: 'production' as const,
    PATH: process.env.PATH,
    DATABASE_URL: house.database.appUrl,
    PAYLOAD_SECRET: process.env.PAYLOAD_SECRET,
    ENCRYPTION_KEYS: process.env.ENCRYPTION_KEYS,
    TRS_DATA_DIR: till.folder,
    LOG_LEVEL: 'silent',
  }
  const { code, stdout, stderr } = await promisify(execFile)(process.execPath, given, { env })
    .then((said) => ({ code: 0, ...said }))
    .catch((error: { code: number; stdout: string; stderr: string }) => error)
  return { code, stderr, lines: stdout.trim().split('\n') }
}

const said = ({ lines }: Ended) => JSON.parse(lines.at(-1) ?? '')

test('reconcile names what differs, a line each, and leaves with 1; with 0 once it is settled', async () => {
  const story = await till.stories['a pack, half of it refunded']?.()
  if (!story) throw new Error('there is no such story')
  const [{ id: checkout } = { id: '' }] = story.about
  const [before, wrong] = await Promise.all([command('reconcile'), command('reconcile', '--days', '0')])
  expect(before.lines.slice(0, -1)).toEqual([`difference: not_granted ${checkout} paid 45000 EUR`])
  expect([before.code, said(before)]).toMatchObject([
    1,
    { differences: 1, checked: { checkouts: 1, lots: 0 } },
  ])
  expect([wrong.code, wrong.stderr]).toEqual([1, '--days takes a whole number from 1 to 366.\n'])

  await till.tell(story, 1)
  await settleDue(till.cashier, 10)
  const after = await command('reconcile', '--days', '1')
  expect([after.code, after.lines.length, said(after)]).toMatchObject([
    0,
    1,
    { differences: 0, checked: { checkouts: 1, losses: 1, lots: 1 } },
  ])
})

test('sync:plans makes the prices of the published plans, says which, and makes none twice', async () => {
  const plan = await newPlan(house, { price: 12_300 })
  const hidden = await newPlan(house, { published: false })
  const first = await command('syncPlans')
  const { plans } = said(first)
  expect([first.code, plans]).toMatchObject([
    0,
    expect.arrayContaining([{ id: plan.id, stripePriceId: expect.stringMatching(/^price_/) }]),
  ])
  expect(plans.map(({ id }: { id: string }) => id)).not.toContain(hidden.id)
  expect(await syncPlans(till.cashier)).toEqual(plans)
  const kept = await rowsOf(
    poolOf(house.payload),
    sql`select id, stripe_price_id as "stripePriceId" from plans where published order by slug`,
  )
  expect(kept).toEqual(plans)
})
