import { AxeBuilder } from '@axe-core/playwright'
import { Secret, TOTP } from 'otpauth'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writePassword } from '@/server/credentials'
import { hashPassword } from '@/server/passwords'
import { poolOf } from '@/server/sql'
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
const accountOf = (page: Page) => page.getByLabel('Your account')

test('the account opens by keyboard, leads to settings, and Escape gives the focus back', async () => {
  const { page, context } = await newVisitor(stage)
  await page.goto(`${stage.web.url}/portal`, { waitUntil: 'networkidle' })
  await accountOf(page).focus()
  await page.keyboard.press('Enter')
  const menu = page.getByRole('menu')
  await menu.getByText('Ada Example').waitFor()
  expect(await menu.getByRole('menuitem').allTextContents()).toEqual(['Settings', 'Deutsch', 'Sign out'])
  expect(await findings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await menu.waitFor({ state: 'hidden' })
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Your account')
  await accountOf(page).click()
  await page.getByRole('menuitem', { name: 'Settings' }).click()
  await page.waitForURL('**/portal/settings')
  await context.close()
})

test('a page that takes long shows its outline over the old one, and moves nothing', async () => {
  const { page, context } = await newVisitor(stage, { serviceWorkers: 'block' })
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.goto(`${stage.web.url}/portal`, { waitUntil: 'networkidle' })
  const footer = () => page.locator('footer').boundingBox()
  const before = await footer()
  await page.route(/\/portal\/credits\?_rsc=/, async (route) => {
    await held
    await route.continue()
  })
  await page.getByRole('navigation', { name: 'Portal' }).getByRole('link', { name: 'Credits' }).click()
  await page.locator('.waiting .bone').first().waitFor()
  expect(await footer()).toEqual(before)
  letGo()
  await page.getByRole('heading', { name: 'Credits', exact: true, level: 1 }).waitFor()
  await page.locator('.waiting').waitFor({ state: 'detached' })
  await context.close()
})

test('signing out from the menu ends the session', async () => {
  const { page, context } = await newVisitor(stage)
  await page.goto(`${stage.web.url}/portal`, { waitUntil: 'networkidle' })
  await accountOf(page).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.waitForURL(/sign-in\?done=signed-out/)
  await page.goto(`${stage.web.url}/portal`)
  expect(new URL(page.url()).pathname).toBe('/sign-in')
  await context.close()
})

test('without a network the next session is told of, and after signing out nothing is left', async () => {
  const { page, context, book } = await newVisitor(stage)
  await page.goto(book)
  await page.getByRole('radio').last().check({ force: true })
  await page.getByRole('button', { name: 'Book this time' }).click()
  await page.waitForURL(/done=booked/)
  await page.goto(`${stage.web.url}/portal`, { waitUntil: 'networkidle' })
  const [when, scope] = await page.evaluate(async () => {
    const { scope } = await navigator.serviceWorker.ready
    return [JSON.parse(localStorage.getItem('trs-next-session') ?? '{}').when, new URL(scope).pathname]
  })
  expect(scope).toBe('/portal')
  await context.setOffline(true)
  await page.goto(`${stage.web.url}/portal/credits`)
  await page.getByRole('heading', { name: 'No connection' }).waitFor()
  expect(await page.locator('#when').textContent()).toBe(when)
  expect(await page.locator('#none').isVisible()).toBe(false)
  expect(await findings(page)).toEqual([])
  expect(await page.evaluate(async () => (await caches.open('offline')).keys())).toHaveLength(1)
  await context.setOffline(false)
  // As if they had been on the way to a time, by way of buying.
  await context.addCookies([{ name: 'trs-after-buying', value: book, url: stage.web.url }])
  await page.getByRole('heading', { name: 'Credits', exact: true, level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  await accountOf(page).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.waitForURL(/sign-in\?done=signed-out/)
  const left = () =>
    page.evaluate(async () => [
      ...Object.keys(localStorage),
      ...(await caches.keys()),
      ...(await navigator.serviceWorker.getRegistrations()).map((one) => one.scope),
    ])
  await expect.poll(left).toEqual([])
  expect(await context.cookies()).toEqual([])
  await context.close()
})

test('without scripts the account is a link to the page that has all of it', async () => {
  const { page, context } = await newVisitor(stage, { javaScriptEnabled: false })
  await page.goto(`${stage.web.url}/portal`)
  await accountOf(page).click()
  expect(new URL(page.url()).pathname).toBe('/portal/settings')
  await page.getByRole('button', { name: 'Sign out' }).first().click()
  await page.waitForURL(/done=signed-out/)
  await context.close()
})

test.each([
  ['with scripts, once a question is answered', true],
  ['without scripts, at once', false],
])('all other sessions end %s, and the page says so beside them', async (_how, javaScriptEnabled) => {
  const { page, client, context } = await newVisitor(stage, { javaScriptEnabled })
  await stage.house.cookieOf('clients', client.id)
  await page.goto(`${stage.web.url}/portal/settings`, { waitUntil: 'networkidle' })
  const section = page.locator('#sessions')
  expect(await section.locator('li').count()).toBe(2)
  await section.getByRole('button', { name: 'Sign out everywhere else' }).click()
  if (javaScriptEnabled) {
    const question = page.getByRole('alertdialog', { name: 'Sign out everywhere else?' })
    await question.waitFor()
    expect(await findings(page)).toEqual([])
    expect(await section.locator('li').count()).toBe(2)
    await question.getByRole('button', { name: 'Sign out everywhere else' }).click()
  }
  await page.waitForURL(/done=sessions/)
  await section.getByRole('status').getByText('Signed out there.').waitFor()
  expect(await section.locator('li').count()).toBe(1)
  await context.close()
})

const PASSWORD = 'moss under slate 7'

/** Signs out, and back in with address and password; what follows is the second step. */
async function signInAgain(page: Page, context: BrowserContext, id: string) {
  const { payload } = stage.house
  await writePassword(poolOf(payload), { collection: 'clients', id }, await hashPassword(PASSWORD))
  await context.clearCookies()
  await page.goto(`${stage.web.url}/sign-in?next=%2Fportal%2Fcredits`)
  await page.getByLabel('Email').fill((await payload.findByID({ collection: 'clients', id })).email)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

test('without scripts, a client sets an app up, and signs in with its code or a recovery code', async () => {
  const { page, client, context } = await newVisitor(stage, { javaScriptEnabled: false })
  await page.goto(`${stage.web.url}/portal/settings`)
  await page.getByRole('link', { name: 'Set up or change' }).click()
  await page.getByRole('button', { name: 'Set up an app' }).click()
  await page.getByRole('img', { name: /QR code/ }).waitFor()
  const secret = (await page.locator('code').textContent())?.replaceAll(' ', '') ?? ''
  const code = (at: number) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at })
  await page.getByLabel('Code', { exact: true }).fill('000000')
  await page.getByRole('button', { name: 'Confirm' }).click()
  await page.getByText('This code does not fit').waitFor()
  await page.getByLabel('Code', { exact: true }).fill(code(Date.now()))
  await page.getByRole('button', { name: 'Confirm' }).click()
  const shown = page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem')
  await shown.first().waitFor()
  const codes = await shown.allTextContents()
  expect(codes).toHaveLength(10)

  await signInAgain(page, context, client.id)
  await page.waitForURL(/step=code/)
  const enter = async (typed: string) => {
    await page.getByLabel(/^Code of your app/).fill(typed)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  }
  await page.goto(`${stage.web.url}/portal`)
  expect(new URL(page.url()).pathname, 'half a sign-in is none').toBe('/sign-in')
  await page.goto(`${stage.web.url}/sign-in?step=code`)
  await enter('000000')
  await page.getByText('That did not work').waitFor()
  // A step ahead of the clock: the present one was used to confirm.
  await enter(code(Date.now() + 30_000))
  // Without scripts an address may keep the place of an answer.
  await page.waitForURL(/\/portal(#|$)/)
  await signInAgain(page, context, client.id)
  await enter(codes[0] ?? '')
  await page.waitForURL(/\/portal\/credits(#|$)/)
  await context.close()
})

test('a passkey is added, signs in alone, and is removed', async () => {
  const { page, context } = await newVisitor(stage, { viewport: { width: 390, height: 844 } })
  const devices = await context.newCDPSession(page)
  await devices.send('WebAuthn.enable')
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  const factors = `${stage.web.url}/portal/settings/second-factor`
  await page.goto(factors, { waitUntil: 'networkidle' })
  expect(await findings(page)).toEqual([])
  await page.getByLabel('What shall it be called?').fill('Pocket seven')
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await page.getByText('Your passkey is added.').waitFor()
  expect(await page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem').count()).toBe(10)
  await page.getByText('Pocket seven').waitFor()
  expect(await findings(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)

  await context.clearCookies()
  await page.goto(`${stage.web.url}/sign-in`, { waitUntil: 'networkidle' })
  expect(await findings(page)).toEqual([])
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page.waitForURL(/\/portal$/)
  await page.goto(factors, { waitUntil: 'networkidle' })
  await page.getByRole('button', { name: 'Remove', exact: true }).click()
  const question = page.getByRole('alertdialog', { name: 'Remove this passkey?' })
  await question.waitFor()
  expect(await findings(page)).toEqual([])
  await question.getByRole('button', { name: 'Remove', exact: true }).click()
  await page.getByText('The passkey is removed.').waitFor()
  await page.getByText('Pocket seven').waitFor({ state: 'detached' })
  await context.clearCookies()
  await page.goto(`${stage.web.url}/sign-in`, { waitUntil: 'networkidle' })
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page.getByText('No passkey signed you in.').waitFor()
  await page.route('**/api/clients/passkey-options', (route) => route.abort())
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page.getByText('The practice cannot be reached right now.').waitFor()
  await context.close()
})
