import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { findChromium } from '../../../scripts/chromium.mjs'
import { type House, openHouse } from '../../support/house'
import { newClient, newCredits, newService, newTherapist } from '../../support/people'
import { startWeb, type Web } from '../../support/web'

export type Stage = { house: House; web: Web; browser: Browser; close: () => Promise<void> }

/** The practice in a web process, and a browser before it. */
export async function openStage(): Promise<Stage> {
  const house = await openHouse()
  const web = await startWeb(house.database)
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })
  const close = async () => {
    await browser.close()
    await web.stop()
    await house.close()
  }
  return { house, web, browser, close }
}

/** A client with so many credits, a service and a therapist who is always there; signed in, in a browser. */
export async function newVisitor(
  stage: Stage,
  options: Parameters<Browser['newContext']>[0] = {},
  credits = 5,
) {
  const { payload, cookieOf } = stage.house
  const client = await newClient(payload)
  const service = await newService(payload)
  if (credits > 0) await newCredits(payload, client.id, credits)
  const therapist = await newTherapist(payload, [service.id])
  const context = await stage.browser.newContext({ reducedMotion: 'reduce', ...options })
  await signIn(context, stage.web.url, await cookieOf('clients', client.id))
  const page = await context.newPage()
  const book = `${stage.web.url}/portal/book?service=${service.slug}&therapist=${therapist.slug}`
  return { client, service, therapist, context, page, book }
}

/**
 * Chooses a time of the week after, counted from its end: its Monday may be tomorrow, when moving and
 * cancelling are free no longer.
 */
export async function chooseTime(page: Page, scripted: boolean, fromLast: number) {
  await page.getByRole('link', { name: 'The week after' }).click()
  await page.waitForURL(/week=/)
  const times = page.getByRole('radio')
  await times.nth((await times.count()) - 1 - fromLast).check({ force: true })
  if (!scripted) await page.getByRole('button', { name: 'Continue with this time' }).click()
  await page.locator('#confirm h2').waitFor()
  return page.locator('#confirm')
}

async function signIn(context: BrowserContext, url: string, cookie: string) {
  const [name = '', value = ''] = cookie.split('=')
  await context.addCookies([{ name, value, domain: new URL(url).hostname, path: '/', secure: true }])
}
