import { AxeBuilder } from '@axe-core/playwright'
import { newPlan } from '@tests/documents/payments/purchase'
import type { Where } from 'payload'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newClient, newUser } from '../../support/people'
import { openStage, type Stage } from '../portal/visitor'
import { atDesk, press } from './desk'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(async () => {
  await stage?.close()
})

async function findings(page: Page, part: string) {
  const axe = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
  const { violations } = await axe.include(part).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`)
}

/** Somebody has bought five credits at the twin. @returns the row of the inbox that granted them */
async function bought(): Promise<{ client: string; payment: string }> {
  const { house, web } = stage
  const { slug } = await newPlan(house)
  const client = (await newClient(house.payload)).id
  const cookie = await house.cookieOf('clients', client)
  const headers = { Cookie: cookie, Origin: web.url, 'Content-Type': 'application/json' }
  const post = async (url: string, body: object) =>
    (await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).json()
  const { url } = (await post(`${web.url}/api/portal/checkout`, { plan: slug })) as { url: string }
  await post(url, { outcome: 'paid' })
  const where: Where = { and: [{ client: { equals: client } }, { outcome: { equals: 'granted' } }] }
  const granted = async () =>
    (await house.payload.find({ collection: 'payments', where, depth: 0 })).docs[0]?.id
  await expect.poll(granted, { timeout: 10_000 }).toBeTruthy()
  return { client, payment: String(await granted()) }
}

test('the office refunds named credits of a payment, and sees the money on the dashboard', async () => {
  const { client, payment } = await bought()
  const { page } = await atDesk(stage, (await newUser(stage.house.payload, ['staff'])).id)
  await page.goto(`${stage.web.url}/admin`)
  const figures = page.getByRole('region', { name: 'Money', exact: true })
  await figures.getByText('a liability of').waitFor()
  expect(await findings(page, '.trs-figures')).toEqual([])

  await page.goto(`${stage.web.url}/admin/collections/payments/${payment}`)
  await press(page.getByRole('region', { name: 'Payment' }).getByRole('button', { name: 'Refund' }))
  const dialog = page.getByRole('dialog', { name: 'Refund credits' })
  await dialog.getByLabel(/How many of 5 credits/).fill('2')
  await dialog.getByText('Goes back: €180.00').waitFor()
  await dialog.getByLabel('Reason').fill('moved away')
  expect(await findings(page, 'dialog')).toEqual([])
  const loaded = page.waitForEvent('load')
  await dialog.getByRole('button', { name: 'Refund', exact: true }).click()
  await loaded
  const lots = await stage.house.payload.find({
    collection: 'credit-lots',
    where: { client: { equals: client } },
    depth: 0,
  })
  expect(lots.docs.map(({ available, revoked }) => [available, revoked])).toEqual([[3, 2]])
})

test('a therapist sees neither money nor tasks on the dashboard', async () => {
  await bought()
  const { page } = await atDesk(stage, (await newUser(stage.house.payload, ['therapist'])).id)
  await page.goto(`${stage.web.url}/admin`)
  await page.getByRole('region', { name: 'Today' }).waitFor()
  expect(await page.getByRole('region', { name: 'Money', exact: true }).count()).toBe(0)
})
