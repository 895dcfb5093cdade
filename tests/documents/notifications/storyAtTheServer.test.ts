import { type House, openHouse } from '@tests/support/house'
import { type MailServer, newMailServer } from '@tests/support/mailServer'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { mailCarrier } from '@/adapters/mail/mailCarrier'
import { smtpMailer } from '@/adapters/mail/smtpMailer'
import { HOUR_MS, MINUTE_MS } from '@/domain/scheduling/instant'
import { setClock } from '@/server/clock'
import { book, change, dispatch, moveTo, newParty, noQuietHours, now, scan, withdrawAll } from './post'

const SENDER = { siteUrl: 'http://practice.example', from: 'Lindenhof <practice@example.org>' }
const DAY_MS = 24 * HOUR_MS

let house: House
let server: MailServer
let mailer: ReturnType<typeof smtpMailer>
beforeAll(async () => {
  house = await openHouse()
  await noQuietHours(house.payload)
})
beforeEach(async () => {
  await withdrawAll(house.payload)
  server = await newMailServer()
  mailer = smtpMailer({ url: server.url, from: SENDER.from })
})
afterEach(async () => {
  vi.useRealTimers()
  setClock(null)
  mailer.close()
  await server.close()
})
afterAll(() => house?.close())

const send = () => dispatch(house.payload, mailCarrier(mailer, SENDER))

/** Subjects without their days, and the calendar's method and sequence, in the order of arrival. */
const arrived = (email: string) =>
  server.mails
    .filter(({ to }) => to?.[0]?.address === email)
    .map(({ subject = '', attachments }) => {
      const calendar = attachments.find(({ mimeType }) => mimeType === 'text/calendar')
      const text = calendar ? new TextDecoder().decode(calendar.content as ArrayBuffer) : ''
      const [, method = ''] = /^METHOD:(\w+)/m.exec(text) ?? []
      const [, sequence = ''] = /^SEQUENCE:(\d+)/m.exec(text) ?? []
      return [subject.replace(/ (on|takes place on) .*$/, ''), method, sequence].filter(Boolean).join(' ')
    })

/** In the middle of each mail's way, before the server has answered, this happens once. */
function whileOnItsWay(happens: () => Promise<void>) {
  let isDone = false
  server.behave({
    beforeAnswer: async () => {
      if (isDone) return
      isDone = true
      await happens()
    },
  })
}

test('moved three times, cancelled, booked anew while reminders are on their way: what arrives is what is so', async () => {
  const { payload } = house
  const party = await newParty(payload)
  const first = Math.ceil((await now(payload)) / HOUR_MS) * HOUR_MS + 72 * HOUR_MS
  const { id } = await book(payload, party, { startsAt: first, actor: `user:${party.user}` })
  await send()
  setClock(first - 2 * DAY_MS)
  await scan(payload)
  setClock(first - DAY_MS)
  // Its reminder is on its way when it moves: that mail was true when it left, and the next word follows at
  // once. Of the two moves after it only the last is told.
  whileOnItsWay(() => moveTo(payload, id, first + 24 * HOUR_MS))
  await send()
  for (const hours of [48, 72]) await moveTo(payload, id, first + hours * HOUR_MS)
  await send()
  setClock(first + 48 * HOUR_MS)
  await scan(payload)
  whileOnItsWay(() => change(payload, id, { type: 'cancel', by: 'practice', reason: null }))
  await send()
  await send()
  const again = await book(payload, party, { startsAt: first + 96 * HOUR_MS, actor: `user:${party.user}` })
  // Letters of one batch leave side by side, in either order: this one goes before the next is due.
  await send()
  await scan(payload)
  setClock(first + 72 * HOUR_MS)
  await send()
  expect(again.id).not.toBe(id)
  expect(arrived(party.email)).toEqual([
    'Your session REQUEST 0',
    'Reminder: your session',
    'Your session now REQUEST 1',
    'Your session now REQUEST 3',
    'Reminder: your session',
    'We had to cancel your session CANCEL 4',
    'Your session REQUEST 0',
    'Reminder: your session',
  ])
})

describe.each([-2, 2])('a program whose own clock is %i hours off', (hours) => {
  test('sends and holds what the database’s clock says', async () => {
    const { payload } = house
    const party = await newParty(payload)
    const startsAt = Math.ceil((await now(payload)) / HOUR_MS) * HOUR_MS + 47 * HOUR_MS
    await book(payload, party, { startsAt, actor: `user:${party.user}` })
    await withdrawAll(payload)
    await scan(payload)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + hours * HOUR_MS })
    setClock(startsAt - DAY_MS - MINUTE_MS)
    await send()
    expect(arrived(party.email)).toEqual([])
    setClock(startsAt - DAY_MS)
    await send()
    expect(arrived(party.email)).toEqual(['Reminder: your session'])
  })
})
