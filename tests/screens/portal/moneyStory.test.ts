import { newPlan } from '@tests/documents/payments/purchase'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DAY_MS } from '@/domain/scheduling/instant'
import { newUser } from '../../support/people'
import { atDesk, press } from '../admin/desk'
import { advance, answer, toCheckout } from './till'
import { chooseTime, newVisitor, openStage, type Stage } from './visitor'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(async () => {
  await stage?.close()
})

const MONTHLY = { kind: 'subscription', credits: 4, price: 34_000, interval: 'month' }
const PAID = 'Paid. Your credits are here.'

async function creditsOn(page: Page): Promise<string | null> {
  await page.goto(`${stage.web.url}/portal/credits`)
  return page.locator('main .numeral').first().textContent()
}

// How long it takes is printed, not judged: the machine may have other things to do. No worker runs here.
test('a pack is bought, and a session is booked with it at once', async () => {
  const { slug } = await newPlan(stage.house, { name: 'Five sessions' })
  const { page, book, context } = await newVisitor(stage, {}, 0)
  expect(await creditsOn(page)).toBe('0')
  await toCheckout(stage, page, slug)
  const paid = performance.now()
  await answer(page, 'paid')
  await page.getByRole('heading', { name: PAID }).waitFor()
  await page.goto(book)
  const sheet = await chooseTime(page, true, 30)
  await sheet.getByRole('button', { name: 'Book this time' }).click()
  await page.waitForURL(/done=booked/)
  process.stdout.write(`  booked ${((performance.now() - paid) / 1000).toFixed(1)} s after paying\n`)
  expect(await creditsOn(page)).toBe('4')
  await context.close()
})

test('a subscription gives exactly the credits of its next period, ends as told, and is refunded by the office', async () => {
  const { slug } = await newPlan(stage.house, { ...MONTHLY, name: 'Four a month' })
  const { page, client, context } = await newVisitor(stage, {}, 0)
  await toCheckout(stage, page, slug)
  await answer(page, 'paid')
  await page.getByRole('heading', { name: PAID }).waitFor()
  expect(await creditsOn(page)).toBe('4')

  const { docs } = await stage.house.payload.find({
    collection: 'subscriptions',
    where: { client: { equals: client.id } },
  })
  const end = Date.parse(String(docs[0]?.currentPeriodEnd))
  await advance(stage, new Date(end + DAY_MS).toISOString())
  await expect.poll(() => creditsOn(page), { timeout: 10_000 }).toBe('8')
  await page.goto(`${stage.web.url}/portal/payments`)
  const rows = page.locator('main table tbody tr')
  expect(await rows.count()).toBe(2)
  expect(await rows.allTextContents()).toEqual([
    expect.stringContaining('4 credits'),
    expect.stringContaining('4 credits'),
  ])

  await page.getByRole('button', { name: 'Cancel the subscription' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel the subscription' }).click()
  await page.getByText(/^Ends on/).waitFor()

  const { page: desk, context: office } = await atDesk(
    stage,
    (await newUser(stage.house.payload, ['staff'])).id,
  )
  const granted = await stage.house.payload.find({
    collection: 'payments',
    where: { and: [{ client: { equals: client.id } }, { outcome: { equals: 'granted' } }] },
    sort: '-receivedAt',
  })
  await desk.goto(`${stage.web.url}/admin/collections/payments/${granted.docs[0]?.id}`)
  await press(desk.getByRole('region', { name: 'Payment' }).getByRole('button', { name: 'Refund' }))
  const dialog = desk.getByRole('dialog', { name: 'Refund credits' })
  await dialog.getByLabel(/How many of 4 credits/).fill('4')
  await dialog.getByLabel('Reason').fill('cancelled early')
  const loaded = desk.waitForEvent('load')
  await dialog.getByRole('button', { name: 'Refund', exact: true }).click()
  await loaded
  await expect.poll(() => creditsOn(page), { timeout: 10_000 }).toBe('4')

  await page.goto(`${stage.web.url}/portal/payments`)
  await page.getByRole('link', { name: /^Credit note \d+$/ }).click()
  await page.getByRole('heading', { name: /^Credit note \d+$/ }).waitFor()
  await page.getByText('This amount has been given back to you.').waitFor()
  await office.close()
  await context.close()
})
