import { refusal } from '@tests/doors/portal/visits'
import { type House, openHouse } from '@tests/support/house'
import { attempt, newUser } from '@tests/support/people'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readDesk } from '@/server/messages/readDesk'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { type Conversation, newConversation, newTalk } from './talk'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

const idsOf = (items: { id: string }[]) => items.map(({ id }) => id)

async function pages({ asClient, portal }: Conversation, limit: number): Promise<string[][]> {
  const found: string[][] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const query: string = `limit=${limit}${cursor && `&cursor=${cursor}`}`
    const { body } = await asClient('GET', `${portal}/messages?${query}`)
    found.push(idsOf(body.items))
    cursor = body.nextCursor
  }
  return found
}

/** Messages of the two in turn, as many as nobody types: the envelope of one is kept for all of them. */
async function longThread({ id }: Conversation, count: number): Promise<void> {
  await poolOf(house.payload).execute(sql`
    insert into messages (id, conversation_id, client_id, sender, body_sealed, attempt_id, at)
    select gen_random_uuid(), m.conversation_id, m.client_id, m.sender, m.body_sealed, gen_random_uuid(), m.at
    from messages m, generate_series(1, ${count}) where m.conversation_id = ${id}::uuid`)
}

describe('a long thread', () => {
  test('is read page by page, newest first, each message once, to the first', async () => {
    const talk = await newConversation(house)
    await talk.write('The first.')
    await longThread(talk, 2_345)
    const found = await pages(talk, 100)
    expect(found.map(({ length }) => length)).toEqual([...Array(23).fill(100), 46])
    const order = await rowsOf<{ id: string }>(
      poolOf(house.payload),
      sql`select id from messages where conversation_id = ${talk.id}::uuid order by position desc`,
    )
    expect(found.flat()).toEqual(idsOf(order))
  })

  test('goes on from a page although something was written meanwhile', async () => {
    const talk = await newConversation(house)
    const sent = [await talk.write('One'), await talk.reply('Two'), await talk.write('Three')]
    const first = await talk.asClient('GET', `${talk.portal}/messages?limit=2`)
    await talk.reply('Four')
    const next = await talk.asClient('GET', `${talk.portal}/messages?cursor=${first.body.nextCursor}`)
    expect([...idsOf(first.body.items), ...idsOf(next.body.items)]).toEqual(idsOf(sent).reverse())
  })

  test('is beside others: a desk knows the newest of all, whichever is open', async () => {
    const talk = await newConversation(house)
    const other = await newConversation(house, await newTalk(house, { therapistOf: talk, hours: 50 }))
    const desk = () => readDesk(house.payload, { user: talk.user, chosen: talk.id, earlierThan: null })
    expect((await desk()).newest).toBeNull()
    const [long, ago] = [await talk.write('One'), await talk.reply('Two')]
    const { id } = await other.write('Three')
    const { newest, open } = await desk()
    expect([newest, idsOf(open?.messages ?? [])]).toEqual([id, [long.id, ago.id]])
  })

  test.each(['limit=101', 'limit=0', 'cursor=nonsense', `cursor=${attempt()}`])(
    'refuses %s',
    async (query) => {
      const talk = await newConversation(house)
      expect(refusal(await talk.asClient('GET', `${talk.portal}/messages?${query}`)).slice(0, 2)).toEqual([
        422,
        'invalid_input',
      ])
    },
  )
})

describe('what waits', () => {
  const unread = async ({ asClient, asTherapist }: Conversation) => [
    (await asClient('GET', '/portal/conversations')).body.unread,
    (await asTherapist('GET', '/staff/conversations')).body.unread,
  ]

  test('is what the other one wrote and one has not read; reading is told, once and for good', async () => {
    const talk = await newConversation(house)
    const [one, two] = [await talk.write('One'), await talk.write('Two')]
    await talk.reply('Three')
    expect(await unread(talk)).toEqual([1, 2])
    const read = (upTo: string) => talk.asTherapist('POST', `${talk.staff}/read`, { upTo })
    expect((await read(one.id)).body).toEqual({ unread: 1 })
    expect((await read(two.id)).body).toEqual({ unread: 0 })
    const first = (await talk.asClient('GET', `${talk.portal}/messages`)).body.items
    expect((await read(one.id)).body).toEqual({ unread: 0 })
    expect(await unread(talk)).toEqual([1, 0])
    const { items } = (await talk.asClient('GET', `${talk.portal}/messages`)).body
    expect(items).toEqual(first)
    expect(items.map(({ readAt }: { readAt: string | null }) => readAt !== null)).toEqual([false, true, true])
  })

  test('is not read by looking at it', async () => {
    const talk = await newConversation(house)
    await talk.write('One')
    await talk.asTherapist('GET', `${talk.staff}/messages`)
    expect(await unread(talk)).toEqual([0, 1])
  })

  test('is not read by whoever wrote it, nor up to a message of another conversation', async () => {
    const [talk, other] = [await newConversation(house), await newConversation(house)]
    const { id } = await talk.write('One')
    expect((await talk.asClient('POST', `${talk.portal}/read`, { upTo: id })).body).toEqual({ unread: 0 })
    expect(await unread(talk)).toEqual([0, 1])
    const upTo = (await other.write('Two')).id
    expect(refusal(await talk.asTherapist('POST', `${talk.staff}/read`, { upTo }))).toEqual([
      404,
      'not_found',
    ])
    expect(await unread(talk)).toEqual([0, 1])
  })

  test('conversations with news come first, page by page', async () => {
    const first = await newTalk(house)
    const others = [24, 72].map((hours) => newTalk(house, { therapistOf: first, hours }))
    const begun = []
    for (const talk of [first, ...(await Promise.all(others))]) begun.push(await newConversation(house, talk))
    for (const index of [1, 0, 2]) await begun[index]?.write(`Number ${index}`)
    const page = async (query: string) =>
      (await first.asTherapist('GET', `/staff/conversations?limit=2${query}`)).body
    const newest = await page('')
    const next = await page(`&cursor=${newest.nextCursor}`)
    expect([...idsOf(newest.items), ...idsOf(next.items)]).toEqual([begun[2]?.id, begun[0]?.id, begun[1]?.id])
    expect([newest.unread, next.nextCursor]).toEqual([3, null])
  })
})

describe('the mail that something waits', () => {
  const notices = (conversation: string) =>
    rowsOf<{ recipient: string; status: string }>(
      poolOf(house.payload),
      sql`select recipient, status from notification_events 
          where kind = 'message' and subject = ${conversation} order by planned_at, id`,
    )

  test('is planned once for all that is unread, taken back by reading, planned anew after', async () => {
    const talk = await newConversation(house)
    await talk.write('One')
    const { id } = await talk.write('Two')
    const therapist = `user:${talk.user}`
    expect(await notices(talk.id)).toEqual([{ recipient: therapist, status: 'planned' }])
    await talk.asTherapist('POST', `${talk.staff}/read`, { upTo: id })
    expect(await notices(talk.id)).toEqual([{ recipient: therapist, status: 'superseded' }])
    await talk.write('Three')
    await talk.reply('Four')
    expect(await notices(talk.id)).toEqual([
      { recipient: therapist, status: 'superseded' },
      { recipient: therapist, status: 'planned' },
      { recipient: `client:${talk.client}`, status: 'planned' },
    ])
  })

  test('holds no word of the message, in any column', async () => {
    const talk = await newConversation(house)
    await talk.write('Heliotrop')
    const rows = await rowsOf(
      poolOf(house.payload),
      sql`select 1 from notification_events e where to_jsonb(e)::text ilike '%heliotrop%'`,
    )
    expect(rows).toEqual([])
  })
})

test.each([['staff'], ['owner'], ['editor']])('%s reads no body at any door or list', async (role) => {
  const talk = await newConversation(house)
  const { id } = await talk.write('Heliotrop')
  const { id: user } = await newUser(house.payload, [role])
  const cookie = await house.cookieOf('users', user)
  const doors = [
    ...[talk.portal, talk.staff].flatMap((one) => [`${one}/messages`, `${one}/stream`]),
    ...['/portal/conversations', '/staff/conversations'],
    ...[
      `/messages/${id}`,
      '/messages',
      `/conversations/${talk.id}?depth=2`,
      '/audit-events',
      '/notification-events',
    ],
    `/clients/${talk.client}?depth=2`,
  ]
  for (const path of doors) {
    const { body, status } = await house.request('GET', path, { cookie })
    expect(`${path} ${JSON.stringify(body).includes('Heliotrop')}`).toBe(`${path} false`)
    if (/messages|stream|conversations/.test(path)) expect([401, 403, 404], path).toContain(status)
  }
})

test('each page that the other one wrote is on record once; one’s own is not', async () => {
  const talk = await newConversation(house)
  await talk.write('Only between us.')
  const readings = () =>
    rowsOf<{ actor: string }>(
      poolOf(house.payload),
      sql`select actor from audit_events where action = 'message_read'
          and subject = ${`conversation:${talk.id}`} and facts->>'client' = ${talk.client} order by at, id`,
    )
  await talk.asClient('GET', `${talk.portal}/messages`)
  expect(await readings()).toEqual([])
  await talk.asTherapist('GET', `${talk.staff}/messages`)
  expect(await readings()).toEqual([{ actor: `user:${talk.user}` }])
  // By no other way is a word told: nothing is read that is not on record.
  for (const call of [talk.asClient, talk.asTherapist]) {
    const { body } = await call('GET', `/messages?limit=100&depth=2&where[client][equals]=${talk.client}`)
    expect(body.docs).toHaveLength(1)
    expect(JSON.stringify(body)).not.toContain('Only between us.')
  }
  expect(await readings()).toHaveLength(1)
})
