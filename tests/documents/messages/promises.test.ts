import { randomUUID } from 'node:crypto'
import { rotating } from '@tests/documents/promises/noteRows'
import { type Conversation, newConversation, newTalk } from '@tests/doors/messages/talk'
import { type House, openHouse } from '@tests/support/house'
import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

let house: House
let owner: Client
let app: Client
let talk: Conversation
let message: string
beforeAll(async () => {
  house = await openHouse()
  owner = new Client({ connectionString: house.database.ownerUrl })
  app = new Client({ connectionString: house.database.appUrl })
  await Promise.all([owner.connect(), app.connect()])
})
beforeEach(async () => {
  talk = await newConversation(house)
  message = (await talk.write('As it was written.')).id
})
afterAll(async () => {
  await Promise.all([owner?.end(), app?.end()])
  await house?.close()
})

const broken = (constraint: string) => expect.objectContaining({ constraint })
const change = (what: string) => owner.query(`update messages set ${what} where id = '${message}'`)
const sealed = async () =>
  (await owner.query('select body_sealed as body from messages where id = $1', [message])).rows[0]
    .body as string

type Row = { conversation?: string; client?: string; sender?: string; body?: string; readAt?: string | null }

const insert = (by: Client, row: Row) =>
  by.query(
    `insert into messages (id, conversation_id, client_id, sender, body_sealed, attempt_id, at, read_at)
     values ($1, $2, $3, $4, $5, $6, now(), $7)`,
    [
      randomUUID(),
      row.conversation ?? talk.id,
      row.client ?? talk.client,
      row.sender ?? `client:${talk.client}`,
      row.body ?? 'pe1.UEUBAQAAAQI',
      randomUUID(),
      row.readAt ?? null,
    ],
  )

describe('a message, for the owner of the tables too,', () => {
  test.each([
    ['its words', `body_sealed = body_sealed || 'A'`],
    ['its writer', `sender = 'user:' || gen_random_uuid()`],
    ['its conversation', `conversation_id = gen_random_uuid()`],
    ['its time', `at = at - interval '1 day'`],
    ['its place', 'position = position + 1000'],
    ['its attempt', 'attempt_id = gen_random_uuid()'],
  ])('keeps %s', async (_what, set) => {
    await expect(change(set)).rejects.toEqual(broken('messages_append_only'))
  })

  test('is read once, and not before it was written', async () => {
    await expect(change(`read_at = at - interval '1 second'`)).rejects.toEqual(broken('messages_read_later'))
    await change('read_at = at')
    await expect(change(`read_at = at + interval '1 hour'`)).rejects.toEqual(broken('messages_append_only'))
    await expect(change('read_at = null')).rejects.toEqual(broken('messages_append_only'))
  })

  test('is sealed anew by a rotation under way alone, and by the owner of the tables', async () => {
    const under = async (kid: number) => {
      const envelope = Buffer.from((await sealed()).slice(4), 'base64url')
      envelope.writeUInt32BE(kid, 4)
      envelope[30] = (envelope[30] ?? 0) ^ 1
      return `body_sealed = 'pe1.${envelope.toString('base64url')}'`
    }
    const appendOnly = broken('messages_append_only')
    const other = await rotating(owner, `record:${talk.client}`, async (next) => next)
    await expect(change(await under(other))).rejects.toEqual(appendOnly)
    await rotating(owner, `client:${talk.client}`, async (next) => {
      await expect(change(await under(other))).rejects.toEqual(appendOnly)
      const anew = `update messages set ${await under(next)} where id = '${message}'`
      await expect(app.query(anew)).rejects.toThrow('permission denied')
      await owner.query(anew)
      await expect(change(await under(next))).rejects.toEqual(appendOnly)
    })
    // What the application changes of a message is when it was read.
    await app.query(`update messages set read_at = at where id = '${message}'`)
    for (const table of ['attachments', 'attachment_parts'])
      await expect(app.query(`update ${table} set number = number`)).rejects.toThrow('permission denied')
  })

  test('is neither deleted nor swept away', async () => {
    const appendOnly = broken('messages_append_only')
    await expect(owner.query('delete from messages where id = $1', [message])).rejects.toEqual(appendOnly)
    // With the files that hang on them, or not at all.
    await expect(owner.query('truncate messages cascade')).rejects.toEqual(appendOnly)
    await expect(app.query('delete from messages')).rejects.toThrow('permission denied')
  })

  test.each<[string, (other: Conversation) => Row, string]>([
    ['in words', () => ({ body: 'Plain words' }), 'messages_body_sealed'],
    [
      'by a client of another conversation',
      ({ client }) => ({ sender: `client:${client}` }),
      'messages_sender_is_party',
    ],
    ['by another therapist', ({ user }) => ({ sender: `user:${user}` }), 'messages_sender_is_party'],
    ['by nobody', () => ({ sender: '' }), 'messages_sender_is_party'],
    ['of another client', ({ client }) => ({ client }), 'messages_sender_is_party'],
    ['read from the start', () => ({ readAt: '2099-01-01' }), 'messages_begin_unread'],
  ])('is not written %s', async (_what, row, constraint) => {
    const other = await newConversation(house)
    for (const by of [owner, app]) await expect(insert(by, row(other))).rejects.toEqual(broken(constraint))
  })

  test('is not written without words', async () => {
    await expect(
      owner.query(
        `insert into messages (id, conversation_id, client_id, sender, attempt_id, at)
         values (gen_random_uuid(), $1, $2, $3, 'a', now())`,
        [talk.id, talk.client, `client:${talk.client}`],
      ),
    ).rejects.toThrow('body_sealed')
  })

  test('has its place after every one that stood before, whoever chooses another', async () => {
    await owner.query(
      `insert into messages (id, conversation_id, client_id, sender, body_sealed, attempt_id, at, position)
       values (gen_random_uuid(), $1, $2, $3, 'pe1.UEUBAQAAAQI', 'chosen', now(), 1)`,
      [talk.id, talk.client, `client:${talk.client}`],
    )
    const { rows } = await owner.query('select attempt_id from messages order by position desc limit 1')
    expect(rows[0].attempt_id).toBe('chosen')
  })
})

describe('a conversation', () => {
  test('is one for the two, for good', async () => {
    const again = owner.query(
      `insert into conversations (id, client_id, therapist_id, started_at)
       select gen_random_uuid(), client_id, therapist_id, now() from conversations where id = $1`,
      [talk.id],
    )
    await expect(again).rejects.toEqual(broken('conversations_once'))
    const appendOnly = broken('conversations_append_only')
    await expect(owner.query('update conversations set started_at = now()')).rejects.toEqual(appendOnly)
    await expect(owner.query('delete from conversations')).rejects.toEqual(appendOnly)
    await expect(app.query('update conversations set started_at = now()')).rejects.toThrow(
      'permission denied',
    )
  })

  test('makes the client the therapist’s own, as the first booking does', async () => {
    const [one, other] = [await newTalk(house), await newTalk(house)]
    await owner.query(
      `insert into conversations (id, client_id, therapist_id, started_at)
       values (gen_random_uuid(), $1, $2, now())`,
      [one.client, other.therapist.id],
    )
    const { therapists } = await house.payload.findByID({ collection: 'clients', id: one.client, depth: 0 })
    expect(therapists).toEqual([one.therapist.id, other.therapist.id])
  })
})

test('what the database notifies has ids alone', async () => {
  await owner.query('listen trs_messages')
  const told = new Promise<string>((resolve) => {
    owner.once('notification', ({ payload = '' }) => resolve(payload))
  })
  await talk.write('Not a word of this.')
  await owner.query('unlisten trs_messages')
  expect(await told).toBe(`client:${talk.client} user:${talk.user} ${talk.id}`)
})
