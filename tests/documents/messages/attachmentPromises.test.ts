import { randomUUID } from 'node:crypto'
import { type Conversation, newConversation } from '@tests/doors/messages/talk'
import { type House, openHouse } from '@tests/support/house'
import { aFile, aForm } from '@tests/support/sentFiles'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

let house: House
let owner: Client
let app: Client
let talk: Conversation
let file: string
let message: string
beforeAll(async () => {
  house = await openHouse()
  owner = new Client({ connectionString: house.database.ownerUrl })
  app = new Client({ connectionString: house.database.appUrl })
  await Promise.all([owner.connect(), app.connect()])
  talk = await newConversation(house)
  const sent = await talk.asClient('POST', `${talk.portal}/messages`, aForm('Look.', [aFile('words')]))
  message = sent.body.message.id
  file = sent.body.message.attachments[0].id
})
afterAll(async () => {
  await Promise.all([owner?.end(), app?.end()])
  await house?.close()
})

type Row = Record<string, unknown>
const ENVELOPE = 'pe1.UEUBAQAAAQI'

const put = (table: string, row: Row) => ({
  text: `insert into ${table} (${Object.keys(row).join(', ')}) values (${Object.keys(row).map((_, i) => `$${i + 1}`)})`,
  values: Object.values(row),
})
const aMessage = (id: string) =>
  put('messages', {
    id,
    conversation_id: talk.id,
    client_id: talk.client,
    sender: `client:${talk.client}`,
    body_sealed: ENVELOPE,
    attempt_id: randomUUID(),
    at: new Date(),
  })
const anAttachment = (message_id: string, row: Row = {}) =>
  put('attachments', {
    id: randomUUID(),
    message_id,
    conversation_id: talk.id,
    client_id: talk.client,
    number: 1,
    name_sealed: ENVELOPE,
    type: 'text/plain',
    bytes: 5,
    ...row,
  })
const aPart = (attachment_id: string, row: Row = {}) =>
  put('attachment_parts', {
    id: randomUUID(),
    attachment_id,
    client_id: talk.client,
    number: 1,
    content_sealed: ENVELOPE,
    ...row,
  })

/** All of it in one transaction of the owner of the tables; @returns which constraint refused it. */
async function refusing(...statements: ({ text: string; values: unknown[] } | string)[]) {
  try {
    await owner.query('begin')
    for (const statement of statements) await owner.query(statement as never)
    await owner.query('commit')
    return 'none'
  } catch (error) {
    await owner.query('rollback')
    return (error as { constraint?: string }).constraint ?? String(error)
  }
}

/** A message with one file of one piece, each as `change` says. */
function sending(change: { file?: Row; part?: Row | null; messageLast?: boolean }) {
  const [id, own] = [randomUUID(), randomUUID()]
  const files = [
    anAttachment(id, { id: own, ...change.file }),
    ...(change.part === null ? [] : [aPart(own, change.part)]),
  ]
  return refusing(...(change.messageLast === false ? [aMessage(id), ...files] : [...files, aMessage(id)]))
}

describe('a file of a message, for the owner of the tables too,', () => {
  test('is kept as its door keeps it', async () => {
    expect(await sending({})).toBe('none')
  })

  test.each<[string, Parameters<typeof sending>[0], string]>([
    ['has a name in words', { file: { name_sealed: 'scan.pdf' } }, 'attachments_name_sealed'],
    ['holds words', { part: { content_sealed: 'words' } }, 'attachment_parts_content_sealed'],
    ['is of another kind', { file: { type: 'text/html' } }, 'attachments_type_known'],
    ['is larger than a message may be', { file: { bytes: 10_485_761 } }, 'attachments_of_a_message'],
    ['is empty', { file: { bytes: 0 } }, 'attachments_bounds'],
    ['is a sixth one', { file: { number: 6 } }, 'attachments_bounds'],
    [
      'has a piece that is too large',
      { part: { content_sealed: `pe1.${'A'.repeat(349_624)}` } },
      'attachment_parts_bounds',
    ],
    ['has a forty-first piece', { part: { number: 41 } }, 'attachment_parts_bounds'],
    ['has no piece', { part: null }, 'attachments_whole'],
    ['says that it is larger than its pieces', { file: { bytes: 262_145 } }, 'attachments_whole'],
    ['comes after its message', { messageLast: false }, 'attachments_with_their_message'],
  ])('never %s', async (_what, change, constraint) => {
    expect(await sending(change)).toBe(constraint)
  })

  test('is of a message of that conversation and client, and of one that stands in the end', async () => {
    const other = await newConversation(house)
    const theirs = { conversation_id: other.id, client_id: other.client }
    const wrong = { file: theirs, part: { client_id: other.client } }
    expect(await sending(wrong)).toBe('attachments_of_their_message')
    const [id, nowhere] = [randomUUID(), randomUUID()]
    const alone = [anAttachment(nowhere, { id }), aPart(id)]
    expect(await refusing(...alone)).toBe('attachments_of_their_message')
    expect(await sending({ part: { client_id: other.client } })).toBe('attachment_parts_with_their_file')
  })

  test('gets no piece later, and its message no other file', async () => {
    expect(await refusing(aPart(file, { number: 2 }))).toBe('attachment_parts_with_their_file')
    expect(await refusing(anAttachment(message, { number: 2 }))).toBe('attachments_with_their_message')
  })

  test('finds room for ten megabytes in a message and a hundred of a client', async () => {
    const id = randomUUID()
    const half = (number: number) => anAttachment(id, { number, bytes: 5_500_000 })
    expect(await refusing(half(1), half(2))).toBe('attachments_of_a_message')
    const many = Array.from({ length: 10 }, () => anAttachment(randomUUID(), { bytes: 10_485_760 }))
    expect(await refusing(...many)).toBe('attachments_of_a_client')
  })

  test('stays as it was sent', async () => {
    for (const [table, id, own] of [
      ['attachments', 'id', 'name_sealed'],
      ['attachment_parts', 'attachment_id', 'content_sealed'],
    ]) {
      const append = `${table}_append_only`
      const which = `where ${id} = '${file}'`
      expect(await refusing(`update ${table} set number = 3 ${which}`)).toBe(append)
      expect(await refusing(`update ${table} set ${own} = ${own} || 'A' ${which}`)).toBe(append)
      expect(await refusing(`delete from ${table} ${which}`)).toBe(append)
      expect(await refusing(`truncate ${table} cascade`)).toMatch(/append_only$/)
      await expect(app.query(`delete from ${table}`)).rejects.toThrow('permission denied')
    }
  })
})
