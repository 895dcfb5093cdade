import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axisOf, instantAt } from '@/domain/scheduling/calendarAxis'
import { type CalendarDay, calendarDay } from '@/domain/scheduling/calendarDay'
import { toIso } from '@/domain/scheduling/instant'
import { attempt, newUser } from '../../support/people'
import { openStage, type Stage } from '../portal/visitor'
import { atDesk, newPractice, press } from './desk'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(async () => {
  await stage?.close()
})

test('a therapist makes a calendar address, sees it once, and revokes it', async () => {
  const { page } = await atDesk(stage, (await newUser(stage.house.payload, ['therapist'])).id)
  await page.goto(`${stage.web.url}/admin`)
  const part = page.getByRole('region', { name: 'Your calendar' })
  await press(part.getByRole('button', { name: 'Make an address' }))
  const address = await part.getByLabel(/Copy this address now/).inputValue()
  const path = new URL(address).pathname
  expect((await fetch(`${stage.web.url}${path}`)).status).toBe(200)
  const { violations } = await new AxeBuilder({ page }).include('.trs-today').analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  // Another one stands beside it, and either can be revoked at once.
  await part.getByLabel(/names of clients/).check()
  await part.getByRole('button', { name: 'Make an address' }).click()
  await expect.poll(() => part.getByRole('button', { name: /^Revoke the address/ }).count()).toBe(2)
  await page.reload()
  for (const left of [1, 0]) {
    await press(part.getByRole('button', { name: /^Revoke the address/ }).first())
    await expect.poll(() => part.getByRole('button', { name: /^Revoke the address/ }).count()).toBe(left)
  }
  expect((await fetch(`${stage.web.url}${path}`)).status).toBe(404)
})

test('whoever gives no sessions has no calendar there', async () => {
  const { page } = await atDesk(stage, (await newUser(stage.house.payload, ['staff'])).id)
  await page.goto(`${stage.web.url}/admin`)
  await page.getByRole('heading', { name: 'Today' }).waitFor()
  expect(await page.getByRole('region', { name: 'Your calendar' }).count()).toBe(0)
})

const ZONE = 'Europe/Berlin'

/** Three days on, or one more where the clocks change on that date: a column is a day of 24 hours here. */
const day = [3, 4]
  .map((days) => calendarDay(Temporal.Now.plainDateISO(ZONE).add({ days }).toString(), ZONE))
  .find(({ pieces }) => pieces.length === 1) as CalendarDay
/** At so many minutes of the practice's clock. */
const at = (minutes: number) => toIso(instantAt(axisOf([day]), day, minutes) ?? 0)

async function findings(page: Page, part: string) {
  const axe = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
  const { violations } = await axe.include(part).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`)
}

/** Sessions at ten and at half past twelve, and a quarter of the day later a time kept for a visitor. */
async function fullDay() {
  const { house } = stage
  const practice = await newPractice(stage)
  const { service, therapist, client } = practice
  const cookie = await house.cookieOf('clients', client.id)
  const book = async (path: string, minutes: number, who: { cookie?: string } = {}) => {
    const place = { service: service.slug, therapist: therapist.slug, startsAt: at(minutes) }
    const answer = await house.request('POST', path, { ...who, body: { ...place, attemptId: attempt() } })
    expect([answer.status, answer.body]).toEqual([201, expect.anything()])
    return answer.body
  }
  const first = await book('/portal/bookings', 600, { cookie })
  await book('/portal/bookings', 750, { cookie })
  await book('/site/reservations', 960)
  return { ...practice, booking: String(first.booking.id), name: await nameOf(client.id) }
}
const nameOf = async (id: string) => (await stage.house.payload.findByID({ collection: 'clients', id })).name

test('a session is moved by dragging it, after the dialog; a refusal leaves it where it was', async () => {
  const { booking, therapist, name } = await fullDay()
  const { payload } = stage.house
  const { page } = await atDesk(stage, (await newUser(payload, ['staff'])).id)
  const { date } = day
  await page.goto(`${stage.web.url}/admin/calendar?view=day&date=${date}&therapist=${therapist.slug}`)
  const column = page.locator('[data-column]')
  const session = page.locator(`[data-session="${booking}"]`)
  await session.getByText(name).waitFor()
  expect(await session.textContent()).toMatch(/^10:00–10:50 .* Talk · Booked$/)
  await page.getByText('16:00–16:50 · Kept for a visitor').waitFor()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await findings(page, '.trs-calendar'), colorScheme).toEqual([])
  }
  const dialog = page.getByRole('dialog')
  const { height } = (await column.boundingBox()) ?? { height: 0 }
  const dropAt = async (minutes: number) => {
    const targetPosition = { x: 200, y: (minutes / 1440) * height + 6 }
    await session.dragTo(column, { sourcePosition: { x: 20, y: 6 }, targetPosition })
  }
  await dropAt(750)
  await dialog.getByText(/10:00 .* · Mara Therapist/).waitFor()
  await dialog.getByText(/12:30 .* · Mara Therapist/).waitFor()
  await dialog.getByText(`${name} and Mara Therapist`).waitFor()
  expect(await findings(page, 'dialog')).toEqual([])
  await dialog.getByRole('button', { name: 'Move' }).click()
  await dialog.getByText(/already a session at this time/).waitFor()
  await dialog.getByRole('button', { name: 'Back' }).click()
  const find = () => payload.findByID({ collection: 'bookings', id: booking })
  expect(await find()).toMatchObject({ startsAt: at(600), sequence: 0 })
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-session'))).toBe(booking)

  await dropAt(840)
  const loaded = page.waitForEvent('load')
  await dialog.getByRole('button', { name: 'Move' }).click()
  await loaded
  expect(await find()).toMatchObject({ startsAt: at(840), sequence: 1 })
  await session.getByText('14:00–14:50').waitFor()

  await page.getByRole('link', { name: 'Free from 13:30' }).press('Enter')
  await page.waitForURL(/book=/)
  expect(await dialog.getByLabel('Therapist').inputValue()).toBe(therapist.slug)
  expect(await dialog.getByLabel(/^Time/).inputValue()).toBe(at(810))
})

test('therapists see their own calendar, a column at a time on a telephone; editors see none', async () => {
  const [own, other] = [await fullDay(), await fullDay()]
  const { page } = await atDesk(stage, own.user.id)
  const look = (more = '') => page.goto(`${stage.web.url}/admin/calendar?date=${day.date}${more}`)
  await look()
  await page.locator(`[data-session="${own.booking}"]`).waitFor()
  expect(await page.locator('[data-free]').count()).toBe(0)
  expect(await page.getByLabel('Therapist').count()).toBe(0)
  expect(await page.content()).not.toContain(other.name)
  await page.setViewportSize({ width: 390, height: 900 })
  const widths = await page
    .locator('.trs-calendar__column')
    .evaluateAll((all) => all.map((one) => one.clientWidth))
  expect([widths.length, widths.every((width) => width > 250)]).toEqual([7, true])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  await look(`&therapist=${other.therapist.slug}`)
  await page.getByRole('heading', { name: 'Calendar' }).waitFor()
  expect(await page.locator('[data-session], [data-column] p').count()).toBe(0)
  const editor = await atDesk(stage, (await newUser(stage.house.payload, ['editor'])).id)
  await editor.page.goto(`${stage.web.url}/admin/calendar`)
  await editor.page.getByText('There is no calendar for your role.').waitFor()
  expect(await editor.page.content()).not.toContain(other.therapist.slug)
})
