import { AxeBuilder } from '@axe-core/playwright'
import { newPlan } from '@tests/documents/payments/purchase'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newClient } from '../../support/people'
import { newVisitor, openStage, type Stage } from './visitor'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(async () => {
  await stage?.close()
})

const MONTHLY = { kind: 'subscription', name: 'Four a month', credits: 4, price: 34_000, interval: 'month' }

async function findings(page: Page) {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`),
    ...(wide > 0 ? [`${wide} pixels too wide`] : []),
  ]
}

describe.each([
  ['wide, in English, with scripts', '', { width: 1280, height: 800 }, true],
  ['narrow, in German, without scripts', '/de', { width: 390, height: 800 }, false],
] as const)('%s', (_name, language, viewport, javaScriptEnabled) => {
  test('a pack is bought, its credits are told of, and its receipt opens', async () => {
    const { slug } = await newPlan(stage.house, { name: `Pack ${crypto.randomUUID().slice(0, 4)}` })
    const { page, context, client } = await newVisitor(stage, { viewport, javaScriptEnabled })
    await stage.house.payload.update({
      collection: 'clients',
      id: client.id,
      data: { locale: language ? 'de' : 'en' },
    })
    await page.goto(`${stage.web.url}${language}/portal/credits?plan=${slug}`)
    await page.locator('#buy form').first().getByRole('button').click()
    await page.waitForURL(/\/api\/dev\/stripe\/checkout\//)
    await page.locator('button[value="paid"]').click()
    await page.waitForURL(/\/portal\/checkout\/done/)
    const heading = language ? 'Bezahlt. Ihr Guthaben ist da.' : 'Paid. Your credits are here.'
    for (let looks = 0; looks < 20 && (await page.locator('h1').textContent()) !== heading; looks++) {
      const again = page.getByRole('link', { name: 'Noch einmal nachsehen' })
      if (!javaScriptEnabled && (await again.count()) > 0) await again.click()
      else await page.getByRole('heading', { name: heading }).waitFor({ timeout: 10_000 })
    }
    expect(await page.locator('h1').textContent()).toBe(heading)
    await page.goto(`${stage.web.url}${language}/portal/payments`)
    await page.locator('main table a').first().click()
    await page.waitForURL(/\/portal\/payments\/receipts\//)
    const [download] = await Promise.all([
      context.request.get(stage.web.url + (await page.locator('main a[href$=".pdf"]').getAttribute('href'))),
    ])
    expect([download.status(), download.headers()['content-type']]).toEqual([200, 'application/pdf'])
    await context.close()
  })

  test('every page of buying is free of axe findings and fits its window', async () => {
    const own = crypto.randomUUID().slice(0, 4)
    await newPlan(stage.house, { ...MONTHLY, name: `Four a month ${own}` })
    const { slug } = await newPlan(stage.house, { name: `Five sessions ${own}` })
    const { page, context } = await newVisitor(stage, { viewport })
    await page.goto(`${stage.web.url}${language}/portal/credits?plan=${slug}`, { waitUntil: 'networkidle' })
    await page.locator('#buy form').first().getByRole('button').click()
    await page.waitForURL(/\/api\/dev\/stripe\/checkout\//)
    await page.locator('button[value="paid"]').click()
    await page.getByRole('heading', { name: 'Paid. Your credits are here.' }).waitFor()
    const done = page.url().replace(stage.web.url, '')
    expect({ done, findings: await findings(page) }).toEqual({ done, findings: [] })
    for (const path of ['/prices', `/portal/credits?plan=${slug}`, '/portal/payments']) {
      await page.goto(stage.web.url + language + path)
      expect({ path, findings: await findings(page) }).toEqual({ path, findings: [] })
    }
    await page.locator('main table a').first().click()
    await page.waitForURL(/\/portal\/payments\/receipts\//)
    expect(await findings(page)).toEqual([])
    await context.close()
  })
})

test('who is not signed in comes back to the plan that was chosen', async () => {
  const { slug } = await newPlan(stage.house, { name: 'Chosen before' })
  const context = await stage.browser.newContext()
  const page = await context.newPage()
  await page.goto(`${stage.web.url}/prices`)
  await page.getByRole('link', { name: 'Sign in to buy Chosen before' }).click()
  await page.waitForURL(/\/sign-in/)
  expect(new URL(page.url()).searchParams.get('next')).toBe(`/portal/credits?plan=${slug}#buy`)
  await context.close()
})

test('a subscription says what will follow before it is cancelled, taken up again or changed', async () => {
  const { slug } = await newPlan(stage.house, MONTHLY)
  await newPlan(stage.house, { ...MONTHLY, name: 'Eight a month', credits: 8, price: 64_000 })
  const { page, context } = await newVisitor(stage)
  await page.goto(`${stage.web.url}/portal/credits?plan=${slug}`, { waitUntil: 'networkidle' })
  await page.locator('#buy form').first().getByRole('button').click()
  await page.locator('button[value="paid"]').click()
  await page.getByRole('heading', { name: 'Paid. Your credits are here.' }).waitFor()
  await page.goto(`${stage.web.url}/portal/payments`, { waitUntil: 'networkidle' })
  await page.getByRole('button', { name: 'Cancel the subscription' }).click()
  const asking = page.getByRole('alertdialog')
  await asking.getByText(/Credits that you have paid for stay/).waitFor()
  expect(await findings(page)).toEqual([])
  await asking.getByRole('button', { name: 'Cancel the subscription' }).click()
  await page.getByText(/^Ends on/).waitFor()
  await page.getByRole('button', { name: 'Keep the subscription' }).click()
  await page.getByText(/^Renews on/).waitFor()
  await page.getByLabel('New plan').selectOption({ label: '€640, Eight a month' })
  await page.getByRole('button', { name: 'Change the plan' }).click()
  await page.getByText('The new plan begins with the next period.').waitFor()
  await context.close()
})

test('a purchase of someone else is a page that is not there', async () => {
  const { payload, cookieOf, request } = stage.house
  const { slug } = await newPlan(stage.house)
  const cookie = await cookieOf('clients', (await newClient(payload)).id)
  await request('POST', '/portal/checkout', { cookie, body: { plan: slug } })
  const { docs } = await payload.find({ collection: 'checkouts', sort: '-createdAt', limit: 1 })
  const { page, context } = await newVisitor(stage)
  const answer = await page.goto(`${stage.web.url}/portal/checkout/done?checkout=${docs[0]?.id}`)
  expect(answer?.status()).toBe(404)
  await context.close()
})
