import type { House } from '@tests/support/house'
import { newService, newTherapist, newUser } from '@tests/support/people'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { DAY_MS, toIso } from '@/domain/scheduling/instant'
import { afterAllAnswers } from '@/server/afterAnswer'
import { expectSoundBooks } from './books'

/** Read once with the environment: the mail twin keeps its mails here. */
const folder = await vi.hoisted(async () => {
  const { mkdtempSync } = await import('node:fs')
  const { tmpdir } = await import('node:os')
  process.env.TRS_DATA_DIR = mkdtempSync(`${tmpdir()}/trs-mails-`)
  return process.env.TRS_DATA_DIR
})

let house: House

beforeAll(async () => {
  const { openHouse } = await import('@tests/support/house')
  house = await openHouse()
})
afterAll(async () => {
  await house?.close()
  const { rm } = await import('node:fs/promises')
  await rm(folder, { recursive: true, force: true })
})

const EMAIL = `ines-${crypto.randomUUID()}@example.org`
const PASSWORD = 'moss under slate 7'

/** The token behind the link of the latest mail to `EMAIL`, and where the link leads. */
async function linkInMail(): Promise<{ page: string; token: string }> {
  await afterAllAnswers()
  const { body } = await house.request('GET', `/dev/mails?to=${encodeURIComponent(EMAIL)}`)
  const [, page = '', token = ''] = /localhost:3000(\/\S+)\?token=([\w-]+)/.exec(body[0]?.text ?? '') ?? []
  return { page, token }
}

test('from a mail link to a cancelled booking: a stranger becomes a client', async () => {
  const person = { name: 'Ines Example', email: EMAIL, password: PASSWORD }
  const zone = { timeZone: 'Europe/Lisbon', locale: 'en' }
  expect(await house.request('POST', '/portal/sign-up', { body: { ...person, ...zone } })).toMatchObject({
    status: 202,
  })
  const signIn = () => house.request('POST', '/clients/login', { body: { email: EMAIL, password: PASSWORD } })
  expect((await signIn()).status).toBe(401)

  const { page, token } = await linkInMail()
  expect(page).toBe('/verify')
  expect((await house.request('POST', `/clients/verify/${token}`)).status).toBe(200)
  expect((await house.request('POST', `/clients/verify/${token}`)).status).toBe(403)
  const signedIn = await signIn()
  expect(signedIn.status).toBe(200)
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
  const call = (method: string, path: string, body?: unknown) => house.request(method, path, { cookie, body })

  const service = await newService(house.payload)
  const therapist = await newTherapist(house.payload, [service.id])
  const client = signedIn.body.user.id
  const desk = await house.cookieOf('users', (await newUser(house.payload, ['staff'])).id)
  const grant = {
    client,
    creditType: 'session',
    quantity: 1,
    reason: 'welcome',
    requestId: crypto.randomUUID(),
  }
  expect((await house.request('POST', '/staff/credits', { cookie: desk, body: grant })).status).toBe(201)

  const asked = { service: service.slug, therapist: therapist.slug }
  const span = { from: toIso(Date.now() + 2 * DAY_MS), to: toIso(Date.now() + 4 * DAY_MS) }
  const offered = await call('GET', `/portal/availability?${new URLSearchParams({ ...asked, ...span })}`)
  const [first, , , later] = offered.body.slots
  const wanted = { ...asked, startsAt: first.startsAt, attemptId: crypto.randomUUID() }
  const booked = await call('POST', '/portal/bookings', wanted)
  expect(booked).toMatchObject({
    status: 201,
    body: { booking: { status: 'booked', startsAt: first.startsAt } },
  })

  const own = `/portal/bookings/${booked.body.booking.id}`
  const moved = await call('POST', `${own}/move`, { startsAt: later.startsAt, sequence: 0 })
  expect(moved).toMatchObject({ status: 200, body: { booking: { startsAt: later.startsAt, sequence: 1 } } })
  expect((await call('GET', '/portal/credits')).body).toMatchObject({ available: 0, held: 1 })

  const cancelled = await call('POST', `${own}/cancellation`, { reason: 'away' })
  expect(cancelled).toMatchObject({
    status: 200,
    body: { credit: 'released', booking: { status: 'cancelled' } },
  })
  const credits = (await call('GET', '/portal/credits')).body
  expect(credits).toMatchObject({ available: 1, held: 0 })
  const way = credits.entries.map(({ type, quantity, available }: Record<string, unknown>) => [
    type,
    quantity,
    available,
  ])
  expect(way).toEqual([
    ['grant', 1, 1],
    ['hold', -1, 0],
    ['reschedule', 0, 0],
    ['release', 1, 1],
  ])
  const again = await call('GET', `/portal/availability?${new URLSearchParams({ ...asked, ...span })}`)
  expect(again.body.slots).toEqual(offered.body.slots)
  await expectSoundBooks(house.database)
})
