import { AxeBuilder } from '@axe-core/playwright'
import { dispatch, newPost, noQuietHours, noticesOf, withdrawAll } from '@tests/documents/notifications/post'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NotCarried } from '@/domain/notifications/carrier'
import { newUser } from '../../support/people'
import { openStage, type Stage } from '../portal/visitor'
import { atDesk, newPractice, press } from './desk'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
  await noQuietHours(stage.house.payload)
})
afterAll(async () => {
  await stage?.close()
})

async function findings(page: Page, part: string) {
  const axe = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
  const { violations } = await axe.include(part).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`)
}

/** A session that is moved, and whose mails the server then refuses for good. */
async function withDeadNotices() {
  const { payload } = stage.house
  await withdrawAll(payload)
  const { client, service, therapist } = await newPractice(stage)
  const cookie = await stage.house.cookieOf('clients', client.id)
  const from = new Date(Date.now() + 30 * 3_600_000).toISOString()
  const to = new Date(Date.now() + 60 * 3_600_000).toISOString()
  const query = new URLSearchParams({ service: service.slug, therapist: therapist.slug, from, to })
  const free = await stage.house.request('GET', `/portal/availability?${query}`)
  const body = { service: service.slug, therapist: therapist.slug, attemptId: crypto.randomUUID() }
  const { startsAt } = free.body.slots[0]
  const booked = await stage.house.request('POST', '/portal/bookings', {
    cookie,
    body: { ...body, startsAt },
  })
  const refusing = newPost(() => {
    throw new NotCarried('SMTP 550', { forGood: true })
  })
  await dispatch(payload, refusing.carrier)
  return String(booked.body.booking.id)
}

test('what did not go out stands on the dashboard of the office, and is sent again from there', async () => {
  const booking = await withDeadNotices()
  const { page } = await atDesk(stage, (await newUser(stage.house.payload, ['staff'])).id)
  await page.goto(`${stage.web.url}/admin`)
  const dead = page.getByRole('region', { name: 'Mails that did not go out' })
  await dead.getByRole('link', { name: 'Booked to the client' }).first().waitFor()
  expect(await findings(page, '.trs-today')).toEqual([])
  const states = async () =>
    (await noticesOf(stage.house.payload, booking)).map(({ status }) => status).sort()
  expect(await states()).toEqual(['dead', 'dead'])
  const loaded = page.waitForEvent('load')
  await press(dead.getByRole('button', { name: /^Send again: Booked to the client/ }).first())
  await loaded
  expect(await states()).toEqual(['dead', 'planned'])
})

test('a session’s page tells whom it told what, and a notice can be withdrawn there', async () => {
  const booking = await withDeadNotices()
  const { page } = await atDesk(stage, (await newUser(stage.house.payload, ['staff'])).id)
  await page.goto(`${stage.web.url}/admin/collections/bookings/${booking}`)
  const notices = page.getByRole('region', { name: 'Notices' })
  await notices.getByText('Not sent (SMTP 550)').first().waitFor()
  expect(await notices.getByRole('listitem').count()).toBe(2)
  expect(await findings(page, '[aria-labelledby="trs-notices"]')).toEqual([])
  const loaded = page.waitForEvent('load')
  await press(notices.getByRole('button', { name: /^Do not send: Booked to the therapist/ }))
  await loaded
  await notices.getByText('No longer needed (withdrawn)').waitFor()
  await press(notices.getByRole('link', { name: 'Booked to the client' }))
  await page.getByRole('region', { name: 'Notice', exact: true }).getByText('Not sent').waitFor()
})

test('a therapist sees no notices, neither there nor on the dashboard', async () => {
  const booking = await withDeadNotices()
  const { therapist } = await stage.house.payload.findByID({ collection: 'bookings', id: booking, depth: 0 })
  const own = await stage.house.payload.findByID({
    collection: 'therapists',
    id: String(therapist),
    depth: 0,
  })
  const { page } = await atDesk(stage, String(own.user))
  await page.goto(`${stage.web.url}/admin`)
  await page.getByRole('region', { name: 'Today' }).waitFor()
  expect(await page.getByText('Mails that did not go out').count()).toBe(0)
  await page.goto(`${stage.web.url}/admin/collections/bookings/${booking}`)
  await page.getByRole('region', { name: 'Session' }).waitFor()
  expect(await page.getByRole('region', { name: 'Notices' }).count()).toBe(0)
})
