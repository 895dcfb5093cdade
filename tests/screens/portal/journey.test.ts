import { newPlan } from '@tests/documents/payments/purchase'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newCredits, newService, newTherapist, newUser } from '../../support/people'
import { chooseTime, newVisitor, openStage, type Stage } from './visitor'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(async () => {
  await stage?.close()
})

const PASSWORD = 'moss under slate 7'

/** Where the newest mail to this address leads, once it has come: it is sent beside the answer. */
async function linkTo(email: string): Promise<string> {
  const mails = `${stage.web.url}/api/dev/mails?to=${encodeURIComponent(email)}`
  const link = async () => {
    const [mail] = (await (await fetch(mails)).json()) as { text: string }[]
    return /https?:\/\/\S+token=[\w-]+/.exec(mail?.text ?? '')?.[0]
  }
  await expect.poll(link, { timeout: 10_000 }).toBeTruthy()
  return String(await link())
}

/** From the front page to a time of this person, kept, and the form of a new account: three clicks. */
async function chooseAsVisitor(page: Page, person: string) {
  await page.goto(`${stage.web.url}/`)
  await page.getByRole('link', { name: person }).first().click()
  // The front page has times too.
  await page.waitForURL(/\/therapists\//)
  await page.locator('[data-live-times] li a').last().click()
  await page.locator('#confirm').getByRole('button', { name: 'Create an account' }).click()
  await page.getByText(/is kept for you until \d\d:\d\d\.$/).waitFor()
}

async function signUp(page: Page, email: string) {
  await page.getByLabel('Name').fill('Ines Example')
  await page.getByLabel('Email address').fill(email)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByLabel('Time zone').selectOption('Europe/Lisbon')
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.getByRole('heading', { name: 'Look into your mailbox' }).waitFor()
  await page.getByText(/is kept for you until/).waitFor()
  expect(await page.context().cookies()).toEqual([])
}

async function confirm(page: Page, email: string) {
  await page.goto(await linkTo(email))
  await page.getByRole('button', { name: 'Confirm my address' }).click()
  await page.getByText('Your address is confirmed. You can sign in now.').waitFor()
  await page.getByText(/is kept for you until/).waitFor()
}

async function signIn(page: Page, email: string, password: string) {
  await page.getByLabel('Email address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.locator('main').getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL(/\/portal/)
}

async function newPerson(): Promise<string> {
  const { payload } = stage.house
  const displayName = `Mara ${crypto.randomUUID().slice(0, 8)}`
  await newTherapist(payload, [(await newService(payload)).id], { displayName })
  return displayName
}

async function giveCredit(email: string) {
  const { payload } = stage.house
  const found = await payload.find({ collection: 'clients', where: { email: { equals: email } } })
  await newCredits(payload, String(found.docs[0]?.id), 1)
}

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('%s', (_how, scripted) => {
  test('a stranger chooses a time, signs up, books it, moves, cancels, sets things up', async () => {
    const options = { javaScriptEnabled: scripted, reducedMotion: 'reduce' } as const
    const first = await stage.browser.newContext(options)
    const email = `ines-${crypto.randomUUID()}@example.org`
    const visit = await first.newPage()
    await chooseAsVisitor(visit, await newPerson())
    await signUp(visit, email)
    await first.close()
    // The mail is read elsewhere, by a browser that knows nothing.
    const context = await stage.browser.newContext(options)
    const page = await context.newPage()
    await confirm(page, email)
    await signIn(page, email, PASSWORD)

    await page.locator('#confirm').getByText('You have no free credit').waitFor()
    await giveCredit(email)
    await page.reload()
    await page
      .locator('#confirm')
      .getByText(/is kept for you until/)
      .waitFor()
    await page.locator('#confirm').getByRole('button', { name: 'Book this time' }).click()
    await page.waitForURL(/done=booked/)
    await page.getByRole('link', { name: 'Move this session' }).click()
    await page.waitForURL(/move/)
    await chooseTime(page, scripted, 40)
    await page.locator('#confirm').getByRole('button', { name: 'Move to this time' }).click()
    await page.waitForURL(/done=moved/)
    await page.getByRole('link', { name: 'Cancel it' }).click()
    await page.waitForURL(/step=cancel/)
    await page.getByRole('button', { name: 'Cancel the session' }).click()
    await page.waitForURL(/done=cancelled-released/)
    await page.goto(`${stage.web.url}/portal/credits`)
    expect(await page.locator('main .numeral').textContent()).toBe('1')

    await page.goto(`${stage.web.url}/portal/settings`)
    await page.getByLabel('Phone number').fill('+351 21 000 0000')
    await page.getByLabel('Time zone').selectOption('Europe/Berlin')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved.').waitFor()
    expect(await page.getByLabel('Time zone').inputValue()).toBe('Europe/Berlin')
    await page.locator('#password').getByLabel('Present password').fill(PASSWORD)
    await page.getByLabel('New password').fill('a kettle on the windowsill')
    await page.getByRole('button', { name: 'Change password' }).click()
    await page.getByText('Your password is changed.').waitFor()
    await context.clearCookies()
    await page.goto(`${stage.web.url}/sign-in`)
    await signIn(page, email, 'a kettle on the windowsill')
    await context.close()
  })
})

test('auf Deutsch: a kept time comes along from the page of a person to the booked session', async () => {
  const person = await newPerson()
  const context = await stage.browser.newContext({ reducedMotion: 'reduce', locale: 'de-DE', ...NARROW })
  const page = await context.newPage()
  const email = `ines-${crypto.randomUUID()}@example.org`
  await page.goto(`${stage.web.url}/de`)
  await page.getByRole('link', { name: person }).first().click()
  // The front page has times too.
  await page.waitForURL(/\/therapists\//)
  await page.locator('[data-live-times] li a').last().click()
  const sheet = page.locator('#confirm')
  await sheet.getByRole('button', { name: 'Konto anlegen' }).click()
  const kept = /ist bis \d\d:\d\d für Sie freigehalten\.$/
  await page.getByText(kept).waitFor()
  await page.getByLabel('Name').fill('Ines Beispiel')
  await page.getByLabel('E-Mail-Adresse').fill(email)
  await page.getByLabel('Passwort').fill(PASSWORD)
  await page.getByRole('button', { name: 'Konto anlegen' }).click()
  await page.getByRole('heading', { name: 'Sehen Sie in Ihr Postfach' }).waitFor()
  await page.getByText(kept).waitFor()
  const link = await linkTo(email)
  expect(new URL(link).pathname).toBe('/de/verify')
  await page.goto(link)
  await page.getByRole('button', { name: 'Meine Adresse bestätigen' }).click()
  await page.getByText('Ihre Adresse ist bestätigt. Sie können sich jetzt anmelden.').waitFor()
  await page.getByLabel('E-Mail-Adresse').fill(email)
  await page.getByLabel('Passwort').fill(PASSWORD)
  await page.locator('main').getByRole('button', { name: 'Anmelden', exact: true }).click()
  await sheet.getByText('Sie haben kein freies Guthaben').waitFor()
  await sheet.getByRole('link', { name: /^Guthaben holen/ }).click()
  await page.locator('#buy').getByText(kept).waitFor()
  await giveCredit(email)
  await page.goBack()
  await page.reload()
  // The chosen time stands in its day, chosen, though nobody else can have it.
  await page.getByRole('radio', { checked: true }).waitFor()
  await sheet.getByText(kept).waitFor()
  await sheet.getByRole('button', { name: 'Diese Zeit buchen' }).click()
  await page.waitForURL(/\/de\/portal\/bookings\/.*done=booked/)
  await page.getByText('Gebucht. Diese Zeit gehört Ihnen.').waitFor()
  await context.close()
})

const NARROW = { viewport: { width: 390, height: 844 } }

/** Tab, until this is where the keys go. */
async function tabTo(page: Page, target: Locator) {
  await target.waitFor()
  for (let presses = 0; presses < 80; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('the keyboard does not get there')
}

async function pressOn(page: Page, target: Locator) {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

test('by keyboard alone: a session is booked, credits are bought, a message is sent', async () => {
  const { slug } = await newPlan(stage.house)
  const { page, context, book, therapist } = await newVisitor(stage)
  const user = (await newUser(stage.house.payload, ['therapist'])).id
  await stage.house.payload.update({ collection: 'therapists', id: therapist.id, data: { user } })
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  await page.goto(book, { waitUntil: 'networkidle' })
  await pressOn(page, page.getByRole('link', { name: 'The week after' }))
  await page.waitForURL(/week=/)
  await tabTo(page, page.getByRole('radio').first())
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.waitForURL(/slot=/)
  await pressOn(page, button('Book this time'))
  await page.waitForURL(/done=booked/)

  await page.goto(`${stage.web.url}/portal/credits?plan=${slug}`, { waitUntil: 'networkidle' })
  await pressOn(page, page.locator('#buy form button').first())
  await page.waitForURL(/\/api\/dev\/stripe\/checkout\//)
  await pressOn(page, page.locator('button[value="paid"]'))
  await page.getByRole('heading', { name: 'Paid. Your credits are here.' }).waitFor()

  await pressOn(
    page,
    page.getByRole('navigation', { name: 'Portal' }).getByRole('link', { name: 'Messages' }),
  )
  await page.waitForURL(/\/portal\/messages$/)
  await pressOn(page, button(/^Write to/))
  await page.waitForURL(/\/portal\/messages\/0/)
  await tabTo(page, page.getByLabel('Your message'))
  await page.keyboard.type('May I come five minutes late?')
  await pressOn(page, button('Send'))
  await page.getByRole('log').getByText('five minutes late').waitFor()
  await context.close()
})
