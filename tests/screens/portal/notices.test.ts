import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stopToken } from '@/server/stopTokens'
import { newVisitor, openStage, type Stage } from './visitor'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(async () => {
  await stage?.close()
})

const findings = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
const wantsOf = async (id: string) =>
  (await stage.house.payload.findByID({ collection: 'clients', id, depth: 0 })).notificationPreferences

describe.each([true, false])('with scripts %s', (javaScriptEnabled) => {
  test('a client chooses what they are told, which way and when not', async () => {
    const { page, context, client } = await newVisitor(stage, { javaScriptEnabled })
    await page.goto(`${stage.web.url}/portal/settings`, { waitUntil: 'load' })
    if (javaScriptEnabled) expect(await findings(page)).toEqual([])
    const form = page.getByRole('form', { name: 'What we tell you' })
    await form.getByLabel('When credits run low or end').uncheck()
    await form.getByLabel('Reminders come').selectOption('sms')
    await form.getByLabel('From').fill('20:30')
    await form.getByLabel('Until').fill('08:00')
    await form.getByRole('button', { name: 'Keep these choices' }).click()
    await page.getByText('we need your phone number with its country code').waitFor()
    expect((await wantsOf(client.id))?.credits).toBe(true)
    await stage.house.payload.update({
      collection: 'clients',
      id: client.id,
      data: { phone: '+49 30 123456' },
    })
    await form.getByRole('button', { name: 'Keep these choices' }).click()
    await page.waitForURL(/done=notices/)
    await page.getByText('It holds from the next mail on.').waitFor()
    expect(await wantsOf(client.id)).toMatchObject({
      reminders: true,
      messages: true,
      credits: false,
      remindersBy: 'sms',
      quietFrom: '20:30',
      quietTo: '08:00',
    })
    await page.getByRole('button', { name: 'Take it back' }).click()
    await page.waitForURL(/before=110sms20:3008:00/)
    expect(await form.getByLabel('From').inputValue()).toBe('')
    expect(await wantsOf(client.id)).toMatchObject({ credits: true, remindersBy: 'mail', quietFrom: null })
    await context.close()
  })

  test('a calendar address is made, shown this once, and revoked', async () => {
    const { page, context } = await newVisitor(stage, { javaScriptEnabled })
    await page.goto(`${stage.web.url}/portal/settings`, { waitUntil: 'load' })
    await page.getByLabel('Show with whom each session is').check()
    await page.getByRole('button', { name: 'Make an address' }).click()
    const address = await page.getByLabel('Calendar address').inputValue()
    expect(address).toMatch(/\/api\/calendar\/[\w-]{43}\.ics$/)
    const path = new URL(address).pathname
    expect((await fetch(`${stage.web.url}${path}`)).status).toBe(200)
    await page.goto(`${stage.web.url}/portal/settings`, { waitUntil: 'load' })
    expect(await page.getByLabel('Calendar address').count()).toBe(0)
    await page.getByText('with names').waitFor()
    await page.getByRole('button', { name: 'Revoke' }).click()
    const sure = page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' })
    if (javaScriptEnabled) await sure.click()
    await page.waitForURL(/done=feeds/)
    expect((await fetch(`${stage.web.url}${path}`)).status).toBe(404)
    await context.close()
  })

  test('the link of a mail stops such mails by one press, signed in or not', async () => {
    const { client } = await newVisitor(stage)
    const context = await stage.browser.newContext({ javaScriptEnabled })
    const page = await context.newPage()
    await page.goto(`${stage.web.url}/de/unsubscribe?token=${stopToken(client.id, 'reminders')}`)
    if (javaScriptEnabled) expect(await findings(page)).toEqual([])
    expect((await wantsOf(client.id))?.reminders).toBe(true)
    await page.getByRole('button', { name: 'Diese Mails beenden' }).click()
    await page.getByText('Erledigt.').waitFor()
    expect((await wantsOf(client.id))?.reminders).toBe(false)
    await context.close()
  })
})
