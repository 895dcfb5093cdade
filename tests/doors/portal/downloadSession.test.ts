import { type House, openHouse } from '@tests/support/house'
import ICAL from 'ical.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { HOUR_MS, toIso } from '@/domain/scheduling/instant'
import { env } from '@/server/env'
import { newVisit, refusal, type Visit } from './visits'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

const LONG = 'A service with a name so long that its line in the file has to be folded, ä, ö and ü included'

async function bookOne(visit: Visit): Promise<string> {
  const { body } = await visit.book()
  return body.booking.id
}

/** The file of a session as an independent reader of the format understands it. */
async function fileOf({ call }: Visit, id: string) {
  const { status, body, headers } = await call('GET', `/portal/bookings/${id}/calendar.ics`)
  expect(status).toBe(200)
  const calendar = new ICAL.Component(ICAL.parse(body as unknown as string))
  const [event, ...others] = calendar.getAllSubcomponents('vevent')
  expect(others).toEqual([])
  const value = (name: string) => String(event?.getFirstPropertyValue(name) ?? '')
  return { text: body as unknown as string, headers, value, method: calendar.getFirstPropertyValue('method') }
}

test('a session comes as one event in UTC, under the name it has in mails and feeds', async () => {
  const visit = await newVisit(house, {
    service: { name: LONG },
    therapist: { displayName: 'Dr Noor Haddad' },
  })
  const id = await bookOne(visit)
  const { text, headers, value, method } = await fileOf(visit, id)
  expect(headers.get('Content-Type')).toMatch(/^text\/calendar; charset=utf-8/)
  expect(headers.get('Cache-Control')).toBe('no-store')
  expect(method).toBe('PUBLISH')
  expect(value('uid')).toBe(`${id}@${new URL(env().SITE_URL).hostname}`)
  expect([value('sequence'), value('status'), value('class')]).toEqual(['0', 'CONFIRMED', 'PRIVATE'])
  expect(value('summary')).toContain(`${LONG}, Dr Noor Haddad`)
  expect(value('dtstart')).toBe(toIso(visit.startsAt).replace('.000', ''))
  expect(Date.parse(value('dtend')) - Date.parse(value('dtstart'))).toBe((50 * HOUR_MS) / 60)
  expect(text).not.toMatch(/TZID|VTIMEZONE/)
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
})

test('after a move the event has its new time and a higher sequence; cancelled, it says so', async () => {
  const visit = await newVisit(house)
  const id = await bookOne(visit)
  const startsAt = toIso(visit.startsAt + 3 * HOUR_MS)
  await visit.call('POST', `/portal/bookings/${id}/move`, { startsAt, sequence: 0 })
  const moved = await fileOf(visit, id)
  expect([moved.value('sequence'), moved.value('dtstart')]).toEqual(['1', startsAt.replace('.000', '')])
  await visit.call('POST', `/portal/bookings/${id}/cancellation`, {})
  const cancelled = await fileOf(visit, id)
  expect([cancelled.value('sequence'), cancelled.value('status')]).toEqual(['2', 'CANCELLED'])
  expect(cancelled.value('uid')).toBe(moved.value('uid'))
})

test('the address is that of a session in the rooms, and words cannot break out of their line', async () => {
  const address = 'Lindenhof 1; 10115 Berlin, back\nATTENDEE:mailto:x@example.org'
  const inRooms = await newVisit(house, { service: { modality: 'in_person', address } })
  const byVideo = await newVisit(house, { service: { modality: 'video', address } })
  const there = await fileOf(inRooms, await bookOne(inRooms))
  expect(there.value('location')).toBe(address)
  expect(there.value('attendee')).toBe('')
  expect((await fileOf(byVideo, await bookOne(byVideo))).value('location')).toBe('')
})

test('who is spoken to in German has it in German, and a link to the German page', async () => {
  const visit = await newVisit(house)
  const id = await bookOne(visit)
  const booked = await house.payload.findByID({ collection: 'bookings', id, depth: 0 })
  const german = { depth: 0, locale: 'de', data: { name: 'Einzelsitzung' } } as const
  await house.payload.update({ collection: 'services', id: String(booked.service), ...german })
  expect((await fileOf(visit, id)).value('summary')).not.toContain('Einzelsitzung')
  await house.payload.update({ collection: 'clients', id: String(booked.client), data: { locale: 'de' } })
  const { value } = await fileOf(visit, id)
  expect(value('summary')).toContain('Einzelsitzung')
  expect(value('url')).toBe(`${env().SITE_URL}/de/portal/bookings/${id}`)
})

test('somebody else’s session is not found', async () => {
  const visit = await newVisit(house)
  const other = await newVisit(house)
  const id = await bookOne(visit)
  expect(refusal(await other.call('GET', `/portal/bookings/${id}/calendar.ics`))).toEqual([404, 'not_found'])
})
