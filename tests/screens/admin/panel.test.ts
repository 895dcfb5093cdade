import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writePassword } from '@/server/credentials'
import { hashPassword } from '@/server/passwords'
import { poolOf } from '@/server/sql'
import { newUser } from '../../support/people'
import { openStage, type Stage } from '../portal/visitor'
import { atDesk, newPractice, press } from './desk'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(async () => {
  await stage?.close()
})

const statusOf = async (id: string) =>
  (await stage.house.payload.findByID({ collection: 'bookings', id })).status
const session = (id: string) => `${stage.web.url}/admin/collections/bookings/${id}`

/** Of the whole page, or of what stands within `part` where it is there. */
async function findings(page: Page, part?: string) {
  if (part && (await page.locator(part).count()) === 0) return []
  const axe = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
  const { violations } = await (part ? axe.include(part) : axe).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`)
}

test('a therapist signs in, lands on today’s own sessions and completes one there', async () => {
  const { user, client, booking } = await newPractice(stage)
  const other = await newPractice(stage)
  const { pool, password } = { pool: poolOf(stage.house.payload), password: 'moss under slate 7' }
  await writePassword(pool, { collection: 'users', id: user.id }, await hashPassword(password))
  const page = await (await stage.browser.newContext({ reducedMotion: 'reduce' })).newPage()
  await page.goto(`${stage.web.url}/admin`)
  await page
    .getByLabel('Email')
    .fill((await stage.house.payload.findByID({ collection: 'users', id: user.id })).email)
  await page.getByLabel('Password').fill(password)
  await press(page.getByRole('button', { name: 'Login' }))
  const today = page.getByRole('region', { name: 'Today' })
  const { name } = await stage.house.payload.findByID({ collection: 'clients', id: client.id })
  await today.getByRole('link', { name, exact: true }).waitFor()
  expect(await today.getByRole('listitem').count()).toBe(1)
  await press(today.getByRole('button', { name: /^Complete/ }))
  await today.getByText('Completed').waitFor()
  expect([await statusOf(booking), await statusOf(other.booking)]).toEqual(['completed', 'booked'])
})

test('staff correct what was recorded, with a reason, and a missing one is asked for', async () => {
  const { booking } = await newPractice(stage)
  const { page } = await atDesk(stage, (await newUser(stage.house.payload, ['staff'])).id)
  await page.goto(session(booking))
  await press(page.getByRole('button', { name: /^No-show/ }))
  await page.getByRole('region', { name: 'Session' }).getByText('No-show').waitFor()
  await press(page.getByRole('button', { name: 'Correct' }))
  const dialog = page.getByRole('dialog', { name: 'Correct the outcome' })
  await dialog.getByLabel('What is right?').selectOption('completed')
  await dialog.getByLabel('Reason').fill('   ')
  await dialog.getByRole('button', { name: 'Correct' }).click()
  await dialog.getByText('Say why.').waitFor()
  await dialog.getByLabel('Reason').fill('She was there, but late.')
  await dialog.getByRole('button', { name: 'Correct' }).click()
  await page.getByRole('region', { name: 'Session' }).getByText('Completed').waitFor()
  expect(await statusOf(booking)).toBe('completed')
})

test('staff book for a client, move the session and cancel it', async () => {
  const { client, service, therapist } = await newPractice(stage)
  const { payload } = stage.house
  const { page } = await atDesk(stage, (await newUser(payload, ['staff'])).id)
  const { name } = await payload.findByID({ collection: 'clients', id: client.id })
  await page.goto(`${stage.web.url}/admin/collections/bookings`)
  await press(page.getByRole('button', { name: 'Book for a client' }))
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name or address').fill(name)
  await dialog.getByRole('button', { name: 'Find' }).click()
  await dialog.getByLabel('Client', { exact: true }).waitFor()
  await dialog.getByLabel('Service').selectOption(service.slug)
  await dialog.getByLabel('Therapist').selectOption(therapist.slug)
  await dialog.getByRole('button', { name: 'Show times' }).click()
  await dialog.getByLabel(/^Time/).waitFor()
  expect(await findings(page, 'dialog')).toEqual([])
  const find = () =>
    payload.find({ collection: 'bookings', where: { client: { equals: client.id } }, sort: '-createdAt' })
  const loaded = page.waitForEvent('load')
  await dialog.getByRole('button', { name: 'Book', exact: true }).click()
  await loaded
  const row = page.getByRole('row').filter({ hasText: name }).first()
  await row.getByText('Mara Therapist').waitFor()
  expect(await row.getByRole('link').first().textContent()).toMatch(/CES?T|GMT/)
  // Names come with the list, not after it.
  expect(await (await page.request.get(page.url())).text()).toContain(name)
  const [booked] = (await find()).docs
  expect([booked?.status, booked?.sequence]).toEqual(['booked', 0])
  await page.goto(session(booked?.id ?? ''))
  await press(page.getByRole('button', { name: 'Move' }))
  await dialog.getByRole('button', { name: 'Show times' }).click()
  await dialog.getByLabel(/^Time/).selectOption({ index: 5 })
  const moved = page.waitForEvent('load')
  await dialog.getByRole('button', { name: 'Move' }).click()
  await moved
  expect((await find()).docs[0]).toMatchObject({ sequence: 1, status: 'booked' })
  await press(page.getByRole('button', { name: 'Cancel' }))
  await dialog.getByRole('button', { name: 'Cancel the session' }).click()
  await page.getByRole('region', { name: 'Session' }).getByText('Cancelled').waitFor()
})

test('staff give courtesy credits with a reason, once for one click', async () => {
  const { client } = await newPractice(stage)
  const { page } = await atDesk(stage, (await newUser(stage.house.payload, ['staff'])).id)
  await page.goto(`${stage.web.url}/admin/collections/clients/${client.id}`)
  await page.getByText('4 credits free, 1 held').waitFor()
  await press(page.getByRole('button', { name: 'Give credits' }))
  const dialog = page.getByRole('dialog', { name: 'Give credits' })
  await dialog.getByLabel('How many').fill('2')
  await dialog.getByLabel('Reason').fill('Goodwill')
  await dialog.getByRole('button', { name: 'Give', exact: true }).click()
  await page.getByText('6 credits free, 1 held').waitFor()
})

test('Escape closes a dialog, and the focus returns to the button that opened it', async () => {
  const { booking } = await newPractice(stage)
  const { page } = await atDesk(stage, (await newUser(stage.house.payload, ['owner'])).id)
  await page.goto(session(booking))
  await press(page.getByRole('button', { name: 'Move' }))
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Move')
})

const NAVIGATION = {
  therapist: ['Clients', 'Notes', 'Plans', 'Services', 'Sessions', 'Therapists', 'Time off', 'Weekly series'],
  editor: ['Media', 'Navigation', 'Pages', 'Posts', 'Redirects'],
  staff: [
    'Checkouts',
    'Clients',
    'Consents',
    'Credit Lots',
    'Enquiries',
    'Erasures',
    'Ledger',
    'Notices',
    'Payments',
    'Plans',
    'Practice',
    'Reasons',
    'Receipts',
    'Reconciliations',
    'Services',
    'Sessions',
    'Subscriptions',
    'Tasks',
    'Therapists',
    'Time off',
    'Waitlist',
    'Weekly series',
  ],
  owner: [
    'Audit log',
    'Checkouts',
    'Clients',
    'Consents',
    'Credit Lots',
    'Enquiries',
    'Erasures',
    'Handovers of notes',
    'Ledger',
    'Media',
    'Navigation',
    'Notices',
    'Pages',
    'Payments',
    'Plans',
    'Posts',
    'Practice',
    'Reasons',
    'Receipts',
    'Reconciliations',
    'Redirects',
    'Services',
    'Sessions',
    'Subscriptions',
    'Tasks',
    'Therapists',
    'Time off',
    'Users',
    'Waitlist',
    'Weekly series',
  ],
}

test.each(Object.entries(NAVIGATION))(
  '%s is led to no more than this role may read',
  async (role, expected) => {
    const { page } = await atDesk(stage, (await newUser(stage.house.payload, [role])).id)
    await page.goto(`${stage.web.url}/admin`)
    const links = page.locator('nav a[id^="nav-"]')
    await links.first().waitFor({ state: 'attached' })
    expect((await links.allTextContents()).sort()).toEqual([...expected].sort())
  },
)

/** Faults in Payload's own markup, which we do not fork; everything else is ours to mend. */
const SHIPPED = ['label', 'list', 'button-name', 'aria-hidden-focus', 'nested-interactive', 'target-size']

test.each(['light', 'dark'] as const)(
  'axe finds nothing of ours on the panel’s pages, %s',
  async (colorScheme) => {
    const { booking, client } = await newPractice(stage)
    const { page } = await atDesk(stage, (await newUser(stage.house.payload, ['owner'])).id)
    await page.emulateMedia({ colorScheme })
    const lists = [
      'bookings',
      'clients',
      'credit-lots',
      'ledger-entries',
      'therapists',
      'services',
      'plans',
      'audit-events',
      'notification-events',
    ]
    const documents = [`bookings/${booking}`, `clients/${client.id}`]
    const pages = [...lists, ...documents].map((slug) => `/collections/${slug}`)
    for (const path of ['', ...pages, `/history/${client.id}`]) {
      await page.goto(`${stage.web.url}/admin${path}`)
      await page.locator('h1, .trs-today').first().waitFor()
      // The panel comes to its theme after it has loaded, and its buttons a moment later still.
      await page.waitForFunction(
        (theme) => document.documentElement.dataset.theme === theme && document.getAnimations().length === 0,
        colorScheme,
      )
      const found = (await findings(page)).filter((finding) => !SHIPPED.includes(finding.split(':')[0] ?? ''))
      const inOurs = await findings(page, '.trs-actions, .trs-today')
      expect([...found, ...inOurs].join('\n'), path).toBe('')
    }
  },
)
