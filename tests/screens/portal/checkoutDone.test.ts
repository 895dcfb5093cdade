import { newPlan } from '@tests/documents/payments/purchase'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DAY_MS } from '@/domain/scheduling/instant'
import { advance, answer, toCheckout } from './till'
import { newVisitor, openStage, type Stage } from './visitor'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(async () => {
  await stage?.close()
})

const MONTHLY = { kind: 'subscription', credits: 4, price: 34_000, interval: 'month' }

test('whoever comes back without having paid is told that nothing is proved yet', async () => {
  const { slug } = await newPlan(stage.house)
  const { page, client, context } = await newVisitor(stage, {}, 0)
  await toCheckout(stage, page, slug)
  const { docs } = await stage.house.payload.find({
    collection: 'checkouts',
    where: { client: { equals: client.id } },
  })
  await page.goto(`${stage.web.url}/portal/checkout/done?checkout=${docs[0]?.id}`)
  await page.getByRole('heading', { name: 'Your payment is being confirmed' }).waitFor()
  await page.goto(`${stage.web.url}/portal/credits`)
  expect(await page.locator('main .numeral').first().textContent()).toBe('0')
  await context.close()
})

test('a bank debit is on its way until the bank answers, then it came, or it did not', async () => {
  const { slug } = await newPlan(stage.house)
  const comes = await newVisitor(stage, {}, 0)
  const fails = await newVisitor(stage, {}, 0)
  for (const [{ page }, outcome] of [
    [comes, 'later'],
    [fails, 'later_declined'],
  ] as const) {
    await toCheckout(stage, page, slug)
    await answer(page, outcome)
    await page.getByRole('heading', { name: 'Your payment is on its way' }).waitFor()
  }
  await advance(stage, new Date(Date.now() + 4 * DAY_MS).toISOString())
  const shows = async ({ page }: typeof comes, name: string) => {
    await expect
      .poll(
        async () => {
          await page.reload()
          return page.locator('h1').textContent()
        },
        { timeout: 15_000 },
      )
      .toBe(name)
  }
  await shows(comes, 'Paid. Your credits are here.')
  await shows(fails, 'Your payment did not arrive')
  await fails.page.getByRole('link', { name: 'See the prices' }).waitFor()
  await comes.context.close()
  await fails.context.close()
})

test.each([
  ['with credits to try', { trialCredits: 1 }, /One credit to try is yours/, '1'],
  ['without', {}, /Your credits come with the first payment/, '0'],
])('a trial %s begins without a charge', async (_, plan, told, credits) => {
  const { slug } = await newPlan(stage.house, { ...MONTHLY, trialDays: 14, ...plan })
  const { page, context } = await newVisitor(stage, {}, 0)
  await toCheckout(stage, page, slug)
  await page.getByText('The first 14 days cost nothing.').waitFor()
  await answer(page, 'paid')
  await page.getByRole('heading', { name: 'Your trial has begun' }).waitFor()
  await page.getByText(told).waitFor()
  await page.goto(`${stage.web.url}/portal/credits`)
  expect(await page.locator('main .numeral').first().textContent()).toBe(credits)
  await context.close()
})
