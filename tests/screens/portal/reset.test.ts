import { afterAll, beforeAll, expect, test } from 'vitest'
import { issueToken } from '@/server/accountTokens'
import { poolOf } from '@/server/sql'
import { newClient } from '../../support/people'
import { openStage, type Stage } from './visitor'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(async () => {
  await stage?.close()
})

test.each([
  ['with scripts', true],
  ['without scripts', false],
])('%s whoever has chosen a new password is signed in, and reads so', async (_how, javaScriptEnabled) => {
  const { house, web, browser } = stage
  const { id } = await newClient(house.payload)
  const owner = { collection: 'clients' as const, id: String(id) }
  const token = await issueToken(poolOf(house.payload), owner, { purpose: 'reset' })
  const context = await browser.newContext({ javaScriptEnabled })
  const page = await context.newPage()
  await page.goto(`${web.url}/reset-password?token=${token}`, { waitUntil: 'networkidle' })
  await page.getByLabel('New password').fill('a kettle on the windowsill')
  await page.getByRole('button', { name: /password/i }).click()
  await page.waitForURL(/\/portal\/settings\?done=password/)
  await page.getByRole('status').getByText('Everywhere else you are signed out.').waitFor()
  expect(await page.getByLabel('Your account').count()).toBe(1)
  await context.close()
})

test('a browser that lets no page keep anything shows the sign-in all the same', async () => {
  const context = await stage.browser.newContext()
  await context.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('denied', 'SecurityError')
        },
      })
  })
  const page = await context.newPage()
  await page.goto(`${stage.web.url}/sign-in`, { waitUntil: 'networkidle' })
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Sign in')
  await context.close()
})
