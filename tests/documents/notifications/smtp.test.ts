import { type House, openHouse } from '@tests/support/house'
import { type MailServer, newMailServer, refusal } from '@tests/support/mailServer'
import type { Email } from 'postal-mime'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { mailCarrier } from '@/adapters/mail/mailCarrier'
import { smtpMailer } from '@/adapters/mail/smtpMailer'
import { AT_ONCE } from '@/domain/notifications/carrier'
import { HOUR_MS, MINUTE_MS } from '@/domain/scheduling/instant'
import { setClock } from '@/server/clock'
import { readFigures } from '@/server/readFigures'
import { book, dispatch, newParty, noQuietHours, noticesOf, now, withdrawAll } from './post'

const SENDER = { siteUrl: 'http://practice.example', from: 'Lindenhof <practice@example.org>' }

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
  setClock(null)
  mailer.close()
  await server.close()
})
afterAll(() => house?.close())

const carrier = () => mailCarrier(mailer, SENDER)
const sentTo = (email: string) => server.mails.filter(({ to }) => to?.[0]?.address === email)
const statesOf = async (id: string) =>
  (await noticesOf(house.payload, id)).map(({ status, lastError }) => [status, lastError])

/** Tries every quarter of an hour, as the worker would. */
async function tryUntil(hours: number): Promise<void> {
  const began = await now(house.payload)
  for (let at = began; at <= began + hours * HOUR_MS; at += 15 * MINUTE_MS) {
    setClock(at)
    await dispatch(house.payload, carrier())
  }
}

test('a server that is away for half a day gets each mail once when it is back; it shows', async () => {
  const { payload } = house
  const party = await newParty(payload)
  const { id } = await book(payload, party)
  const gone = server.url
  await server.close()
  await tryUntil(12)
  expect((await statesOf(id)).map(([status]) => status)).toEqual(['planned', 'planned'])
  expect((await statesOf(id))[0]?.[1]).toMatch(/^E[A-Z]+$/)
  const { noticesDue, oldestDueSeconds } = await readFigures(payload)
  expect(noticesDue).toBe(2)
  expect(oldestDueSeconds).toBeGreaterThan(11 * 3_600)
  server = await newMailServer()
  expect(server.url).not.toBe(gone)
  mailer.close()
  mailer = smtpMailer({ url: server.url, from: SENDER.from })
  await tryUntil(2)
  expect(sentTo(party.email)).toHaveLength(1)
  expect(await statesOf(id)).toEqual([
    ['sent', null],
    ['sent', null],
  ])
})

test('a sender that the server does not take is nobody’s last word', async () => {
  const { payload } = house
  const { id } = await book(payload, await newParty(payload))
  server.behave({ onMailFrom: (_address, _session, callback) => callback(refusal(550)) })
  await dispatch(payload, carrier())
  const refused = ['planned', 'SMTP 550']
  expect(await statesOf(id)).toEqual([refused, refused])
})

test('what a worker sends at once is with the server at once: nothing waits to leave later', async () => {
  let here = 0
  let all = () => {}
  const together = new Promise<void>((resolve) => {
    all = resolve
  })
  server.behave({
    beforeAnswer: async () => {
      here += 1
      if (here === AT_ONCE) all()
      await together
    },
  })
  const mail = (n: number) => ({
    to: `r${n}@example.org`,
    subject: 'S',
    text: 'T',
    messageId: `<${n}@example.org>`,
  })
  await Promise.all(Array.from({ length: AT_ONCE }, (_, n) => mailer.send(mail(n))))
  expect(server.mails).toHaveLength(AT_ONCE)
})

test('greylisting delays and loses nothing', async () => {
  const { payload } = house
  const party = await newParty(payload)
  const { id } = await book(payload, party)
  server.behave({ onRcptTo: (_address, _session, callback) => callback(refusal(451)) })
  await dispatch(payload, carrier())
  expect(await statesOf(id)).toEqual([
    ['planned', 'SMTP 451'],
    ['planned', 'SMTP 451'],
  ])
  server.behave({})
  setClock((await now(payload)) + MINUTE_MS)
  await dispatch(payload, carrier())
  expect(sentTo(party.email)).toHaveLength(1)
})

test('one reader whom the server refuses for good is dead at once, and harms no other', async () => {
  const { payload } = house
  const party = await newParty(payload)
  const { id } = await book(payload, party)
  server.behave({
    onRcptTo: ({ address }, _session, callback) =>
      callback(address === party.email ? refusal(550) : undefined),
  })
  await dispatch(payload, carrier())
  expect(await statesOf(id)).toEqual([
    ['dead', 'SMTP 550'],
    ['sent', null],
  ])
})

test('a line that breaks in the middle of a mail is tried again, under the same Message-ID', async () => {
  const { payload } = house
  const party = await newParty(payload)
  const { id } = await book(payload, party)
  const broken: Email[] = []
  server.behave({
    beforeAnswer: (mail) => {
      broken.push(mail)
      server.hangUp()
      throw refusal(421)
    },
  })
  await dispatch(payload, carrier())
  expect((await statesOf(id)).map(([status]) => status)).toEqual(['planned', 'planned'])
  server.behave({})
  setClock((await now(payload)) + MINUTE_MS)
  await dispatch(payload, carrier())
  expect(sentTo(party.email)).toHaveLength(1)
  expect(broken.length).toBeGreaterThan(0)
  for (const { to, messageId } of broken) {
    expect(sentTo(to?.[0]?.address ?? '').map((mail) => mail.messageId)).toEqual([messageId])
  }
})

test('a slow server holds up no more than its own lines', async () => {
  const { payload } = house
  const party = await newParty(payload)
  await book(payload, party)
  let answer = () => {}
  const patience = new Promise<void>((resolve) => {
    answer = resolve
  })
  server.behave({
    beforeAnswer: async (mail) => {
      if (mail.to?.[0]?.address === party.email) await patience
      else answer()
    },
  })
  expect((await dispatch(payload, carrier())).jobs).toEqual({ 'notification-dispatch': { sent: 2 } })
})

test('no secret of the reader stands in what is kept of a failure', async () => {
  const { payload } = house
  const party = await newParty(payload)
  const { id } = await book(payload, party)
  server.behave({
    onRcptTo: ({ address }, _session, callback) => callback(new Error(`${address} is unwelcome`)),
  })
  await dispatch(payload, carrier())
  expect(JSON.stringify(await noticesOf(payload, id))).not.toContain('@')
})
