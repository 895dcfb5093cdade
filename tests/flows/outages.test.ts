import { newOffered, newVisit, type Visit } from '@tests/doors/portal/visits'
import { type House, openHouse } from '@tests/support/house'
import { attempt } from '@tests/support/people'
import { setConnectable } from '@tests/support/setConnectable'
import { startWeb, type Web } from '@tests/support/web'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { HOUR_MS, toIso } from '@/domain/scheduling/instant'
import { expectSoundBooks, rows } from './books'
import { type Hit, many, type Shot, shoot, tally } from './volley'

let house: House
const open: Web[] = []

beforeAll(async () => {
  house = await openHouse()
})
afterAll(async () => {
  await Promise.all(open.map((web) => web.stop()))
  await house?.close()
})

async function newWeb(): Promise<Web> {
  const web = await startWeb(house.database, { LOG_LEVEL: 'silent' })
  open.push(web)
  return web
}

/** One client for each hour, all with the same therapist. */
async function oneEach(count: number): Promise<{ visits: Visit[]; shots: (web: Web) => Shot[] }> {
  const offered = await newOffered(house)
  const visits = await many(count, () => newVisit(house, { credits: 1 }, offered))
  const bodies = visits.map(({ service, therapist, startsAt }, index) => ({
    service: service.slug,
    therapist: therapist.slug,
    startsAt: toIso(startsAt + index * HOUR_MS),
    attemptId: attempt(),
  }))
  const shots = (web: Web) =>
    visits.map(({ cookie }, index): Shot => ({ web, path: '/portal/bookings', cookie, body: bodies[index] }))
  return { visits, shots }
}

/** Acknowledged is what arrived whole: a program that dies may have sent its status alone. */
const idsOf = (hits: Hit[]) =>
  hits.flatMap(({ status, body }) => (status === 201 && body.booking ? [body.booking.id] : []))
const stored = async (therapist: string) =>
  (
    await rows<{ id: string }>(house.database, 'select id from bookings where therapist_id = $1', [therapist])
  ).map(({ id }) => id)
/** A page as somebody without scripts is shown it. */
async function pageOf(web: Web, path: string) {
  const answer = await fetch(web.local + path, { headers: { accept: 'text/html' } })
  const [told = ''] = (await answer.text()).match(/<h1>[^<]*/) ?? []
  return [answer.status, answer.headers.get('retry-after'), told]
}
const statusOf = async (web: Web, path: string) => (await shoot({ web, method: 'GET', path })).status

test('a database that goes away and comes back: the program lives, says so, and serves again', async () => {
  const web = await newWeb()
  const { visits, shots } = await oneEach(40)
  const all = shots(web)
  const before = await Promise.all(all.slice(0, 4).map(shoot))
  expect(tally(before)).toEqual({ 201: 4 })

  // In the middle of a burst: some are answered, some are torn off.
  const burst = all.slice(4, 24).map(shoot)
  await Promise.race(burst)
  await setConnectable(house.database, false)
  const torn = await Promise.all(burst)
  const during = {
    ready: await statusOf(web, '/health/ready'),
    live: await statusOf(web, '/health/live'),
    bookings: tally(await Promise.all(all.slice(24, 28).map(shoot))),
    pages: [await pageOf(web, '/de/portal'), await pageOf(web, '/prices')],
  }
  await setConnectable(house.database, true)
  expect(during).toEqual({
    ...{ ready: 503, live: 200, bookings: { '503 unavailable': 4 } },
    pages: [
      [503, '5', '<h1>Bei uns ist etwas schiefgegangen'],
      [503, '5', '<h1>Something went wrong on our side'],
    ],
  })
  expect(torn.filter(({ status, code }) => status !== 201 && code !== 'unavailable')).toEqual([])
  await expect.poll(() => statusOf(web, '/health/ready'), { timeout: 10_000 }).toBe(200)
  expect(() => process.kill(web.pid, 0)).not.toThrow()
  const acknowledged = [...idsOf(before), ...idsOf(torn)]
  expect(await stored(visits[0]?.therapist.id ?? '')).toEqual(expect.arrayContaining(acknowledged))
  // Everybody tries again with the same attempt: each has one booking, and who had one keeps it.
  const after = await Promise.all(all.map(shoot))
  expect(tally(after)).toEqual({ 201: 40 })
  expect(idsOf(after)).toEqual(expect.arrayContaining(acknowledged))
  expect((await stored(visits[0]?.therapist.id ?? '')).length).toBe(40)
  await expectSoundBooks(house.database)
})

test('a web program killed between two bookings: what was acknowledged is there, once', async () => {
  const doomed = await newWeb()
  const { visits, shots } = await oneEach(30)
  let answered = 0
  const before = await Promise.all(
    shots(doomed).map(async (shot) => {
      const hit = await shoot(shot)
      if (hit.body.booking && ++answered === 8) process.kill(doomed.pid, 'SIGKILL')
      return hit
    }),
  )
  const acknowledged = idsOf(before)
  // How many were on their way when it died is the machine's affair; what was said stands.
  expect(acknowledged.length).toBeGreaterThanOrEqual(8)
  expect(await stored(visits[0]?.therapist.id ?? '')).toEqual(expect.arrayContaining(acknowledged))

  const after = await Promise.all(shots(await newWeb()).map(shoot))
  process.stdout.write(
    `  killed after ${acknowledged.length} answers of 30; then ${JSON.stringify(tally(after))}\n`,
  )
  expect(tally(after)).toEqual({ 201: 30 })
  expect(idsOf(after)).toEqual(expect.arrayContaining(acknowledged))
  expect((await stored(visits[0]?.therapist.id ?? '')).length).toBe(30)
  await expectSoundBooks(house.database)
})
