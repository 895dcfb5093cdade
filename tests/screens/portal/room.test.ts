import { AxeBuilder } from '@axe-core/playwright'
import { newSession } from '@tests/doors/rooms/session'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { HOUR_MS } from '@/domain/scheduling/instant'
import { poolOf, sql } from '@/server/sql'
import { atDesk, press } from '../admin/desk'
import { openStage, type Stage } from './visitor'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(async () => {
  await stage?.close()
})

const fake = ['camera', 'microphone']

/** A session that runs at this moment, and its client in a browser of a telephone. */
async function running() {
  const { house } = stage
  const session = await newSession(house)
  const shift = session.startsAt - Date.now() + 60_000
  await poolOf(house.payload).execute(sql`
    update bookings set sequence = sequence + 1, starts_at = starts_at - ${shift} * interval '1 ms',
      ends_at = ends_at - ${shift} * interval '1 ms', blocks_from = blocks_from - ${shift} * interval '1 ms',
      blocks_to = blocks_to - ${shift} * interval '1 ms', free_cancel_until = free_cancel_until - ${shift} * interval '1 ms'
    where id = ${session.booking}::uuid`)
  const context = await stage.browser.newContext({
    viewport: { width: 390, height: 780 },
    reducedMotion: 'reduce',
    permissions: fake,
  })
  const [name = '', value = ''] = (await house.cookieOf('clients', session.visit.client)).split('=')
  await context.addCookies([
    { name, value, domain: new URL(stage.web.url).hostname, path: '/', secure: true },
  ])
  return { ...session, context, page: await context.newPage() }
}

/** A browser that asks its owner about the camera, and is answered when `answerLate` is called. */
function askingLate() {
  let answer = (_stream: MediaStream) => {}
  navigator.mediaDevices.getUserMedia = () =>
    new Promise((lent) => {
      answer = lent
    })
  const answerLate = async () => {
    const stream = document.createElement('canvas').captureStream()
    answer(stream)
    await new Promise((drawn) => requestAnimationFrame(drawn))
    return stream.getTracks().map(({ readyState }) => readyState)
  }
  Object.assign(window, { answerLate })
}

test('a client waits, is let in by the therapist, and both stand in the room by name', async () => {
  const { page, context, booking, user } = await running()
  await page.addInitScript(askingLate)
  await page.goto(`${stage.web.url}/portal/bookings/${booking}`)
  await page.getByRole('link', { name: 'Join' }).click()
  await page.getByText('You are in the waiting room').waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await page.getByRole('button', { name: 'Check camera and microphone' }).click()
  await page.getByText('Your browser asks').waitFor()

  const desk = await atDesk(stage, user)
  await desk.page.goto(`${stage.web.url}/admin`)
  await press(desk.page.getByRole('link', { name: /^Video room: / }))
  await desk.page.getByText('is in the waiting room.').waitFor()
  await desk.page.getByRole('button', { name: 'Open the room and let the client in' }).click()
  const theirs = desk.page.frameLocator('iframe')
  await theirs.getByText('(you)').waitFor()
  expect(await theirs.locator('body').textContent()).toContain('Mara Example')

  const own = page.frameLocator('iframe')
  await own.getByText('Ada (you)').waitFor()
  expect(await own.locator('body').textContent()).toContain('Mara Example')
  // Whoever answers the browser's question only now lends the waiting room nothing any more.
  const lent = () => (window as unknown as { answerLate: () => Promise<string[]> }).answerLate()
  expect(await page.evaluate(lent)).toEqual(['ended'])
  await desk.context.close()
  await context.close()
})

test('camera and microphone are lent to the page of a room, and to no other', async () => {
  const { booking, context } = await running()
  const policyOf = async (path: string) => {
    const answer = await context.request.get(stage.web.url + path)
    return answer.headers()['permissions-policy'] ?? ''
  }
  expect(await policyOf(`/portal/room/${booking}`)).toMatch(/camera=\(self\), microphone=\(self\)/)
  for (const path of ['/portal', `/portal/bookings/${booking}`, '/admin/login']) {
    expect(await policyOf(path)).toContain('camera=(), microphone=()')
  }
  await context.close()
})

test('a session that is far ahead says when its room opens', async () => {
  const { house } = stage
  const { booking, visit } = await newSession(house)
  const context = await stage.browser.newContext()
  const [name = '', value = ''] = (await house.cookieOf('clients', visit.client)).split('=')
  await context.addCookies([
    { name, value, domain: new URL(stage.web.url).hostname, path: '/', secure: true },
  ])
  const page = await context.newPage()
  await page.goto(`${stage.web.url}/de/portal/room/${booking}`)
  await page.getByText('Der Raum ist noch nicht offen').waitFor()
  expect(visit.startsAt - Date.now()).toBeGreaterThan(HOUR_MS)
  await context.close()
})
