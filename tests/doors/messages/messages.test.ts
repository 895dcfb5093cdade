import { refusal } from '@tests/doors/portal/visits'
import { type House, openHouse } from '@tests/support/house'
import { attempt, newUser } from '@tests/support/people'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { newConversation, newTalk } from './talk'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

const stored = (conversation: string) =>
  rowsOf<{ sender: string; body: string }>(
    poolOf(house.payload),
    sql`select sender, body_sealed as body from messages where conversation_id = ${conversation}::uuid
        order by position`,
  )

describe('a conversation', () => {
  test('is begun by a client with a therapist whose own they are, once for the two', async () => {
    const { asClient, asTherapist, therapist, client } = await newTalk(house)
    const before = await asClient('GET', '/portal/conversations')
    expect(before.body).toMatchObject({ items: [], unread: 0 })
    expect(before.body.startable).toEqual([{ id: therapist.slug, name: 'Mara Example' }])
    const first = await asClient('POST', '/portal/conversations', { therapist: therapist.slug })
    const again = await asTherapist('POST', '/staff/conversations', { client })
    expect([first.status, again.status]).toEqual([201, 201])
    expect(again.body.conversation.id).toBe(first.body.conversation.id)
    const after = await asClient('GET', '/portal/conversations')
    expect(after.body.startable).toEqual([])
    expect(after.body.items).toEqual([
      { ...first.body.conversation, therapist: therapist.slug, name: 'Mara Example', open: true, last: null },
    ])
  })

  test('begins with nobody else, on either side', async () => {
    const [talk, other] = [await newTalk(house), await newTalk(house)]
    const none = [404, 'not_found']
    const { slug } = other.therapist
    expect(refusal(await talk.asClient('POST', '/portal/conversations', { therapist: slug }))).toEqual(none)
    const client = other.client
    expect(refusal(await talk.asTherapist('POST', '/staff/conversations', { client }))).toEqual(none)
  })

  test('is begun by both at once, and is one', async () => {
    const { asClient, asTherapist, therapist, client } = await newTalk(house)
    const answers = await Promise.all([
      asClient('POST', '/portal/conversations', { therapist: therapist.slug }),
      asTherapist('POST', '/staff/conversations', { client }),
      asClient('POST', '/portal/conversations', { therapist: therapist.slug }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
    expect(new Set(answers.map(({ body }) => body.conversation.id)).size).toBe(1)
  })
})

describe('a message', () => {
  test('is read by the other one as it was written, and stands in the database sealed', async () => {
    const talk = await newConversation(house)
    await talk.write('  Grüße,\r\nund: <b>kein</b> Ärger 🌿 ')
    await talk.reply('Danke.')
    const { body } = await talk.asTherapist('GET', `${talk.staff}/messages`)
    expect(body.items.map(({ from, body: text }: { from: string; body: string }) => [from, text])).toEqual([
      ['therapist', 'Danke.'],
      ['client', 'Grüße,\nund: <b>kein</b> Ärger 🌿'],
    ])
    const rows = await stored(talk.id)
    expect(rows.map(({ sender }) => sender)).toEqual([`client:${talk.client}`, `user:${talk.user}`])
    for (const row of rows) expect(row.body).toMatch(/^pe1\.[\w-]+$/)
  })

  test.each([
    ['nothing', { body: '' }],
    ['blanks', { body: ' \n\t ' }],
    ['a character too many', { body: 'a'.repeat(5001) }],
    ['a control character', { body: 'a\u0000b' }],
    ['no text', { body: 5 }],
    ['an attempt that is no UUID', { body: 'Hello', attemptId: 'one' }],
  ])('of %s is refused, and none is kept', async (_what, body) => {
    const talk = await newConversation(house)
    const field = 'attemptId' in body ? 'attemptId' : 'body'
    expect(refusal(await talk.asClient('POST', `${talk.portal}/messages`, body))).toEqual([
      422,
      'invalid_input',
      field,
    ])
    expect(await stored(talk.id)).toEqual([])
  })

  test('of 5,000 characters is taken, however many line ends a form makes two characters of', async () => {
    const talk = await newConversation(house)
    const text = `${'a'.repeat(2498)}\r\n\r\n${'b'.repeat(2500)}`
    expect((await talk.write(text)).body).toHaveLength(5000)
  })

  test('sent again by the same attempt is the same one, and another under it is refused', async () => {
    const talk = await newConversation(house)
    const attemptId = attempt()
    const sent = await Promise.all([1, 2, 3].map(() => talk.write('Once.', attemptId)))
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1)
    const other = { body: 'Twice.', attemptId }
    expect(refusal(await talk.asClient('POST', `${talk.portal}/messages`, other))).toEqual([
      409,
      'attempt_reused',
    ])
    expect(await stored(talk.id)).toHaveLength(1)
    // The other party's attempts are their own.
    expect((await talk.asTherapist('POST', `${talk.staff}/messages`, other)).status).toBe(201)
  })

  test('is one of at most thirty in a minute', async () => {
    const talk = await newConversation(house)
    for (let index = 0; index < 29; index++) await talk.write(`Number ${index}`)
    const answer = await talk.asClient('POST', `${talk.portal}/messages`, { body: 'One too many' })
    expect(refusal(answer)).toEqual([429, 'rate_limited'])
    expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0)
  })

  test('adds nothing that is not the writer’s to say', async () => {
    const talk = await newConversation(house)
    const other = await newConversation(house)
    const extra = {
      conversation: other.id,
      client: other.client,
      sender: `user:${talk.user}`,
      from: 'therapist',
    }
    const more = { ...extra, at: '2001-01-01T00:00:00Z', readAt: '2001-01-01T00:00:00Z', id: attempt() }
    const { body } = await talk.asClient('POST', `${talk.portal}/messages`, { body: 'Mine.', ...more })
    expect(body.message).toMatchObject({ conversation: talk.id, from: 'client', readAt: null })
    expect(body.message.id).not.toBe(more.id)
    expect(Date.parse(body.message.at)).toBeGreaterThan(Date.UTC(2020, 0))
  })
})

describe('when care has ended', () => {
  test('nothing more is written, and what was written stays to read', async () => {
    const talk = await newConversation(house)
    await talk.write('Before.')
    const staff = await newUser(house.payload, ['staff'])
    const cookie = await house.cookieOf('users', staff.id)
    const { body: own } = await talk.asClient('GET', '/portal/bookings')
    await house.request('POST', `/staff/bookings/${own.items[0].id}/cancellation`, { cookie, body: {} })
    const ended = await house.request('POST', `/staff/clients/${talk.client}/care-end`, {
      cookie,
      body: { therapist: talk.therapist.slug },
    })
    expect(ended.body).toEqual({ ended: true })
    for (const [call, path] of [
      [talk.asClient, talk.portal],
      [talk.asTherapist, talk.staff],
    ] as const) {
      expect(refusal(await call('POST', `${path}/messages`, { body: 'After.' }))).toEqual([409, 'locked'])
      expect((await call('GET', `${path}/messages`)).body.items).toHaveLength(1)
    }
    expect((await talk.asClient('GET', '/portal/conversations')).body.items[0].open).toBe(false)
  })

  test('and with a therapist whose account is closed, nobody is written to', async () => {
    const talk = await newConversation(house)
    await house.payload.update({ collection: 'users', id: talk.user, data: { disabled: true } as never })
    const answer = await talk.asClient('POST', `${talk.portal}/messages`, { body: 'Hello?' })
    expect(refusal(answer)).toEqual([409, 'locked'])
  })
})
