import type { BrowserContext, Locator, Page } from 'playwright-core'
import { HOUR_MS } from '@/domain/scheduling/instant'
import { setClock } from '@/server/clock'
import { attempt, newClient, newCredits, newService, newTherapist, newUser, soon } from '../../support/people'
import type { Stage } from '../portal/visitor'

/** A practice with one therapist, one client with five credits, and a session that began an hour ago. */
export async function newPractice({ house }: Stage) {
  const { payload } = house
  const service = await newService(payload, { name: 'Talk' })
  const user = await newUser(payload, ['therapist'], { name: 'Mara Therapist' })
  const therapist = await newTherapist(payload, [service.id], {
    user: user.id,
    displayName: 'Mara Therapist',
  })
  const client = await newClient(payload, { name: `Ada ${attempt().slice(0, 8)}` })
  const present = await soon(payload, -1)
  setClock(present - 6 * HOUR_MS)
  try {
    await newCredits(payload, client.id, 5)
    const body = { service: service.slug, therapist: therapist.slug, attemptId: attempt() }
    const booked = await house.request('POST', '/portal/bookings', {
      cookie: await house.cookieOf('clients', client.id),
      body: { ...body, startsAt: new Date(present).toISOString() },
    })
    if (booked.status !== 201) throw new Error(JSON.stringify(booked.body))
    return { service, therapist, client, user, booking: String(booked.body.booking.id) }
  } finally {
    setClock(null)
  }
}

/** A page of the panel in the hands of this user. */
export async function atDesk(stage: Stage, user: string): Promise<{ page: Page; context: BrowserContext }> {
  const context = await stage.browser.newContext({
    reducedMotion: 'reduce',
    viewport: { width: 1280, height: 900 },
  })
  const [name = '', value = ''] = (await stage.house.cookieOf('users', user)).split('=')
  await context.addCookies([
    { name, value, domain: new URL(stage.web.url).hostname, path: '/', secure: true },
  ])
  return { page: await context.newPage(), context }
}

/** Presses a button of a page that has just loaded, once the page has come to life around it. */
export async function press(button: Locator): Promise<void> {
  const element = await button.elementHandle()
  await button
    .page()
    .waitForFunction(
      (node) => node !== null && Object.keys(node).some((key) => key.startsWith('__reactProps')),
      element,
    )
  await button.click()
}
