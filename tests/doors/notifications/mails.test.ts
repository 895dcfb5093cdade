import { newMailServer } from '@tests/support/mailServer'
import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mailCarrier, messageIdOf } from '@/adapters/mail/mailCarrier'
import { renderLetter } from '@/adapters/mail/renderLetter'
import { smtpMailer } from '@/adapters/mail/smtpMailer'
import { calendarFor, letterFor, type Story } from '@/domain/notifications/letterFor'
import { invitationText } from '@/server/calendarText'
import { look } from '@/server/look'

const story: Story = {
  kind: 'moved',
  audience: 'client',
  locale: 'de',
  timeZone: 'America/New_York',
  practice: 'Praxis „Lindenhof“, Köpenick; & Söhne <b>',
  siteUrl: 'https://practice.example',
  stopToken: 'stop',
  booking: {
    id: 'b1',
    sequence: 3,
    startsAt: Date.parse('2027-03-28T00:30:00Z'),
    endsAt: Date.parse('2027-03-28T01:20:00Z'),
    freeCancelUntil: Date.parse('2027-03-27T00:30:00Z'),
    cancelledBy: null,
    therapist: 'Dr. A, B; C\\D',
    modality: 'in_person',
    address: `Straße mit sehr langem Namen ${'ä'.repeat(80)} 1,\nBerlin`,
  },
}
const WRITTEN = Date.parse('2027-03-01T12:00:00Z')
const entryOf = (more: Partial<Story> = {}) => calendarFor({ ...story, ...more }, WRITTEN)

/** As an independent program reads it. */
function readBack(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const component = calendar.getFirstSubcomponent('vevent')
  if (!component) throw new Error('there is no event')
  const value = (name: string) => component.getFirstPropertyValue(name)
  return { calendar, component, event: new ICAL.Event(component), value }
}

describe('an iCalendar part, read by an independent program', () => {
  const whose = { attendee: 'reader@example.org', organizerAddress: 'practice@example.org' }
  const textOf = (more: Partial<Story> = {}) => {
    const entry = entryOf(more)
    if (!entry) throw new Error('there is no entry')
    return invitationText(entry, whose)
  }

  test('says which session, when, and how new it is', () => {
    const { calendar, component, event, value } = readBack(textOf())
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST')
    expect(event.uid).toBe('b1@practice.example')
    expect(event.sequence).toBe(3)
    expect(event.startDate.toJSDate().toISOString()).toBe('2027-03-28T00:30:00.000Z')
    expect(event.endDate.toJSDate().toISOString()).toBe('2027-03-28T01:20:00.000Z')
    expect(event.location).toBe(story.booking.address)
    expect(String(value('organizer')).toLowerCase()).toBe('mailto:practice@example.org')
    expect(event.attendees.map((one) => String(one.getFirstValue()).toLowerCase())).toEqual([
      'mailto:reader@example.org',
    ])
    expect(String(value('dtstamp'))).toBe('2027-03-01T12:00:00Z')
    expect(component.getFirstPropertyValue('status')).toBe('CONFIRMED')
  })

  test('cancels under the same name', () => {
    const { calendar, event, value } = readBack(textOf({ kind: 'cancelled' }))
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL')
    expect(value('status')).toBe('CANCELLED')
    expect(event.uid).toBe('b1@practice.example')
  })

  test('is in UTC, with lines as the standard wants them', () => {
    const text = textOf()
    expect(text).toContain('DTSTART:20270328T003000Z')
    expect(text).not.toContain('TZID')
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75)
  })
})

describe('a mail of a notice, as a mail server gets it', () => {
  let server: Awaited<ReturnType<typeof newMailServer>>
  let mailer: ReturnType<typeof smtpMailer>
  const sender = { siteUrl: 'https://practice.example', from: 'Lindenhof <practice@example.org>' }
  beforeAll(async () => {
    server = await newMailServer()
    mailer = smtpMailer({ url: server.url, from: sender.from })
  })
  afterAll(async () => {
    mailer.close()
    await server.close()
  })

  async function received(more: Partial<Story> = {}) {
    const told = { ...story, ...more }
    const parcel = { to: 'reader@example.org', key: 'moved:b1:3:client:c:mail', letter: letterFor(told) }
    await mailCarrier(mailer, sender).carry({ ...parcel, calendar: calendarFor(told, WRITTEN) })
    const mail = server.mails.at(-1)
    if (!mail) throw new Error('nothing came')
    const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value
    return { mail, header }
  }

  test('carries text, HTML and calendar, under a name made of its key', async () => {
    const { mail } = await received()
    expect(mail.messageId).toBe(messageIdOf('moved:b1:3:client:c:mail', 'practice.example'))
    expect(mail.messageId).not.toContain('b1')
    expect(mail.text).toContain('Samstag, 27. März 2027')
    expect(mail.html).toContain('Samstag, 27. März 2027')
    const calendar = mail.attachments.find(({ mimeType }) => mimeType === 'text/calendar')
    expect(calendar?.method).toBe('REQUEST')
    expect(mail.subject).toBe(letterFor(story).subject)
  })

  test('says where reminders are stopped, and in nothing else', async () => {
    const reminder = await received({ kind: 'reminder.PT24H' })
    expect(reminder.header('list-unsubscribe')).toBe('<https://practice.example/api/unsubscribe/stop>')
    expect(reminder.header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
    expect(reminder.mail.attachments).toEqual([])
    expect((await received()).header('list-unsubscribe')).toBeUndefined()
  })
})

describe('the HTML of a letter', () => {
  test('escapes every word, and fetches nothing', async () => {
    const html = await renderLetter(letterFor(story))
    expect(html).toContain('&lt;b&gt;')
    expect(html).not.toContain('<b>')
    expect(html).not.toMatch(/<(img|script|link|iframe)|url\(|@import/i)
    for (const [, language] of html.matchAll(/ lang="(\w+)"/g)) expect(language).toBe('de')
    expect(html).toMatch(/<html[^>]* lang="de"/)
  })

  test('has the practice’s own colours, by day inline and by night where a program asks', async () => {
    const html = await renderLetter(letterFor(story))
    expect(html).toContain(`background-color:${look.light.moss}`)
    expect(html).toMatch(/prefers-color-scheme: dark/)
    expect(html).toContain(`background-color: ${look.dark.moss} !important`)
    expect(html).not.toContain('&quot;Segoe')
  })
})
