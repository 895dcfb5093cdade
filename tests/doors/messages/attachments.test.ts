import { refusal } from '@tests/doors/portal/visits'
import { asOwner } from '@tests/support/asOwner'
import { type House, openHouse } from '@tests/support/house'
import { attempt, newUser } from '@tests/support/people'
import { aFile, aForm } from '@tests/support/sentFiles'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CLIENT_FILES_BYTES_MAX, FILES_BYTES_MAX } from '@/domain/messages/attachment'
import { cacheOf, keyRing } from '@/server/encryption/encryption'
import { resealColumn } from '@/server/encryption/resealColumn'
import { activatePending, openRotation, preparePending } from '@/server/encryption/rotateKeys'
import { sealedColumns } from '@/server/encryption/sealedColumns'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { withClient } from '../../../scripts/practiceDatabase.mjs'
import { type Conversation, newConversation } from './talk'

let house: House
let talk: Conversation
beforeAll(async () => {
  house = await openHouse()
  talk = await newConversation(house)
})
afterAll(() => house?.close())

const send = (form: FormData) => talk.asClient('POST', `${talk.portal}/messages`, form)
const counts = async () => {
  const [row] = await rowsOf<{ messages: number; files: number; parts: number }>(
    poolOf(house.payload),
    sql`select (select count(*)::int from messages) as messages,
          (select count(*)::int from attachments) as files, (select count(*)::int from attachment_parts) as parts`,
  )
  return row
}
const readings = () =>
  rowsOf<{ actor: string; subject: string }>(
    poolOf(house.payload),
    sql`select actor, subject from audit_events where action = 'attachment_read'
        and facts->>'client' = ${talk.client} order by at, id`,
  )

describe('a message with files', () => {
  test('brings them whole, under a name that does no harm, and says so on record', async () => {
    const large = 'Grüße 🌿\n'.repeat(50_000)
    const sent = await send(aForm('Two files.', [aFile(large, '../../böse "x".html'), aFile('short')]))
    expect(sent.status).toBe(201)
    const { body } = await talk.asTherapist('GET', `${talk.staff}/messages`)
    const [message] = body.items
    expect(message.attachments).toEqual(sent.body.message.attachments)
    expect(message.attachments).toMatchObject([
      { name: 'böse "x".html.txt', type: 'text/plain', bytes: Buffer.byteLength(large) },
      { name: 'words.txt', type: 'text/plain', bytes: 5 },
    ])
    const [first, second] = message.attachments.map(({ id }: { id: string }) => id)
    expect(await readings()).toEqual([])
    const answer = await talk.asTherapist('GET', `${talk.staff}/attachments/${first}`)
    expect([answer.status, answer.body === large]).toEqual([200, true])
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-length': String(Buffer.byteLength(large)),
      'content-disposition': `attachment; filename="b_se _x_.html.txt"; filename*=UTF-8''b%C3%B6se%20%22x%22.html.txt`,
      'cache-control': 'no-store, no-transform',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
    })
    expect(await readings()).toEqual([{ actor: `user:${talk.user}`, subject: `attachment:${first}` }])
    // One's own is no reading of another's words.
    expect((await talk.asClient('GET', `${talk.portal}/attachments/${second}`)).body).toBe('short')
    expect(await readings()).toHaveLength(1)
  })

  test('is the same one when it is sent again, and another one with other files', async () => {
    const once = attempt()
    const first = await send(aForm('Once.', [aFile('one')], once))
    const again = await send(aForm('Once.', [aFile('one')], once))
    expect([again.status, again.body]).toEqual([201, first.body])
    for (const files of [[], [aFile('one', 'other.txt')], [aFile('one'), aFile('one')]])
      expect(refusal(await send(aForm('Once.', files, once)))).toEqual([409, 'attempt_reused'])
  })

  test.each<[string, () => FormData | string, number, string[]?]>([
    ['a page', () => aForm('Look.', [aFile('<html></html>', 'harmless.txt')]), 422, ['files']],
    ['an empty file', () => aForm('Look.', [aFile('')]), 422, ['files']],
    [
      'six files',
      () =>
        aForm(
          'Look.',
          Array.from({ length: 6 }, () => aFile('a')),
        ),
      422,
      ['files'],
    ],
    ['no words', () => aForm('', [aFile('a')]), 422, ['body']],
    ['more than ten megabytes in one', () => aForm('a', [aFile('a'.repeat(FILES_BYTES_MAX + 1))]), 413],
    [
      'more than ten megabytes in two',
      () =>
        aForm(
          'a',
          [0, 1].map(() => aFile('a'.repeat(5_300_000))),
        ),
      413,
    ],
    [
      'a hundred answers',
      () =>
        aForm(
          'a',
          Array.from({ length: 100 }, () => aFile('')),
        ),
      422,
    ],
  ])('is refused with %s, and nothing of it is kept', async (_what, form, status, fields) => {
    const before = await counts()
    const answer = await send(form() as FormData)
    expect(answer.status).toBe(status)
    const { data } = answer.body.errors[0]
    expect(data.code).toBe(status === 413 ? 'too_large' : 'invalid_input')
    if (fields) expect(data.fields.map(({ path }: { path: string }) => path)).toEqual(fields)
    expect(await counts()).toEqual(before)
  })

  test('that is no form, whatever it says it is, is refused', async () => {
    for (const [type, body] of [
      ['multipart/form-data', 'body=a'],
      ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="body"\r\n\r\nno end'],
    ] as const) {
      const headers = { 'Content-Type': type }
      const cookie = talk.cookies.client
      const answer = await house.request('POST', `${talk.portal}/messages`, { cookie, body, headers })
      expect(refusal(answer)).toEqual([422, 'invalid_input'])
    }
  })
})

describe('a file', () => {
  test('is nobody else’s: not by its id, its conversation, its message, nor by lists', async () => {
    const mark = `canary-${attempt()}`
    const { body } = await send(aForm('Look.', [aFile(mark, `${mark}.txt`)]))
    const [{ id }] = body.message.attachments
    const other = await newConversation(house)
    const path = (of: Conversation, side: 'portal' | 'staff') => `${of[side]}/attachments/${id}`
    for (const answer of [
      await other.asClient('GET', path(other, 'portal')),
      await other.asClient('GET', path(talk, 'portal')),
      await other.asTherapist('GET', path(other, 'staff')),
      await other.asTherapist('GET', path(talk, 'staff')),
      await talk.asClient('GET', `${talk.portal}/attachments/no-id`),
      await talk.asClient('GET', `${talk.portal}/attachments/${attempt()}`),
    ])
      expect(refusal(answer)).toEqual([404, 'not_found'])
    const cookies = [undefined, other.cookies.client, other.cookies.therapist, talk.cookies.client]
    for (const role of ['staff', 'owner', 'editor'] as const)
      cookies.push(await house.cookieOf('users', (await newUser(house.payload, [role])).id))
    for (const cookie of cookies) {
      for (const side of ['portal', 'staff'] as const) {
        if (side === 'portal' && cookie === talk.cookies.client) continue
        expect((await house.request('GET', path(talk, side), { cookie })).status).toBeGreaterThan(400)
      }
      for (const slug of ['attachments', 'attachment-parts', 'messages']) {
        const query = '?limit=100&depth=2&showHiddenFields=true'
        const listed = await house.request('GET', `/${slug}${query}`, { cookie })
        expect(JSON.stringify(listed.body)).not.toMatch(new RegExp(`${mark}|pe1\\.`))
      }
    }
  })

  test('is gone once its client’s key is, and the message says that there was one', async () => {
    const own = await newConversation(house)
    await own.asClient('POST', `${own.portal}/messages`, aForm('Look.', [aFile('secret')]))
    await withClient(house.database.ownerUrl, (db) =>
      db.query(
        `update data_keys set state = 'destroyed', wrapped = null, kek_id = null
                where subject = $1`,
        [`client:${own.client}`],
      ),
    )
    // Whoever opens with keys that were read before may do so for ten seconds: another process has none.
    for (let kid = 1; kid < 50; kid++) cacheOf(house.payload).forget(kid)
    const { body } = await own.asClient('GET', `${own.portal}/messages`)
    expect(body.items[0]).toMatchObject({ body: null, attachments: [{ name: null, bytes: 6 }] })
    const path = `${own.portal}/attachments/${body.items[0].attachments[0].id}`
    expect(refusal(await own.asClient('GET', path))).toEqual([404, 'not_found'])
  })

  test('is sealed anew with its client’s key, and says what it said', async () => {
    const words = 'Again and again. '.repeat(40_000)
    const own = await newConversation(house)
    const sent = await own.asClient('POST', `${own.portal}/messages`, aForm('Look.', [aFile(words)]))
    await asOwner(house, async (payload) => {
      const rotation = await openRotation(payload)
      await preparePending(payload, keyRing(), rotation)
      await activatePending(payload)
      const old = { ring: keyRing(), upTo: rotation.upTo }
      const columns = sealedColumns(payload).filter(({ collection }) => collection.startsWith('attachment'))
      expect(columns).toHaveLength(2)
      for (const column of columns)
        expect(await resealColumn(payload, column, old)).toMatchObject({ unopened: 0 })
    })
    const { name, id } = sent.body.message.attachments[0]
    const answer = await own.asTherapist('GET', `${own.staff}/attachments/${id}`)
    expect(answer.body === words).toBe(true)
    expect(answer.headers.get('content-disposition')).toContain(`filename="${name}"`)
  })

  test('whose pieces were put elsewhere, left out or added is not handed out as one', async () => {
    const own = await newConversation(house)
    const words = Array.from({ length: 3 }, (_, piece) => `${piece}`.repeat(262_144)).join('')
    const form = aForm('Look.', [aFile(words)])
    const sent = await own.asClient('POST', `${own.portal}/messages`, form)
    const { id } = sent.body.message.attachments[0]
    const get = () => own.asClient('GET', `${own.portal}/attachments/${id}`)
    const change = (statement: string) =>
      withClient(house.database.superuserUrl, async (db) => {
        await db.query('set session_replication_role = replica')
        await db.query(statement)
      })
    const piece = (number: number) => `attachment_id = '${id}' and number = ${number}`
    const swap = `update attachment_parts p set content_sealed = o.content_sealed from attachment_parts o
      where p.attachment_id = '${id}' and o.attachment_id = '${id}' and p.number + o.number = `
    expect((await get()).body === words).toBe(true)
    await change(`${swap} 5`)
    await expect(get()).rejects.toThrow()
    await change(`${swap} 5`)
    await change(`${swap} 3`)
    expect(refusal(await get())).toEqual([404, 'not_found'])
    await change(`${swap} 3`)
    expect((await get()).body === words).toBe(true)
    await change(`delete from attachment_parts where ${piece(3)}`)
    await expect(get()).rejects.toThrow()
  })

  test('has no room any more after a hundred megabytes of a client', async () => {
    const own = await newConversation(house)
    // Ten large ones without their messages and pieces, which no way in would leave out.
    await withClient(house.database.superuserUrl, (db) =>
      db.query(
        `set session_replication_role = replica;
         insert into attachments (id, message_id, conversation_id, client_id, number, name_sealed, type, bytes)
         select gen_random_uuid(), gen_random_uuid(), '${own.id}', '${own.client}', 1, 'pe1.', 'text/plain', ${FILES_BYTES_MAX}
         from generate_series(1, ${CLIENT_FILES_BYTES_MAX / FILES_BYTES_MAX})`,
      ),
    )
    const more = aForm('More.', [aFile('a')])
    expect(refusal(await own.asClient('POST', `${own.portal}/messages`, more))).toEqual([413, 'too_large'])
    expect((await own.write('Words have room.')).body).toBe('Words have room.')
  })
})
