import { AxeBuilder } from '@axe-core/playwright'
import { Secret, TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writePassword } from '@/server/credentials'
import { hashPassword } from '@/server/passwords'
import { recordAudit } from '@/server/recordAudit'
import { poolOf } from '@/server/sql'
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

const LOG = '/admin/collections/audit-events'

test('an owner reads the log in sentences, and finds who read whose note', async () => {
  const { payload } = stage.house
  const tag = crypto.randomUUID().slice(0, 8)
  const reader = await newUser(payload, ['therapist'], { name: `Mara ${tag}` })
  const client = await newClient(payload, { name: `Ada ${tag}` })
  const facts = { client: client.id }
  await recordAudit(payload, {
    action: 'note_read',
    actor: `user:${reader.id}`,
    subject: `note:${tag}`,
    facts,
  })
  await recordAudit(payload, {
    action: 'sign_in',
    actor: `client:${client.id}`,
    subject: `client:${client.id}`,
  })
  const { page } = await atDesk(stage, (await newUser(payload, ['owner'])).id)
  await page.goto(`${stage.web.url}${LOG}`)
  const form = page.locator('.trs-audit__form')
  await form.getByLabel('Person').fill(`Mara ${tag}`)
  await form.getByRole('button', { name: 'Show' }).click()
  const rows = page.locator('.trs-audit li')
  const read = rows.filter({ hasText: `Mara ${tag} (user) read note` })
  await expect.poll(() => read.count()).toBe(1)
  await expect.poll(() => rows.filter({ hasNotText: `Mara ${tag}` }).count()).toBe(0)
  const way = read.getByRole('link', { name: `Mara ${tag} (user)` })
  expect(await way.getAttribute('href')).toBe(`/admin/collections/users/${reader.id}`)

  await form.getByLabel('Person').fill(`Ada ${tag}`)
  await form.getByLabel('What happened').selectOption('sign_in')
  await form.getByRole('button', { name: 'Show' }).click()
  await rows.getByText('signed in').first().waitFor()
  expect(await rows.count()).toBe(1)
  await form.getByLabel('Until').fill('2020-01-01')
  await form.getByRole('button', { name: 'Show' }).click()
  await page.getByText('Nothing of this kind is on record.').waitFor()
  await expectClean(page)

  await page.getByRole('link', { name: 'whom it may concern' }).click()
  const [from, to] = [-1, 1].map((hours) => local(Date.now() + hours * 3_600_000))
  await form.getByLabel('From').fill(from ?? '')
  await form.getByLabel('Until').fill(to ?? '')
  await form.getByLabel('By whom').fill(`user:${reader.id}`)
  await form.getByRole('button', { name: 'Show' }).click()
  await page.getByText('One person').waitFor()
  const concerned = rows.getByRole('link', { name: `Ada ${tag} (client)` })
  expect(await concerned.getAttribute('href')).toBe(`/admin/collections/clients/${client.id}`)
  expect(await rows.textContent()).toContain('1 × note read')
  await form.getByLabel('By whom').fill('nobody')
  await form.getByRole('button', { name: 'Show' }).click()
  await page.getByRole('alert').filter({ hasText: 'Give two times' }).waitFor()
  await expectClean(page)
})

/** As a field for a time takes it, by the practice's clock. */
function local(instant: number): string {
  return new Date(instant)
    .toLocaleString('sv-SE', { timeZone: 'Europe/Berlin' })
    .slice(0, 16)
    .replace(' ', 'T')
}

async function expectClean(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include('.trs-audit').analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
}

test.each(['staff', 'editor', 'therapist'])(
  'a user who is %s and no owner reads none of it',
  async (role) => {
    const { page } = await atDesk(stage, (await newUser(stage.house.payload, [role])).id)
    for (const view of ['', '?view=affected&from=2020-01-01T00:00&to=2030-01-01T00:00']) {
      await page.goto(`${stage.web.url}${LOG}${view}`)
      await page.waitForLoadState('networkidle')
      expect(await page.locator('.trs-audit').count()).toBe(0)
    }
  },
)

test('a user sets an app up from the account page, and signs in with its code', async () => {
  const { payload } = stage.house
  const user = await newUser(payload, ['staff'])
  const { email } = await payload.findByID({ collection: 'users', id: user.id })
  const owner = { collection: 'users', id: user.id } as const
  await writePassword(poolOf(payload), owner, await hashPassword('moss under slate 7'))
  const { page, context } = await atDesk(stage, user.id)
  await page.goto(`${stage.web.url}/admin/account`)
  await page.getByRole('link', { name: 'Set up or change' }).click()
  await press(page.getByRole('button', { name: 'Set up an app' }))
  await page.getByRole('img', { name: /QR code/ }).waitFor()
  const secret = (await page.locator('code').textContent())?.replaceAll(' ', '') ?? ''
  const code = (at: number) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at })
  const { violations } = await new AxeBuilder({ page }).include('.trs-factor').analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await page.getByLabel('Code', { exact: true }).fill(code(Date.now()))
  await page.getByRole('button', { name: 'Confirm' }).click()
  await page.getByRole('heading', { name: 'Keep these codes' }).waitFor()
  await context.clearCookies()
  await page.goto(`${stage.web.url}/admin/login`)
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password').fill('moss under slate 7')
  await press(page.getByRole('button', { name: 'Login' }))
  // A step ahead of the clock: the present one was used to confirm.
  await page.getByLabel(/^Code of your app/).fill(code(Date.now() + 30_000))
  await page.getByRole('button', { name: 'Login' }).click()
  await page.waitForURL(/\/admin$/)
  await context.close()
})
