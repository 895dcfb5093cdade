import { afterAll, beforeAll, expect, test } from 'vitest'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { openStage, type Stage } from '../portal/visitor'
import { atDesk, newPractice, press } from './desk'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(async () => {
  await stage?.close()
})

test('a therapist writes the note that is due, it keeps itself, is signed, and amended', async () => {
  const { user, booking } = await newPractice(stage)
  const cookie = await stage.house.cookieOf('users', user.id)
  await stage.house.request('POST', `/staff/bookings/${booking}/completion`, { cookie, body: {} })
  const { page, context } = await atDesk(stage, user.id)
  await page.goto(`${stage.web.url}/admin`)
  const due = page.getByRole('region', { name: 'Notes due' })
  await press(due.getByRole('button', { name: /^Write: / }))
  await page.waitForURL(/collections\/notes\//)
  const address = page.url()
  await page.getByLabel('Plan').fill('Walk in the evening.')
  await page.getByText('Saved', { exact: true }).waitFor()
  await page.setViewportSize({ width: 390, height: 800 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0)
  expect(await page.getByText('Revision').count()).toBe(0)
  await page.setViewportSize({ width: 1280, height: 900 })

  // Whoever leaves by a link of the panel right after the last key loses nothing of it.
  const kept = page.waitForResponse((answer) => answer.request().method() === 'PATCH')
  await page.getByLabel('Plan').fill('Walk in the evening, slowly.')
  await page.locator('.step-nav__home').click()
  await kept
  await page.waitForURL(/\/admin$/)
  await page.goto(address)
  await page.getByLabel('Plan').waitFor()
  expect(await page.getByLabel('Plan').inputValue()).toBe('Walk in the evening, slowly.')
  await press(page.getByRole('button', { name: 'Sign' }))
  await page.getByRole('heading', { name: /^Note, signed / }).waitFor()
  expect(await page.getByLabel('Plan').count()).toBe(0)

  await press(page.getByRole('button', { name: 'Amend' }))
  await page.getByRole('dialog').getByLabel('Reason').fill('One thing was forgotten.')
  await page.getByRole('button', { name: 'Begin the amendment' }).click()
  await page.waitForURL((url) => url.href !== address && /collections\/notes\//.test(url.href))
  await page.getByLabel('Note', { exact: true }).fill('And tea.')
  await press(page.getByRole('button', { name: 'Sign' }))
  await page.getByRole('heading', { name: /^Amendment, signed / }).waitFor()
  await page.goto(address)
  await page.getByText('Reason: One thing was forgotten.').waitFor()
  expect(await page.locator('.trs-note').textContent()).toContain('Walk in the evening, slowly.')

  const rows = await rowsOf<{ words: string }>(
    poolOf(stage.house.payload),
    sql`select to_jsonb(n)::text as words from notes n where booking_id = ${booking}::uuid`,
  )
  expect(rows).toHaveLength(2)
  expect(JSON.stringify(rows)).not.toMatch(/Walk|tea|forgotten/)
  await context.close()
})
