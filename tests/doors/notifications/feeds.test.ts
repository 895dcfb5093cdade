import { book, change, newParty } from '@tests/documents/notifications/post'
import { type House, openHouse } from '@tests/support/house'
import { newUser } from '@tests/support/people'
import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HOUR_MS } from '@/domain/scheduling/instant'
import { poolOf, sql } from '@/server/sql'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

type Side = 'portal' | 'staff'
const cookieFor = (side: Side, id: string) => house.cookieOf(side === 'portal' ? 'clients' : 'users', id)

async function newFeed(side: Side, id: string, body: object = {}) {
  const cookie = await cookieFor(side, id)
  const answer = await house.request('POST', `/${side}/calendar-feeds`, { cookie, body })
  expect(answer.status).toBe(201)
  return { cookie, ...answer.body.feed, path: new URL(answer.body.feed.url).pathname.replace(/^\/api/, '') }
}

/** The events, as an independent program reads them. */
function eventsOf(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
}

async function twoSessions() {
  const party = await newParty(house.payload, {
    client: { name: 'Ada Secret' },
    therapist: { displayName: 'Mara Known' },
    service: { name: 'Grief counselling' },
  })
  const first = await book(house.payload, party)
  const second = await book(house.payload, party, { startsAt: first.startsAt + 3 * HOUR_MS })
  return { party, first, second }
}

describe('a calendar address', () => {
  test('shows the sessions that are not cancelled, without names and what they are about', async () => {
    const { party, first, second } = await twoSessions()
    await change(house.payload, second.id, { type: 'cancel', by: 'practice', reason: 'A private reason.' })
    for (const feed of [await newFeed('portal', party.client), await newFeed('staff', party.user)]) {
      const { status, body, headers } = await house.request('GET', feed.path)
      expect(status).toBe(200)
      expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8')
      const events = eventsOf(body)
      expect(events.map(({ uid }) => uid)).toEqual([`${first.id}@localhost`])
      expect(events[0]?.startDate.toJSDate().getTime()).toBe(first.startsAt)
      for (const word of ['Ada', 'Secret', 'Mara', 'Grief', 'private', '@example.org'])
        expect(body).not.toContain(word)
    }
  })

  test('names the other side where its owner wants that', async () => {
    const { party } = await twoSessions()
    const own = await newFeed('portal', party.client, { withNames: true })
    expect((await house.request('GET', own.path)).body).toContain('Mara Known')
    const theirs = await newFeed('staff', party.user, { withNames: true })
    expect((await house.request('GET', theirs.path)).body).toContain('Ada Secret')
  })

  test('answers 304 to whoever has it already, and the new one once something has changed', async () => {
    const { party, first } = await twoSessions()
    const feed = await newFeed('portal', party.client)
    const tag = (await house.request('GET', feed.path)).headers.get('etag') ?? ''
    const again = (known: string) => house.request('GET', feed.path, { headers: { 'If-None-Match': known } })
    expect((await again(tag)).status).toBe(304)
    expect((await again(`"other", W/${tag}`)).status).toBe(304)
    await change(house.payload, first.id, { type: 'cancel', by: 'practice', reason: null })
    expect((await again(tag)).status).toBe(200)
  })

  test('stands in no table in clear, and in no list', async () => {
    const { party } = await twoSessions()
    const feed = await newFeed('portal', party.client)
    const token = /calendar\/(.*)\.ics$/.exec(feed.path)?.[1] ?? ''
    expect(token).toHaveLength(43)
    const { rows } = await poolOf(house.payload).execute(
      sql`select to_jsonb(f)::text || to_jsonb(a)::text as text from calendar_feeds f, audit_events a`,
    )
    expect(JSON.stringify(rows)).not.toContain(token)
    const list = await house.request('GET', '/portal/calendar-feeds', { cookie: feed.cookie })
    expect(list.body).toEqual({
      items: [{ id: feed.id, withNames: false, createdAt: feed.createdAt }],
      nextCursor: null,
    })
  })

  test('is dead once it is revoked, and only its owner can do that', async () => {
    const { party } = await twoSessions()
    const feed = await newFeed('portal', party.client)
    const stranger = await newFeed('portal', (await twoSessions()).party.client)
    const revoke = (cookie: string) =>
      house.request('DELETE', `/portal/calendar-feeds/${feed.id}`, { cookie })
    expect((await revoke(stranger.cookie)).status).toBe(404)
    expect((await house.request('GET', feed.path)).status).toBe(200)
    expect((await revoke(feed.cookie)).status).toBe(200)
    expect((await house.request('GET', feed.path)).status).toBe(404)
    expect((await revoke(feed.cookie)).status).toBe(404)
  })

  test('of somebody who is shut out answers nothing', async () => {
    const { party } = await twoSessions()
    const feed = await newFeed('staff', party.user)
    await house.payload.update({ collection: 'users', id: party.user, data: { disabled: true } })
    expect((await house.request('GET', feed.path)).status).toBe(404)
  })

  test('of somebody who is no therapist any more answers nothing', async () => {
    const { party } = await twoSessions()
    const feed = await newFeed('staff', party.user, { withNames: true })
    await house.payload.update({ collection: 'users', id: party.user, data: { roles: ['editor'] } })
    expect((await house.request('GET', feed.path)).status).toBe(404)
  })

  test.each(['/calendar/x.ics', '/calendar/x', `/calendar/${'a'.repeat(43)}.ics`, '/calendar/.ics'])(
    '%s is nobody’s',
    async (path) => {
      const { status, body } = await house.request('GET', path)
      expect(status).toBe(404)
      expect(body.errors[0].data.code).toBe('not_found')
    },
  )
})

test('nobody has more than ten, whoever asks at once', async () => {
  const { party } = await twoSessions()
  const cookie = await cookieFor('portal', party.client)
  const answers = await Promise.all(
    Array.from({ length: 14 }, () => house.request('POST', '/portal/calendar-feeds', { cookie, body: {} })),
  )
  const statuses = answers.map(({ status }) => status).sort()
  expect(statuses).toEqual([...Array(10).fill(201), ...Array(4).fill(413)])
})

test('staff who give no sessions have no calendar of their own', async () => {
  const staff = await newUser(house.payload, ['staff'])
  const cookie = await cookieFor('staff', staff.id)
  expect((await house.request('POST', '/staff/calendar-feeds', { cookie, body: {} })).status).toBe(403)
})
